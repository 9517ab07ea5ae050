/// One front end at a meeting: what the others may know of it. It is no part of the meeting's changes.
public struct Attendance: Hashable, Sendable {
  /// What a front end is there for.
  public enum Role: Hashable, Sendable {
    /// Leads through the meeting.
    case facilitator
    /// Takes a team's notes.
    case noteTaker(Party)
    /// Shows the meeting to the room, and changes nothing.
    case wall

    /// The team whose notes are taken there; `nil` for whoever isn't a team's.
    public var team: Party? { if case .noteTaker(let team) = self { team } else { nil } }
  }

  /// The front end.
  public var terminal: TerminalID
  /// What it is there for.
  public var role: Role
  /// The entry that is being edited there; `nil` when none is.
  public var entry: EntryID?

  /// Makes an attendance.
  public init(terminal: TerminalID, role: Role, entry: EntryID? = nil) {
    self.terminal = terminal
    self.role = role
    self.entry = entry
  }

  /// Whether somebody goes on with the meeting there, rather than only watching: a clock that runs while
  /// nobody does was left running by a crash.
  public var takesPart: Bool { role != .wall }
}
