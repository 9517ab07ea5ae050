import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Two people in one entry: both see it, the last to finish wins, and the other's text can be put back.
@Suite struct OneEntryAtOnce {
  /// The facilitator and a note taker of either team, with a priority of the left team.
  private func meeting(_ language: Language = .english, size: Size = Size(rows: 24, columns: 80)) -> Together
  {
    var all = Together(
      [.facilitator, .noteTaker(.left), .noteTaker(.right)], at: 2, language: language, size: size)
    all.press(1, "i")
    all.type(1, "Speed\n")
    all.press(1, "escape", "escape")
    all.press(0, "h")
    return all
  }

  @Test func bothSeeWhoIsInIt() {
    var all = meeting()
    all.press(1, "e")
    #expect(all[0].screen.contains("✎ Marketing’s note taker"))
    #expect(all[2].screen.contains("✎ Marketing’s note taker"))
    #expect(!all[1].screen.contains("✎"))
    all.press(0, "e")
    #expect(all[0].state.notice?.text.english.hasPrefix("Marketing’s note taker is in it too") == true)
    for room in [0, 1] {
      let other = room == 0 ? "Marketing’s note taker" : "facilitator"
      #expect(all[room].screen.contains("✎ \(other) ─"), "in the panel's heading of \(room)")
    }
    all.type(1, " first")
    #expect(all[0].screen.contains("✎ Marketing’s note taker: Speed first"))
    all.press(1, "escape")
    #expect(!all[0].screen.contains("✎ Marketing’s note taker"))
    #expect(all[0].screen.contains("✎ Speed first"), "what was left half typed stays in sight")
  }

  @Test func whoBeginsAloneIsToldNothing() {
    var all = meeting()
    all.press(0, "e")
    #expect(all[0].state.notice == nil)
    #expect(!all[0].screen.contains("✎"))
  }

  @Test func theNoticeFitsTheSmallestScreen() {
    for language in Language.allCases {
      var all = meeting(language, size: Size(rows: 18, columns: 64))
      all.press(1, "e")
      all.press(0, "e")
      let lines = all[0].screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[16].hasPrefix(" ! "))
      #expect(!lines[16].contains("…"), "\(lines[16])")
    }
  }

  @Test func theLastToFinishHoldsAndTheOthersTextIsPutBackByEnter() {
    var all = meeting()
    all.press(0, "e")
    all.press(1, "e")
    all.type(0, " matters")
    all.type(1, " is all")
    all.press(1, "enter")
    // At once, not only when this one is kept.
    #expect(all[0].screen.contains("! changed by Marketing’s note taker"))
    #expect(all[0].session.entries(.priority).map(\.text) == ["Speed is all"])
    all.press(0, "enter")
    #expect(all[0].screen.contains("Changed by others meanwhile; yours holds, H shows theirs."))
    for room in 0...2 {
      #expect(all[room].session.entries(.priority).map(\.text) == ["Speed matters"])
      #expect(all[room].session.drafts.isEmpty)
    }
    all.press(1, "H")
    #expect(all[1].screen.contains("History (3): Speed matters"))
    let below = all[1].screen.split(separator: "─ text").last ?? ""
    #expect(below.contains("Speed is all"), "what lost is selected, and shown in full")
    all.press(1, "enter")
    for room in 0...2 { #expect(all[room].session.entries(.priority).map(\.text) == ["Speed is all"]) }
    all.press(1, "u")
    for room in 0...2 { #expect(all[room].session.entries(.priority).map(\.text) == ["Speed matters"]) }
    all.press(1, "H")
    #expect(all[1].screen.contains("this terminal · taken back"))
  }

  @Test func whatIsDeletedMeanwhileIsSeenToBe() {
    var all = meeting()
    all.press(0, "e")
    all.press(1, "x")
    #expect(all[0].screen.contains("! deleted; your edit brings it back"))
    all.type(0, "!")
    all.press(0, "enter")
    for room in 0...2 { #expect(all[room].session.entries(.priority).map(\.text) == ["Speed!"]) }
  }

  /// What a form can't show wasn't changed by anybody.
  @Test func aReferenceToWhatIsGoneIsNobodysChange() throws {
    var all = Together([.facilitator, .noteTaker(.left)], at: 2)
    for (key, text) in [("l", "Theirs\n"), ("h", "Ours\n")] {
      all.press(0, key, "i")
      all.type(0, text)
      all.press(0, "escape", "escape")
    }
    all.press(0, "e", "tab", "tab")
    all.press(0, "1", "enter")
    let ours = try #require(all[0].session.entries(.priority, team: .left).first)
    #expect(ours[.complements] != nil)
    all.press(0, "l", "x", "h", "e")
    #expect(!all[0].screen.contains("changed by"))
    all.press(1, "e")
    all.type(1, "!")
    all.press(1, "enter")
    #expect(all[0].screen.contains("! changed by Marketing’s note taker"))
  }

  @Test func differentFieldsOfOneEntryDisturbNobody() {
    var all = meeting()
    all.press(0, "e", "tab")
    all.press(1, "e")
    all.type(0, "this year")
    all.type(1, " is all")
    all.press(1, "enter")
    all.press(0, "enter")
    #expect(all[2].session.entries(.priority).map(\.text) == ["Speed is all"])
    #expect(all[2].session.entries(.priority)[0][.horizon] == .text("this year"))
    #expect(all[0].state.notice == nil)
  }
}

@Suite struct HistoryOverlays {
  private func edited() -> Rehearsal {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("one\n")
    room.press("escape")
    return room
  }

  @Test func whatWasNeverEditedHasNone() {
    var room = edited()
    room.press("H")
    #expect(room.state.overlay == nil)
    #expect(room.screen.contains("It was never edited; this is its first version."))
    room.press("x", "H")
    #expect(room.screen.contains("Select an entry first."))
  }

  @Test func anyVersionIsPutBackAndEscClosesOnly() {
    var room = edited()
    for text in [" two", " three"] {
      room.press("e")
      room.type(text)
      room.press("enter")
    }
    room.press("H", "escape")
    #expect(room.state.overlay == nil)
    #expect(room.session.entries(.priority).map(\.text) == ["one two three"])
    room.press("H", "down", "enter")
    #expect(room.session.entries(.priority).map(\.text) == ["one"])
    room.press("H", "home", "enter")
    #expect(room.screen.contains("That is what it says now."))
    room.press("H", "enter")
    #expect(room.session.entries(.priority).map(\.text) == ["one two three"])
  }

  /// What is selected stays so while others write.
  @Test func theSelectionDoesNotSlip() throws {
    var room = edited()
    room.press("e")
    room.type(" two\n")
    room.press("H")
    let id = try #require(entry(.priority, room)?.id)
    let foreign = Change(
      id: ChangeID(bits: 9), terminal: TerminalID(bits: 9), moment: room.now,
      operations: [.set(id, .text, .text("foreign"))])
    room.tell(.received([foreign]))
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["one"])
    room.press("H")
    room.tell(
      .received([
        Change(
          id: ChangeID(bits: 10), terminal: TerminalID(bits: 9), moment: room.now,
          operations: room.session.deleting(id))
      ]))
    room.press("enter")
    #expect(room.screen.contains("The entry was deleted meanwhile."))
    #expect(room.session.entries(.priority).isEmpty)
  }
}
