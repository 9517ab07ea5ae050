import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Who else is here, what the others are told, and where a note taker's cursor stays.
@Suite struct WhoIsHere {
  private static let small = Size(rows: 18, columns: 64)

  private func status(_ room: Rehearsal) -> String {
    let lines = room.screen.split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[room.state.size.rows - 2])
  }

  @Test func theStatusLineTellsWhoIsHere() {
    var all = Together([.facilitator], at: 2)
    #expect(status(all[0]) == " ✓ all kept")
    all = Together([.facilitator, .noteTaker(.right)], at: 2, size: Self.small)
    #expect(status(all[0]).hasSuffix("here too: Sales’ note taker"))
    all.kill(1)
    #expect(status(all[0]) == " ✓ all kept")
    all = Together(
      [.facilitator, .noteTaker(.left), .noteTaker(.right), .wall], at: 2, size: Self.small)
    #expect(status(all[0]).hasSuffix(" +3 here"), "where there is no room, how many")
    all.press(0, "?")
    for line in ["you             facilitator", "Marketing’s note taker", "Sales’ note taker", "wall"] {
      #expect(all[0].screen.contains(line))
    }
    all.press(0, "escape", "Z")
    #expect(status(all[0]).hasPrefix(" ! Z does nothing here"))
    #expect(status(all[0]).hasSuffix(" +3 here"))
  }

  @Test func namesAreTheSameOnEveryTerminal() {
    var all = Together([.noteTaker(.right), .facilitator, .noteTaker(.right)], at: 2)
    #expect(status(all[1]).hasSuffix("here too: Sales’ note taker 1, Sales’ note taker 2"))
    #expect(status(all[0]).hasSuffix("here too: facilitator, Sales’ note taker 2"))
    #expect(status(all[2]).hasSuffix("here too: Sales’ note taker 1, facilitator"))
    all.kill(0)
    #expect(status(all[1]).hasSuffix("here too: Sales’ note taker"))
  }

  /// The others are told before anything else is done, and only when there is something to tell.
  @Test func theOthersAreToldOfEveryChangeOnce() {
    var room = Rehearsal.meeting()
    let told = { (room: Rehearsal) in
      room.effects.compactMap {
        if case .attend(let attendance) = $0 { attendance.entry } else { nil } as EntryID??
      }
    }
    #expect(told(room) == [nil])
    room.go(to: 2)
    room.press("i")
    room.type("a note\n")
    room.press("escape")
    #expect(told(room) == [nil], "a new note isn't an entry that others could be in")
    let id = entry(.priority, room)?.id
    room.effects = []
    room.press("E")
    guard case .attend? = room.effects.first, case .editExternally? = room.effects.last else {
      Issue.record("whoever waits for an editor tells nobody")
      return
    }
    room.press("escape", "e", "enter")
    #expect(told(room) == [id, nil, id, nil])
  }

  // MARK: A note taker's column

  @Test func aNoteTakersColumnStaysThatTeams() {
    var all = Together([.facilitator, .noteTaker(.right)], at: 1)
    #expect(all[1].state.desk?.column == .right)
    all.at(0) { $0.go(to: 2) }
    all.press(0, "space")
    all.press(0, "n")
    all.at(0) { $0.go(to: 5) }
    #expect(all[0].state.desk?.column == .left, "the facilitator's follows who is asked")
    #expect(all[1].state.desk?.column == .right)
    for keys in [["1"], ["space"], ["n"], ["N"], ["g", "2"], ["2", "1"]] {
      all.at(1) { room in for key in keys { room.press(key) } }
      #expect(all[1].state.desk?.column == .right, "\(keys)")
    }
    all.press(1, "i")
    all.type(1, "Ours\n")
    #expect(all[0].session.entries(.priority, team: .right).map(\.text) == ["Ours"])
    all.press(1, "escape", "escape", "tab")
    all.press(0, "n")
    #expect(all[1].state.desk?.column == .left, "moved by hand, it stays there")
  }

  // MARK: Drafts

  @Test func theDraftOfATerminalThatDiedIsAnybodysAtOnce() {
    var all = Together([.facilitator, .noteTaker(.right), .noteTaker(.right)], at: 2)
    all.press(1, "i")
    all.type(1, "half a tho")
    all.press(0, "l", "i")
    #expect(all[0].state.desk?.form?.form.texts.isEmpty == true, "it is being typed there")
    all.press(0, "escape")
    all.kill(1)
    all.press(2, "i")
    #expect(all[2].state.desk?.form?.form.texts == [.text: "half a tho"])
    #expect(all[2].screen.contains("Your draft is back."))
    all.type(2, "ught\n")
    #expect(all[0].session.entries(.priority, team: .right).map(\.text) == ["half a thought"])
    #expect(all[0].session.drafts.isEmpty)
  }

  @Test func thatThereAreMoreDraftsIsTold() {
    var all = Together([.facilitator, .noteTaker(.right), .noteTaker(.right)], at: 2)
    for (room, text) in [(1, "older"), (2, "newer")] {
      all.press(room, "i")
      all.type(room, text)
    }
    all.kill(1)
    all.kill(2)
    all.press(0, "l", "i")
    #expect(all[0].state.desk?.form?.form.texts == [.text: "newer"])
    #expect(all[0].screen.contains("Your draft is back; 1 more here: keep it, then begin again."))
    all.press(0, "enter", "escape", "i")
    #expect(all[0].state.desk?.form?.form.texts == [.text: "older"])
    #expect(all[0].screen.contains("Your draft is back."))
  }
}

@Suite struct TogetherFrames {
  @Test(arguments: GoldenFrames.cases) func screensLookAsTheyDid(size: Size, language: Language) throws {
    var all = Together(
      [.facilitator, .noteTaker(.left), .noteTaker(.right), .wall], at: 5, language: language, size: size)
    var text = ""
    let show = { (title: String, room: Rehearsal) in text += "=== \(title)\n" + room.screen + "\n" }
    all.press(1, "i")
    all.type(1, "Raise the MQL rate\nIt pays\n")
    all.press(1, "escape", "escape")
    show("several are here", all[0])
    all.press(1, "e")
    all.press(0, "h", "e")
    all.type(1, " by five points")
    show("two in one entry", all[0])
    all.press(1, "enter")
    show("the other kept it", all[0])
    all.type(0, " soon\n")
    show("this one kept it", all[0])
    all.press(0, "escape", "escape", "H")
    show("its history", all[0])
    all.press(0, "escape", "?")
    show("who is here", all[0])
    all.press(0, "escape")
    all.press(1, "r")
    all.type(1, "What customers ask for\n")
    all.press(1, "escape", "escape")
    all.at(0) { $0.go(to: 6) }
    all.press(1, "e", "tab")
    all.type(1, "when we have it")
    show("in a list", all[0])
    try GoldenFrames.compare(text, "together-\(size.columns)x\(size.rows)-\(language.rawValue).txt")
  }
}
