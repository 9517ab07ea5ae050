import Foundation
import Testing

@Suite(.inLine, .timeLimit(.minutes(3))) struct BadTerminals {
  @Test(arguments: ["bogus", "", nil] as [String?]) func unknown(_ name: String?) async throws {
    try await Lodging.use { lodging in
      let (terminal, status) = try await lodging.terminalRun(
        running: ["/bin/sh", "-c", "exec \"$0\" 2>errors", lodging.entente], changes: ["TERM": name])
      #expect(status == 64)
      checkOneLine(try String(contentsOfFile: lodging.home + "/errors", encoding: .utf8), says: "TERM")
      #expect(try terminal.screen.text.allSatisfy { $0.isWhitespace })
      #expect(!FileManager.default.fileExists(atPath: lodging.store))
    }
  }

  @Test func tooSmall() async throws {
    try await Lodging.use { lodging in
      let terminal = try lodging.terminal(columns: 20, rows: 5)
      try await terminal.wait(until: "entente needs 40×12, this is 20×5")
      try terminal.resize(columns: 64, rows: 18)
      try await terminal.wait(until: "set up your first meeting")
      try terminal.resize(columns: 39, rows: 11)
      try await terminal.wait(until: "entente needs 40×12, this is 39×11")
      try terminal.resize(columns: 40, rows: 12)
      try await terminal.wait(until: "set up your first meeting")
    }
  }

  /// A half-typed note outlives a terminal that gets too small and large again.
  @Test func tooSmallWhileTyping() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let terminal = try lodging.terminal("open")
      try await terminal.wait(until: "step 1/9")
      try terminal.keys("g", "2", "h", "i")
      try terminal.type("half-typed")
      try await terminal.wait(until: "half-typed")
      try terminal.resize(columns: 20, rows: 5)
      try await terminal.wait(until: "entente needs 40×12")
      try terminal.type(" and on")
      try terminal.resize(columns: 80, rows: 24)
      try await terminal.wait(until: "half-typed and on")
    }
  }

  @Test func notUTF8() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let terminal = try lodging.terminal("open", changes: ["LC_ALL": "C"])
      let screen = try await terminal.wait(until: "The locale isn't UTF-8")
      #expect(screen.text.allSatisfy { $0.isASCII }, "\(screen.text)")
      try terminal.keys("g", "2")
      try await terminal.wait(until: "step 2/9")
      try terminal.keys("h", "i")
      // What is typed is kept as it is, even where it can't be shown.
      try terminal.type("plain and é 一条")
      try terminal.keys("Enter")
      try await wait(for: "the note in the record") {
        try lodging.minutes().meeting.priorities.map(\.text) == ["plain and é 一条"]
      }
      let after = try await terminal.wait(until: "plain and")
      #expect(after.text.allSatisfy { $0.isASCII }, "\(after.text)")
    }
  }
}
