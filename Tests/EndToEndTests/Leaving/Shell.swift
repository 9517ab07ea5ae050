import Foundation
import Testing

/// A person's shell, in which the program was started at step 2 of a meeting.
struct Shell {
  let lodging: Lodging
  let terminal: Terminal
  private let before: String

  static func use(_ body: (Shell) async throws -> Void) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      try await body(try await Shell(in: lodging))
    }
  }

  private init(in lodging: Lodging) async throws {
    self.lodging = lodging
    terminal = try lodging.terminal(running: ["/bin/sh", "-i"], changes: ["PS1": "ready> "])
    try await terminal.wait(until: "ready>")
    before = try await Self.modes("before", terminal, lodging)
    // Noted by the process that becomes the program.
    try terminal.type("sh -c 'echo $$ > pid; exec \(lodging.entente) open'")
    try terminal.keys("Enter")
    try await terminal.wait(until: "step 1/9")
    try terminal.keys("g", "2", "h")
    try await terminal.wait(until: "step 2/9")
  }

  func command(_ line: String) throws {
    try terminal.type(line)
    try terminal.keys("Enter")
  }

  func beginNote(_ text: String) async throws {
    try terminal.keys("i")
    try terminal.type(text)
    try await terminal.wait(until: text)
  }

  /// Sends the program a signal, not the shell.
  func kill(_ signal: Int32) throws {
    let text = try String(contentsOfFile: lodging.home + "/pid", encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(Foundation.kill(process, signal) == 0)
  }

  /// What is half-typed, as the store has it.
  var drafts: [String] {
    get throws { try lodging.minutes().session.drafts.values.compactMap { $0.texts[.text] } }
  }

  /// Waits until the shell is back, and looks at what the program left behind.
  func expect(status: Int32) async throws {
    try await terminal.wait(for: "the shell") { _ in (try? terminal.isOnAlternateScreen) == false }
    try command("echo \"status: $?.\"")
    let screen = try await terminal.wait(for: "the program's status") {
      $0.text.contains(/status: \d+\./)
    }
    #expect(screen.text.contains("status: \(status)."), "\(screen.text)")
    try await expectTerminalAsBefore()
  }

  /// The terminal's modes are those that the shell had set, and its first screen is shown.
  func expectTerminalAsBefore() async throws {
    #expect(try await Self.modes("after", terminal, lodging) == before)
    #expect(try !terminal.isOnAlternateScreen)
  }

  private static func modes(_ name: String, _ terminal: Terminal, _ lodging: Lodging) async throws -> String {
    let file = lodging.home + "/" + name
    try terminal.type("stty -a > part; mv part \(name)")
    try terminal.keys("Enter")
    try await wait(for: "the terminal's modes") { FileManager.default.fileExists(atPath: file) }
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try String(contentsOfFile: file, encoding: .utf8)
  }
}
