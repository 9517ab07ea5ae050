import Foundation

/// A folder with a meeting in it, and terminals on that.
struct Workplace {
  private let options: Options
  private let folder: String
  let meeting: BenchMeeting

  init(_ options: Options) throws {
    self.options = options
    var template = Array("/tmp/entente-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Complaint("/tmp can't be written") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    meeting = BenchMeeting(location: folder + "/bench.sqlite")
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What the programs find around them.
  var environment: [String: String] {
    [
      "HOME": folder, "TMPDIR": folder, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": "/usr/bin:/bin",
    ]
  }

  /// Starts the program, and waits until it has drawn its screen.
  func open(_ arguments: String...) throws -> PseudoTerminal {
    let start = Time.now()
    let terminal = try PseudoTerminal(
      options.program, arguments + ["--file", meeting.location], environment: environment, columns: 100,
      rows: 30)
    try terminal.waitForSilence(of: 500, after: start)
    return terminal
  }
}
