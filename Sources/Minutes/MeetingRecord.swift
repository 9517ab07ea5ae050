import SessionModel

/// What a meeting came to. Entries that were deleted or taken back aren't in it; lists are in the order in
/// which screens and minutes show them.
public struct MeetingRecord: Codable, Hashable, Sendable {
  /// Names the meeting, in every store.
  public var id: MeetingID
  /// The title.
  public var title: String
  /// What the goals are for, such as Q1 2027.
  public var period: String?
  /// Where the teams met.
  public var place: String?
  /// The day of the meeting: the one it was given, else the one on which it was set up.
  public var date: Day?
  /// Seconds that the meeting's place is ahead of UTC, summer time included; absent where nobody kept it.
  public var utcOffset: Int?
  /// Who led through it.
  public var facilitator: String?
  /// Who took notes.
  public var noteTaker: String?
  /// The teams' names.
  public var teams: TeamNames
  /// The team that started.
  public var starter: Party
  /// How that was decided: `toss`, `alternation` or `choice`.
  public var starterChoice: String?
  /// The agenda's name, such as `joint-90`.
  public var agenda: String
  /// The version of the minutes, counted from 1.
  public var version: Int
  /// Whether both teams put their names to just this version; until then it is a draft.
  public var isFinal: Bool
  /// The teams that put their names to what is here; empty when neither did.
  public var signedBy: [Party]
  /// The meeting that this one follows; absent for the first of a series.
  public var follows: MeetingID?
  /// The title of the series' first meeting; absent for that meeting itself.
  public var seriesTitle: String?
  /// Which meeting of its series it is, counted from 1.
  public var seriesNumber: Int
  /// Who was invited; the text of each is the name.
  public var attendees: [EntryRecord]
  /// What the teams decided.
  public var decisions: [EntryRecord]
  /// Who does what by when.
  public var actions: [EntryRecord]
  /// What the teams want to accomplish.
  public var goals: [EntryRecord]
  /// What they will do for it.
  public var initiatives: [EntryRecord]
  /// What each team asks of the other, and the answers.
  public var help: [EntryRecord]
  /// What stands in the way.
  public var blockers: [EntryRecord]
  /// The stages that leads go through.
  public var leadStages: [EntryRecord]
  /// What each team promises the other: their service level agreement.
  public var sla: [EntryRecord]
  /// What matters to the teams now.
  public var priorities: [EntryRecord]
  /// What customers say.
  public var insights: [EntryRecord]
  /// Where leads get stuck.
  public var stalls: [EntryRecord]
  /// What works, found between two meetings.
  public var works: [EntryRecord]
  /// What doesn't.
  public var worksNot: [EntryRecord]
  /// All other notes.
  public var notes: [EntryRecord]
  /// What was put aside for later.
  public var parked: [EntryRecord]
  /// Who spoke how long.
  public var speaking: SpeakingRecord
  /// By how many per cent of the teams' time together their speaking time may differ, 0 to 100.
  public var tolerance: Int
  /// What isn't settled.
  public var openEnds: [OpenEndRecord]
  /// When the teams look at their goals next.
  public var nextCheckIn: Day?
  /// How often they do: `weekly`, `fortnightly`, `monthly` or `quarterly`.
  public var cadence: String?

  /// The two teams' names.
  public struct TeamNames: Codable, Hashable, Sendable {
    /// The left column's team.
    public var left: String
    /// The right column's team.
    public var right: String
  }

  init(of minutes: Minutes) {
    let session = minutes.session
    let language = minutes.language
    let links = GoalLinks(of: session)
    let records = { (kind: EntryKind) in
      session.entries(kind).map { EntryRecord($0, of: session, links, language) }
    }
    let minutesVersion = session.version
    id = session.id
    title = session.title
    period = session.period
    place = session.place
    date = minutes.date
    utcOffset = session.utcOffset
    facilitator = session.facilitator
    noteTaker = session.noteTaker
    teams = TeamNames(left: session.name(of: .left)[language], right: session.name(of: .right)[language])
    starter = session.starter
    starterChoice = session.starterChoice?.rawValue
    agenda = session.agenda.name
    version = minutesVersion.number
    isFinal = minutesVersion.isFinal
    signedBy = Party.teams.filter { session.signature(of: $0) == .holds }
    follows = session.follows
    seriesTitle = session[.seriesTitle]?.text
    seriesNumber = session.seriesNumber
    attendees = records(.attendee)
    decisions = records(.decision)
    actions = records(.action)
    goals = records(.goal)
    initiatives = records(.initiative)
    help = records(.help)
    blockers = records(.blocker)
    leadStages = records(.leadStage)
    sla = records(.sla)
    priorities = records(.priority)
    insights = records(.insight)
    stalls = records(.stall)
    works = records(.works)
    worksNot = records(.worksNot)
    notes = records(.note)
    parked = records(.parked)
    speaking = SpeakingRecord(of: session, at: minutes.now, language)
    tolerance = session.tolerance
    openEnds = session.openEnds(at: minutes.now).map { OpenEndRecord($0, language) }
    nextCheckIn = session.nextCheckIn
    cadence = session.cadence?.rawValue
  }
}
