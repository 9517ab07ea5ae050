import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// What one line has no room for: its end says what would be right.
@Suite struct LongNotices {
  private static let text = "mine.toml:3: " + String(repeating: "long ", count: 16) + "remedy"

  @Test(arguments: Language.allCases) func takeTheLinesTheyNeedUntilTheNextKey(language: Language) {
    let size = Size(rows: 18, columns: 64)
    for var rehearsal in [
      Rehearsal(language: language, size: size), .meeting(language: language, size: size),
      .demo(language: language, size: size),
    ] {
      rehearsal.state.notice = nil
      let before = rehearsal.frame()
      rehearsal.state.notice = Notice(Phrase(Self.text, zh: "主题：" + Self.text), .warning)
      let after = rehearsal.frame()
      #expect(after.row(15).contains("! ") && after.row(15).contains("mine.toml:3: long"))
      #expect(after.row(16).contains("remedy"))
      for row in [0, 1, 14, 17] { #expect(after.row(row) == before.row(row)) }
      rehearsal.state.notice = nil
      #expect(rehearsal.frame() == before)
    }
  }

  /// Whoever types sees the text, and the beginning of the notice.
  @Test func coverNothingThatIsBeingTyped() throws {
    var rehearsal = Rehearsal.meeting(size: Size(rows: 18, columns: 64))
    rehearsal.press("i")
    rehearsal.type("a note")
    let before = rehearsal.frame()
    rehearsal.state.notice = Notice(
      Phrase(same: Self.text + String(repeating: " more", count: 60)), .warning)
    let after = rehearsal.frame()
    let row = try #require(after.cursor?.position.row)
    #expect(after.cursor == before.cursor && after.row(row) == before.row(row))
    #expect(after.row(16).contains("mine.toml:3: long"))
  }
}
