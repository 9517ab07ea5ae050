import Campaign
import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// What somebody might write into a store that SQLite finds nothing wrong with.
struct Hostility: Sendable, CustomTestStringConvertible {
  /// What becomes of it.
  enum Fate: Sendable {
    /// Whoever opens it is refused, and nothing is touched.
    case refused
    /// It is a store like any other, and all is there.
    case sound
    /// It can be opened; what is asked of it is answered, or refused as damaged.
    case opened
  }

  let testDescription: String
  let fate: Fate
  /// Each run by a connection of its own.
  let steps: [String]
  /// Whether the rows are sealed as by somebody who knows how.
  let isSealed: Bool

  init(_ name: String, _ fate: Fate, isSealed: Bool = false, _ steps: String...) {
    (testDescription, self.fate, self.isSealed, self.steps) = (name, fate, isSealed, steps)
  }

  /// So that a table may hold anything.
  private static let loosening = """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT', ''), 'NOT NULL', '')
      WHERE type = 'table'
    """

  static let all: [Hostility] = [
    Hostility("a trigger", .refused, "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM change; END"),
    Hostility("a view more", .refused, "CREATE VIEW v AS SELECT * FROM change"),
    Hostility("an index more", .refused, "CREATE INDEX i ON change (operations)"),
    Hostility("a table more", .refused, "CREATE TABLE t (a)"),
    Hostility("a table renamed", .refused, "ALTER TABLE change RENAME TO changes"),
    Hostility(
      "a view in place of a table", .refused,
      "ALTER TABLE change RENAME TO c; CREATE VIEW change AS SELECT * FROM c"),
    Hostility(
      "a view without end", .refused,
      """
      DROP TABLE change;
      CREATE VIEW change AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT i AS seq, 1 AS meeting, i AS id, 1 AS terminal, 1 AS wall, 1 AS clock, 1 AS boot, NULL AS draft,
          '[]' AS operations, 1 AS seal FROM n
      """),
    Hostility("all tables gone", .refused, "DROP TABLE change; DROP TABLE summary; DROP TABLE meeting"),
    Hostility(
      "without rowids", .opened,
      """
      DROP TABLE change;
      CREATE TABLE change (seq INTEGER PRIMARY KEY, meeting, id, terminal, wall, clock, boot, draft, operations, seal)
        WITHOUT ROWID;
      CREATE INDEX change_of_meeting ON change (meeting);
      CREATE INDEX draft_of_meeting ON change (meeting, draft) WHERE draft IS NOT NULL;
      INSERT INTO change VALUES (1, 1, 1, 1, 1, 1, 1, NULL, '[]', 1), (2, 1, 1, 1, 1, 1, 1, NULL, '[]', 1)
      """),
    Hostility(
      "computed columns", .opened,
      """
      DROP TABLE change;
      CREATE TABLE change (seq INTEGER PRIMARY KEY, meeting, id, terminal, wall, clock, boot, draft,
        operations AS (printf('%.*c', 1000000, 'x')), seal AS (7));
      CREATE INDEX change_of_meeting ON change (meeting);
      CREATE INDEX draft_of_meeting ON change (meeting, draft) WHERE draft IS NOT NULL;
      INSERT INTO change (meeting) VALUES (1), (1)
      """),
    Hostility(
      "wrong types", .opened, isSealed: false, loosening,
      """
      UPDATE change SET terminal = x'FF', wall = 1e300, clock = 'now', boot = NULL WHERE seq % 2;
      UPDATE change SET operations = NULL, draft = 7, seal = 'x', id = 9e999 WHERE seq % 3 = 0;
      UPDATE meeting SET last = 'x', changed = NULL, kept = 1.5, id = NULL WHERE number = 1
      """),
    Hostility("seals gone", .opened, "UPDATE change SET seal = 0; UPDATE meeting SET seal = 0"),
    Hostility("a change gone", .opened, "DELETE FROM change WHERE seq = 2"),
    Hostility("changes swapped", .opened, "UPDATE change SET seq = -seq; UPDATE change SET seq = 1000 + seq"),
    Hostility("a letter more", .opened, "UPDATE change SET operations = replace(operations, 'A', 'AA')"),
    Hostility(
      "extreme numbers", .opened, isSealed: true,
      """
      UPDATE change SET wall = 9223372036854775807, clock = -9223372036854775808, boot = -1, terminal = 0
        WHERE seq % 2;
      UPDATE change SET wall = -9223372036854775808, clock = 9223372036854775807 WHERE NOT seq % 2;
      UPDATE meeting SET changed = -9223372036854775808, last = 9223372036854775807
      """),
    Hostility(
      "numbers used up", .opened, isSealed: true,
      """
      UPDATE change SET seq = 9223372036854775807 WHERE seq = (SELECT max(seq) FROM change);
      UPDATE sqlite_sequence SET seq = 9223372036854775807
      """),
    Hostility("numbers unknown", .opened, "DELETE FROM sqlite_sequence"),
    Hostility("numbers that are none", .opened, "UPDATE sqlite_sequence SET seq = 'x'"),
    Hostility("numbers below zero", .opened, "UPDATE sqlite_sequence SET seq = -5"),
    Hostility(
      "identifiers of no form", .opened, isSealed: true,
      "UPDATE meeting SET id = CASE number WHEN 1 THEN '' ELSE CAST(x'FFFE41' AS TEXT) END"),
    Hostility(
      "texts that are none", .opened, isSealed: true,
      "UPDATE change SET operations = CAST(x'5B7B22736574223A22FF227D5D' AS TEXT), draft = CAST(x'80' AS TEXT)"
    ),
    Hostility(
      "100,000 deep", .opened, isSealed: true,
      "UPDATE change SET operations = replace(hex(zeroblob(100000)), '00', '[')"),
    Hostility(
      "100,000 deep and closed", .opened, isSealed: true,
      """
      UPDATE change SET operations = replace(hex(zeroblob(100000)), '00', '{"a":') || '1'
        || replace(hex(zeroblob(100000)), '00', '}')
      """),
    Hostility("megabytes", .opened, isSealed: true, "UPDATE change SET operations = hex(zeroblob(4000000))"),
    Hostility(
      "operations that are odd", .opened, isSealed: true,
      #"UPDATE change SET operations = '[{"grant":{"left":9223372036854775807}},{"floor":7},{"undo":"0"},null]'"#
    ),
    Hostility("pages of 512 bytes", .sound, "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM"),
    Hostility("pages of 64 KiB", .sound, "PRAGMA journal_mode = DELETE; PRAGMA page_size = 65536; VACUUM"),
    Hostility("vacuumed by itself", .sound, "PRAGMA auto_vacuum = FULL; VACUUM"),
    Hostility("statistics", .sound, "ANALYZE"),
    Hostility(
      "a summary that lies", .sound, "UPDATE summary SET content = replace(content, 'Title', 'Lies')"),
    Hostility("a summary that is none", .sound, "UPDATE summary SET content = hex(zeroblob(1000000))"),
  ]
}

@Suite(.timeLimit(.minutes(10))) struct HostileStoreCampaign {
  let folder: Folder
  let meetings: [MeetingID]
  let kept: [[Change]]
  var maker = Maker(seed: 5)

  init() throws {
    folder = try Folder()
    meetings = [maker.meeting(), maker.meeting()]
    let store = try folder.open()
    var kept: [[Change]] = []
    for (index, id) in meetings.enumerated() {
      let changes = [
        maker.title("Title \(index)"), maker.note("A 目标"), maker.note(String(repeating: "y", count: 9000)),
      ]
      kept.append(changes + [maker.draft("half")])
      try store.create(id, kept[index])
    }
    self.kept = kept
    _ = try store.summaries()
    _ = eventually {
      (try? store.read { try SummaryCache.meetings(in: $0).allSatisfy { $0.cached != nil } }) == true
    }
    store.close()
  }

  @Test(arguments: Hostility.all) mutating func nothingTraps(hostility: Hostility) throws {
    for step in hostility.steps { try folder.tamper(step) }
    if hostility.isSealed { try folder.tamper("SELECT 1", isSealed: true) }
    let before = try folder.lasting()
    switch hostility.fate {
    case .refused:
      for mode in [SQLiteStore.Mode.reading, .writing] {
        #expect(throws: StoreError.damaged(at: folder.store)) { try folder.open(mode) }
      }
      #expect(try folder.lasting() == before)
    case .sound:
      let reader = try folder.open(.reading)
      #expect(try reader.summaries().map(\.title).sorted() == ["Title 0", "Title 1"])
      for (id, changes) in zip(meetings, kept) { #expect(try reader.all(id) == changes) }
      #expect(try reader.problems() == [])
      reader.close()
      #expect(try folder.lasting() == before)
      let outcome = try Rescue.run(from: folder.store, to: folder.path + "/new")
      #expect(outcome.isComplete)
      let saved = try SQLiteStore.open(at: folder.path + "/new", mode: .reading)
      for (id, changes) in zip(meetings, kept) { #expect(try saved.all(id) == changes) }
    case .opened:
      try useAll(.reading)
      #expect(try folder.lasting() == before)
      _ = try? Rescue.run(from: folder.store, to: folder.path + "/new")
      unlink(folder.path + "/new")
      #expect(try folder.lasting() == before)
      try useAll(.writing)
    }
  }

  /// Calls everything; each answers, or says in our words why not.
  private mutating func useAll(_ mode: SQLiteStore.Mode) throws {
    let store: SQLiteStore
    do throws(StoreError) { store = try folder.open(mode) } catch { return }
    defer { store.close() }
    _ = try? store.problems()
    _ = try? store.summaries()
    _ = try? store.find(nil)
    for id in (try? store.ids(matching: "")) ?? meetings {
      let found = (try? store.all(id)) ?? []
      _ = MeetingSummary(of: Session(id: id, changes: found))
      _ = (store.lastLife(of: id), store.others(at: id))
      guard mode == .writing else { continue }
      let note = maker.note()
      do throws(StoreError) { try store.append([note], to: id) } catch { continue }
      if let found = try? store.all(id) { #expect(found.last == note) }
    }
    guard mode == .writing else { return }
    _ = try? store.create(maker.meeting(), [maker.note()])
    _ = try? store.takeIn(meetings[0], [maker.note()])
    let live = LiveMeeting(store: store, id: meetings[0], after: 0) { _ in }
    live.keep(maker.note())
    _ = live.flush(timeout: 20)
    live.close()
  }

  /// Also for a file that looks like many times what people make.
  @Test func manyRows() throws {
    let rows = Campaign.tries(5000, long: 1_000_000)
    try folder.tamper(
      """
      INSERT INTO change (meeting, id, terminal, wall, clock, boot, operations)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
      SELECT 1, i, 1, i, i, 1, '[{"set":"x","to":{"flag":true}}]' FROM n
      """, isSealed: true)
    let store = try folder.open()
    #expect(try store.all(meetings[0]).count == rows + 4)
    let outcome = try Rescue.run(
      from: {
        store.close(); return folder.store
      }(), to: folder.path + "/new")
    #expect(outcome.isComplete && outcome.meetings.first?.changes == rows + 4)
    Campaign.note("store of \(rows) rows", tries: 1, losses: 0)
  }

  @Test func anothersFileAndANewerOneAreNotRescued() throws {
    let target = folder.path + "/new"
    try folder.tamper("PRAGMA user_version = 99")
    #expect(throws: StoreError.newer(version: 99, at: folder.store)) {
      try Rescue.run(from: folder.store, to: target)
    }
    let other = try Folder()
    try other.tamper("PRAGMA journal_mode = WAL; CREATE TABLE bookmark (id); INSERT INTO bookmark VALUES (1)")
    try other.write("text", to: "text")
    let before = try other.contents()
    #expect(throws: StoreError.notOurs(at: other.store)) { try Rescue.run(from: other.store, to: target) }
    let text = other.path + "/text"
    #expect(throws: StoreError.beyondRescue(at: text)) { try Rescue.run(from: text, to: target) }
    #expect(throws: StoreError.notReadable(at: other.path + "/no")) {
      try Rescue.run(from: other.path + "/no", to: target)
    }
    #expect(try other.contents() == before)
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  /// The files beside the store hold nothing that is needed.
  @Test(arguments: ["random", "folder", "pipe", "link", "empty"]) mutating func filesBesideTheStore(
    kind: String
  ) throws {
    for suffix in ["-life", "-here"] {
      let path = folder.store + suffix
      unlink(path)
      switch kind {
      case "folder": try #require(mkdir(path, 0o700) == 0)
      case "pipe": try #require(mkfifo(path, 0o600) == 0)
      case "link": try #require(symlink("/etc/passwd", path) == 0)
      case "empty": try folder.write("", to: "meetings.sqlite" + suffix)
      default:
        let noise = Damage.flips(seed: 1).done(
          to: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435 >> 7) })
        try Data(noise).write(to: URL(filePath: path))
      }
    }
    let store = try folder.open()
    #expect(store.lastLife(of: meetings[0]) == nil && store.others(at: meetings[0]) == [])
    let presence = store.enter(meetings[0], as: attendance(1))
    store.signLife(of: meetings[0], at: Moment(wall: 1, clock: 1, boot: 1))
    #expect(try store.all(meetings[0]) == kept[0])
    presence.update(attendance(1, .wall))
  }
}
