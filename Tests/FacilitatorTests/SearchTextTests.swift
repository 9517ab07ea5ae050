import SessionModel
import Testing

@testable import Facilitator

/// What counts when text is searched, and what doesn't.
@Suite struct SearchTextTests {
  @Test(arguments: [
    ("MQL", "an mql is"), ("ｍｑＬ", "An MQL"), ("线索", "Leads – 线索的去向"), ("é", "CAFE\u{301}"),
    ("CAFÉ", "cafe\u{301}"), ("５%", "5％"), ("", "anything"), ("straße", "STRASSE STRAßE"),
    ("ガ", "カ\u{3099}ラス"),
    ("the end", "the end"), ("x", "x"),
  ])
  func found(word: String, text: String) {
    #expect(SearchWord(SearchText.folded(word)[...]).isFound(in: SearchText.folded(text)))
  }

  @Test(arguments: [("mql", "mq l"), ("线索", "线 索"), ("é", "cafe"), ("end.", "the end"), ("x", "")])
  func notFound(word: String, text: String) {
    #expect(!SearchWord(SearchText.folded(word)[...]).isFound(in: SearchText.folded(text)))
  }

  /// By bytes or by characters, the same is found.
  @Test(arguments: 0..<4) func theSameAsByCharacters(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    let letters = Array("aAbＢ1 é中文か．\u{10400}ßİ")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int(random.next() % 9)).map { _ in letters[Int(random.next() % 16) % letters.count] })
      let word = String(
        (0...Int(random.next() % 2)).map { _ in letters[Int(random.next() % 16) % letters.count] })
      #expect(SearchText.folded(text) == text.lowercased().halfWidth)
      let (wanted, folded) = (SearchText.folded(word), SearchText.folded(text))
      #expect(
        SearchWord(wanted[...]).isFound(in: folded) == folded.contains(wanted), "\(wanted) in \(folded)")
    }
  }
}
