import Campaign
import Foundation
import Testing

/// The program itself on a store that the disk damaged.
@Suite(.serialized, .timeLimit(.minutes(20))) struct DamagedStoreCampaign {
  private func store(in lodging: Lodging) throws -> [UInt8] {
    for title in ["One", "第二次会议"] {
      #expect(try lodging.run("new", "--no-open", "--title", title).status == 0)
      for size in [10, 900, 9000] {
        let text = String(repeating: "目标 goal ", count: size / 10)
        let run = try lodging.run("note", "--team", "joint", "--kind", "note", "-", input: Data(text.utf8))
        #expect(run.status == 0)
      }
    }
    return Array(try #require(FileManager.default.contents(atPath: lodging.store)))
  }

  @Test func everyCommandAnswersInALineOrDoesItsWork() async throws {
    try await Lodging.use { lodging in
      let whole = try store(in: lodging)
      let count = Campaign.tries(2, long: 60)
      let pages = Array(stride(from: 4096, to: whole.count, by: 4096))
      let damages =
        (0..<count).map { Damage.cut(pages[$0 * pages.count / count]) }
        + (0..<UInt64(count)).flatMap { [Damage.flips(seed: $0), .blank(seed: $0)] }
      var (rescued, complete) = (0, 0)
      for damage in damages {
        let data = Data(damage.done(to: whole))
        let file = try lodging.scratch.write(data, to: "home/broken.sqlite")
        for command in [["list"], ["minutes"], ["check"], ["doctor"]] {
          let run = try lodging.run(command + ["--file", file])
          #expect([0, 1, 65, 66].contains(run.status), "\(damage) \(command): \(run.status) \(run.errors)")
          if !run.errors.isEmpty { checkOneLine(run.errors, says: "broken.sqlite") }
        }
        let new = lodging.home + "/new.sqlite"
        let rescue = try lodging.run("doctor", "--rescue", new, "--file", file)
        #expect([0, 1, 65].contains(rescue.status), "\(damage): \(rescue.errors)")
        #expect(FileManager.default.contents(atPath: file) == data, "\(damage) changed")
        if rescue.status < 65 {
          rescued += 1
          complete += rescue.status == 0 ? 1 : 0
          #expect(rescue.output.contains("--file \(new)"))
          #expect(try lodging.run("doctor", "--file", new).status == 0)
        }
        let plain = try lodging.run("open", "--plain", "--file", file, input: Data())
        #expect(plain.status < 100, "\(damage): \(plain.status) \(plain.errors)")
        for name in ["new.sqlite", "broken.sqlite"] {
          for suffix in ["", "-wal", "-shm", "-life", "-here"] { unlink(lodging.home + "/" + name + suffix) }
        }
      }
      Campaign.note(
        "commands on a damaged store", tries: damages.count * 6, losses: 0,
        "rescued \(rescued) of \(damages.count), \(complete) of them whole")
    }
  }

  /// Commands leave a store that is one file: nothing of it is in a log that somebody might not copy.
  @Test func commandsLeaveOneFile() async throws {
    try await Lodging.use { lodging in
      let new = try lodging.run("new", "--no-open")
      #expect(new.status == 0)
      for _ in 0..<3 {
        #expect(try lodging.run("note", "--team", "Sales", "--kind", "decision", "x").status == 0)
      }
      #expect(FileManager.default.contents(atPath: lodging.store + "-wal")?.isEmpty != false)
      #expect(try lodging.minutes().meeting.decisions.count == 3)
    }
  }

  /// The log of a store that was taken away isn't deleted for a new one, and what it has can be saved.
  @Test(arguments: [false, true]) func aLogWithoutItsStoreIsTold(isEmptied: Bool) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--title", "第一次会议").status == 0)
      let terminal = try lodging.terminal("open")
      try await terminal.wait(until: "? keys")
      for text in ["one", "two", "three"] {
        #expect(try lodging.run("note", "--team", "Sales", "--kind", "decision", text).status == 0)
      }
      try terminal.kill(SIGKILL)
      try await terminal.end()
      let files = FileManager.default
      try files.moveItem(atPath: lodging.store, toPath: lodging.home + "/away")
      if isEmptied { try Data().write(to: URL(filePath: lodging.store)) }
      let log = files.contents(atPath: lodging.store + "-wal")
      for command in [["list"], ["new", "--no-open"], ["minutes"], ["doctor"]] {
        let run = try lodging.run(command)
        #expect(run.status == (command == ["doctor"] ? 1 : 65), "\(command): \(run)")
        #expect((run.errors + run.output).contains("entente doctor --rescue NEWFILE"), "\(command): \(run)")
      }
      #expect(files.contents(atPath: lodging.store + "-wal") == log)
      let saved = lodging.home + "/it's saved.sqlite"
      let rescue = try lodging.run("doctor", "--rescue", saved)
      #expect([0, 1].contains(rescue.status), "\(rescue)")
      #expect(rescue.output.contains("'\(lodging.home)/it'\\''s saved.sqlite'"))
      #expect(try lodging.run("minutes", "--file", saved).output.contains("three"))
    }
  }

  /// A new store takes no name that another one gives to the files beside it.
  @Test func aNameOfAnotherStoresFilesIsRefused() async throws {
    try await Lodging.use { lodging in
      let new = try lodging.run("new", "--no-open")
      #expect(new.status == 0)
      for ending in ["-wal", "-shm", "-journal", "-life", "-here"] {
        let place = lodging.store + ending
        try? FileManager.default.removeItem(atPath: place)
        for command in [["doctor", "--rescue", place], ["new", "--no-open", "--file", place]] {
          let run = try lodging.run(command)
          #expect(run.status == 73 && run.errors.contains("choose another name"), "\(command): \(run)")
        }
      }
      #expect(try lodging.run("list").status == 0)
    }
  }

  @Test func aRescueTellsWhatIsSavedAndWhatToDo() async throws {
    try await Lodging.use { lodging in
      var bytes = try store(in: lodging)
      let new = lodging.home + "/new.sqlite"
      let whole = try lodging.run("doctor", "--rescue", new)
      #expect(whole.status == 0 && whole.errors.isEmpty)
      #expect(whole.output.contains("The store is whole") && whole.output.contains("第二次会议"))
      #expect(try lodging.run("minutes", "--file", new).output == lodging.run("minutes").output)
      let again = try lodging.run("doctor", "--rescue", new)
      #expect(again.status == 73 && again.output.isEmpty)
      checkOneLine(again.errors, says: "exists; choose another name")

      let text = Array("\"text\":\"目标 goal".utf8)
      let place = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
      bytes[place + 10] ^= 1
      let file = try lodging.scratch.write(Data(bytes), to: "home/flipped.sqlite")
      let ids = try lodging.run("list").output.split(separator: "\n").dropFirst().compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
      let told = try ids.map { try lodging.run("minutes", $0, "--file", file).errors }.filter { !$0.isEmpty }
      #expect(ids.count == 2 && told.count == 1)
      checkOneLine(told.first ?? "", says: "entente doctor --rescue NEWFILE")
      let findings = try lodging.run("doctor", "--file", file, "--lang", "zh-Hans")
      #expect(findings.status == 1 && findings.output.contains("entente doctor --rescue 新文件"))
      for suffix in ["", "-wal", "-shm"] { unlink(new + suffix) }
      let part = try lodging.run("doctor", "--rescue", new, "--file", file)
      #expect(part.status == 1 && part.output.contains("left out: 1 change."))
      let nothing = try lodging.scratch.write(Data(bytes.prefix(4096)), to: "home/nothing.sqlite")
      let none = try lodging.run("doctor", "--rescue", new + "2", "--file", nothing)
      #expect(none.status == 65 && none.output.isEmpty)
      checkOneLine(none.errors, says: "open a backup")
    }
  }
}
