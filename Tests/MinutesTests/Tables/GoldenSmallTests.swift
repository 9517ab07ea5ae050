import Minutes
import SessionModel
import Testing

/// Tables and calendars of a small meeting, byte for byte; what changes here changes for every reader.
@Suite struct GoldenSmallTests {
  @Test func english() {
    let minutes = SmallMeeting.meeting(.english).minutes(.english)
    #expect(shown(minutes.csv()) == SmallMeeting.englishTable)
    #expect(minutes.ics().map(shown) == SmallMeeting.englishCalendar)
  }

  @Test func chinese() {
    let minutes = SmallMeeting.meeting(.chinese).minutes(.chinese)
    #expect(shown(minutes.csv()) == SmallMeeting.chineseTable)
    #expect(minutes.ics().map(shown) == SmallMeeting.chineseCalendar)
  }

  /// Every byte can be seen then: no editor keeps a CR among lines without one, or a mark of no width.
  private func shown(_ text: String) -> String {
    text.replacing("\r\n", with: "␍\n").replacing("\u{FEFF}", with: "⟨U+FEFF⟩")
  }
}
