import Foundation
import GRDB
import SessionModel
import Testing

@testable import SessionStore

/// Each trouble made for real.
@Suite struct StoreErrorTests {
  let folder: Folder
  var maker = Maker()

  init() throws {
    folder = try Folder()
  }

  /// Opens in both modes, and sees that neither leaves a trace.
  private func expect(_ error: StoreError) throws {
    let before = try folder.contents()
    for mode in [SQLiteStore.Mode.reading, .writing] {
      #expect(throws: error) { try folder.open(mode) }
    }
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["DELETE", "WAL"])
  func aDatabaseOfAnotherProgramIsRefused(journal: String) throws {
    try folder.tamper("PRAGMA journal_mode = \(journal); CREATE TABLE bookmark (id); PRAGMA user_version = 1")
    try expect(.notOurs(at: folder.store))
    try folder.tamper("PRAGMA application_id = 7")
    try expect(.notOurs(at: folder.store))
  }

  @Test func aDatabaseThatAnotherProgramHasOpenIsRefused() throws {
    let other = try DatabaseQueue(path: folder.store)
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE a (b)") }
    #expect(throws: StoreError.notOurs(at: folder.store)) { try folder.open() }
    try other.close()
  }

  @Test func theLogOfAnEmptyFileIsNotDeleted() throws {
    try folder.write("", to: "meetings.sqlite")
    try folder.write("somebody's data", to: "meetings.sqlite-wal")
    try expect(.headless(at: folder.store))
  }

  @Test(arguments: ["Minutes\n", "x", "SQLite format 3\0", String(repeating: "SQLite format 4\0", count: 99)])
  func aTextIsRefused(text: String) throws {
    try folder.write(text, to: "meetings.sqlite")
    try expect(.notADatabase(at: folder.store))
  }

  @Test func aFolderIsRefused() throws {
    try FileManager.default.createDirectory(atPath: folder.store, withIntermediateDirectories: false)
    try expectNames(["meetings.sqlite"], error: .notAFile(at: folder.store))
  }

  @Test func aPipeIsRefusedWithoutWaitingForIt() throws {
    try #require(mkfifo(folder.store, 0o600) == 0)
    try expectNames(["meetings.sqlite"], error: .notAFile(at: folder.store))
  }

  private func expectNames(_ names: [String], error: StoreError) throws {
    for mode in [SQLiteStore.Mode.reading, .writing] { #expect(throws: error) { try folder.open(mode) } }
    #expect(try folder.names() == names)
  }

  @Test func aNewerVersionIsRefused() throws {
    try folder.open().close()
    try folder.tamper("PRAGMA user_version = 99")
    try expect(.newer(version: 99, at: folder.store))
  }

  /// A newer program that was killed: only the log tells the version yet.
  @Test func aNewerVersionInTheLogIsRefused() throws {
    try folder.open().close()
    let newer = try DatabaseQueue(path: folder.store)
    try newer.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 99")
    }
    let copy = try Folder()
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.store + suffix, toPath: copy.store + suffix)
    }
    let before = try copy.contents()
    for mode in [SQLiteStore.Mode.reading, .writing] {
      #expect(throws: StoreError.newer(version: 99, at: copy.store)) { try copy.open(mode) }
    }
    #expect(try copy.contents().filter { !$0.key.hasSuffix("-shm") } == before)
    try newer.close()
  }

  /// Another terminal runs a newer program, which brings the store up to date.
  @Test mutating func aStoreThatBecomesNewerIsNotWritten() throws {
    let store = try folder.open()
    let meeting = maker.meeting()
    try store.create(meeting, [])
    try folder.tamper("PRAGMA user_version = 99")
    let note = maker.note()
    #expect(throws: StoreError.newer(version: 99, at: folder.store)) { try store.append([note], to: meeting) }
  }

  @Test func aWayThatDoesNotExistCannotBeWritten() throws {
    #expect(throws: StoreError.notWritable(at: "/proc/entente/meetings.sqlite")) {
      try SQLiteStore.open(at: "/proc/entente/meetings.sqlite", mode: .writing)
    }
    try folder.write("", to: "file")
    let below = folder.path + "/file/meetings.sqlite"
    #expect(throws: StoreError.notWritable(at: below)) { try SQLiteStore.open(at: below, mode: .writing) }
    #expect(throws: StoreError.notReadable(at: below)) { try SQLiteStore.open(at: below, mode: .reading) }
  }

  @Test func aNameThatNoFileCanHaveIsRefused() {
    let name = folder.path + "/a\0b"
    #expect(throws: StoreError.notWritable(at: name)) { try SQLiteStore.open(at: name, mode: .writing) }
    #expect(throws: StoreError.notReadable(at: name)) { try SQLiteStore.open(at: name, mode: .reading) }
  }

  /// SQLite would refuse it as if it were the folder's permissions, and a copy beside the store before the store.
  @Test func aPathThatIsTooLongIsRefused() {
    let path = folder.path + String(repeating: "/d", count: Limits.pathBytes / 2)
    for mode in [SQLiteStore.Mode.reading, .writing] {
      #expect(throws: StoreError.tooLong(at: path)) { try SQLiteStore.open(at: path, mode: mode) }
    }
    #expect(throws: StoreError.tooLong(at: path)) {
      try SQLiteStore.make(at: path, with: MeetingID(bits: 1), [])
    }
  }

  @Test mutating func aReaderWritesNothing() throws {
    let meeting = maker.meeting()
    try folder.open().create(meeting, [])
    let store = try folder.open(.reading)
    let note = maker.note()
    #expect(throws: StoreError.notWritable(at: folder.store)) { try store.append([note], to: meeting) }
    #expect(throws: StoreError.notWritable(at: folder.store)) { try store.create(meeting, []) }
    #expect(try store.all(meeting).isEmpty)
  }

  @Test mutating func aLockedStoreIsWaitedForAndTold() throws {
    let store = try folder.open(patience: 0.1)
    let meeting = maker.meeting()
    try store.create(meeting, [])
    let lock = try Lock(on: folder.store)
    let note = maker.note()
    #expect(throws: StoreError.locked(at: folder.store)) { try store.append([note], to: meeting) }
    #expect(try store.all(meeting).isEmpty)
    lock.release()
    try store.append([note], to: meeting)
    #expect(try store.all(meeting) == [note])
  }

  @Test(arguments: [false, true])
  mutating func aStoreThatIsTakenAwayIsMissed(isReplaced: Bool) throws {
    let store = try folder.open()
    let meeting = maker.meeting()
    try store.create(meeting, [])
    #expect(try store.all(meeting).isEmpty)
    let aside = folder.store + "-aside"
    try #require(rename(folder.store, aside) == 0)
    if isReplaced { try folder.write("", to: "meetings.sqlite") }
    let note = maker.note()
    let missing = isReplaced ? StoreError.replaced(at: folder.store) : .vanished(at: folder.store)
    #expect(throws: missing) { try store.append([note], to: meeting) }
    // Nor does what was written to the file without a name pass for what is kept.
    #expect(throws: missing) { try store.all(meeting) }
    // Put back, it is whole, and the change that was tried again is there once.
    try #require(rename(aside, folder.store) == 0)
    try store.append([note], to: meeting)
    #expect(try store.all(meeting) == [note])
  }

  @Test(arguments: [SQLiteStore.Mode.reading, .writing])
  mutating func aStoreThatIsWrittenOverIsMissed(mode: SQLiteStore.Mode) throws {
    let meeting = maker.meeting()
    let first = try folder.open()
    try first.create(meeting, [])
    let file = URL(fileURLWithPath: folder.store)
    let store = try folder.open(mode)
    let note = maker.note()
    try first.append([note], to: meeting)
    #expect(try store.all(meeting) == [note])
    // The same file, as `cp` would leave it.
    let backup = try Data(contentsOf: file)
    let before = FileStamp(of: folder.store)
    repeat {
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: backup)
      try handle.close()
    } while FileStamp(of: folder.store) == before
    let gone = StoreError.overwritten(at: folder.store)
    #expect(throws: gone) { try store.all(meeting) }
    #expect(throws: gone) { try first.append([maker.note()], to: meeting) }
    // Nothing is merged into what was put there.
    store.close()
    first.close()
    #expect(try Data(contentsOf: file) == backup)
  }

  /// Whoever opens the store then would write beside those who have it open, and neither would see the other.
  @Test(arguments: ["-shm", "-wal"], [SQLiteStore.Mode.reading, .writing])
  mutating func aStoreWhoseLogIsTakenAwaySaysSo(part: String, mode: SQLiteStore.Mode) throws {
    let meeting = maker.meeting()
    let first = try folder.open()
    try first.create(meeting, [])
    let store = try folder.open(mode)
    #expect(try store.all(meeting).isEmpty)
    let aside = folder.store + "-aside"
    try #require(rename(folder.store + part, aside) == 0)
    let gone = StoreError.logGone(at: folder.store + part)
    #expect(throws: gone) { try store.all(meeting) }
    #expect(throws: gone) { try first.append([maker.note()], to: meeting) }
    // Made anew by somebody else is no better.
    try folder.write("", to: "meetings.sqlite" + part)
    #expect(throws: gone) { try first.append([maker.note()], to: meeting) }
    try #require(rename(aside, folder.store + part) == 0)
    if part == "-wal" {
      // Put back, it is whole.
      let note = maker.note()
      try first.append([note], to: meeting)
      #expect(try store.all(meeting) == [note])
    } else {
      // Meanwhile others may have begun anew, which can't be known.
      #expect(throws: gone) { try store.all(meeting) }
    }
  }

  /// SQLite itself puts a backup in the place of what is there, as `.restore` does.
  @Test mutating func aStoreThatIsRestoredIsMissed() throws {
    let meeting = maker.meeting()
    let store = try folder.open()
    try store.create(meeting, [maker.note()])
    try folder.tamper("VACUUM INTO '\(folder.path)/backup.sqlite'")
    let place = try store.changes(of: meeting, after: 0).last
    try store.append([maker.note()], to: meeting)
    let later = try store.changes(of: meeting, after: place).last
    let backup = try DatabaseQueue(path: folder.path + "/backup.sqlite")
    let target = try DatabaseQueue(path: folder.store)
    try backup.backup(to: target)
    try target.close()
    #expect(throws: StoreError.overwritten(at: folder.store)) {
      try store.changes(of: meeting, after: later)
    }
  }

  /// A number that somebody forged, with its seal, asks for no memory.
  @Test(arguments: [Int64.max, -1, 1 << 40]) mutating func aForgedCountIsDamage(kept: Int64) throws {
    let meeting = maker.meeting()
    let store = try folder.open()
    try store.create(meeting, [maker.note()])
    store.close()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { database in
      var row = try #require(try MeetingRow.find(meeting, in: database))
      row.kept = kept
      try database.execute(sql: "UPDATE meeting SET kept = ?, seal = ?", arguments: [row.kept, row.seal])
    }
    try queue.close()
    let forged = try folder.open(.reading)
    #expect(throws: StoreError.damaged(at: folder.store)) { try forged.session(of: meeting) }
    #expect(throws: StoreError.damaged(at: folder.store)) { try forged.changes(of: meeting, after: 0) }
  }

  /// Checkpoints write to the file too: of this process or another, in the midst or at its end.
  @Test mutating func checkpointsAreNoWritingOver() throws {
    let meeting = maker.meeting()
    let stores = try (0..<3).map { _ in try folder.open() }
    try stores[0].create(meeting, [])
    var notes: [Change] = []
    for round in 0..<60 {
      let note = maker.note()
      notes.append(note)
      try stores[round % 3].append([note], to: meeting)
      let mode = ["PASSIVE", "FULL", "RESTART", "TRUNCATE"][round % 4]
      try folder.tamper("PRAGMA wal_checkpoint(\(mode))")
      for store in stores { #expect(try store.all(meeting) == notes) }
    }
  }

  /// A file that claims to be ours and isn't made like ours.
  @Test(arguments: [
    "CREATE TABLE other (id)",
    """
    CREATE TABLE meeting (number, id, last, changed);
    CREATE TABLE change (seq, meeting, id, terminal, wall, clock, boot, draft, operations);
    CREATE TABLE summary (meeting, last, revision, content);
    INSERT INTO meeting VALUES (1, '0000000000001', NULL, 'x'), (NULL, x'FF', 1, 1), (2, NULL, 'y', 9e99);
    INSERT INTO change VALUES (1, 1, NULL, 'x', NULL, x'FF', 1.5, 7, NULL)
    """,
  ])
  func aFileThatOnlyClaimsToBeOursIsRefused(sql: String) throws {
    for version in 0...Schema.current.version {
      unlink(folder.store)
      try folder.tamper(
        "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(version); \(sql)")
      try expect(.damaged(at: folder.store))
    }
  }

  @Test func aClosedStoreSaysSo() throws {
    let store = try folder.open()
    store.close()
    #expect(throws: StoreError.other(Phrase("it was closed", zh: "它已被关闭"))) { try store.summaries() }
    store.close()
  }
}

@Suite struct StoreMessageTests {
  static let all: [StoreError] = {
    let place = "/home/a\u{1B}[2J\n\u{9B}\u{202E}/会议.sqlite"
    let name = "x\u{7}\u{2028}" + String(repeating: "long ", count: 50)
    return [
      .noMeetings, .unknownMeeting(name), .ambiguous(name, (1...9).map { MeetingID(bits: $0) }),
      .notOurs(at: place), .notADatabase(at: place), .newer(version: 9, at: place),
      .logGone(at: place), .damaged(at: place), .beyondRescue(at: place), .exists(at: place),
      .notReadable(at: place), .notWritable(at: place),
      .diverged(MeetingID(bits: 1)),
      .full(at: place),
      .locked(at: place), .vanished(at: place), .replaced(at: place), .overwritten(at: place),
      .diskFailure(at: place), .readOnlyDisk(at: place), .noFolder(at: place), .notAFile(at: place),
      .reserved(at: place), .headless(at: place), .other(.saidBySQLite(name)),
    ]
  }()

  @Test(arguments: all)
  func aMessageIsOneInertLineInEachLanguage(error: StoreError) {
    for language in Language.allCases {
      let message = error.message[language]
      #expect(!message.isEmpty)
      for scalar in message.unicodeScalars {
        let isInert = ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
          scalar.properties.generalCategory)
        #expect(isInert, "\(message)")
      }
    }
    #expect(error.message.english != error.message.chinese)
    #expect(error.brief.english != error.brief.chinese)
    #expect(64...78 ~= error.exit)
  }

  /// What is English in a Chinese line is quoted, a name, or what is typed.
  @Test(arguments: all) func aChineseMessageIsChinese(error: StoreError) {
    for line in [error.message.chinese, error.brief.chinese] {
      let words = line.replacing(/“[^”]*”/, with: "").replacing(/--?[a-z]+/, with: "")
        .matches(of: /[A-Za-z]{3,}/).map { String($0.output) }
      let known = ["entente", "SQLite"]
      #expect(words.allSatisfy(known.contains), "\(words) in: \(line)")
    }
  }

  @Test func aMessageNamesThePlaceAndWhatToDo() {
    #expect(
      StoreError.notOurs(at: "/a/b\u{1B}").message.english
        == "“/a/b␛” belongs to another program; name another file with --file.")
    #expect(StoreError.newer(version: 3, at: "/a").message.chinese.contains("3"))
    #expect(
      StoreError.ambiguous("0", [MeetingID(bits: 1), MeetingID(bits: 2)]).message.english
        == "“0” may mean 2 meetings: 0000000000001, 0000000000002; type more of the one you mean.")
  }
}
