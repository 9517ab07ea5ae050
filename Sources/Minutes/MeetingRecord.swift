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
  /// What matters to the teams now.
  public var priorities: [EntryRecord]
  /// What customers say.
  public var insights: [EntryRecord]
  /// Where leads get stuck.
  public var stalls: [EntryRecord]
  /// All other notes.
  public var notes: [EntryRecord]
  /// What was put aside for later.
  public var parked: [EntryRecord]
  /// Who spoke how long.
  public var speaking: SpeakingRecord
  /// What isn't settled.
  public var openEnds: [OpenEndRecord]
  /// When the teams look at their goals next.
  public var nextCheckIn: Day?

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
    let records = { (kind: EntryKind) in
      session.entries(kind).map { EntryRecord($0, of: session, language) }
    }
    id = session.id
    title = session.title
    period = session.period
    place = session.place
    date = minutes.date
    facilitator = session.facilitator
    noteTaker = session.noteTaker
    teams = TeamNames(left: session.name(of: .left)[language], right: session.name(of: .right)[language])
    starter = session.starter
    starterChoice = session.starterChoice?.rawValue
    agenda = session.agenda.name
    attendees = records(.attendee)
    decisions = records(.decision)
    actions = records(.action)
    goals = records(.goal)
    initiatives = records(.initiative)
    help = records(.help)
    blockers = records(.blocker)
    priorities = records(.priority)
    insights = records(.insight)
    stalls = records(.stall)
    notes = records(.note)
    parked = records(.parked)
    speaking = SpeakingRecord(of: session, at: minutes.now, language)
    openEnds = session.openEnds(at: minutes.now).map { OpenEndRecord($0, language) }
    nextCheckIn = session.nextCheckIn
  }
}
