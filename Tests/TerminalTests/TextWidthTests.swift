import Testing

@testable import Terminal

@Suite("Width") struct TextWidthTests {
  @Test(
    "of a text in columns",
    arguments: [
      ("", 0), ("a", 1), ("hello, world", 12), ("~", 1),
      ("中", 2), ("中文字", 6), ("中a文", 5), ("，。！？", 8), ("（）「」", 8), ("\u{3000}", 2), ("ＡＢ", 4), ("ｶﾅ", 2),
      ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("𠮷", 2),
      ("é", 1), ("e\u{301}", 1), ("a" + String(repeating: "\u{300}", count: 30), 1), ("\u{301}", 1),
      ("か\u{3099}", 2), ("שלום", 4), ("مرحبا", 5), ("กำ", 2), ("ก็", 1), ("क्षि", 3),
      ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("👩‍💻x", 3), ("🇩🇪", 2), ("❤️", 1), ("❤️‍🔥", 1), ("1️⃣", 1),
      ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2),
      ("\u{200B}", 0), ("a\u{200B}b", 2), ("a\u{AD}b", 2), ("\u{FEFF}a", 1), ("\u{200E}a\u{200F}", 1),
      ("\u{2066}a\u{2069}", 1),
      ("\u{202E}a", 2), ("\n", 1), ("\r\n", 2), ("\t", 1), ("\u{1B}[0m", 4), ("\u{7F}", 1), ("\u{9B}", 1),
      ("\u{2028}", 1), ("\u{FFFF}", 1), ("\u{378}", 1), ("─│┌█▌", 5), ("…—“”", 4), ("●○▶✓", 4),
    ])
  func columns(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    #expect(text.reduce(0) { $0 + TextWidth.columns(of: $1) } == columns)
  }

  @Test("is the same by grapheme, by text and in a frame", arguments: 0..<300)
  func agreement(seed: UInt64) {
    var generator = Seeded(seed)
    let text = randomText(&generator, upTo: 12)
    let columns = TextWidth.columns(of: text)
    #expect(text.reduce(0) { $0 + TextWidth.columns(of: $1) } == columns)
    #expect(TextWidth.columns(of: displayable(text)) == columns)
    var frame = Frame(size: Size(rows: 1, columns: columns + 3))
    #expect(frame.write(text, at: .origin) == columns)
  }
}
