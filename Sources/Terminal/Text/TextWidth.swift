/// How many columns a text takes: the one answer for layout, drawing and the cursor.
///
/// libc's `wcwidth` underneath, since ncurses asks it too, on what is drawn of each grapheme.
public enum TextWidth {
  /// Columns of a text on one line; its controls count as the symbols that stand for them.
  public static func columns(of text: String) -> Int {
    columns(of: text[...])
  }

  /// Columns of a part of a text.
  public static func columns(of text: Substring) -> Int {
    if text.isPlainASCII { return text.utf8.count }
    var scanner = GraphemeScanner(text)
    var total = 0
    while let grapheme = scanner.next() { total += grapheme.columns }
    return total
  }

  /// Columns of one grapheme: 0 for what isn't drawn, 1 or 2 for most, more for a few clusters.
  public static func columns(of character: Character) -> Int {
    if character.utf8.count == 1, let byte = character.utf8.first, isPlainASCII(byte) { return 1 }
    return Grapheme.cluster(character).columns
  }
}

func isPlainASCII(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7f }

extension Substring {
  /// True when every byte is a printable character of one column.
  var isPlainASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(Terminal.isPlainASCII) }
      ?? utf8.allSatisfy(Terminal.isPlainASCII)
  }
}
