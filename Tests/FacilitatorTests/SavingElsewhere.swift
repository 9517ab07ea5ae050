import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// The store is out of reach: the screens say so, and lead to another file.
@Suite struct SavingElsewhereTests {
  private static let trouble = Trouble(
    Phrase(
      "“/a/long/way/to/entente.sqlite” has no room left on its disk; free some space.", zh: "“/a”所在的磁盘已满。"),
    brief: Phrase("The disk is full", zh: "磁盘已满"))

  /// A meeting with a trouble, in which a note was kept in memory alone.
  private func roomInTrouble(
    _ language: Language = .english, _ size: Size = Size(rows: 18, columns: 64)
  ) -> Rehearsal {
    var room = Rehearsal.meeting(language: language, size: size)
    room.go(to: 2)
    room.storeAnswers = false
    room.press("i")
    room.type("Noted in trouble\n")
    room.tell(.trouble(Self.trouble))
    return room
  }

  private func text(_ room: Rehearsal) -> String { room.screen.filter { !$0.isWhitespace } }

  /// A name that a line can't take isn't taken silently, be it typed or pasted.
  @Test(arguments: Language.allCases, [false, true])
  func whatALineCannotTakeIsTold(language: Language, isPasted: Bool) {
    let lines: [(key: String, limit: Int)] = [
      ("W", Limits.pathBytes), ("/", Limits.nameBytes), (":", Limits.nameBytes),
    ]
    for (key, limit) in lines {
      var room = Rehearsal.meeting(language: language, size: Size(rows: 24, columns: 100))
      if key == "W" { room.tell(.trouble(Self.trouble)) }
      room.press(key)
      if key == "W" { room.tell(.elsewhere("")) }
      room.tell(.paste(String(repeating: "x", count: limit)))
      let told = language == .english ? "at most \(limit) bytes" : "此处最多 \(limit) 字节"
      #expect(!room.screen.contains(told), "\(key)")
      if isPasted { room.tell(.paste("y")) } else { room.type("y") }
      #expect(room.screen.contains(told) && !room.screen.contains("xy"), "\(key):\n\(room.screen)")
    }
  }

  @Test(arguments: Language.allCases)
  func theLineSaysWhatItIsAndTheKeyThatWorksNow(language: Language) {
    var room = roomInTrouble(language)
    #expect(room.screen.contains(Self.trouble.brief[language]))
    #expect(room.screen.contains("F8"))
    room.press("escape")
    #expect(room.screen.contains(language == .english ? "memory; W saves elsewhere" : "按 W 另存"))
    room.tell(.resized(Size(rows: 24, columns: 160)))
    #expect(room.screen.contains(Self.trouble.whole[language]))
  }

  @Test func aFileIsSuggestedAndCanBeChanged() {
    var room = roomInTrouble()
    room.type("half")
    room.press("f8")
    guard case .findElsewhere(let name)? = room.effects.last else {
      return #expect(Bool(false), "no file is sought")
    }
    #expect(name.hasSuffix(".sqlite") && name.hasPrefix("2027-"))
    room.tell(.elsewhere("/other/" + name))
    #expect(text(room).contains("hasnoroomleft") && text(room).contains("file:/other/" + name))
    room.type("-x")
    room.press("enter")
    guard case .saveElsewhere(let path)? = room.effects.last else {
      return #expect(Bool(false), "nothing is saved")
    }
    #expect(path == "/other/" + name.dropLast(7) + "-x.sqlite")
    // What is half typed is saved, too.
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["half"])
    room.tell(.failed(Phrase("No room there.", zh: "那里没有空间。")))
    #expect(text(room).contains("Noroomthere."))
  }

  /// Who kills the line types a name in full, before the ending that stands there.
  @Test func aNameTypedInFullHasOneEnding() {
    var room = roomInTrouble()
    room.press("escape", "W")
    room.tell(.elsewhere("/other/2027.sqlite"))
    room.press("ctrl-u")
    room.type("/mine.sqlite")
    room.press("enter")
    guard case .saveElsewhere("/mine.sqlite")? = room.effects.last else {
      return #expect(Bool(false), "\(room.effects)")
    }
  }

  @Test func whatTheNewPlaceLacksIsKeptThere() throws {
    var room = roomInTrouble()
    room.type("half")
    let there = Session(id: room.session.id, changes: try #require(room.state.desk).shared.changes)
    room.press("escape")
    room.press("i")
    room.type("Later\n")
    let before = room.session
    room.effects = []
    room.tell(.moved(to: "/other/place.sqlite", there))
    let kept = room.effects.compactMap { if case .keep(let change) = $0 { change.id } else { nil } }
    // The draft became the note.
    let lacking = before.log.dropFirst(there.log.count).filter { !$0.isDraft }
    #expect(kept == lacking.map(\.id) && lacking.count == 1)
    #expect(room.session.log == there.log + lacking && room.session.drafts == before.drafts)
    #expect(room.state.trouble == nil)
    // Those who are at the meeting there must see who came.
    #expect(room.effects.contains { if case .attend = $0 { true } else { false } })
    room.tell(.received(Array(before.log.dropFirst(there.log.count))))
    #expect(room.screen.contains("✓ all kept, typing as a draft: /other/place.sqlite"))
  }

  /// A store keeps of each draft the last alone: what the others became must not come back where the meeting goes on.
  @Test func aDraftThatBecameANoteStaysOne() throws {
    var room = roomInTrouble()
    room.storeAnswers = true
    room.type("typed slowly")
    room.pass(500)
    room.press("enter", "escape")
    let changes = try #require(room.state.desk).shared.changes
    #expect(changes.contains { $0.isDraft })
    let there = Session(id: room.session.id, changes: changes.filter { !$0.isDraft })
    room.tell(.moved(to: "/other/place.sqlite", there))
    #expect(room.session.drafts.isEmpty && room.session.log == there.log)
  }

  @Test func aLongPathShowsItsEnd() {
    var room = roomInTrouble()
    let path = "/" + String(repeating: "folder/", count: 12) + "name.sqlite"
    room.tell(.moved(to: path, room.session))
    #expect(room.screen.contains("✓ all kept, typing as a draft: …"))
    #expect(room.screen.contains("/folder/name.sqlite"))
  }

  @Test func leavingOffersIt() {
    var room = roomInTrouble()
    room.press("escape", "q")
    #expect(text(room).contains("W:saveelsewhere·y:leaveallthesame"))
    room.press("W")
    guard case .findElsewhere? = room.effects.last else { return #expect(Bool(false), "no file is sought") }
    room.press("q", "y")
    guard case .leave(.losing)? = room.effects.last else { return #expect(Bool(false), "it must leave") }
  }

  /// The disk may just be slow: the outside waits for it, then has it asked.
  @Test func leavingAsksWhenTheDiskDoesNotKeepUp() {
    var room = Rehearsal.meeting()
    room.press("q")
    guard case .leave(.asking)? = room.effects.last else { return #expect(Bool(false), "it must leave") }
    room.tell(.unkept)
    #expect(text(room).contains("Noteverythingcouldbewritten"))
  }
}
