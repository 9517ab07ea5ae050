import Foundation
import Minutes
import Testing

/// A store goes away under two terminals; both go on in one other file.
@Suite(.timeLimit(.minutes(3))) struct GoingOnTogether {
  private func open(_ lodging: Lodging, _ number: String) async throws -> Terminal {
    let terminal = try lodging.terminal(columns: 64, rows: 18, "open")
    try await terminal.wait(until: "step")
    try terminal.keys("g", "2")
    try await terminal.wait(until: "step 2/9")
    try terminal.keys("i")
    try terminal.type("note \(number)")
    try await terminal.wait(until: "note \(number)")
    return terminal
  }

  private func saveElsewhere(_ terminal: Terminal) async throws -> String {
    try terminal.keys("F8")
    let screen = try await terminal.wait(for: "a file's name") { $0.shows("-q1.sqlite") }
    let line = try #require(screen.line(with: "-q1"))
    try terminal.keys("Enter")
    try await terminal.wait(for: "the other file") { $0.shows("✓ all kept") && $0.shows("-q1.sqlite") }
    return String(try #require(line.split(separator: " ").last))
  }

  private func notes(_ lodging: Lodging, _ file: String) throws -> [String] {
    let run = try lodging.run("minutes", "--format", "json", "--file", file)
    guard run.status == 0 else { throw Complaint("minutes failed: \(run.errors)") }
    let document = try JSONDecoder().decode(MinutesDocument.self, from: Data(run.output.utf8))
    let changes = document.changes.map(\.id)
    #expect(Set(changes).count == changes.count)
    return document.meeting.priorities.map(\.text).sorted()
  }

  /// The second terminal is led to the file in which the first has saved the meeting; what it alone had is in it once.
  @Test func theSecondJoinsTheFirst() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--title", "Q1", "--starts", "Marketing").status == 0)
      let terminals = [try await open(lodging, "one"), try await open(lodging, "two")]
      for suffix in ["", "-wal", "-shm"] { unlink(lodging.store + suffix) }
      for (terminal, text) in zip(terminals, [" of the first", " of the second"]) {
        try terminal.type(text)
        try terminal.keys("Enter")
        try await terminal.wait(until: "The file is gone")
      }
      let first = try await saveElsewhere(terminals[0])
      #expect(try notes(lodging, first) == ["note one of the first"])
      #expect(try await saveElsewhere(terminals[1]) == first)
      for terminal in terminals {
        try await terminal.wait(for: "both notes") {
          $0.shows("• note one of the first") && $0.shows("• note two of the second")
        }
      }
      #expect(try notes(lodging, first) == ["note one of the first", "note two of the second"])
      // From now on they are at one meeting again.
      try terminals[1].type("together")
      try terminals[1].keys("Enter")
      try await terminals[0].wait(until: "• together")
      for terminal in terminals {
        try terminal.keys("Escape")
        try await terminal.wait(for: "no draft that came back") {
          !$0.shows("✎") && $0.lines.last { !$0.isEmpty }?.contains("? ") == true
        }
        try terminal.keys("q")
        #expect(try await terminal.end() == 0)
      }
    }
  }

  /// Terminals that are hung up save what they have, in the same file.
  @Test func thoseWhoAreHungUpDoSoToo() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--title", "Q1", "--starts", "Marketing").status == 0)
      let terminals = [try await open(lodging, "one"), try await open(lodging, "two")]
      for suffix in ["", "-wal", "-shm"] { unlink(lodging.store + suffix) }
      for terminal in terminals {
        try terminal.keys("Enter")
        try await terminal.wait(until: "The file is gone")
      }
      for terminal in terminals {
        try terminal.kill(SIGHUP)
        try await terminal.end()
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: lodging.home)
      let saved = names.filter { $0.hasSuffix("-q1.sqlite") }
      #expect(saved.count == 1 && !names.contains { $0.hasSuffix("-q1-2.sqlite") }, "\(names)")
      let file = lodging.home + "/" + (saved.first ?? "")
      #expect(try notes(lodging, file) == ["note one", "note two"])
    }
  }
}
