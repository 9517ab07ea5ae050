import Testing

@testable import Terminal

@Suite("ASCII folding") struct AsciiFoldingTests {
  @Test(
    "keeps every column",
    arguments: [
      ("plain", "plain"), ("┌─┬┐", "+-++"), ("│║", "||"), ("█▌", "#:"), ("▶ ●○✓", "> *o+"), ("a…", "a~"),
      ("“x”", "\"x\""),
      ("中文", "????"), ("é", "?"), ("e\u{301}", "e"), ("！？", "! ?"), ("，。", ", ."), ("→", ">"), ("👍", "??"),
      ("\u{1B}", "?"),
    ])
  func folds(text: String, folded: String) {
    var frame = Frame(size: Size(rows: 1, columns: 12))
    frame.write(text, at: .origin)
    #expect(frame.asciiFolded().row(0) == folded)
    #expect(asciiFolded(text).trimmingTrailingBlanks == folded)
  }

  @Test("keeps style, cursor and size") func rest() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.write("中", at: .origin, style: Style(attributes: .bold))
    frame.cursor = Cursor(position: Position(row: 0, column: 2))
    let folded = frame.asciiFolded()
    #expect(folded.cursor == frame.cursor && folded.size == frame.size)
    #expect(folded[0, 0].style == folded[0, 1].style && folded[0, 1].width == 1)
  }
}

extension String {
  /// As a frame's row is told.
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
