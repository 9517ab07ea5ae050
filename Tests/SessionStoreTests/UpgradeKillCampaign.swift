import Campaign
import Foundation
import GRDB
import SessionModel
import Testing

@testable import SessionStore

/// A store that a later version brings up to date, and that is killed at it, again and again.
@Suite struct UpgradeKillCampaign {
  /// The format that the other process brings it to, as far as this one must know it.
  private static let later = Schema(migrations: Schema.current.migrations + [{ _ in }])

  @Test func anUpgradeThatIsKilledIsFinishedByTheNext() throws {
    let stores = Campaign.tries(3, long: 50)
    var random = IdentifierSource(seed: SystemClock.randomSeed())
    var (kills, early, midway) = (0, 0, 0)
    for number in 0..<stores {
      let folder = try Folder()
      // From this version's format, and from the first one.
      let version = number % 2 == 0 ? Schema.current.version : 1
      let before = try version == 1 ? Self.first(folder) : Self.grown(folder)
      for round in 0..<5 {
        let probe = try ProbeProcess("upgrade", folder.store)
        try Self.chooseMoment(in: folder, &random)
        _ = probe.kill()
        kills += 1
        if try folder.names().contains(where: { $0.contains("backup") }) { midway += 1 } else { early += 1 }
        // Looking mends what the next upgrade is to meet; so only now and then.
        if round % 2 == 0 { try Self.checkReadable(folder, before, from: version) }
      }
      #expect(try ProbeProcess("upgrade", folder.store).finish() == ("upgraded\n", 0))
      let after = try SQLiteStore(at: folder.store, mode: .reading, schema: Self.later, patience: 3)
      #expect(try after.state() == before)
      #expect(try after.problems() == [])
      after.close()
      let backup = "meetings.sqlite-format-\(version)-backup"
      #expect(try folder.names().filter { $0.contains("format") } == [backup])
      #expect(try Self.state(of: folder.path + "/" + backup) == before)
    }
    #expect(midway > 0)
    Campaign.note(
      "killed while an older store is upgraded", tries: kills, losses: 0,
      "\(midway) with a backup begun or made, \(early) before")
  }

  /// A store of the first format, as a landed version left it.
  private static func first(_ folder: Folder) throws -> [MeetingID: [Change]] {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/meeting-1.sqlite")
    try FileManager.default.copyItem(at: fixture, to: URL(filePath: folder.store))
    return try state(of: folder.store)
  }

  /// All that is in a store of this format or an earlier one, which stays as it is.
  private static func state(of store: String) throws -> [MeetingID: [Change]] {
    let copy = try Folder()
    try FileManager.default.copyItem(atPath: store, toPath: copy.store)
    return try copy.open().state()
  }

  /// A larger meeting, some of it only in the log, as a killed program leaves it.
  private static func grown(_ folder: Folder) throws -> [MeetingID: [Change]] {
    var maker = Maker(seed: 7)
    let meeting = maker.meeting()
    let store = try folder.open()
    try store.create(meeting, (0..<2000).map { maker.note("Note \($0)") })
    store.close()
    _ = try ProbeProcess("append", folder.store, meeting.description).killAfterSome()
    return try folder.open(.reading).state()
  }

  /// Anywhere within an upgrade: at random, or just after the backup was begun.
  private static func chooseMoment(in folder: Folder, _ random: inout IdentifierSource) throws {
    if Bool.random(using: &random) {
      let isBegun = { try folder.names().contains { $0.contains("backup") } }
      for _ in 0..<400 where try !isBegun() { usleep(250) }
      usleep(UInt32.random(in: 0...8000, using: &random))
    } else {
      usleep(UInt32.random(in: 0...60_000, using: &random))
    }
  }

  /// Whichever version it has now, all is there.
  private static func checkReadable(
    _ folder: Folder, _ before: [MeetingID: [Change]], from first: Int
  ) throws {
    let queue = try DatabaseQueue(path: folder.store)
    #expect(try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
    let version = try queue.read { try Schema.version(of: $0) }
    #expect([first, later.version].contains(version))
    let rows = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM change") }
    #expect(rows == before.values.reduce(0) { $0 + $1.count })
    try queue.close()
  }
}

extension SQLiteStore {
  /// All that it keeps.
  func state() throws -> [MeetingID: [Change]] {
    try Dictionary(uniqueKeysWithValues: ids(matching: "").map { ($0, try all($0)) })
  }
}

extension ProbeProcess {
  /// Ends it at once after its first output.
  fileprivate func killAfterSome() -> String {
    let start = readSome()
    return start + kill()
  }
}
