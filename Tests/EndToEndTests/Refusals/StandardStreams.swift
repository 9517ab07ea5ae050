import Foundation
import Testing

/// Output that goes nowhere and input that can't be read end in one line and a status, never in a trap.
@Suite(.inLine, .timeLimit(.minutes(3))) struct StandardStreams {
  @Test(arguments: [
    ("list >/dev/full", 74), ("list --json >/dev/full", 74), ("minutes >/dev/full", 74), ("minutes >&-", 74),
    ("keys >/dev/full", 74), ("note --team Sales --kind goal - <.", 66),
    ("note --team Sales --kind goal - <&-", 66),
    ("demo --log-file /dev/null/log", 73), ("demo", 64),
  ]) func endInOneLine(call: String, status: Int32) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let script = "cd \"$HOME\" && exec \"$0\" " + call
      let run = try ProcessRun("/bin/sh", ["-c", script, lodging.entente], environment: lodging.environment)
      #expect(run.status == status)
      #expect(run.output.isEmpty)
      checkOneLine(run.errors, says: "entente: ")
    }
  }

  /// Who tries again for want of an output would make it twice.
  @Test(arguments: ["new --no-open", "note --team Sales --kind goal x", "follow-up --no-open"])
  func whatWasMadeIsToldWithTheFailure(call: String) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let script = "exec \"$0\" " + call + " >/dev/full"
      let run = try ProcessRun("/bin/sh", ["-c", script, lodging.entente], environment: lodging.environment)
      #expect(run.status == 74)
      checkOneLine(run.errors, says: "It was made all the same: ")
      let id = run.errors.split(separator: " ").last.map { $0.trimmingCharacters(in: .newlines) } ?? ""
      #expect(id.count == 13)
    }
  }

  @Test func namesOfOneCharacterAreNames() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      for name in ["a", "é", "中"] {
        let script = "cd \"$HOME\" && exec \"$0\" minutes --output " + name
        let run = try ProcessRun(
          "/bin/sh", ["-c", script, lodging.entente], environment: lodging.environment)
        #expect(run.status == 0)
        #expect(FileManager.default.fileExists(atPath: lodging.home + "/" + name))
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: lodging.home).sorted() == ["a", "data", "é", "中"])
    }
  }

  /// Minutes take the place of nothing that belongs to the store, be it there or not, by whatever name.
  @Test func theStoreIsNoPlaceForMinutes() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      #expect(try lodging.run("note", "--team", "Sales", "--kind", "decision", "x").status == 0)
      let files = FileManager.default
      let folder = (lodging.store as NSString).deletingLastPathComponent
      let (link, hard) = (lodging.home + "/link.md", lodging.home + "/hard.md")
      try files.createSymbolicLink(atPath: link, withDestinationPath: lodging.store)
      try files.linkItem(atPath: lodging.store, toPath: hard)
      try files.createSymbolicLink(atPath: lodging.home + "/folder", withDestinationPath: folder)
      let endings = ["", "-wal", "-shm", "-journal", "-life", "-here", "-format-1-backup"]
      let places =
        endings.map { lodging.store + $0 } + [link, hard]
        + endings.map { lodging.home + "/folder/" + (lodging.store as NSString).lastPathComponent + $0 }
      for place in places {
        let run = try lodging.run("minutes", "--force", "--output", place)
        #expect(run.status == 73 && run.errors.contains("belongs to the store"), "\(place): \(run)")
        let typed = try lodging.run(
          "--plain", "open", input: Data("minutes\n\(place)\n:close\nquit\n".utf8))
        #expect(typed.output.contains("belongs to the store"), "\(place): \(typed.output)")
      }
      let there = try files.contentsOfDirectory(atPath: folder)
      #expect(there.allSatisfy { !$0.hasSuffix("-journal") && !$0.hasSuffix("backup") }, "\(there)")
      #expect(try lodging.minutes().meeting.decisions.map(\.text) == ["x"])
    }
  }

  /// A link to the store is the store.
  @Test func aStoreBehindALink() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let link = lodging.home + "/link.sqlite"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: lodging.store)
      let run = try lodging.run("note", "--file", link, "--team", "Sales", "--kind", "goal", "x")
      #expect(run.status == 0)
      #expect(try lodging.minutes().meeting.goals.map(\.text) == ["x"])
    }
  }
}
