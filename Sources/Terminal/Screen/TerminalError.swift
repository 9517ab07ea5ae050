/// Why the screen can't be had. Each describes itself in one line that says what to do.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output isn't a terminal.
  case notATerminal
  /// No terminfo entry for this TERM.
  case unknownTerminal(String)
  /// The terminal can't place its cursor or clear itself.
  case unsuitableTerminal(String)
  /// There is a screen already; a process has one.
  case alreadyOpen
  /// curses refused without saying why.
  case failed

  /// One line that says what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      "standard input and output must be a terminal for this screen"
    case .unknownTerminal(""):
      "TERM isn't set; set it to your terminal's name, such as TERM=xterm-256color"
    case .unknownTerminal(let name):
      "nothing is known of TERM=\(displayable(name)); try TERM=xterm-256color, or install its terminfo"
    case .unsuitableTerminal(let name):
      "TERM=\(displayable(name)) can't place a cursor; try TERM=xterm-256color"
    case .alreadyOpen:
      "the screen is open already"
    case .failed:
      "the terminal can't be set up; is there memory left, and are descriptors?"
    }
  }
}
