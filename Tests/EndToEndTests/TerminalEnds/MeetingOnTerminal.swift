import Foundation
import Minutes
import SessionModel
import SessionStore
import Testing

@testable import TerminalBench

/// A meeting at step 2 on a terminal of which nobody sees the screen, with a clock running.
struct MeetingOnTerminal {
  let lodging: Lodging
  let terminal: PseudoTerminal
  /// What was typed last, and not ended.
  let half = "half-typed 未完"
  /// The notes that others made, oldest first.
  private(set) var typed: [String] = []

  /// - Parameter changes: what is different in the program's environment.
  init(_ lodging: Lodging, changes: [String: String] = [:]) async throws {
    self.lodging = lodging
    guard try lodging.run("new", "--no-open", "--starts", "Marketing").status == 0 else {
      throw Complaint("new failed")
    }
    let environment = lodging.environment.merging(["TERM": "xterm-256color"]) { $1 }
    terminal = try PseudoTerminal(
      lodging.entente, ["open"], environment: environment.merging(changes) { $1 }, columns: 200, rows: 60)
    try await terminal.wait(until: "step 1/9")
    try terminal.write("g2".utf8)
    try await terminal.wait(until: "step 2/9")
    try terminal.write("1".utf8)
    let lodging = lodging
    try await EndToEndTests.wait(for: "the floor") {
      try lodging.minutes().meeting.speaking.running?.party == .left
    }
  }

  /// Types a text that isn't ended, and sees it.
  func type() async throws {
    try terminal.write("i\(half)".utf8)
    try await terminal.wait(until: half)
  }

  /// Stops reading, and has the program paint its screen until no more of it fits.
  func fill() async throws {
    try await type()
    try await EndToEndTests.wait(for: "the draft") { try drafts == [half] }
    try terminal.tap("\u{1B}")
    terminal.hold()
    // Help is laid over the screen and taken away; no key is the beginning of another, however late they are read.
    for _ in 0..<80 {
      try terminal.write("?".utf8)
      try await Task.sleep(for: .milliseconds(6))
    }
  }

  /// What is half-typed, as the store has it.
  var drafts: [String] {
    get throws { try lodging.minutes().session.drafts.values.compactMap { $0.texts[.text] } }
  }

  /// What half a second of waiting costs the program, in microseconds of the processor.
  func cost() async throws -> Int {
    let before = ProcessCost(of: terminal.process)
    try await Task.sleep(for: .milliseconds(500))
    return ProcessCost(of: terminal.process).since(before).microseconds
  }

  /// Others go on meanwhile.
  mutating func noteElsewhere(_ count: Int) throws {
    for _ in 0..<count {
      typed.append("elsewhere \(typed.count) 第\(typed.count)条")
      let run = try lodging.run("note", "--team", "Sales", "--kind", "priority", typed[typed.count - 1])
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  /// The store is sound, nobody is said to be there any more, and no program is left that was started here.
  func checkNothingIsLeft() throws {
    let store = try SQLiteStore.open(at: lodging.store, mode: .reading)
    defer { store.close() }
    #expect(try store.problems() == [])
    #expect(store.others(at: try #require(store.summaries().first).id).isEmpty)
    #expect(try Self.programs(ofSession: terminal.process) == [])
  }

  /// The programs of a session, by their names, without those that have ended.
  private static func programs(ofSession session: pid_t) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { process in
      // As in proc_pid_stat(5): the name in brackets, then state, parent, group and session.
      guard Int32(process) != nil,
        let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let bracket = text.lastIndex(of: ")")
      else { return nil }
      let fields = text[bracket...].split(separator: " ")
      guard fields.count > 4, fields[1] != "Z", fields[4] == "\(session)" else { return nil }
      return String(text[..<bracket])
    }
  }
}
