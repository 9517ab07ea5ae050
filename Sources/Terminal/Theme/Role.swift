/// What a part of the screen is, by which a theme says how it looks; its raw value is the dotted name that themes
/// write: `clock.over`.
///
/// A role that a theme doesn't mention looks like the one before its last dot, and in the end like `text`.
public enum Role: String, CaseIterable, Sendable {
  /// Ordinary text, and the ground of the whole screen.
  case text
  /// What is of less weight.
  case dim
  /// The meeting's title.
  case title
  /// The agenda at the left.
  case rail
  /// The step that the meeting is at.
  case railCurrent = "rail.current"
  /// Steps that are done.
  case railDone = "rail.done"
  /// The question being asked.
  case question
  /// The left team.
  case teamLeft = "team.left"
  /// The right team.
  case teamRight = "team.right"
  /// Both teams together.
  case teamJoint = "team.joint"
  /// A clock that stands.
  case clock
  /// The clock of who has the floor.
  case clockRunning = "clock.running"
  /// A clock with little time left.
  case clockLow = "clock.low"
  /// A clock beyond its time.
  case clockOver = "clock.over"
  /// The line of keys at the bottom.
  case footer
  /// A key in it.
  case footerKey = "footer.key"
  /// A key that is off.
  case footerOff = "footer.off"
  /// A note.
  case entry
  /// The selected note.
  case entrySelected = "entry.selected"
  /// The mark before a note.
  case entryMark = "entry.mark"
  /// A note that isn't kept yet.
  case draft
  /// Where text is typed.
  case input
  /// What the program says.
  case status
  /// Good news.
  case statusGood = "status.good"
  /// What needs attention.
  case statusWarning = "status.warning"
  /// What went wrong.
  case statusError = "status.error"
  /// A dialog over the screen.
  case overlay
  /// A dialog's title.
  case overlayTitle = "overlay.title"
  /// Lines between parts.
  case border
  /// What is still open.
  case openend
  /// The mark of a goal.
  case kindGoal = "kind.goal"
  /// The mark of a blocker.
  case kindBlocker = "kind.blocker"
  /// The mark of a request for help.
  case kindHelp = "kind.help"
  /// The mark of a decision.
  case kindDecision = "kind.decision"
  /// The mark of an action.
  case kindAction = "kind.action"

  /// The role it falls back to; nil for `text`.
  public var parent: Role? {
    if self == .text { return nil }
    return rawValue.lastIndex(of: ".").flatMap { Role(rawValue: String(rawValue[..<$0])) } ?? .text
  }
}
