import SessionModel

/// One entry of a meeting. The members up to ``made`` are those of every entry, the others belong to some kinds.
public struct EntryRecord: Codable, Hashable, Sendable {
  /// Names the entry within its meeting.
  public var id: EntryID
  /// Whose it is: `left`, `right` or `joint`.
  public var team: Party
  /// The team's name.
  public var teamName: String
  /// The agenda step that it belongs to; absent for attendees.
  public var step: Step.ID?
  /// What it says, as it was typed.
  public var text: String
  /// When it was first written, in milliseconds since 1970-01-01 00:00 UTC.
  public var made: Int64

  /// Why a goal matters.
  public var why: String?
  /// The goal that an initiative serves, among the meeting's goals.
  public var goal: EntryID?
  /// What kind of blocker: `resources`, `information`, `data`, `analysis` or `other`.
  public var kind: String?
  /// What became of a blocker: `open`, `resolved` or `accepted`.
  public var status: String?
  /// The team that a request for help goes to; `joint` when both ask.
  public var to: Party?
  /// The answer to a request for help, `accepted`, `partly` or `declined`; absent while there is none.
  public var reply: String?
  /// What the other team says to its answer.
  public var reason: String?
  /// Who answers for a goal, initiative, blocker, decision, action or promised help.
  public var owner: String?
  /// By which day.
  public var due: Day?
  /// Whether a decision or an action is carried out.
  public var done: Bool?
  /// Whether a parked topic was looked at again.
  public var reviewed: Bool?
  /// Whether an attendee was in the room.
  public var present: Bool?

  init(_ entry: Entry, of session: Session, _ language: Language) {
    id = entry.id
    team = entry.team
    teamName = session.name(of: entry.team)[language]
    step = entry.step.isEmpty ? nil : entry.step
    text = entry.text
    made = entry.made.wall
    let fields = entry.kind?.fields ?? []
    if fields.contains(.owner) { owner = entry.owner }
    if fields.contains(.due) { due = entry.due }
    switch entry.kind {
    case .goal: why = entry.why
    case .initiative: goal = entry.goal.flatMap { session.contains($0) ? $0 : nil }
    case .blocker:
      kind = entry.blockerKind?.rawValue
      status = entry.blockerStatus.rawValue
    case .help:
      to = entry.team.other
      reply = entry.reply?.rawValue
      reason = entry.reason
    case .decision, .action: done = entry.isDone
    case .parked: reviewed = entry.isReviewed
    case .attendee: present = entry.isPresent
    default: break
    }
  }
}

/// Something that isn't settled.
public struct OpenEndRecord: Codable, Hashable, Sendable {
  /// The rule that found it, by its stable name such as `help-unanswered`.
  public var rule: OpenEnd.Rule
  /// The agenda step at which it can be mended.
  public var step: Step.ID
  /// The entry that it is about; absent when it is about the meeting.
  public var entry: EntryID?
  /// The team that it is about; `joint` when it is about both.
  public var team: Party
  /// What it is about: the entry's text, or the question.
  public var subject: String
  /// Why it matters, in one line.
  public var why: String

  init(_ end: OpenEnd, _ language: Language) {
    rule = end.rule
    step = end.step
    entry = end.entry
    team = end.party
    subject = end.subject[language]
    why = end.rule.why[language]
  }
}
