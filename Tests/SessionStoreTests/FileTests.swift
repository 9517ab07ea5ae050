import Foundation
import GRDB
import SessionModel
import Testing

@testable import SessionStore

@Suite struct StoreLocationTests {
  @Test(arguments: [
    (["HOME": "/h"], "/h/.local/share/entente/entente.sqlite"),
    (["HOME": "/h", "XDG_DATA_HOME": "/x"], "/x/entente/entente.sqlite"),
    (["HOME": "/h", "XDG_DATA_HOME": "x"], "/h/.local/share/entente/entente.sqlite"),
    (["HOME": "/h", "XDG_DATA_HOME": ""], "/h/.local/share/entente/entente.sqlite"),
    (["HOME": "/h", "XDG_DATA_HOME": "/x", "ENTENTE_FILE": "mine"], "mine"),
    (["HOME": "/h", "ENTENTE_FILE": ""], "/h/.local/share/entente/entente.sqlite"),
  ])
  func theEnvironmentDecides(environment: [String: String], expected: String) {
    #expect(StoreLocation.standard(environment: environment) == expected)
  }
}

@Suite struct FileTests {
  let folder: Folder
  var maker = Maker()

  init() throws {
    folder = try Folder()
  }

  @Test func readingMakesNothing() throws {
    let store = try folder.open(.reading)
    #expect(try store.summaries().isEmpty)
    #expect(try store.all(MeetingID(bits: 1)).isEmpty)
    #expect(throws: StoreError.noMeetings) { try store.find(nil) }
    store.signLife(of: MeetingID(bits: 1), at: SystemClock.now())
    #expect(store.lastLife(of: MeetingID(bits: 1)) == nil)
    #expect(store.others(at: MeetingID(bits: 1)).isEmpty)
    #expect(try folder.names() == [])
    let below = folder.path + "/a/b/c.sqlite"
    #expect(try SQLiteStore.open(at: below, mode: .reading).summaries().isEmpty)
    #expect(try folder.names() == [])
  }

  @Test mutating func aReaderSeesAStoreThatComesLater() throws {
    let reader = try folder.open(.reading)
    #expect(try reader.summaries().isEmpty)
    let meeting = maker.meeting()
    let note = maker.note()
    try folder.open().create(meeting, [note])
    #expect(try reader.all(meeting) == [note])
  }

  @Test mutating func anEmptyFileIsAnEmptyStore() throws {
    try folder.write("", to: "meetings.sqlite")
    #expect(try folder.open(.reading).summaries().isEmpty)
    #expect(try folder.contents() == ["meetings.sqlite": Data()])
    let meeting = maker.meeting()
    try folder.open().create(meeting, [])
    #expect(try folder.open(.reading).ids(matching: "") == [meeting])
  }

  /// As a process leaves it that is killed while it makes the store.
  @Test mutating func anUnfinishedStoreIsAnEmptyOne() throws {
    try folder.tamper("PRAGMA application_id = \(Schema.applicationID)")
    #expect(try folder.open(.reading).summaries().isEmpty)
    let meeting = maker.meeting()
    try folder.open().create(meeting, [])
    #expect(try folder.open(.reading).ids(matching: "") == [meeting])
    #expect(try folder.names().filter { $0.contains("backup") } == [])
  }

  @Test mutating func readingLeavesTheFileAsItIs() throws {
    let meeting = maker.meeting()
    let store = try folder.open()
    try store.create(meeting, [maker.note()])
    store.close()
    let before = try folder.contents()["meetings.sqlite"]
    let reader = try folder.open(.reading)
    #expect(try reader.summaries().count == 1)
    #expect(try reader.all(meeting).count == 1)
    reader.close()
    #expect(try folder.contents()["meetings.sqlite"] == before)
  }

  @Test mutating func aClosedStoreIsOneFile() throws {
    let store = try folder.open()
    let meeting = maker.meeting()
    try store.create(meeting, [maker.note()])
    _ = try store.all(meeting)
    store.close()
    #expect(try folder.names() == ["meetings.sqlite"])
  }

  @Test func aRelativeLocationStartsAtTheWorkingDirectory() throws {
    let name = "entente-test-\(SystemClock.randomSeed())"
    #expect(try SQLiteStore.open(at: "file:\(name)?mode=memory", mode: .reading).summaries().isEmpty)
    let store = try SQLiteStore.open(at: name, mode: .writing)
    // SQLite leaves the index of a store into which nothing was written.
    defer { for end in ["", "-wal", "-shm"] { unlink(name + end) } }
    #expect(store.path == FileManager.default.currentDirectoryPath + "/" + name)
    #expect(mode(of: name) == 0o600)
    store.close()
  }

  /// As a URI, this name would be a database in memory.
  @Test mutating func aNameIsNeverTakenForAURI() throws {
    let path = folder.path + "/file:x?mode=memory"
    let meeting = maker.meeting()
    try SQLiteStore.open(at: path, mode: .writing).create(meeting, [])
    #expect(try SQLiteStore.open(at: path, mode: .reading).ids(matching: "") == [meeting])
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: ["0", "777"])
  mutating func onlyTheOwnerMayLook(umask: String) throws {
    let meeting = maker.meeting()
    let path = folder.path + "/new/deep/meetings.sqlite"
    let probe = try ProbeProcess("--umask", umask, "create", path, meeting.description)
    #expect(probe.readSome() == "created\n")
    for folder in ["/new", "/new/deep"] { #expect(mode(of: self.folder.path + folder) == 0o700) }
    for suffix in ["", "-wal", "-shm", "-life", "-here"] {
      #expect(mode(of: path + suffix) == 0o600, "\(suffix)")
    }
    #expect(try probe.finish().status == 0)
  }

  @Test func aStoreIsOpenTwiceInOneProcess() throws {
    // Closing a file drops the process's locks on it; the second store must not do that to the first.
    let first = try folder.open()
    let id = MeetingID(bits: 1)
    try first.create(id, [])
    try folder.open().close()
    try folder.open(.reading).close()
    // A process that takes itself for the last one to close the store deletes its log.
    #expect(try ProbeProcess("keep", folder.store, id.description).finish().status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.store + "-wal"))
    try first.create(MeetingID(bits: 2), [])
    #expect(try ProbeProcess("list", folder.store).finish().output == "2 0\n")
  }
}

/// What permissions forbid; the probe gives up the rights that the tests may have.
@Suite struct PermissionTests {
  let folder: Folder
  let meeting: MeetingID
  var maker = Maker()

  init() throws {
    folder = try Folder()
    meeting = maker.meeting()
    let store = try folder.open()
    try store.create(meeting, [maker.note(), maker.note()])
    store.close()
    chmod(folder.store, 0o444)
    chmod(folder.path, 0o555)
  }

  private func probe(_ command: String, _ path: String? = nil) throws -> (output: String, status: Int32) {
    try ProbeProcess("--unprivileged", command, path ?? folder.store, meeting.description).finish()
  }

  @Test func aReadOnlyStoreInAReadOnlyFolderIsRead() throws {
    let before = try folder.contents()
    #expect(try probe("list") == ("1 2\n", 0))
    #expect(try folder.contents() == before)
    chmod(folder.path, 0o755)
  }

  /// As a crash leaves it, and then made read-only: the last changes are in the log alone.
  @Test mutating func theLogOfAReadOnlyStoreIsRead() throws {
    let copy = try Folder()
    chmod(folder.path, 0o755)
    chmod(folder.store, 0o644)
    let store = try folder.open()
    try store.append([maker.note()], to: meeting)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.store + suffix, toPath: copy.store + suffix)
      chmod(copy.store + suffix, 0o444)
    }
    chmod(copy.path, 0o555)
    let before = try copy.contents()
    #expect(try probe("list", copy.store) == ("1 3\n", 0))
    #expect(try copy.contents() == before)
    chmod(copy.path, 0o755)
  }

  @Test func aReadOnlyStoreIsNotWritten() throws {
    let before = try folder.contents()
    #expect(try probe("create") == ("notWritable\n", 73))
    chmod(folder.path, 0o777)
    #expect(try probe("create") == ("notWritable\n", 73))
    #expect(try folder.contents() == before)
  }

  @Test func aReadOnlyFolderTakesNoStore() throws {
    #expect(try probe("create", folder.path + "/other.sqlite") == ("notWritable\n", 73))
    #expect(try probe("create", folder.path + "/deeper/other.sqlite") == ("notWritable\n", 73))
    #expect(try folder.names() == ["meetings.sqlite"])
    chmod(folder.path, 0o755)
  }

  @Test func whatMayNotBeReadIsTold() throws {
    chmod(folder.store, 0o000)
    #expect(try probe("list") == ("notReadable\n", 66))
    chmod(folder.path, 0o000)
    #expect(try probe("list") == ("notReadable\n", 66))
    chmod(folder.path, 0o755)
  }
}

@Suite struct MigrationTests {
  let folder: Folder
  let meeting: MeetingID
  let note: Change
  var maker = Maker()

  /// As a later version of the program would have it.
  private static let next = Schema(
    migrations: Schema.current.migrations + [
      { try $0.execute(sql: "ALTER TABLE meeting ADD COLUMN place TEXT NOT NULL DEFAULT 'here'") }
    ])
  private static let failing = Schema(
    migrations: next.migrations + [{ try $0.execute(sql: "DROP TABLE change; SELECT * FROM nowhere") }])

  init() throws {
    folder = try Folder()
    meeting = maker.meeting()
    note = maker.note()
    let store = try folder.open()
    try store.create(meeting, [note])
    store.close()
  }

  @Test mutating func anOlderStoreIsBroughtUpToDateAfterABackup() throws {
    let before = try folder.contents()["meetings.sqlite"]
    // Who only reads it reads all, and alters nothing.
    let reading = try folder.open(.reading, schema: Self.next)
    #expect(try reading.all(meeting) == [note])
    #expect(try folder.contents()["meetings.sqlite"] == before)
    let store = try folder.open(schema: Self.next)
    #expect(try store.all(meeting) == [note])
    // And sees what comes after it was brought up to date.
    let later = maker.note()
    try store.append([later], to: meeting)
    #expect(try reading.all(meeting) == [note, later])
    reading.close()
    store.close()
    let backup = folder.store + "-format-2-backup"
    #expect(try folder.names() == ["meetings.sqlite", "meetings.sqlite-format-2-backup"])
    #expect(mode(of: backup) == 0o600)
    #expect(try folder.contents()["meetings.sqlite"] != before)
    #expect(try SQLiteStore.open(at: backup, mode: .reading).all(meeting) == [note])
    #expect(throws: StoreError.newer(version: 3, at: folder.store)) { try folder.open() }
  }

  /// Who is to work in a store reads first.
  @Test mutating func anOlderStoreThatIsToBeWorkedInIsBroughtUpToDateToo() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/meeting-1.sqlite")
    let path = folder.path + "/first.sqlite"
    try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
    let store = try SQLiteStore.open(at: path, mode: .reading)
    let id = try store.find(nil)
    let there = try store.all(id)
    #expect(there.count == 41)
    #expect(throws: StoreError.notWritable(at: path)) { try store.append([note], to: id) }
    try store.startWriting()
    try store.append([note], to: id)
    #expect(try store.all(id) == there + [note])
    store.signLife(of: id, at: note.moment)
    #expect(store.lastLife(of: id) == note.moment)
    store.close()
    #expect(try folder.names().contains("first.sqlite-format-1-backup"))
  }

  /// What isn't there is made only when writing starts.
  @Test mutating func aStoreThatIsToBeWorkedInIsMadeWhenWritingStarts() throws {
    let path = folder.path + "/none.sqlite"
    let store = try SQLiteStore.open(at: path, mode: .reading)
    #expect(throws: StoreError.noMeetings) { try store.find(nil) }
    #expect(try folder.names() == ["meetings.sqlite"])
    try store.startWriting()
    try store.create(meeting, [note])
    #expect(try store.all(meeting) == [note])
  }

  @Test func aCurrentStoreIsNotBackedUp() throws {
    try folder.open().close()
    #expect(try folder.names() == ["meetings.sqlite"])
  }

  @Test func aFailingMigrationLeavesTheStoreAsItWas() throws {
    #expect(throws: StoreError.self) { try folder.open(schema: Self.failing) }
    #expect(throws: StoreError.self) { try folder.open(schema: Self.failing) }
    let store = try folder.open()
    #expect(try store.all(meeting) == [note])
    #expect(try store.problems().isEmpty)
    // What is backed up already isn't once more.
    let backups = ["meetings.sqlite-format-2-backup", "meetings.sqlite-format-2-backup-2"]
    #expect(try folder.names().filter { $0.contains("backup") } == Array(backups.prefix(1)))
    var maker = Maker(seed: 3)
    try store.append([maker.note()], to: meeting)
    store.close()
    // The first backup might be the only good one; of another state there is another.
    #expect(throws: StoreError.self) { try folder.open(schema: Self.failing) }
    #expect(try folder.names().filter { $0.contains("backup") } == backups)
    #expect(try SQLiteStore.open(at: folder.path + "/" + backups[0], mode: .reading).all(meeting) == [note])
  }

  @Test func changesInTheLogAreBackedUpToo() throws {
    var maker = Maker(seed: 3)
    let more = maker.note()
    let open = try folder.open()
    try open.append([more], to: meeting)
    let store = try folder.open(schema: Self.next)
    #expect(try store.all(meeting) == [note, more])
    let backup = try SQLiteStore.open(at: folder.store + "-format-2-backup", mode: .reading)
    #expect(try backup.all(meeting) == [note, more])
    #expect(throws: StoreError.newer(version: 3, at: folder.store)) { try open.append([note], to: meeting) }
  }
}
