// The meeting's own fields, each with what holds when nobody said anything that it can hold.

extension Session {
  /// The title; never empty.
  public var title: String { self[.title]?.text ?? "" }
  /// What the goals are for, such as Q1 2027.
  public var period: String? { self[.period]?.text }
  /// Where the teams meet.
  public var place: String? { self[.place]?.text }
  /// The day of the meeting.
  public var date: Day? { self[.date]?.day }
  /// Seconds that the meeting's place is ahead of UTC, summer time included, −43,200 to 50,400; `nil` for a meeting
  /// that was set up by a version that didn't keep it.
  public var utcOffset: Int? { self[.utcOffset]?.integer }
  /// Who leads through it.
  public var facilitator: String? { self[.facilitator]?.text }
  /// Who takes notes.
  public var noteTaker: String? { self[.noteTaker]?.text }
  /// When the teams look at their goals next.
  public var nextCheckIn: Day? { self[.nextCheckIn]?.day }
  /// How often the teams look at their goals.
  public var cadence: Cadence? { self[.cadence]?.text.flatMap(Cadence.init) }
  /// By how many per cent of the teams' time together their speaking time may differ, 0 to 100; 5 unless
  /// somebody says otherwise.
  public var tolerance: Int { self[.tolerance]?.integer ?? 5 }
  /// The meeting that this one follows.
  public var follows: MeetingID? { self[.follows]?.text.flatMap { MeetingID($0) } }
  /// The first meeting of its series, which names the series; itself, where it follows none. Of a series begun by
  /// an earlier version, the earliest that is known.
  public var series: MeetingID { self[.series]?.text.flatMap { MeetingID($0) } ?? follows ?? id }
  /// Which meeting of its series it is, counted from 1.
  public var seriesNumber: Int { self[.seriesNumber]?.integer ?? 1 }
  /// How it was decided who starts.
  public var starterChoice: StarterChoice? { self[.starterChoice]?.text.flatMap(StarterChoice.init) }

  /// The team that starts the meeting; the left one until somebody says otherwise.
  public var starter: Party {
    self[.starter]?.text == Party.right.rawValue ? .right : .left
  }

  /// A party's name; joint time has one of its own in each language.
  public func name(of party: Party) -> Phrase {
    switch party {
    case .left: self[.leftTeam]?.text.map(Phrase.init(same:)) ?? Phrase("Marketing", zh: "市场部")
    case .right: self[.rightTeam]?.text.map(Phrase.init(same:)) ?? Phrase("Sales", zh: "销售部")
    case .joint: Phrase("Joint", zh: "共同")
    }
  }

  /// The party that a name means, as people see it; `nil` when neither team has it.
  public func team(named name: String) -> Party? {
    Party.teams.first { party in
      Language.allCases.contains { Name.isSame(self.name(of: party)[$0], name) }
    }
  }
}
