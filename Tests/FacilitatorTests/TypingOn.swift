import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// The keys that lead on while typing, and typing that goes on there.
@Suite struct TypingOn {
  @Test func typingGoesOnWithTheNextQuestion() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("i")
    room.type("Win 40")
    room.press("f6")
    let asked = room.session.position.prompt
    #expect(asked == 1 && room.session.entries(.goal).map(\.text) == ["Win 40"])
    room.type("Call back")
    room.press("f6")
    room.type("No budget")
    room.press("f5")
    #expect(room.session.position.prompt == 1 && room.session.entries(.blocker).count == 1)
    room.press("f6", "f6")
    room.type("Cases")
    room.press("f6")
    // The other team's turn: its column.
    #expect(room.session.position.prompt == 4 && room.state.desk?.form?.team == room.state.desk?.column)
    #expect(room.session.entries(.help).count == 1)
  }

  @Test func typingGoesOnInTheOtherColumn() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("h", "i")
    room.type("Brand")
    room.press("f7")
    room.type("Quota")
    room.press("f7")
    #expect(room.session.entries(.priority, team: .left).map(\.text) == ["Brand"])
    #expect(room.session.entries(.priority, team: .right).map(\.text) == ["Quota"])
    #expect(room.state.desk?.form?.team == .left)
  }

  @Test func whatIsRefusedKeepsThePlace() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("i")
    room.type("Win 40")
    room.focus(.due)
    room.type("2027-02-30")
    room.press("f6")
    #expect(room.session.position.prompt == 0 && room.screen.contains("There is no date"))
    #expect(room.state.desk?.form?.form[.text]?.input.text == "Win 40")
  }
}
