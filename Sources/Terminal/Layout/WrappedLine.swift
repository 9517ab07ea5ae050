extension TextLayout {
  /// One line of a wrapped text.
  public struct Line: Hashable, Sendable {
    /// What is drawn: without the line's break, and without spaces for which there was no room.
    public let text: Substring
    /// Where the line starts in the whole text.
    public var start: String.Index { text.startIndex }
    /// Where the line ends in the whole text: after those spaces, before a line's break.
    public let end: String.Index
    /// Columns of `text`.
    public let columns: Int
    /// The graphemes of the whole text that belong to this line, those spaces included, its `\n` not.
    public let offsets: Range<Int>
    /// Whether a `\n` of the text ends the line, not a lack of room.
    public let endsParagraph: Bool
  }

  /// Where the grapheme at `offset` of the whole text is drawn, as line and column.
  ///
  /// An offset between two lines of a paragraph is at the start of the second one. The column may be right
  /// of a full line's last one: an editor wraps to one column less than it has.
  public static func position(of offset: Int, in lines: [Line]) -> Position {
    guard let row = lines.lastIndex(where: { $0.offsets.lowerBound <= offset }) else { return .origin }
    let line = lines[row]
    let before = line.text.prefix(max(0, offset - line.offsets.lowerBound))
    return Position(row: row, column: TextWidth.columns(of: before))
  }

  /// The offset in the whole text of what is drawn at line and column, the nearest one when nothing is.
  ///
  /// Past the end of a line that goes on in the next one, it is the offset of the line's last grapheme, so
  /// that the position stays on that line.
  public static func offset(at position: Position, in lines: [Line]) -> Int {
    guard let last = lines.indices.last else { return 0 }
    if position.row < 0 { return 0 }
    if position.row > last { return lines[last].offsets.upperBound }
    let line = lines[position.row]
    var scanner = GraphemeScanner(line.text)
    var column = 0
    var offset = line.offsets.lowerBound
    while let grapheme = scanner.next() {
      column += grapheme.columns
      if column > position.column { return offset }
      offset += 1
    }
    let isSoft = !line.endsParagraph && position.row < last
    return isSoft ? max(line.offsets.lowerBound, line.offsets.upperBound - 1) : line.offsets.upperBound
  }
}

extension TextLayout.Line {
  /// The column at which a place in the whole text is drawn on this line; past what is drawn, the one after it.
  public func column(of index: String.Index) -> Int {
    guard index > start else { return 0 }
    return index < text.endIndex ? TextWidth.columns(of: text[..<index]) : columns
  }

  /// The place in the whole text of what is drawn at a column.
  ///
  /// Past the end it is the line's end, or the start of its last grapheme where the end is already the next
  /// line's start.
  public func index(at column: Int) -> String.Index {
    var scanner = GraphemeScanner(text)
    var used = 0
    var last = start
    while true {
      let place = scanner.index
      guard let grapheme = scanner.next() else { break }
      used += grapheme.columns
      if used > column { return place }
      last = place
    }
    return endsParagraph || text.endIndex < end ? text.endIndex : last
  }
}
