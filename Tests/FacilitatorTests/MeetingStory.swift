import SessionModel
import Terminal
import Testing

@testable import Facilitator

@Suite struct MeetingStory {
  /// DOMAIN's worked example, by keys alone, from the home screen on.
  @Test func theWorkedExampleIsEnteredByKeys() throws {
    var room = Rehearsal(size: Size(rows: 18, columns: 64))
    room.press("n", "enter")
    let session = { (room: Rehearsal) in room.session }
    #expect(room.session.agenda.name == "joint-90")
    room.go(to: 5)
    let first = try #require(session(room).lead(of: session(room).prompt, in: session(room).step))
    #expect(room.state.desk?.column == first)
    room.press("space", "i")
    room.type("Raise the conversion of leads to MQLs by 5 %\nRevenue growth, and brand awareness\n")
    room.press("escape", "n", "i")
    room.type(
      "Optimise the website's conversion rate\nA paid-search strategy\nNew bottom-of-funnel content\n")
    room.press("escape", "n", "i")
    room.type("Unsure how visitors reach the website")
    room.press("tab", "3", "enter")
    room.press("escape", "n", "i")
    room.type("Share your conversations with customers\n")
    room.press("escape")
    room.pass(63_250)
    room.press("p")

    let goals = room.session.entries(.goal, team: first)
    #expect(goals.map(\.text) == ["Raise the conversion of leads to MQLs by 5 %"])
    #expect(goals.first?.why == "Revenue growth, and brand awareness")
    let initiatives = room.session.entries(.initiative, team: first)
    #expect(initiatives.count == 3)
    #expect(initiatives.allSatisfy { $0.goal == goals.first?.id })
    #expect(room.session.entries(.blocker).first?.blockerKind == .data)
    #expect(room.session.clock.spoken(by: first, at: room.now) == 63_250)

    // The other team answers on the board.
    room.go(to: 6)
    room.press("enter", "1", "tab")
    room.type("Notes of every call")
    room.press("tab")
    room.type("Carla")
    room.press("tab")
    room.type("2027-02-30")
    room.press("enter")
    #expect(room.screen.contains("There is no date “2027-02-30”"))
    for _ in 0..<2 { room.press("backspace") }
    room.type("28")
    room.press("enter")
    let help = try #require(room.session.entries(.help).first)
    #expect(help.reply == .accepted)
    #expect(help.reason == "Notes of every call")
    #expect(help.owner == "Carla")
    #expect(help.due == Day(iso: "2027-02-28"))

    // Decisions and actions come from any step; the closing mends what is open.
    room.press("t")
    room.type("Send the list of lost deals")
    room.press("tab")
    room.type("David")
    room.press("tab")
    room.type("2027-01-15")
    room.press("enter", "escape")
    room.go(to: 9)
    room.press("enter")
    room.type("2027-02-01")
    room.press("enter")
    #expect(room.session.nextCheckIn == Day(iso: "2027-02-01"))
    room.press("down")
    let before = room.session.openEnds(at: room.now).count
    #expect(before > 0)
    room.press("w")
    #expect(room.screen.contains("write to:"))
    room.press("enter")
    let written = room.effects.compactMap { effect -> String? in
      if case .write(let name, let text, false) = effect { name + "\n" + text } else { nil }
    }
    #expect(written.count == 1)
    #expect(written.first?.contains("Send the list of lost deals") == true)
  }

  @Test func anEntryIsEditedMovedDeletedAndBroughtBack() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("one\ntwo\nthree\n")
    room.press("escape")
    let texts = { (room: Rehearsal) in room.session.entries(.priority).map(\.text) }
    #expect(texts(room) == ["one", "two", "three"])
    room.press("K")
    #expect(texts(room) == ["one", "three", "two"])
    room.press("e")
    room.type("!")
    room.press("enter")
    #expect(texts(room) == ["one", "three!", "two"])
    room.press("x")
    #expect(texts(room) == ["one", "two"])
    #expect(room.screen.contains("Deleted; u brings it back."))
    room.press("u")
    #expect(room.screen.contains("Taken back: deleting “three!”."))
    room.press("u", "u")
    #expect(texts(room) == ["one", "two", "three"])
    room.press("ctrl-r", "ctrl-r", "ctrl-r")
    #expect(texts(room) == ["one", "two"])
    room.press("up", "o")
    room.type("between\n")
    #expect(texts(room) == ["one", "between", "two"])
  }

  @Test func goingOnFromAnEmptyQuestionAsksFirst() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("n")
    #expect(room.screen.contains("Nothing has been noted here."))
    room.press("escape")
    #expect(room.session.position.step == 1)
    room.press("n", "n")
    #expect(room.session.position.step == 2)
    room.press("i")
    room.type("noted\n")
    room.press("escape", "n")
    #expect(room.session.position.step == 3)
    room.press("N")
    #expect(room.session.position.step == 2)
  }

  @Test func bothOrdersOfTheQuestionsComeFromTheSetupForm() {
    for order in QuestionOrder.allCases {
      let room = Rehearsal.meeting(questions: order)
      let step = room.session.agenda.steps[4]
      let kinds = step.prompts.map { $0.kinds[0] }
      let four = EntryKind.questionKinds
      #expect(kinds == (order == .byTeam ? four + four : four.flatMap { [$0, $0] }))
    }
    var room = Rehearsal()
    room.press("n")
    for _ in 0..<10 { room.press("tab") }
    room.press("2", "enter")
    #expect(room.session.agenda.steps[4].prompts[1].kinds == [.goal])
  }

  @Test func theSetupFormRefusesTeamsOfOneName() {
    var room = Rehearsal(size: Size(rows: 18, columns: 64))
    room.press("n")
    for _ in 0..<7 { room.press("tab") }
    for _ in 0..<5 { room.press("backspace") }
    room.type("marketing")
    room.press("enter")
    #expect(room.state.desk == nil)
    #expect(room.screen.contains("The two teams need different names."))
    room.press("backspace", "enter")
    #expect(room.session.name(of: .right).english == "marketin")
  }

  @Test func theMeetingItselfIsEditedAtTheOpening() {
    var room = Rehearsal.meeting()
    room.press("e")
    room.type("!")
    room.press("enter")
    #expect(room.session.title.hasSuffix("!"))
    room.press("e")
    for _ in 0..<6 { room.press("tab") }
    room.press("ctrl-u")
    room.type("Marketing")
    room.press("enter")
    #expect(room.screen.contains("The two teams need different names."))
    room.press("ctrl-u")
    room.type("Vertrieb")
    room.press("enter")
    #expect(room.session.name(of: .right).english == "Vertrieb")
    room.press("u")
    #expect(room.session.name(of: .right).english == "Sales")
  }

  @Test func theClosingMendsOneOpenEndAfterAnother() {
    var room = Rehearsal.demo()
    room.go(to: 9)
    room.press("enter")
    room.type("+2w")
    room.press("enter")
    #expect(room.session.nextCheckIn == Day(wall: room.now.wall, offset: 0).adding(days: 14))
    let count = room.session.openEnds(at: room.now).count
    // From the first open end on, down to a blocker's owner.
    for _ in 0..<count {
      guard case .openEnd(let end)? = room.state.desk?.selectedItem,
        end.rule != .blockerWithoutOwner
      else { break }
      room.press("down")
    }
    room.press("enter")
    room.type("Ben")
    room.press("enter")
    #expect(room.session.openEnds(at: room.now).count == count - 1)
    #expect(room.session.entries(.blocker).first?.owner == "Ben")
  }
}
