import Foundation
import Minutes
import SessionModel
import Testing

@testable import TerminalBench

/// A meeting on a terminal that takes no more output, until the program can write nothing any more.
struct StuckTerminal {
  let lodging: Lodging
  let terminal: PseudoTerminal
  /// What was typed last before the terminal was full.
  let half = "half-typed 未完"
  private(set) var typed: [String] = []

  /// A clock runs in step 2, and text is half-typed.
  init(_ lodging: Lodging) throws {
    self.lodging = lodging
    guard try lodging.run("new", "--no-open", "--starts", "Marketing").status == 0 else {
      throw Complaint("new failed")
    }
    let start = Time.now()
    terminal = try PseudoTerminal(
      lodging.entente, ["open"], environment: lodging.environment.merging(["TERM": "xterm-256color"]) { $1 },
      columns: 200, rows: 60)
    try terminal.waitForSilence(of: 150, after: start)
    for key in ["g", "2", "1"] { try terminal.tap(key) }
  }

  /// Stops reading, and has the program paint its screen until no more of it fits.
  func fill() async throws {
    try terminal.write("i\(half)".utf8)
    try await wait(for: "the draft") { try drafts == [half] }
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
}
