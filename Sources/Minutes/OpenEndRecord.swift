import SessionModel

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
