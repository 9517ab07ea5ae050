import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Marks as they are shown while typing, and what Enter makes of them.
@Suite struct MarksWhileTyping {
  private func room(_ people: [String] = ["Ana", "Andrea"]) -> Rehearsal {
    var room = Rehearsal.meeting()
    for name in people {
      let id: EntryID = room.state.ids.make()
      let add: [SessionModel.Operation] = [
        .set(id, .kind, .text("attendee")), .set(id, .team, .text("left")), .set(id, .text, .text(name)),
        .set(id, .order, .text(name)),
      ]
      _ = room.state.change(add)
    }
    room.go(to: 2)
    room.press("h", "i")
    return room
  }

  @Test func whatIsUnderstoodIsShownBeforeEnter() {
    var room = room()
    room.type("= weekly calls @Ana due:fri")
    #expect(
      room.screen.contains("new decision") && room.screen.contains("✓ decision  owner: Ana  due: 2027-01-08"))
    room.press("enter")
    let decision = room.session.entries(.decision).first
    #expect(decision?.text == "weekly calls" && decision?.team == .joint && decision?.owner == "Ana")
    #expect(decision?.due?.iso == "2027-01-08")
    // Typing goes on with what the column is for.
    #expect(room.screen.contains("new priority"))
    room.type("Brand\n")
    #expect(room.session.entries(.priority).map(\.text) == ["Brand"])
  }

  @Test func aBackslashTakesAllLiterally() {
    var room = room()
    room.type("\\= equal time\n")
    #expect(room.session.entries(.priority).map(\.text) == ["= equal time"])
  }

  @Test func aWrongDateIsSaidWhileTypingAndRefused() {
    var room = room()
    room.type("* list due:2027-02-30 and")
    #expect(room.screen.contains("! There is no date “2027-02-30”"))
    room.press("enter")
    #expect(room.session.entries(.action).isEmpty && room.state.desk?.form != nil)
    room.press("ctrl-u")
    room.type("* list due:som")
    #expect(!room.screen.contains("isn't understood"))
    room.type(" ")
    #expect(room.screen.contains("“som” isn't understood"))
  }

  @Test func namesCompleteFromWhoWasInvited() {
    var room = room()
    room.type("* list @and")
    room.press("tab")
    #expect(room.state.desk?.form?.form.focused.input.text == "* list @Andrea")
    room.press("enter")
    #expect(room.session.entries(.action).first?.owner == "Andrea")
    room.press("escape", "t")
    room.type("Call")
    room.press("tab")
    room.type("A")
    room.press("tab")
    #expect(room.state.desk?.form?.form.focused.input.text == "Ana")
    room.press("tab")
    #expect(room.state.desk?.form?.form.focused.field == .due)
  }

  @Test func aMarkFillsInItsFieldWhereItCanBeAltered() {
    var room = room()
    room.press("escape", "t")
    room.type("List @Ana")
    room.press("tab", "ctrl-u")
    room.type("Carla\n")
    #expect(room.session.entries(.action).first?.owner == "Carla")
    #expect(room.session.entries(.action).first?.text == "List")
  }

  @Test func aGoalByMarkIsAskedForItsWhy() {
    var room = room()
    room.type("#goal Win 40\nquota\n")
    #expect(room.session.entries(.goal).first?.why == "quota")
    #expect(room.session.entries(.goal).first?.step == "questions" && room.screen.contains("new"))
  }

  /// The keys at the bottom are those of what the text says it is.
  @Test func theKeysTellOfTheFieldOfThatKind() {
    var room = room()
    #expect(room.screen.contains("Tab horizon"))
    for character in "! no budget" { room.type(String(character)) }
    #expect(room.screen.contains("Tab kind") && !room.screen.contains("Tab horizon"))
    room.press("tab")
    #expect(room.state.desk?.form?.form.focused.field == .blockerKind)
  }

  @Test func tabAfterAMarkGoesToTheFieldsOfThatKind() {
    var room = room()
    room.type("! no budget @Ana")
    room.press("tab")
    #expect(room.state.desk?.form?.form.focused.field == .blockerKind)
    #expect(room.state.desk?.form?.form[.owner]?.input.text == "Ana")
    room.press("1", "enter")
    let blocker = room.session.entries(.blocker).first
    #expect(blocker?.text == "no budget" && blocker?.owner == "Ana" && blocker?.blockerKind == .resources)
    #expect(room.session.drafts.isEmpty)
  }

  @Test func perCentIsAskedAboutOfGoalsOnly() {
    var room = room()
    room.type("Lift the win rate by 4 %\nBrand\n")
    #expect(room.session.entries(.priority).map(\.text) == ["Lift the win rate by 4 %", "Brand"])
    #expect(!room.screen.contains("Which %?"))
  }
}
