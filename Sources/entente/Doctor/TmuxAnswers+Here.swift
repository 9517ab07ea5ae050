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

  private static func output(of path: String, _ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    var ready = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    let hasAnswered = poll(&ready, 1, 1000) > 0
    if !hasAnswered { process.terminate() }
    process.waitUntilExit()
    guard hasAnswered, process.terminationStatus == 0 else { return nil }
    return Descriptor.read(ready.fd, limit: 4096).map { String(decoding: $0, as: UTF8.self) }
  }
}
