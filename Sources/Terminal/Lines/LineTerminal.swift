import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input and output, a line at a time: a terminal that is left as it is, a pipe or a file.
///
/// Nothing is ever sent but text. Signals that ask to end are told, so that what is typed can be kept first.
/// One at a time, used from one thread, and not beside a ``Screen``.
public final class LineTerminal {
  /// What came.
  public enum Input: Equatable, Sendable {
    /// A line.
    case line(LineAssembler.Line)
    /// There is nothing more; what was half typed, if anything was.
    case end(LineAssembler.Line?)
  }

  /// What a signal asks for.
  public enum Request: Sendable {
    /// To end.
    case end
    /// To stop, until the shell goes on with the program.
    case stop
    /// Nothing: the program was continued.
    case goOn
  }

  private var assembler: LineAssembler
  private var hasEnded = false
  /// The signal that asked to end, if one did.
  private var signal: Int32?
  private let beganInteractive: Bool

  /// The signal that asked to end, if anything did: a program leaves with 128 more than it. A terminal that is gone
  /// asks by SIGHUP, whether it is seen before the signal comes or none ever does.
  public var endingSignal: Int32? { signal ?? (beganInteractive && isHungUp(inputDescriptor) ? SIGHUP : nil) }

  /// - Parameter limit: the most bytes of a line.
  public init(limit: Int) {
    assembler = LineAssembler(limit: limit)
    beganInteractive = isatty(STDIN_FILENO) == 1
    cn_end_at_crashes()
    _ = cn_catch_signals()
  }

  /// Whether somebody types at a terminal, which then shows what is typed and goes to a new line at its end.
  public var isInteractive: Bool { isatty(inputDescriptor) == 1 }

  /// Whether something was typed already that wasn't read.
  public var hasMore: Bool {
    var state = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) > 0
  }

  /// Readable when something was typed.
  public var inputDescriptor: Int32 { 0 }

  /// Readable when a signal came: poll it along with `inputDescriptor`, then call `nextRequest()`.
  public var wakeDescriptor: Int32 { cn_wake_descriptor() }

  /// What the last signals ask for; `nil` when there was none.
  public func nextRequest() -> Request? {
    cn_drain_wake()
    let signal = cn_take_end()
    if signal != 0 {
      self.signal = signal
      return .end
    }
    if cn_take_stop() { return .stop }
    return cn_take_continue() ? .goOn : nil
  }

  /// Reads what is there; call it when `inputDescriptor` is readable, else it waits. Then take lines by `next()`.
  public func fill() {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(inputDescriptor, &buffer, buffer.count)
    if count > 0 {
      assembler.add(buffer.prefix(count))
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      hasEnded = true
    }
  }

  /// The next line that was read, then the end, once; `nil` when more must come first.
  public func next() -> Input? {
    if let line = assembler.next() { return .line(line) }
    guard hasEnded else { return nil }
    hasEnded = false
    return .end(assembler.rest())
  }

  /// What is half typed, without the end of its line; `nil` for nothing.
  public func rest() -> LineAssembler.Line? { assembler.rest() }

  /// Stops the program as Ctrl-Z does elsewhere, until it is continued.
  public func suspend() {
    cn_stop()
  }

  /// Gives the terminal to another program, such as `$EDITOR`, until it ends; what holds of ``Screen/run(_:_:wait:)``
  /// holds here too. Without a terminal it isn't started.
  public func run(_ path: String, _ words: [String], wait: () -> Void) -> ProgramEnd {
    guard isInteractive else { return .notStarted(ENOTTY) }
    var modes = termios()
    let hasModes = tcgetattr(inputDescriptor, &modes) == 0
    cn_lend_signals()
    defer {
      cn_regain_signals()
      // It may have been killed before it could put them back.
      if hasModes { tcsetattr(inputDescriptor, TCSADRAIN, &modes) }
    }
    return ProgramEnd.run(path, words, wait: wait) { signal = $0 }
  }

  /// Leaves the signals to the system again.
  public func close() {
    cn_release_signals()
  }
}
