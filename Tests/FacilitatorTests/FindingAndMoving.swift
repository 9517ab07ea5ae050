import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Pasted lines, retargeting and the search, as somebody at the keyboard meets them.
@Suite struct FindingAndMoving {
  private func room() -> Rehearsal {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("h", "i")
    for text in ["Brand", "More MQL", "Trade fair"] { room.type(text + "\n") }
    room.press("escape")
    return room
  }

  // MARK: Pasted lines

  @Test func pastedLinesAreOneNoteOrOneEach() {
    for (key, texts) in [("1", ["a\nb\n\nc"]), ("enter", ["a\nb\n\nc"]), ("2", ["a", "b", "c"])] {
      var room = Rehearsal.meeting()
      room.go(to: 2)
      room.press("h", "i")
      room.tell(.paste("a\r\nb\n\nc"))
      #expect(room.screen.contains("3 lines were pasted. One note, or one each?"))
      room.press("x", key)
      if key != "2" { room.press("enter") }
      #expect(room.session.entries(.priority).map(\.text) == texts)
      #expect(room.state.desk?.form != nil)
      if key == "2" {
        room.press("escape", "u")
        #expect(room.session.entries(.priority).isEmpty)
      }
    }
  }

  @Test func eachPastedLineSaysWhatItIs() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("h", "i")
    room.type("My ")
    room.tell(.paste("brand\n= weekly calls\n* list due:2027-02-30\n! no budget @Ana"))
    room.press("2")
    #expect(room.session.entries(.priority).map(\.text) == ["My brand", "* list due:2027-02-30"])
    #expect(room.session.entries(.decision).map(\.text) == ["weekly calls"])
    #expect(room.session.entries(.blocker).map(\.owner) == ["Ana"])
  }

  @Test func aPasteElsewhereIsTextOrNothing() {
    var room = room()
    let count = room.session.log.count
    for key in ["?", "g", "M", "C", ":"] {
      room.press(key)
      room.tell(.paste("x\nq\nu"))
      room.press("escape")
    }
    room.tell(.paste("x\nq"))
    #expect(room.session.log.count == count && room.screen.contains("Nothing is being typed here"))
    room.press("e")
    room.tell(.paste("\nmore\nlines"))
    room.press("enter")
    #expect(room.session.entries(.priority).last?.text == "Trade fair\nmore\nlines")
  }

  // MARK: Retargeting

  @Test func anEntryGoesToTheOtherTeamAndBack() {
    var room = room()
    room.press("c")
    #expect(room.session.entries(.priority, team: .right).map(\.text) == ["Trade fair"])
    #expect(room.state.desk?.column == .right && room.state.selectedEntry?.text == "Trade fair")
    room.press("u")
    #expect(room.screen.contains("Taken back: handing “Trade fair” over."))
    #expect(room.session.entries(.priority, team: .left).map(\.text) == ["Brand", "More MQL", "Trade fair"])
  }

  @Test func anEntryBecomesAnotherKind() throws {
    var room = room()
    room.press("C")
    let index = try #require(EntryKind.notes.firstIndex(of: .decision))
    let present = try #require(EntryKind.notes.firstIndex(of: .priority))
    for _ in present..<index { room.press("down") }
    room.press("enter")
    #expect(
      room.session.entries(.decision).map(\.text) == ["Trade fair"]
        && room.session.entries(.decision)[0].team == .joint)
    room.press("u")
    #expect(room.screen.contains("Taken back: making “Trade fair” a decision."))
    #expect(room.session.entries(.priority).count == 3)
  }

  @Test func anEntryMovesToAnotherStep() {
    var room = room()
    room.press("G", "8")
    #expect(room.session.entries(.priority, step: "sla").map(\.text) == ["Trade fair"])
    #expect(room.screen.contains("Moved to “Service level agreement”."))
    room.press("u")
    #expect(room.session.entries(.priority, step: "priorities").count == 3)
  }

  // MARK: Finding

  @Test(arguments: ["mql", "MQL", "ＭＱＬ", "more  mql", "mql more"]) func theSearchFoldsCaseAndWidth(
    query: String
  ) {
    var room = room()
    room.go(to: 9)
    room.press("/")
    room.type(query)
    #expect(room.screen.contains("Find (1)") && room.screen.contains("Marketing: More MQL"))
    room.press("enter", "enter")
    #expect(room.state.desk?.form?.form.focused.input.text == "More MQL")
    #expect(room.session.step.id == "closing")
    room.type(" a month\n")
    #expect(room.session.entries(.priority).map(\.text) == ["Brand", "More MQL a month", "Trade fair"])
  }

  @Test func theFindsAreGoneThroughByNAndN() {
    var room = room()
    room.press("/")
    room.type("r")
    #expect(room.screen.contains("Find (3)"))
    room.press("enter", "n", "n", "n", "N")
    guard case .find(let find)? = room.state.overlay else { Issue.record("no search"); return }
    #expect(find.selection == 2 && find.isBrowsing)
    room.press("/")
    room.type("x")
    #expect(room.screen.contains("Find (0)"))
    room.press("enter", "escape")
    #expect(room.state.overlay == nil && room.session.position.prompt == 0)
  }
}
