import Testing

@testable import Terminal

@Suite("Displayable text") struct DisplayableTests {
  @Test(
    "shows what can't be shown as a symbol",
    arguments: [
      ("plain", "plain"), ("中文", "中文"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\nb\tc\rd", "a␊b␉c␍d"),
      ("\r\n", "␍␊"),
      ("\u{0}\u{7}\u{8}", "␀␇␈"), ("\u{7F}", "␡"), ("\u{85}\u{9B}", "\u{FFFD}\u{FFFD}"),
      ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{2066}b\u{2069}", "ab"), ("a\u{200B}b\u{FEFF}", "ab"),
      ("a\u{2028}b", "a\u{2424}b"),
      ("👩‍👩‍👧‍👦", "👩"), ("👍🏽", "👍"), ("🇩🇪", "DE"), ("❤️", "❤"), ("\u{301}", "◌\u{301}"), ("a\u{A0}b", "a b"),
      ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{300}\u{301}\u{302}\u{303}"),
    ])
  func symbols(text: String, shown: String) {
    #expect(displayable(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test("holds nothing that acts on a terminal", arguments: 0..<300)
  func harmless(seed: UInt64) {
    var generator = Seeded(seed)
    for scalar in displayable(randomText(&generator, upTo: 30)).unicodeScalars {
      #expect(!(0..<0x20).contains(scalar.value) && !(0x7f..<0xa0).contains(scalar.value))
      #expect(![0x2028, 0x2029, 0x200e, 0x200f, 0x061c].contains(scalar.value))
      #expect(!(0x202a...0x202e).contains(scalar.value) && !(0x2060...0x206f).contains(scalar.value))
    }
  }

  @Test("stays as it is the second time", arguments: 0..<100)
  func stable(seed: UInt64) {
    var generator = Seeded(seed)
    let once = displayable(randomText(&generator, upTo: 20))
    #expect(TextWidth.columns(of: displayable(once)) == TextWidth.columns(of: once))
  }
}
