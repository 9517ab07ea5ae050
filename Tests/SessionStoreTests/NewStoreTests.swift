import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Stores that are made beside their place: by a rescue, and where a meeting is saved elsewhere.
@Suite struct NewStoreTests {
  private let folder: Folder
  private var maker = Maker()
  private var place: String { folder.path + "/other.sqlite" }

  init() throws { folder = try Folder() }

  private mutating func changes() -> (MeetingID, [Change]) {
    (maker.meeting(), [maker.title("Q1"), maker.note()])
  }

  @Test mutating func aFolderThatIsMissingIsNotMade() throws {
    let (id, changes) = changes()
    let missing = folder.path + "/slip/of/the/hand.sqlite"
    #expect(throws: StoreError.noFolder(at: missing)) { try SQLiteStore.make(at: missing, with: id, changes) }
    try folder.open().close()
    #expect(throws: StoreError.noFolder(at: missing)) { try Rescue.run(from: folder.store, to: missing) }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/slip"))
  }

  /// What a killed program was making goes with the next making, and what somebody makes just now stays.
  @Test mutating func whatWasAbandonedGoes() throws {
    let (id, changes) = changes()
    var held: Int32 = -1
    for name in ["abandn", "inhand", "others"] {
      let path = folder.path + "/.entente-" + name
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      for suffix in ["", "-wal", "-shm"] { try folder.write("x", to: ".entente-\(name)/store" + suffix) }
      if name == "inhand" {
        held = open(path, O_RDONLY)
        #expect(Unfinished.claim(held))
      }
      if name == "others" { try folder.write("somebody's", to: ".entente-others/thesis") }
    }
    try folder.write("x", to: ".entente-a_file")
    try SQLiteStore.make(at: place, with: id, changes).close()
    close(held)
    #expect(try folder.names().filter { $0.hasPrefix(".") } == [".entente-inhand", ".entente-others"])
    let others = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.entente-others")
    #expect(others == ["thesis"])
    #expect(FileManager.default.fileExists(atPath: folder.path + "/.entente-inhand/store-wal"))
  }

  /// A second terminal finds the meeting where the first has saved it; nothing else is taken for it.
  @Test mutating func aStoreIsOpenedForAMeetingThatIsInIt() throws {
    let (id, changes) = changes()
    try SQLiteStore.make(at: place, with: id, changes).close()
    #expect(throws: StoreError.exists(at: place)) { try SQLiteStore.make(at: place, with: id, changes) }
    let more = maker.note("more")
    let store = try SQLiteStore.open(having: id, at: place)
    try store.append(changes + [more], to: id)
    #expect(try store.all(id) == changes + [more])
    store.close()
    let before = try folder.contents()
    #expect(throws: StoreError.exists(at: place)) {
      try SQLiteStore.open(having: MeetingID(bits: 5), at: place)
    }
    try folder.write("a text", to: "text")
    let text = folder.path + "/text"
    #expect(throws: StoreError.exists(at: text)) { try SQLiteStore.open(having: id, at: text) }
    #expect(try folder.contents()["other.sqlite"] == before["other.sqlite"])
    #expect(try Data(contentsOf: URL(filePath: text)) == Data("a text".utf8))
  }

  /// Where only the names of meetings are left, there is nothing to go on with.
  @Test mutating func aRescueOfNothingIsNone() throws {
    let (id, changes) = changes()
    let store = try folder.open()
    try store.create(id, changes)
    store.close()
    try folder.tamper("PRAGMA secure_delete = ON; DELETE FROM change; VACUUM")
    #expect(throws: StoreError.beyondRescue(at: folder.store)) {
      try Rescue.run(from: folder.store, to: place)
    }
    #expect(!FileManager.default.fileExists(atPath: place))
  }
}
