import Foundation
import Testing

/// The wall in a terminal of its own, to which nobody comes.
@Suite(.inLine, .timeLimit(.minutes(3))) struct WallOnTheStore {
  @Test func itWaitsFollowsAndShowsTheOutcome() async throws {
    try await Lodging.use { lodging in
      // Nothing is there yet: no store, not even its folder.
      let wall = try lodging.terminal(columns: 100, rows: 30, "present")
      try await wall.wait(until: "Waiting for the meeting")
      #expect(!FileManager.default.fileExists(atPath: lodging.store))
      let made = try lodging.run("new", "--no-open", "--title", "Spring goals")
      try await wall.wait(until: "Spring goals")
      try await wall.wait(until: "Why are we here")
      // A wall for another meeting goes on waiting.
      let other = try lodging.terminal("present", "zzzz")
      try await other.wait(until: "Waiting for the meeting zzzz")

      let facilitator = try lodging.terminal("open")
      try await facilitator.wait(until: "step 1/9")
      try facilitator.keys("g", "2", "h", "1", "i")
      try await wall.wait(until: "What matters most")
      try facilitator.type("More leads 更多线索")
      try await wall.wait(until: "✎ Marketing · priority: More leads 更多线索")
      try facilitator.keys("Enter")
      try await wall.wait(until: "• More leads 更多线索")
      try facilitator.keys("Escape")
      try await facilitator.wait(until: "? keys")
      // Whoever walks past the wall's keyboard changes nothing.
      try wall.keys("Space", "x", "n", "i")
      try await wall.wait(until: "for reading only")
      let id = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(
        try lodging.run("note", id, "--team", "Sales", "--kind", "decision", "Meet weekly").status == 0)
      try facilitator.keys("g", "9", "a", "A")
      let outcome = try await wall.wait(until: "version 1, signed by both teams")
      #expect(outcome.shows("Meet weekly"))
      try wall.keys("q")
      #expect(try await wall.end() == 0)
      #expect(try !facilitator.isOver)
      #expect(try lodging.minutes().session.entries(.priority).count == 1)
    }
  }

  @Test func itLastsWhileTheStoreIsBusy() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let wall = try lodging.terminal("present")
      try await wall.wait(until: "Why are we here")
      // Somebody keeps the whole store to himself, as a backup or a repair does.
      let lock = try lodging.terminal(running: [
        "/usr/bin/python3", "-c",
        """
        import sqlite3, sys, time
        store = sqlite3.connect(sys.argv[1], isolation_level=None)
        store.execute("PRAGMA journal_mode = WAL")
        store.execute("BEGIN IMMEDIATE")
        print("held", flush=True)
        sys.stdin.readline()
        store.execute("ROLLBACK")
        """, lodging.store,
      ])
      try await lock.wait(until: "held")
      let second = try lodging.terminal("present")
      try await second.wait(until: "Why are we here")
      try lock.keys("Enter")
      #expect(try lodging.run("note", "--team", "Sales", "--kind", "note", "Afterwards").status == 0)
      for terminal in [wall, second] { try await terminal.wait(until: "Afterwards") }
    }
  }
}
