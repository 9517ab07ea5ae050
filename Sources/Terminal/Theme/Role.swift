/// What a part of the screen is, by which a theme says how it looks: `clock.over`.
///
/// A role that a theme doesn't mention looks like the one before its last dot, and in the end like `text`.
public struct Role: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The dotted name, as themes write it.
  public let name: String

  /// The role of that name.
  public init(_ name: String) { self.name = name }

  /// The role of that name.
  public init(stringLiteral name: String) { self.name = name }

  /// The role it falls back to; nil for `text`.
  public var parent: Role? {
    if let dot = name.lastIndex(of: ".") { return Role(String(name[..<dot])) }
    return name == Role.text.name ? nil : .text
  }
}

extension Role {
  /// Ordinary text, and the ground of the whole screen.
  public static let text: Role = "text"
  /// What is of less weight.
  public static let dim: Role = "dim"
  /// The meeting's title.
  public static let title: Role = "title"
  /// The agenda at the left.
  public static let rail: Role = "rail"
  /// The step that the meeting is at.
  public static let railCurrent: Role = "rail.current"
  /// Steps that are done.
  public static let railDone: Role = "rail.done"
  /// The question being asked.
  public static let question: Role = "question"
  /// The left team.
  public static let teamLeft: Role = "team.left"
  /// The right team.
  public static let teamRight: Role = "team.right"
  /// Both teams together.
  public static let teamJoint: Role = "team.joint"
  /// A clock that stands.
  public static let clock: Role = "clock"
  /// The clock of who has the floor.
  public static let clockRunning: Role = "clock.running"
  /// A clock with little time left.
  public static let clockLow: Role = "clock.low"
  /// A clock beyond its time.
  public static let clockOver: Role = "clock.over"
  /// The line of keys at the bottom.
  public static let footer: Role = "footer"
  /// A key in it.
  public static let footerKey: Role = "footer.key"
  /// A key that is off.
  public static let footerOff: Role = "footer.off"
  /// A note.
  public static let entry: Role = "entry"
  /// The selected note.
  public static let entrySelected: Role = "entry.selected"
  /// The mark before a note.
  public static let entryMark: Role = "entry.mark"
  /// A note that isn't kept yet.
  public static let draft: Role = "draft"
  /// Where text is typed.
  public static let input: Role = "input"
  /// What the program says.
  public static let status: Role = "status"
  /// Good news.
  public static let statusGood: Role = "status.good"
  /// What needs attention.
  public static let statusWarning: Role = "status.warning"
  /// What went wrong.
  public static let statusError: Role = "status.error"
  /// A dialog over the screen.
  public static let overlay: Role = "overlay"
  /// A dialog's title.
  public static let overlayTitle: Role = "overlay.title"
  /// Lines between parts.
  public static let border: Role = "border"
  /// What is still open.
  public static let openend: Role = "openend"
  /// The mark of a goal.
  public static let kindGoal: Role = "kind.goal"
  /// The mark of a blocker.
  public static let kindBlocker: Role = "kind.blocker"
  /// The mark of a request for help.
  public static let kindHelp: Role = "kind.help"
  /// The mark of a decision.
  public static let kindDecision: Role = "kind.decision"
  /// The mark of an action.
  public static let kindAction: Role = "kind.action"

  /// All roles above, in that order.
  public static let all: [Role] = [
    .text, .dim, .title, .rail, .railCurrent, .railDone, .question, .teamLeft, .teamRight, .teamJoint,
    .clock, .clockRunning, .clockLow, .clockOver, .footer, .footerKey, .footerOff, .entry,
    .entrySelected, .entryMark, .draft, .input, .status, .statusGood, .statusWarning, .statusError,
    .overlay, .overlayTitle, .border, .openend, .kindGoal, .kindBlocker, .kindHelp, .kindDecision,
    .kindAction,
  ]
}
