import Foundation
import Testing

@Suite(.inLine, .timeLimit(.minutes(3))) struct TwoTerminals {
  /// Two terminals at step 2 of one meeting, which the left team starts there.
  private func withTwo(_ body: (Lodging, Terminal, Terminal) async throws -> Void) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let one = try lodging.terminal("open")
      try await one.wait(until: "step 1/9")
      let other = try lodging.terminal(columns: 100, rows: 30, "open")
      try await other.wait(until: "1/9")
      try one.keys("g", "2")
      try await other.wait(until: "2/9")
      try await body(lodging, one, other)
    }
  }

  @Test func whatOneDoesAppearsInTheOther() async throws {
    try await withTwo { lodging, one, other in
      try one.keys("h", "i")
      try one.type("An entry 一条")
      try one.keys("Enter")
      try await other.wait(until: "• An entry 一条")
      // As it is typed.
      try one.type("half-ty")
      try await other.wait(until: "✎ half-ty")
      try one.type("ped")
      try await other.wait(until: "✎ half-typed")
      try other.keys("2")
      try await one.wait(until: "Sales has the floor")
      let note = try lodging.run("note", "--team", "Sales", "--kind", "priority", "From a script")
      #expect(note.status == 0)
      for terminal in [one, other] { try await terminal.wait(until: "• From a script") }
    }
  }

  @Test func theClocksAgreeAndOutliveATerminal() async throws {
    try await withTwo { lodging, one, _ in
      // Of the same size, so that both clocks are written in the same way.
      let other = try lodging.terminal("open")
      try one.keys("1")
      for terminal in [one, other] { try await terminal.wait(until: "Marketing has the floor") }
      var shown: Set<Int> = []
      try await wait(for: "three seconds on both clocks") {
        let (a, b) = (try remaining(one), try remaining(other))
        #expect(abs(a - b) <= 1)
        shown.insert(b)
        return shown.count > 3
      }
      let before = try remaining(other)
      try one.kill(SIGKILL)
      try await one.end()
      try await other.wait(for: "the clock going on") { _ in (try? remaining(other)) ?? before < before - 1 }
      #expect(try lodging.minutes().meeting.speaking.running?.party == .left)
      #expect(try other.screen.shows("Marketing has the floor"))
      // Who comes back isn't asked about a gap, since there was none.
      let third = try lodging.terminal("open")
      try await third.wait(until: "Marketing has the floor")
      #expect(abs(try remaining(third) - remaining(other)) <= 1)
    }
  }

  @Test func undoIsEachTerminalsOwn() async throws {
    try await withTwo { _, one, other in
      for (terminal, text) in [(one, "first's note"), (other, "second's note")] {
        try terminal.keys("h", "i")
        try terminal.type(text)
        try terminal.keys("Enter")
        for terminal in [one, other] { try await terminal.wait(until: "• " + text) }
        try terminal.keys("Escape")
        try await terminal.wait(until: "? keys")
      }
      try one.keys("u")
      for terminal in [one, other] {
        let screen = try await terminal.wait(for: "the undo") { !$0.shows("• first's note") }
        #expect(screen.shows("• second's note"))
      }
      try other.keys("u")
      for terminal in [one, other] {
        try await terminal.wait(for: "the other undo") { !$0.shows("• second's note") }
      }
      try one.keys("C-r")
      for terminal in [one, other] {
        let screen = try await terminal.wait(until: "• first's note")
        #expect(!screen.shows("• second's note"))
      }
    }
  }

  /// What the left team's clock shows to be left, in seconds.
  private func remaining(_ terminal: Terminal) throws -> Int {
    let screen = try terminal.screen
    let line = try #require(screen.line(with: "▶ Marketing"), "no running clock:\n\(screen.text)")
    let time = try #require(line.firstMatch(of: /(\d+):(\d\d) left/))
    return (Int(time.1) ?? 0) * 60 + (Int(time.2) ?? 0)
  }
}
