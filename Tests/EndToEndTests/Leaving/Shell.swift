import Foundation
import Testing

/// A person's shell, in which the program was started at step 2 of a meeting.
struct Shell {
  let lodging: Lodging
  let terminal: Terminal
  private let before: String

  /// - Parameters:
  ///   - name: what the terminal is said to be.
  ///   - options: of the program.
  static func use(
    terminal name: String = Tmux.terminalName, _ options: String = "", _ body: (Shell) async throws -> Void
  ) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let shell = try await Shell(in: lodging, name)
      try await shell.start("open " + options)
      try await shell.terminal.wait(until: "step 1/9")
      try shell.terminal.keys("g", "2", "h")
      try await shell.terminal.wait(until: "step 2/9")
      try await body(shell)
    }
  }

  private init(in lodging: Lodging, _ name: String) async throws {
    self.lodging = lodging
    terminal = try lodging.terminal(running: ["/bin/sh", "-i"], changes: ["PS1": "ready> ", "TERM": name])
    try await terminal.wait(until: "ready>")
    before = try await Self.modes("before", terminal, lodging)
    try terminal.record(in: lodging.home + "/raw")
  }

  /// Starts the program; Ctrl-J ends the line also where a program that was killed has changed what Enter is.
  func start(_ arguments: String) async throws {
    // Noted by the process that becomes the program.
    try terminal.type("sh -c 'echo $$ > pid; exec \(lodging.entente) \(arguments)'")
    try terminal.keys("C-j")
  }

  /// All that was sent to the terminal since the shell was ready.
  var raw: [UInt8] {
    Array(FileManager.default.contents(atPath: lodging.home + "/raw") ?? Data())
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

  /// Ends the note and leaves.
  func leave() async throws {
    try terminal.keys("Escape")
    try await terminal.wait(until: "? keys")
    try terminal.keys("q")
  }

  /// The program, not the shell.
  var program: pid_t {
    get throws {
      let text = try String(contentsOfFile: lodging.home + "/pid", encoding: .utf8)
      return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
  }

  /// Sends the program a signal, not the shell.
  func kill(_ signal: Int32) throws {
    #expect(Foundation.kill(try program, signal) == 0)
  }

  /// What is half-typed, as the store has it.
  var drafts: [String] {
    get throws { try lodging.minutes().session.drafts.values.compactMap { $0.texts[.text] } }
  }

  /// Waits until the shell is back, and looks at what the program left behind.
  func expect(status: Int32) async throws {
    try command("echo \"status: $?.\"")
    let screen = try await terminal.wait(for: "the program's status") {
      $0.text.contains(/status: \d+\./)
    }
    #expect(screen.text.contains("status: \(status)."), "\(screen.text)")
    try await expectTerminalAsBefore()
  }

  /// Waits until the program no longer has the terminal.
  func waitForShell() async throws {
    try await terminal.wait(for: "the shell") { screen in
      screen.lines.last { !$0.isEmpty }?.hasPrefix("ready>") == true
        && (try? terminal.isOnAlternateScreen) == false
    }
  }

  /// The terminal's modes are those that the shell had set, and its first screen is shown.
  func expectTerminalAsBefore() async throws {
    // By a paste: one that came in brackets would be no command.
    #expect(try await Self.modes("after", terminal, lodging, enter: terminal.paste) == before)
    #expect(try terminal.modesOfPrograms == .standard)
  }

  private static func modes(
    _ name: String, _ terminal: Terminal, _ lodging: Lodging, enter: ((String) throws -> Void)? = nil
  ) async throws -> String {
    let file = lodging.home + "/" + name
    try (enter ?? terminal.type)("stty -a > part; mv part \(name)\n")
    try await wait(for: "the terminal's modes") { FileManager.default.fileExists(atPath: file) }
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try String(contentsOfFile: file, encoding: .utf8)
  }
}
