import Foundation
import Synchronization

/// A terminal without a screen, with a program on it: what is written is typed, and all output is noted with its time.
final class PseudoTerminal: Sendable {
  /// Output that came at once.
  struct Piece {
    /// When it had come.
    var time: Time
    var bytes: [UInt8]
  }

  /// The end at which the terminal's keys are pressed.
  private let keyboard: Int32
  /// A pipe by which the reading thread is told that it's to do something else.
  private let calls: (heard: Int32, made: Int32)
  let process: pid_t
  private let noted = Mutex<Noted>(Noted())

  /// All output so far.
  private struct Noted {
    var pieces: [Piece] = []
    var bytes = 0
    /// Whether the program has closed the terminal, and all of its output is here.
    var isOver = false
    /// Whether nothing is read for now.
    var isHeld = false
    /// Whether the terminal is to go away.
    var isToGo = false
  }

  /// Starts a program on a terminal of its own.
  /// - Parameter environment: all of it.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: UInt16, rows: UInt16
  ) throws {
    var keyboard: Int32 = -1
    var screen: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&keyboard, &screen, nil, nil, &size) == 0, let name = ttyname(screen) else {
      throw Complaint("there is no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    defer { close(screen) }
    var calls: [Int32] = [-1, -1]
    guard pipe(&calls) == 0 else { throw Complaint("there is no pipe: \(String(cString: strerror(errno)))") }
    for end in [keyboard, screen] + calls { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.keyboard = keyboard
    self.calls = (calls[0], calls[1])
    process = try Self.start(program, arguments, environment, on: String(cString: name))
    let thread = Thread { self.read() }
    thread.stackSize = 1 << 20
    thread.start()
  }

  #if os(Linux)
    /// POSIX_SPAWN_SETSID, which glibc shows only to those who ask for what isn't POSIX.
    private static let ownSession: Int16 = 0x80
  #else
    private static let ownSession = Int16(POSIX_SPAWN_SETSID)
  #endif

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens is the session's.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Every signal as a shell would leave it, whatever the thread that starts the program has blocked.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, ownSession | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard error == 0 else { throw Complaint("\(program) doesn't start: \(String(cString: strerror(error)))") }
    return process
  }

  deinit {
    close(calls.heard)
    close(calls.made)
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // What is held isn't looked at, not even for the program's end.
      let output = noted.withLock(\.isHeld) ? -1 : keyboard
      var waiting = [calls.heard, output].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, 2, -1) > 0 || errno == EINTR else { return }
      if waiting[0].revents != 0 { _ = Foundation.read(calls.heard, &buffer, 1) }
      // Within the lock, so that no output is ever neither here nor in the terminal: see `moment`.
      let isOver = noted.withLock { noted in
        if !noted.isToGo {
          guard !noted.isHeld, waiting[1].revents != 0 else { return false }
          let count = Foundation.read(keyboard, &buffer, buffer.count)
          if count < 0, errno == EINTR { return false }
          if count > 0 {
            noted.pieces.append(Piece(time: Time.now(), bytes: Array(buffer.prefix(count))))
            noted.bytes += count
            return false
          }
        }
        noted.isOver = true
        close(keyboard)
        return true
      }
      // The program has ended, or the terminal is gone.
      if isOver { return }
    }
  }

  /// Takes nothing from the program any more, beginning with what it writes next, as a terminal does whose output
  /// is stopped or whose line is slow.
  func hold() { tell { $0.isHeld = true } }

  /// Reads on.
  func release() { tell { $0.isHeld = false } }

  /// Goes away, as when a line breaks.
  func vanish() { tell { $0.isToGo = true } }

  private func tell(_ what: (inout Noted) -> Void) {
    noted.withLock { what(&$0) }
    _ = Foundation.write(calls.made, [0], 1)
  }

  /// How many bytes of output the program has written by now, whether they were read here yet or not.
  var written: Int {
    noted.withLock { noted in
      var unread: Int32 = 0
      if noted.isOver { return noted.bytes }
      _ = ioctl(keyboard, UInt(FIONREAD), &unread)
      return noted.bytes + Int(unread)
    }
  }

  /// A key that was pressed.
  struct Press {
    /// When.
    var time: Time
    /// How many bytes of output there were before it, and once it was certainly there.
    var output: (before: Int, after: Int)
  }

  /// Types bytes, and notes when.
  func press(_ bytes: some Collection<UInt8>) throws -> Press {
    let before = written
    let time = Time.now()
    try write(bytes)
    return Press(time: time, output: (before, written))
  }

  /// Presses a key, and waits until what it does is shown.
  func tap(_ key: String) throws {
    let start = Time.now()
    try write(key.utf8)
    try waitForSilence(of: 400, after: start)
  }

  /// All output so far, oldest first.
  var output: [Piece] { noted.withLock { $0.pieces } }

  /// Types bytes.
  func write(_ bytes: some Collection<UInt8>) throws {
    var rest = Array(bytes)
    while !rest.isEmpty {
      if noted.withLock(\.isOver) { throw Complaint("the program has gone") }
      let count = Foundation.write(keyboard, rest, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Complaint("the program has gone") }
      rest.removeFirst(count)
    }
  }

  /// Waits until there was output after a time, and then none for a while.
  /// - Parameter milliseconds: for how long.
  func waitForSilence(of milliseconds: Int64, after start: Time) throws {
    while true {
      usleep(5000)
      let now = Time.now()
      let last = noted.withLock { $0.pieces.last?.time } ?? start
      if last > start, now.milliseconds(since: last) > Double(milliseconds) { return }
      guard now.milliseconds(since: start) < 60_000 else { throw Complaint("the program shows nothing") }
    }
  }

  /// Waits for the first output after so many bytes.
  /// - Returns: when it came; `nil` when none came in time.
  func waitForOutput(after bytes: Int, milliseconds: Double) -> Time? {
    let start = Time.now()
    while Time.now().milliseconds(since: start) < milliseconds {
      let found = noted.withLock { noted -> Time? in
        guard noted.bytes > bytes else { return nil }
        var before = noted.bytes
        var time: Time?
        for piece in noted.pieces.reversed() where before > bytes {
          before -= piece.bytes.count
          time = piece.time
        }
        return time
      }
      if let found { return found }
      usleep(200)
    }
    return nil
  }

  /// Ends the program, however it is, unless another signal is named.
  func end(by signal: Int32 = SIGKILL) {
    kill(process, signal)
  }

  /// Waits until the program and all that it started have left the terminal.
  /// - Returns: all output.
  func waitForAllOutput() throws -> [UInt8] {
    let start = Time.now()
    while !noted.withLock(\.isOver) {
      guard Time.now().milliseconds(since: start) < 20_000 else {
        throw Complaint("somebody keeps the terminal")
      }
      usleep(1000)
    }
    return output.flatMap(\.bytes)
  }

  /// Waits for the program's end.
  /// - Returns: its exit status, or 128 and the signal that ended it.
  func waitForEnd() throws -> Int32 {
    let start = Time.now()
    var ended: Int32 = 0
    while true {
      if waitpid(process, &ended, WNOHANG) == process {
        let signal = ended & 0x7F
        return signal == 0 ? (ended >> 8) & 0xFF : 128 + signal
      }
      guard Time.now().milliseconds(since: start) < 20_000 else {
        end()
        throw Complaint("the program doesn't end")
      }
      usleep(5000)
    }
  }
}

/// A reading of the clock that nobody sets.
struct Time: Comparable {
  private var nanoseconds: Int64

  static func now() -> Time {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Time(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  func milliseconds(since earlier: Time) -> Double {
    Double(nanoseconds - earlier.nanoseconds) / 1_000_000
  }

  static func < (left: Time, right: Time) -> Bool { left.nanoseconds < right.nanoseconds }
}
