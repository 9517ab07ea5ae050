import GRDB
import SessionModel
import Testing

@testable import SessionStore

@Suite struct FindTests {
  let folder: Folder
  let store: SQLiteStore
  var maker = Maker()

  init() throws {
    folder = try Folder()
    store = try folder.open()
  }

  private func add(_ names: String...) throws -> [MeetingID] {
    let ids = try names.map { try #require(MeetingID($0)) }
    for id in ids { try store.create(id, []) }
    return ids
  }

  @Test func withoutMeetingsNothingIsFound() throws {
    #expect(throws: StoreError.noMeetings) { try store.find(nil) }
    #expect(throws: StoreError.noMeetings) { try store.find("latest") }
    #expect(throws: StoreError.unknownMeeting("0a")) { try store.find("0a") }
  }

  @Test mutating func theLatestIsTheOneThatChangedLast() throws {
    let ids = try add("0000000000001", "0000000000002")
    try store.append([maker.note()], to: ids[0])
    #expect(try store.find(nil) == ids[0])
    try store.append([maker.note()], to: ids[1])
    #expect(try store.find("latest") == ids[1])
    // What is merely being typed isn't a change that people would call the latest.
    try store.append([maker.draft("x")], to: ids[0])
    #expect(try store.find("LATEST") == ids[1])
    try store.append([maker.note()], to: ids[0])
    #expect(try store.find(nil) == ids[0])
  }

  @Test func aBeginningIsEnough() throws {
    let ids = try add("0abc000000001", "0abd000000002", "f000000000003")
    #expect(try store.find("f") == ids[2])
    #expect(try store.find("0ABC") == ids[0])
    #expect(try store.find("0abd000000002") == ids[1])
    #expect(throws: StoreError.ambiguous("0ab", [ids[0], ids[1]])) { try store.find("0ab") }
    #expect(try store.ids(matching: "0AB") == [ids[0], ids[1]])
    #expect(try store.ids(matching: "") == ids)
  }

  @Test(arguments: ["", "%", "_", "0%", "zzz", "0abc0000000012", "0abc000000001\n", "' OR 1", "\u{0}", "会议"])
  func anythingElseIsUnknown(name: String) throws {
    _ = try add("0abc000000001", "1abd000000002")
    #expect(throws: StoreError.unknownMeeting(name)) { try store.find(name) }
  }
}

@Suite struct SummaryTests {
  let folder: Folder
  let store: SQLiteStore
  var maker = Maker()

  init() throws {
    folder = try Folder()
    store = try folder.open()
  }

  @Test mutating func theLastChangedComesFirst() throws {
    var ids: [MeetingID] = []
    for index in 0..<5 {
      ids.append(maker.meeting())
      try store.create(ids[index], [maker.title("Meeting \(index)")])
    }
    #expect(try store.summaries().map(\.id) == ids.reversed())
    try store.append([maker.title("Again")], to: ids[2])
    let summaries = try store.summaries()
    #expect(summaries.map(\.id) == [ids[2], ids[4], ids[3], ids[1], ids[0]])
    #expect(summaries[0].title == "Again")
    for summary in summaries {
      #expect(summary == MeetingSummary(of: Session(id: summary.id, changes: try store.all(summary.id))))
    }
  }

  @Test mutating func onlyAMeetingThatGrewIsSummedUpAnew() throws {
    let ids = [maker.meeting(), maker.meeting()]
    for id in ids { try store.create(id, [maker.title("As made")]) }
    _ = try store.summaries()
    // The one way to see that a summary isn't made anew is to find another in its place.
    try store.write { database in
      let entries = try SummaryCache.meetings(in: database).map { listed in
        var summary = try #require(listed.cached)
        summary.title = "Cached"
        return SummaryCache.Entry(meeting: listed.number, last: listed.last, summary: summary)
      }
      try SummaryCache.keep(entries, in: database)
    }
    #expect(try store.summaries().map(\.title) == ["Cached", "Cached"])
    #expect(try folder.open(.reading).summaries().map(\.title) == ["Cached", "Cached"])
    try store.append([maker.draft("typing")], to: ids[0])
    #expect(try store.summaries().map(\.title) == ["Cached", "Cached"])
    try store.append([maker.note()], to: ids[0])
    #expect(try store.summaries().map(\.title) == ["As made", "Cached"])
    #expect(try store.summaries().map(\.id) == ids)
  }

  @Test mutating func aCacheThatCannotBeUsedIsNoHindrance() throws {
    try store.create(maker.meeting(), [maker.title("As made")])
    _ = try store.summaries()
    try store.write { try $0.execute(sql: "UPDATE summary SET content = '{}'") }
    #expect(try store.summaries().map(\.title) == ["As made"])
    // Damaged, or of another version.
    for damage in ["content = replace(content, 'made', 'x')", "revision = revision - 1, content = '{}'"] {
      try store.write { try $0.execute(sql: "UPDATE summary SET \(damage)") }
      #expect(try store.summaries().map(\.title) == ["As made"])
    }
  }

  /// A store of which the cache can't be written is listed all the same, and without waiting.
  @Test mutating func aLockedStoreIsListed() throws {
    try store.create(maker.meeting(), [maker.title("Here")])
    let lock = try Lock(on: folder.store)
    #expect(try store.summaries().map(\.title) == ["Here"])
    #expect(try folder.open(.reading).summaries().map(\.title) == ["Here"])
    lock.release()
  }
}
