/// Fitting texts into columns.
public enum TextLayout {
  /// The text if it fits into `columns`, or as much of it as fits with an ellipsis.
  public static func clip(_ text: String, columns: Int) -> String {
    guard columns > 0 else { return "" }
    // A grapheme of a text takes at most as many columns as it has bytes.
    if text.utf8.count <= columns, text[...].isPlainASCII { return text }
    var scanner = GraphemeScanner(text[...])
    var used = 0
    var end = text.startIndex
    while let grapheme = scanner.next() {
      used += grapheme.columns
      if used > columns { return String(text[..<end]) + "…" }
      if used < columns { end = scanner.index }
    }
    return text
  }

  /// A text filled up with blanks to `columns`, or clipped to it: a field of a table.
  public static func pad(_ text: String, columns: Int) -> String {
    let clipped = clip(text, columns: columns)
    return clipped + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: clipped)))
  }
}

extension String {
  /// The text with a blank for each end of a line, for where there is room for one line only.
  public var onOneLine: String {
    utf8.contains(UInt8(ascii: "\n")) ? String(map { $0 == "\n" ? " " : $0 }) : self
  }
}
