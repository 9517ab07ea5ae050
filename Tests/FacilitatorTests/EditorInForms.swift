import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// The editor where it is used: kills from note to note, lines as the panel shows them, the cursor in sight.
@Suite struct EditorInForms {
  private static func typing(_ text: String = "", size: Size = Size(rows: 24, columns: 80)) -> Rehearsal {
    var room = Rehearsal.meeting(size: size)
    room.go(to: 2)
    room.press("i")
    if !text.isEmpty { room.tell(.paste(text)) }
    // Several lines: one note.
    if text.contains("\n") { room.press("1") }
    return room
  }

  private static func text(_ room: Rehearsal) -> String? {
    room.state.desk?.form?.form.focused.input.text
  }

  @Test func whatWasKilledGoesFromNoteToNote() {
    var room = Self.typing("first of all")
    room.press("ctrl-w", "ctrl-w", "enter", "ctrl-y")
    #expect(Self.text(room) == "of all")
    room.press("tab", "ctrl-y", "escape")
    room.press("e", "ctrl-e", "ctrl-y", "enter")
    #expect(room.session.entries(.priority).map(\.text).contains("first of all"))
  }

  @Test func anotherFieldOrAPasteEndsARunOfKills() {
    var room = Self.typing("one two")
    room.press("ctrl-w", "tab", "shift-tab", "ctrl-w", "ctrl-y")
    #expect(Self.text(room) == "one ")
    room.press("ctrl-w")
    room.tell(.paste("x"))
    room.press("ctrl-w", "ctrl-y", "ctrl-y")
    #expect(Self.text(room) == "xx")
  }

  @Test func upAndDownGoByTheLinesOfThePanel() {
    let words = String(repeating: "word ", count: 40)
    var room = Self.typing(words)
    let end = room.frame().cursor?.position ?? .origin
    room.press("up")
    #expect(room.frame().cursor?.position == Position(row: end.row - 1, column: end.column))
    room.press("down")
    #expect(room.frame().cursor?.position == end)
    room.press("up", "X")
    #expect(Self.text(room)?.hasSuffix("X" + String(repeating: "word ", count: 13)) == false)
    #expect(Self.text(room)?.contains("X") == true)
  }

  @Test func undoInsideANoteLeavesTheMeetingAlone() {
    var room = Self.typing()
    room.type("kept\n")
    room.type("one two")
    room.press("ctrl-_")
    #expect(Self.text(room) == "one ")
    room.press("ctrl-_", "ctrl-_", "ctrl-_")
    #expect(Self.text(room) == "")
    #expect(room.session.entries(.priority).map(\.text) == ["kept"])
    room.press("alt-/", "alt-_")
    #expect(Self.text(room) == "one two")
    room.press("ctrl-z")
    guard case .suspend? = room.effects.last else {
      Issue.record("it isn't suspended")
      return
    }
    #expect(Self.text(room) == "one two")
  }

  private static let texts = [
    String(repeating: "A note that goes on and on. ", count: 2340), String(repeating: "目标，增长。", count: 3640),
    String(repeating: "长", count: 21_845), String(repeating: "x", count: 65_536),
    String(repeating: "\n", count: 65_536),
    (1...200).map { "line \($0)" }.joined(separator: "\n"), String(repeating: "👩‍👩‍👧‍👦🇩🇪e\u{301}", count: 100),
    String(repeating: " ", count: 300), String(repeating: "中a", count: 200),
  ]

  @Test(arguments: [(40, 12), (41, 12), (64, 18), (80, 24), (160, 50)], texts.indices)
  func theCursorStaysInThePanel(size: (Int, Int), index: Int) {
    let size = Size(rows: size.1, columns: size.0)
    var room = Self.typing(Self.texts[index], size: size)
    let keys = ["end", "up", "up", "left", "home", "up", "down", "alt-b", "ctrl-a", "right", "a"]
    for key in [""] + keys {
      if !key.isEmpty { room.press(key) }
      let frame = room.frame()
      guard let cursor = frame.cursor?.position else {
        Issue.record("there is no cursor")
        return
      }
      #expect(cursor.row > 0 && cursor.row < size.rows - 2, "\(key)")
      #expect(cursor.column > 0 && cursor.column < size.columns, "\(key)")
    }
  }

  @Test func aLongNoteScrollsWithTheCursorAndShowsWhatIsAroundIt() {
    var room = Self.typing((1...200).map { "line \($0)" }.joined(separator: "\n"))
    #expect(room.screen.contains("line 200"))
    for step in 1...199 {
      room.press("up")
      let row = room.frame().cursor?.position.row ?? 0
      let shown = room.screen.split(separator: "\n", omittingEmptySubsequences: false)[row]
      #expect(shown.hasSuffix("line \(200 - step)") || shown.contains("line \(200 - step) "))
      if 10...190 ~= step {
        #expect(room.screen.contains("line \(199 - step)"))
        #expect(room.screen.contains("line \(201 - step)"))
      }
    }
    room.press("up", "up")
    #expect(room.screen.contains("line 1"))
  }

  @Test func aLongNameIsScrolledToTheCursorInTheFormOfANewMeeting() {
    var room = Rehearsal()
    room.press("n")
    room.press("ctrl-u")
    room.tell(.paste(String(repeating: "很长的标题", count: 20) + "末尾"))
    #expect(room.screen.contains("末尾"))
    room.press("home")
    #expect(room.screen.contains("很长的标题很长"))
    room.press("ctrl-k", "tab", "ctrl-y")
    #expect(room.state.setup?.form.focused.input.text.hasSuffix("末尾") == true)
  }

  /// Esc in a half-filled form costs nothing of what was typed.
  @Test func theFormOfANewMeetingIsPutAsideUntilItIsOne() {
    var room = Rehearsal()
    room.tell(.meetings([]))
    room.press("n", "ctrl-u")
    room.type("Goals of the spring")
    room.press("tab", "escape")
    #expect(room.state.setup == nil && room.screen.contains("Put aside; n goes on with it."))
    room.press("n")
    #expect(room.screen.contains("Goals of the spring"))
    room.press("enter")
    #expect(room.session.title == "Goals of the spring")
    #expect(room.state.home.asideSetup == nil)
  }

  @Test func aChoiceOfTheSetupFormHasTheCursorAlsoWhileNothingIsChosen() {
    var room = Rehearsal()
    room.tell(.meetings([]))
    room.press("n", "up", "backspace")
    #expect(room.state.setup?.form.focused.input.text == "")
    #expect(room.frame().cursor?.isVisible == true)
  }
}
