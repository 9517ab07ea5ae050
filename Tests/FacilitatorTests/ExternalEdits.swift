import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Texts that go to the person's own editor and come back.
@Suite struct ExternalEdits {
  /// What was last given to an editor.
  private func given(_ room: Rehearsal) -> String? {
    if case .editExternally(let text)? = room.effects.last { text } else { nil }
  }

  private func typing(_ text: String) -> Rehearsal {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type(text)
    return room
  }

  @Test func whatIsTypedGoesToTheEditorAndTypingGoesOnWithWhatComesBack() {
    var room = typing("half")
    room.press("ctrl-x")
    #expect(room.screen.contains("Ctrl-X – Ctrl-E: in $EDITOR"))
    room.press("ctrl-e")
    #expect(given(room) == "half")
    room.tell(.editedExternally(.text("half\nand whole")))
    room.type("!")
    room.pass(500)
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["half\nand whole!"])
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["half\nand whole!"])
    #expect(room.session.drafts.isEmpty)
  }

  @Test func theDraftIsNotedBeforeTheEditorHasTheTerminal() {
    var room = typing("half")
    room.press("ctrl-x", "ctrl-e")
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["half"])
    guard case .keep? = room.effects.dropLast().last else {
      Issue.record("the draft comes late")
      return
    }
  }

  @Test func aFailureIsToldAndCostsNothing() {
    var room = typing("half")
    room.press("ctrl-x", "ctrl-e")
    room.tell(.editedExternally(.failed(Phrase("vi was ended by signal 9.", zh: "vi 被信号 9 终止。"))))
    #expect(room.screen.contains("✗ vi was ended by signal 9."))
    room.type(" and on")
    #expect(!room.screen.contains("signal 9"))
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["half and on"])
  }

  @Test func anUnchangedTextLeavesTheInsertionPointWhereItWas() {
    var room = typing("ac")
    room.press("left", "ctrl-x", "ctrl-e")
    room.tell(.editedExternally(.text("ac")))
    room.type("b")
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["abc"])
  }

  @Test func aSelectedEntryIsOpenedAtOnceAndEnterKeepsIt() {
    var room = typing("as it was\n")
    room.press("escape", "E")
    #expect(given(room) == "as it was")
    #expect(room.screen.contains("Marketing · priority"))
    room.tell(.editedExternally(.text("as it is")))
    #expect(room.session.entries(.priority).map(\.text) == ["as it was"])
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["as it is"])
    #expect(room.state.desk?.form == nil)
  }

  /// Where Enter begins a reply or a verdict, the entry's own text is what is opened, and nobody's clock starts.
  @Test(arguments: [6, 7]) func theTextIsOpenedAlsoWhereEnterBeginsWithAChoice(step: Int) throws {
    var room = Rehearsal.demo()
    room.press("p")
    room.go(to: step)
    room.press("down")
    let running = room.session.clock.running
    let entry = try #require(room.state.selectedEntry)
    room.press("E")
    #expect(given(room) == entry.text)
    #expect(room.session.clock.running == running)
  }

  @Test func withoutAnEntryItSaysSo() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("E")
    #expect(room.screen.contains("Select an entry first."))
    #expect(given(room) == nil)
  }

  @Test func theFieldInFocusIsTheOneThatIsOpened() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("i")
    room.type("A goal")
    room.press("tab")
    room.type("because")
    room.press("ctrl-x", "ctrl-e")
    #expect(given(room) == "because")
    room.tell(.editedExternally(.text("because of this")))
    room.press("enter")
    #expect(room.session.entries(.goal).map(\.why) == ["because of this"])
  }

  @Test func aLineStaysOneLineAndWithinItsLimit() {
    var room = Rehearsal.meeting()
    room.press("e")
    room.press("ctrl-x", "ctrl-e")
    room.tell(.editedExternally(.text("Two\nlines")))
    #expect(room.state.desk?.form?.form[.title]?.input.text == "Two lines")
    room.tell(.editedExternally(.text(String(repeating: "x", count: Limits.nameBytes + 1))))
    #expect(room.screen.contains("That doesn't fit"))
    room.press("enter")
    #expect(room.session.title == "Two lines")
  }

  @Test func aChoiceIsNoTextToEdit() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("N", "b", "tab")
    room.press("ctrl-x", "ctrl-e")
    #expect(room.screen.contains("Here one is chosen"))
    #expect(given(room) == nil)
  }

  @Test(arguments: ["a", "enter", "ctrl-x", "ctrl-u", "f2", "f6", "tab", "backspace"])
  func ctrlXAndAnythingElseDoesNothingAndSaysSo(second: String) throws {
    var room = typing("half")
    let label = try #require(Key(name: second)).label
    room.press("ctrl-x", second)
    #expect(room.screen.contains("! Ctrl-X \(label) does nothing; Ctrl-E: in $EDITOR"))
    #expect(room.state.desk?.form?.form.focused.input.text == "half")
    #expect(room.session.clock.running == nil)
    room.press("ctrl-e")
    #expect(given(room) == nil, "the wait for the second key is over")
    room.type("-way\n")
    #expect(room.session.entries(.priority).map(\.text) == ["half-way"])
  }

  @Test func escapeAndAPasteEndTheWaitForASecondKey() {
    var room = typing("half")
    room.press("ctrl-x", "escape")
    #expect(room.state.desk?.form != nil)
    room.type("-")
    room.press("ctrl-x")
    room.tell(.paste("way"))
    room.type("!\n")
    #expect(room.session.entries(.priority).map(\.text) == ["half-way!"])
  }

  @Test func theClockRunsOnWhileTheEditorIsOpen() {
    var room = typing("half")
    room.press("f2", "ctrl-x", "ctrl-e")
    room.pass(61_000)
    room.tell(.editedExternally(.text("half and whole")))
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 61_000)
    #expect(room.session.clock.running?.party == .left)
  }

  /// The fields of the meeting have no draft, and nothing is due for them.
  @Test func theMeetingsOwnFieldsLetTheProgramSleep() {
    var room = Rehearsal.meeting()
    room.press("e")
    room.type("!")
    room.pass(1_000)
    #expect(room.state.outlook.wait.map { $0 > 1 } ?? true)
  }
}
