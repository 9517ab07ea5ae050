import CNcurses

/// The terminal: the one type that talks to curses. One at a time, used from one thread.
///
/// Keys come raw: Ctrl-C, Ctrl-Z, Ctrl-\ and Ctrl-S are keys like others, so that no key can end the program
/// half-way. The caller answers Ctrl-Z with `suspend()`. Signals from outside that ask to end become
/// `Event.hungUp`; a crash gives the terminal back before the program dies of it.
public final class Screen {
  /// What the user asks of the screen.
  public struct Options: Hashable, Sendable {
    /// Draw with ASCII alone.
    public var ascii: Bool
    /// The open file where standard error goes while the screen is up, if it is a terminal; nil: nowhere. It must
    /// stay open as long as the screen.
    public var errorLog: Int32?

    /// The screen as the terminal can do it.
    public init(ascii: Bool = false, errorLog: Int32? = nil) {
      self.ascii = ascii
      self.errorLog = errorLog
    }
  }

  /// Whether the locale is UTF-8. If not, the screen draws ASCII; typing is UTF-8 all the same.
  public let isUTF8: Bool
  let options: Options
  var painter: StylePainter
  let insertsInCorner: Bool
  var decoder = InputDecoder()
  var pending: [Event] = []
  var isOpen = true
  /// What was last asked for.
  var shown: Frame?
  /// Whether the terminal shows it, as far as is known.
  var isShown = false
  /// The size that the caller knows of.
  var toldSize: Size
  var hasHungUp = false
  /// The signal that asked to end, if one did.
  var signal: Int32?

  /// Takes the terminal on standard input and output over, or says why it can't. Nothing is printed.
  ///
  /// A non-empty NO_COLOR in the environment asks for a screen without colour (no-color.org).
  public init(options: Options = Options()) throws(TerminalError) {
    self.options = options
    isUTF8 = LocaleTraits.adopted().isUTF8
    let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let result = cn_open(!noColor)
    guard result == CN_OPENED else { throw TerminalError(result) }
    painter = StylePainter(support: cn_colors())
    insertsInCorner = cn_inserts_in_corner()
    toldSize = Size(rows: Int(cn_rows()), columns: Int(cn_columns()))
    cn_redirect_standard_error(options.errorLog ?? -1)
  }

  deinit {
    close()
  }

  /// Gives the terminal back as it was. Afterwards nothing is drawn and nothing comes in.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
    cn_restore_standard_error()
  }

  /// Rows and columns of the terminal.
  public var size: Size { Size(rows: Int(cn_rows()), columns: Int(cn_columns())) }

  /// How many colours the terminal has.
  public var colorDepth: ColorDepth { painter.depth }

  /// Readable when the terminal sent something.
  public var inputDescriptor: Int32 { 0 }

  /// Readable when a signal came: poll it along with `inputDescriptor`, then call `nextEvent()`.
  public var wakeDescriptor: Int32 { cn_wake_descriptor() }

  /// What is written to standard error after a crash, once the terminal is back: at most 255 bytes.
  public static func setCrashMessage(_ message: String) {
    cn_guard_set_message(message)
  }
}

extension TerminalError {
  init(_ result: cn_open_result) {
    let name = environment("TERM") ?? ""
    switch result {
    case CN_NOT_A_TERMINAL: self = .notATerminal
    case CN_UNKNOWN_TERMINAL: self = .unknownTerminal(name)
    case CN_UNSUITABLE_TERMINAL: self = .unsuitableTerminal(name)
    case CN_ALREADY_OPEN: self = .alreadyOpen
    default: self = .failed
    }
  }
}
