import Foundation
import Minutes

/// One test's world: a home, a store, and terminals of a tmux server of its own. All of it ends with the test.
final class Lodging: Sendable {
  let scratch: ScratchFolder
  let home: String
  let tmux: Tmux
  let entente: String

  /// Runs a test in a world of its own, and cleans up however the test ends.
  ///
  /// It has threads of its own there, and may wait for programs without holding up other tests.
  static func use<Result>(_ body: (Lodging) async throws -> Result) async throws -> Result {
    try await withTaskExecutorPreference(SpareThreads.all) {
      let lodging = try Lodging()
      defer { lodging.tmux.end() }
      return try await body(lodging)
    }
  }

  private init() throws {
    scratch = try ScratchFolder()
    home = try scratch.make("home")
    entente = try Programs.entente()
    tmux = try Tmux(folder: scratch.path)
  }

  /// The environment of the program.
  var environment: [String: String] {
    [
      "HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
      "XDG_STATE_HOME": home + "/state", "TMPDIR": scratch.path, "PATH": "/usr/local/bin:/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": Tmux.terminalName,
    ]
  }

  /// Where the program keeps its meetings when nothing else is said.
  var store: String { home + "/data/entente/entente.sqlite" }

  /// Opens a terminal in which the program runs.
  /// - Parameter changes: what is different in its environment; `nil` takes a variable away.
  func terminal(
    columns: Int = 80, rows: Int = 24, _ arguments: String..., changes: [String: String?] = [:]
  ) throws -> Terminal {
    try terminal(
      columns: columns, rows: rows, running: [entente] + arguments, changes: changes)
  }

  /// Opens a terminal in which some program runs.
  func terminal(
    columns: Int = 80, rows: Int = 24, running command: [String], changes: [String: String?] = [:]
  ) throws -> Terminal {
    try tmux.open(columns: columns, rows: rows, command, altered(changes), in: home)
  }

  /// Runs what ends by itself in a terminal, and waits for that.
  ///
  /// A shell tells the status: of a program that ends at once tmux now and then never does.
  /// - Returns: the terminal as it is then, and the exit status.
  func terminalRun(
    columns: Int = 80, rows: Int = 24, running command: [String], changes: [String: String?] = [:]
  ) async throws -> (terminal: Terminal, status: Int32) {
    let script = "\"$@\"; echo $? >part; mv part status; exec sleep 60"
    let terminal = try terminal(
      columns: columns, rows: rows, running: ["/bin/sh", "-c", script, "sh"] + command, changes: changes)
    let file = home + "/status"
    try await wait(for: "the end on this screen:\n\((try? terminal.screen.text) ?? "")\n") {
      FileManager.default.fileExists(atPath: file)
    }
    defer { try? FileManager.default.removeItem(atPath: file) }
    let status = Int32(try String(contentsOfFile: file, encoding: .utf8).filter(\.isNumber)) ?? -1
    return (terminal, status)
  }

  /// Runs the program without a terminal.
  func run(
    _ arguments: String..., input: Data? = nil, changes: [String: String?] = [:]
  ) throws -> ProcessRun {
    try run(arguments, input: input, changes: changes)
  }

  /// Runs the program without a terminal.
  func run(
    _ arguments: [String], input: Data? = nil, changes: [String: String?] = [:],
    meanwhile: (pid_t) -> Void = { _ in }
  ) throws -> ProcessRun {
    try ProcessRun(
      entente, arguments, environment: altered(changes), input: input, meanwhile: meanwhile)
  }

  /// The minutes of a meeting as the program writes them in JSON.
  func minutes(_ id: String = "latest") throws -> MinutesDocument {
    let run = try run("minutes", id, "--format", "json")
    guard run.status == 0 else { throw Complaint("minutes failed: \(run.errors)") }
    return try JSONDecoder().decode(MinutesDocument.self, from: Data(run.output.utf8))
  }

  private func altered(_ changes: [String: String?]) -> [String: String] {
    environment.merging(changes.compactMapValues { $0 }) { $1 }.filter { name, _ in
      if case .some(.none) = changes[name] { false } else { true }
    }
  }
}
