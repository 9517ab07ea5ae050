import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Meetings that come from another store.
@Suite struct IntakeTests {
  @Test func aNewOneIsStoredWholeAndASecondTimeNothingIs() throws {
    let folder = try Folder()
    let store = try folder.open()
    defer { store.close() }
    var maker = Maker()
    let (id, changes) = (maker.meeting(), [maker.title("x"), maker.note(), maker.draft("half")])
    #expect(try store.takeIn(id, changes) == .new)
    #expect(try store.all(id) == changes)
    let before = try store.changes(of: id, after: 0).last
    #expect(try store.takeIn(id, changes) == .same)
    #expect(try store.changes(of: id, after: 0).last == before)
    #expect(try store.summaries().map(\.title) == ["x"])
  }

  @Test func oneThatHasGoneOnElsewhereGrows() throws {
    let folder = try Folder()
    let store = try folder.open()
    defer { store.close() }
    var maker = Maker()
    let (id, changes) = (
      maker.meeting(), [maker.title("x"), maker.note("a"), maker.note("b"), maker.draft("c")]
    )
    try store.create(id, Array(changes.prefix(2)))
    #expect(try store.takeIn(id, changes) == .grown)
    #expect(try store.all(id) == changes)
  }

  @Test func oneThatHasGoneAnotherWayIsRefusedAndLeftAsItWas() throws {
    let folder = try Folder()
    let store = try folder.open()
    defer { store.close() }
    var maker = Maker()
    let (id, title, one, other) = (maker.meeting(), maker.title("x"), maker.note("a"), maker.note("b"))
    var forged = one
    forged.operations = other.operations
    try store.create(id, [title, one])
    for offered in [[other], [title, other], [title, other, one], [one, title], [title, forged]] {
      #expect(throws: StoreError.diverged(id)) { try store.takeIn(id, offered) }
      #expect(try store.all(id) == [title, one])
    }
  }

  /// What was written out before the meeting went on here holds nothing that it lacks.
  @Test func anEarlierStateOfItAddsNothing() throws {
    let folder = try Folder()
    let store = try folder.open()
    defer { store.close() }
    var maker = Maker()
    let (id, changes) = (
      maker.meeting(), [maker.title("x"), maker.note("a"), maker.draft("c"), maker.note("b")]
    )
    try store.create(id, changes)
    let kept = try store.all(id)
    for count in 0...changes.count {
      #expect(try store.takeIn(id, Array(changes.prefix(count))) == .same)
      #expect(try store.all(id) == kept)
    }
  }

  @Test func aMeetingThatIsRefusedByTheDiskIsNotThereAtAll() throws {
    let folder = try Folder()
    let store = try folder.open()
    defer { store.close() }
    var maker = Maker()
    let (id, title, note) = (maker.meeting(), maker.title("x"), maker.note())
    try folder.tamper(
      "CREATE TRIGGER full BEFORE INSERT ON change WHEN (SELECT count(*) FROM change) > 0 "
        + "BEGIN SELECT RAISE(ABORT, 'no room'); END")
    #expect(throws: StoreError.self) { try store.takeIn(id, [title, note]) }
    #expect(try store.ids(matching: "") == [] && store.all(id) == [])
  }

  struct Drafts: Sendable {
    var name: String
    var stored: String
    var offered: String
    /// What is added; `nil` when it is refused.
    var added: String?
  }

  /// Capital letters stand for changes that count, small ones for drafts: a and b of one slot, x of another.
  @Test(arguments: [
    Drafts(name: "the same", stored: "AaB", offered: "AaB", added: ""),
    Drafts(name: "typed since", stored: "AB", offered: "ABa", added: "a"),
    Drafts(name: "typed here, too", stored: "ABa", offered: "AB", added: ""),
    Drafts(name: "an older draft of the same", stored: "ABb", offered: "ABa", added: ""),
    Drafts(name: "another slot's draft", stored: "ABb", offered: "ABx", added: "x"),
    Drafts(name: "a draft before what is common", stored: "AB", offered: "AaB", added: ""),
    Drafts(name: "a draft that the file's end has replaced", stored: "Aa", offered: "ABb", added: "B"),
    Drafts(name: "a draft among what is new", stored: "A", offered: "AxB", added: "xB"),
    Drafts(name: "gone another way", stored: "ABC", offered: "ABaD", added: nil),
    Drafts(name: "gone on here", stored: "ABC", offered: "ABa", added: ""),
    Drafts(name: "gone on here from nothing", stored: "ABC", offered: "", added: ""),
  ]) func draftsAreNoPartOfTheOrder(_ example: Drafts) {
    var maker = Maker()
    let other = DraftKey(terminal: maker.terminal, slot: .entry(EntryID(bits: 5)))
    let made: [Character: Change] = [
      "A": maker.title("A"), "B": maker.note("B"), "C": maker.note("C"), "D": maker.note("D"),
      "a": maker.draft("a"), "b": maker.draft("b"), "x": maker.draft("x", key: other),
    ]
    let changes = { (letters: String) in letters.compactMap { made[$0] } }
    let lacking = SQLiteStore.lacking(changes(example.stored), of: changes(example.offered))
    #expect(lacking == example.added.map(changes), "\(example.name)")
  }
}
