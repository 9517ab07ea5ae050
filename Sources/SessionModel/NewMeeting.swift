/// What a new meeting is set up with. Everything has a default, so that one key starts a meeting.
public struct NewMeeting: Sendable {
  /// The title.
  public var title: String
  /// What the goals are for; empty when nobody says.
  public var period: String
  /// Where the teams meet; empty when nobody says.
  public var place: String
  /// The day of the meeting.
  public var date: Day
  /// Seconds that the meeting's place is ahead of UTC, summer time included; `nil` when nobody says.
  public var utcOffset: Int?
  /// The two teams' names.
  public var teams: (left: String, right: String)
  /// Who was invited, by team; a name a person.
  public var attendees: [Party: [String]]
  /// Who leads through the meeting; empty when nobody says.
  public var facilitator: String
  /// Who takes notes; empty when nobody says.
  public var noteTaker: String
  /// The agenda.
  public var agenda: Agenda
  /// The team that starts.
  public var starter: Party
  /// How that was decided.
  public var starterChoice: StarterChoice

  /// What places can be ahead of UTC, in seconds: from Baker Island to the Line Islands.
  public static let utcOffsets = -43_200...50_400

  /// The defaults: a title after the quarter that comes next, since goals are set ahead.
  public init(
    on date: Day, utcOffset: Int? = nil, language: Language, starter: Party, agenda: Agenda
  ) {
    let quarter = date.quarter % 4 + 1
    let year = date.quarter == 4 ? date.year + 1 : date.year
    self.date = date
    self.utcOffset = utcOffset
    self.starter = starter
    self.agenda = agenda
    starterChoice = .toss
    period = "Q\(quarter) \(year)"
    title = Phrase("\(period) joint goals", zh: "\(period) 联合目标会议")[language]
    place = ""
    facilitator = ""
    noteTaker = ""
    attendees = [:]
    teams = (
      Phrase("Marketing", zh: "市场部")[language], Phrase("Sales", zh: "销售部")[language]
    )
  }

  /// The operations of a meeting's first change.
  public func operations(ids: inout IdentifierSource) -> [Operation] {
    var operations: [Operation] = [
      .set(nil, .title, .text(title)), .set(nil, .date, .day(date)),
      .set(nil, .leftTeam, .text(teams.left)), .set(nil, .rightTeam, .text(teams.right)),
      .set(nil, .agenda, .agenda(agenda)), .set(nil, .starter, .text(starter.rawValue)),
      .set(nil, .starterChoice, .text(starterChoice.rawValue)),
      .set(nil, .step, .text(agenda.steps.first?.id ?? "")), .set(nil, .prompt, .integer(0)),
    ]
    if let utcOffset { operations.append(.set(nil, .utcOffset, .integer(utcOffset))) }
    for (field, text) in [
      (Field.period, period), (.place, place), (.facilitator, facilitator), (.noteTaker, noteTaker),
    ]
    where !text.isEmpty {
      operations.append(.set(nil, field, .text(text)))
    }
    var order: String?
    for party in Party.allCases {
      for name in attendees[party] ?? [] {
        let id: EntryID = ids.make()
        let key = OrderKey.between(order, nil)
        order = key
        operations += [
          .set(id, .kind, .text(EntryKind.attendee.rawValue)), .set(id, .team, .text(party.rawValue)),
          .set(id, .order, .text(key)), .set(id, .text, .text(name)),
        ]
      }
    }
    return operations
  }
}
