import Campaign
import Foundation
import Minutes
import SessionModel
import SessionStore
import Testing

/// Commands that are killed while they write.
@Suite(.serialized, .timeLimit(.minutes(15))) struct CommandKillCampaign {
  /// A file of minutes is the old one or the new one, whole; what is left beside it goes with the next writing.
  @Test(arguments: [false, true]) func minutesAreWrittenWholeOrNotAtAll(byForce: Bool) async throws {
    try await Lodging.use { lodging in
      let id = try fill(lodging)
      let new = try lodging.run("minutes", id).output
      let folder = try lodging.scratch.make("out")
      let file = folder + "/minutes.md"
      var killer = try Killer(lodging, ["minutes", id])
      let tries = Campaign.tries(8, long: 150)
      var ends = (old: 0, new: 0, leftovers: 0)
      for _ in 0..<tries {
        let old = byForce ? "The old minutes.\n" : nil
        try? FileManager.default.removeItem(atPath: file)
        try old?.write(toFile: file, atomically: false, encoding: .utf8)
        let arguments = ["minutes", id, "--output", file] + (byForce ? ["--force"] : [])
        try killer.run(lodging, arguments, watching: folder)
        let found = try? String(contentsOfFile: file, encoding: .utf8)
        #expect(found == old || found == new, "a part of the minutes: \(found?.utf8.count ?? 0) bytes")
        if found == new { ends.new += 1 } else { ends.old += 1 }
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "minutes.md" }
        #expect(beside.count <= 1)
        ends.leftovers += beside.count
      }
      #expect(try lodging.run("minutes", id, "--output", file, "--force").status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["minutes.md"])
      #expect(try String(contentsOfFile: file, encoding: .utf8) == new)
      Campaign.note(
        "killed while minutes are written" + (byForce ? " over others" : ""), tries: tries, losses: 0,
        "\(ends.old) before, \(ends.new) after; \(ends.leftovers) leftovers, all gone after the next writing")
    }
  }

  /// An import that is killed is there whole or not at all, and done again it is whole.
  @Test func importsAreTakenInWholeOrNotAtAll() async throws {
    try await Lodging.use { lodging in
      let id = try fill(lodging)
      let whole = try lodging.minutes(id).changes
      let file = try lodging.scratch.write(
        Data(lodging.run("minutes", id, "--format", "json").output.utf8), to: "whole.json")
      var killer = try Killer(lodging, ["import", "--file", lodging.scratch.path + "/0.sqlite", file])
      let tries = Campaign.tries(8, long: 100)
      var isThere = 0
      for number in 1...tries {
        let folder = try lodging.scratch.make("import-\(number)")
        let store = folder + "/s.sqlite"
        let run = try killer.run(lodging, ["import", "--file", store, file], watching: folder)
        let found = try lodging.run(["minutes", id, "--format", "json", "--file", store])
        if found.status == 0 {
          let document = try JSONDecoder().decode(MinutesDocument.self, from: Data(found.output.utf8))
          #expect(document.changes == whole)
          isThere += 1
        } else {
          #expect(run.output.isEmpty, "said to be taken in, and isn't there: \(found.errors)")
        }
        let again = try lodging.run(["import", "--file", store, file])
        #expect(again.status == 0 && again.output == id + "\n", "\(again.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["s.sqlite"])
        let opened = try SQLiteStore.open(at: store, mode: .reading)
        #expect(try opened.problems() == [])
        #expect(try MeetingID(id).map { try opened.changes(of: $0, after: 0).changes } == whole)
        opened.close()
      }
      Campaign.note(
        "killed while importing", tries: tries, losses: 0, "\(isThere) whole, \(tries - isThere) not there")
    }
  }

  /// A rescue that is killed leaves a whole store or none, and nothing beside it once the next one is done.
  @Test func aRescueIsWholeOrNotThere() async throws {
    try await Lodging.use { lodging in
      let id = try fill(lodging)
      let whole = try lodging.minutes(id).changes
      let folder = try lodging.scratch.make("out")
      let saved = folder + "/saved.sqlite"
      var killer = try Killer(lodging, ["doctor", "--rescue", lodging.scratch.path + "/0.sqlite"])
      let tries = Campaign.tries(8, long: 100)
      var (isThere, leftovers) = (0, 0)
      for _ in 0..<tries {
        try killer.run(lodging, ["doctor", "--rescue", saved], watching: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        leftovers += names.filter { $0.hasPrefix(".entente-") }.count
        if names.contains("saved.sqlite") {
          let opened = try SQLiteStore.open(at: saved, mode: .reading)
          #expect(try MeetingID(id).map { try opened.changes(of: $0, after: 0).changes } == whole)
          opened.close()
          isThere += 1
        }
        // A reader leaves the log and its index.
        for suffix in ["", "-wal", "-shm"] { unlink(saved + suffix) }
      }
      let last = try lodging.run("doctor", "--rescue", saved)
      #expect(last.status == 0, "\(last)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["saved.sqlite"])
      Campaign.note(
        "killed while a store is rescued", tries: tries, losses: 0,
        "\(isThere) whole, \(tries - isThere) not there; \(leftovers) leftovers, all gone after the next rescue"
      )
    }
  }

  /// A meeting with some hundred entries.
  private func fill(_ lodging: Lodging) throws -> String {
    let id = try lodging.run("new", "--no-open", "--title", "Large").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let store = try SQLiteStore.open(at: lodging.store, mode: .writing)
    defer { store.close() }
    var ids = IdentifierSource(seed: 5)
    let terminal: TerminalID = ids.make()
    let notes = (0..<300).map { number in
      let entry: EntryID = ids.make()
      return Change(
        id: ids.make(), terminal: terminal, moment: SystemClock.now(),
        operations: [
          .set(entry, .kind, .text("note")), .set(entry, .text, .text("Note \(number) 一条记录")),
          .set(entry, .team, .text("left")), .set(entry, .step, .text("priorities")),
        ])
    }
    try store.append(notes, to: try #require(MeetingID(id)))
    return id
  }
}

/// Kills commands at moments that chance chooses.
private struct Killer {
  /// How long such a command takes when nobody kills it, in microseconds.
  private let usual: UInt32
  private var random = IdentifierSource(seed: SystemClock.randomSeed())

  init(_ lodging: Lodging, _ arguments: [String]) throws {
    let start = ContinuousClock.now
    let run = try lodging.run(arguments)
    guard run.status == 0 else { throw Complaint("\(arguments) failed: \(run.errors)") }
    usual = UInt32((ContinuousClock.now - start) / .microseconds(1))
  }

  /// Half of them anywhere, half of them soon after something changed in a folder.
  @discardableResult
  mutating func run(
    _ lodging: Lodging, _ arguments: [String], watching folder: String
  ) throws -> ProcessRun {
    let isAnywhere = Bool.random(using: &random)
    let delay = UInt32.random(in: 0...(isAnywhere ? usual * 5 / 4 : 3000), using: &random)
    let before = names(in: folder)
    return try lodging.run(arguments) { process in
      if !isAnywhere {
        for _ in 0..<usual / 50 where names(in: folder) == before { usleep(50) }
      }
      usleep(delay)
      kill(process, SIGKILL)
    }
  }

  private func names(in folder: String) -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
  }
}
