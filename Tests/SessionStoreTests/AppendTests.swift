import GRDB
import SessionModel
import Testing

@testable import SessionStore

@Suite struct AppendTests {
  let folder: Folder
  let store: SQLiteStore
  let meeting: MeetingID
  var maker = Maker()

  init() throws {
    folder = try Folder()
    store = try folder.open()
    meeting = maker.meeting()
    try store.create(meeting, [])
  }

  @Test mutating func aChangeIsKeptOnce() throws {
    let changes = [maker.note(), maker.note(), maker.note()]
    try store.append([changes[0], changes[1]], to: meeting)
    try store.append(changes, to: meeting)
    try store.append([changes[0], changes[0]], to: meeting)
    #expect(try store.all(meeting) == changes)
  }

  @Test mutating func creatingAgainAddsOnlyWhatIsMissing() throws {
    let changes = [maker.note(), maker.note()]
    try store.create(meeting, [changes[0]])
    try store.create(meeting, changes)
    #expect(try store.all(meeting) == changes)
    #expect(try store.summaries().count == 1)
  }

  @Test mutating func theSameChangeMayBeInTwoMeetings() throws {
    let other = maker.meeting()
    let note = maker.note()
    try store.create(other, [note])
    try store.append([note], to: meeting)
    #expect(try store.all(meeting) == [note])
    #expect(try store.all(other) == [note])
  }

  @Test mutating func anUnknownMeetingGetsNothing() throws {
    let nobody = maker.meeting()
    let note = maker.note()
    #expect(throws: StoreError.unknownMeeting(nobody.description)) { try store.append([note], to: nobody) }
    #expect(try store.all(nobody).isEmpty)
    #expect(try store.ids(matching: "") == [meeting])
  }

  @Test mutating func aDraftReplacesTheOneBefore() throws {
    let note = maker.note()
    let drafts = ["h", "he", "hel"].map { maker.draft($0) }
    for draft in drafts { try store.append([draft], to: meeting) }
    try store.append([note], to: meeting)
    #expect(try store.all(meeting) == [drafts[2], note])
    let cleared = maker.draft(nil)
    try store.append([cleared], to: meeting)
    #expect(try store.all(meeting) == [note, cleared])
  }

  @Test mutating func aDraftLeavesOtherDraftsAlone() throws {
    var other = Maker(seed: 2)
    let elsewhere = DraftKey(terminal: maker.terminal, slot: .entry(maker.ids.make()))
    let kept = [other.draft("of another terminal"), maker.draft("elsewhere", key: elsewhere)]
    try store.append(kept, to: meeting)
    let first = maker.draft("a")
    let second = maker.draft("b")
    try store.append([first], to: meeting)
    try store.append([second], to: meeting)
    #expect(try store.all(meeting) == kept + [second])
  }

  @Test mutating func aDraftOfTwoPlacesReplacesThoseOfEither() throws {
    let elsewhere = DraftKey(terminal: maker.terminal, slot: .entry(maker.ids.make()))
    let single = [maker.draft("a"), maker.draft("b", key: elsewhere)]
    try store.append(single, to: meeting)
    let both = maker.change([.draft(maker.key, nil), .draft(elsewhere, [.text: "c"])])
    try store.append([both], to: meeting)
    #expect(try store.all(meeting) == [both])
    let one = maker.draft("d")
    try store.append([one], to: meeting)
    // The draft of both still tells of the one that isn't typed anew.
    #expect(try store.all(meeting) == [both, one])
  }

  @Test mutating func theNoteThatADraftBecomesReplacesIt() throws {
    let draft = maker.draft("a note")
    var note = maker.note("a note")
    note.operations.append(.draft(maker.key, nil))
    try store.append([draft], to: meeting)
    try store.append([note], to: meeting)
    #expect(try store.all(meeting) == [note])
    #expect(Session(id: meeting, changes: try store.all(meeting)).drafts.isEmpty)
  }

  /// The first attempt may have reached the disk although it was reported as failed.
  @Test mutating func repeatingABatchBringsNoOldDraftBack() throws {
    var note = maker.note("old")
    note.operations.append(.draft(maker.key, nil))
    let kept = [maker.draft("old"), note]
    for _ in 0..<2 { try store.append(kept, to: meeting) }
    #expect(try store.all(meeting) == [note])
    let batch = [maker.draft("older"), maker.note(), maker.draft("new")]
    try store.append(batch, to: meeting)
    try store.append(batch, to: meeting)
    let last = maker.draft("newest")
    try store.append(batch + [last], to: meeting)
    try store.append(batch + [last], to: meeting)
    let session = Session(id: meeting, changes: try store.all(meeting))
    #expect(session.drafts[maker.key]?.texts == [.text: "newest"])
    #expect(session.log == [note, batch[1], last])
  }

  @Test mutating func aFailedAppendLeavesNothing() throws {
    try store.append([maker.note()], to: meeting)
    let before = try store.all(meeting)
    try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let changes = (0..<200).map { _ in maker.note(String(repeating: "x", count: 1000)) }
    #expect(throws: StoreError.full(at: folder.store)) { try store.append(changes, to: meeting) }
    #expect(try store.all(meeting) == before)
    try store.write { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    try store.append(changes, to: meeting)
    #expect(try store.all(meeting) == before + changes)
  }

  @Test func aCommitWaitsForTheDisk() throws {
    let settings = try store.write { database in
      [
        try Int.fetchOne(database, sql: "PRAGMA synchronous"),
        try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal" ? 1 : 0,
      ]
    }
    #expect(settings == [2, 1])
  }
}
