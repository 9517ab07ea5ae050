import Foundation

extension TmuxAnswers {
  /// Asks the tmux that this process is in; `nil` when it is in none, or has no answer within a second.
  ///
  /// That asks tmux by its socket, not the terminal: nothing comes back as typed text.
  init?(_ environment: [String: String]) {
    guard environment["TMUX"]?.isEmpty == false, let path = ProgramSearch.find("tmux", environment["PATH"]),
      let answer = Self.output(of: path, ["display-message", "-p", "#{set-clipboard} #{escape-time}"])
    else { return nil }
    self.init(answer: answer)
  }

  /// From two words; `nil` when they are others, as of a tmux that doesn't know the names.
  init?(answer: String) {
    let words = answer.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let time = Int(words[1]) else { return nil }
    clipboard = String(words[0])
    escapeTime = time
  }

  /// How long an answer is waited for, in seconds.
  private static let patience = 1.0
  /// The longest answer, in bytes.
  private static let longest = 4096

  private static func output(of path: String, _ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let answer = answer(from: output.fileHandleForReading.fileDescriptor)
    // Whatever it is: it must neither go on nor be waited for, and what it started neither.
    let id = process.processIdentifier
    if answer == nil { kill(getpgid(id) == id ? -id : id, SIGKILL) }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? answer : nil
  }

  /// All that comes up to the end; `nil` when it doesn't come in time, or is too long.
  private static func answer(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: longest)
    let start = ContinuousClock.now
    while bytes.count <= longest {
      let left = patience - (ContinuousClock.now - start) / .seconds(1)
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&ready, 1, Int32(left * 1000)) > 0 else { return nil }
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += buffer.prefix(count)
    }
    return nil
  }
}
