/// What reaches the program from its terminal.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted, whole: line ends are `\n`, everything else is as it came, controls too.
  case paste(String)
  /// The terminal has another size now.
  case resized(Size)
  /// The program was stopped and goes on; the last frame is on the screen again.
  case resumed
  /// The terminal is gone, or a signal (SIGHUP, SIGTERM, SIGINT) asks to end: save and leave.
  case hungUp
}
