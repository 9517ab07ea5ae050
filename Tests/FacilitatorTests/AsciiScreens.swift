import SessionModel
import Terminal
import Testing

@testable import Facilitator

@Suite struct AsciiScreens {
  /// What the screens themselves draw has a form in ASCII; only people's own texts may lose characters.
  @Test func everyMarkOfTheScreensHasAnAsciiForm() {
    var room = Rehearsal.demo(size: Size(rows: 30, columns: 100))
    room.press("space")
    for step in 1...9 {
      room.go(to: step)
      room.press("space")
      let text = room.frame().asciiFolded().text
      let marks = room.frame().text.filter { $0 == "?" }.count
      #expect(text.filter { $0 == "?" }.count == marks, "step \(step):\n\(text)")
      #expect(text.utf8.allSatisfy { $0 < 128 })
    }
  }

  @Test(arguments: GoldenFrames.cases) func everyGoldenScreenIsDrawnInAsciiAlone(
    size: Size, language: Language
  ) {
    let screens = GoldenFrames.screens(size, language) { $0.frame().asciiFolded().text }
    let other = screens.unicodeScalars.filter { !(0x20..<0x7F ~= $0.value || $0 == "\n") }
    #expect(other.isEmpty, "\(String(String.UnicodeScalarView(other)))")
  }
}
