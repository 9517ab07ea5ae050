/// A text as it may go to a terminal: it can't move the cursor nor start an escape sequence.
///
/// Controls become visible symbols (U+2400 and on; those of C1 U+FFFD), line breaks and tabs too, so split
/// lines first. Invisible characters go, overrides of direction and characters without a shape become
/// U+FFFD, marks beyond four on one letter go, and clusters are simplified as the screen draws them.
public func displayable(_ text: String) -> String {
  if text[...].isPlainASCII { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var scanner = GraphemeScanner(text[...])
  while let grapheme = scanner.next() {
    grapheme.forEachGlyph { glyph, _ in result += glyph.text }
  }
  return result
}
