extension Frame {
  /// Writes a text on one line and returns the columns used.
  ///
  /// It ends at the frame's edge and after `maxColumns`; a wide character that doesn't fit is left out. What
  /// lies left of the frame is cut off. Overwriting half of a wide character blanks its other half.
  /// Controls, line breaks among them, are drawn as symbols.
  @discardableResult
  public mutating func write(
    _ text: String, at position: Position, style: Style = .plain, maxColumns: Int? = nil
  ) -> Int {
    write(text[...], at: position, style: style, maxColumns: maxColumns)
  }

  /// Writes a part of a text, such as a wrapped line, as `write(_:at:style:maxColumns:)` does.
  @discardableResult
  public mutating func write(
    _ text: Substring, at position: Position, style: Style = .plain, maxColumns: Int? = nil
  ) -> Int {
    let room = size.columns - position.column
    let limit = max(0, min(maxColumns ?? room, room))
    guard contains(row: position.row), limit > 0 else { return 0 }
    if text.isPlainASCII {
      return write(ascii: text.utf8.prefix(limit), at: position, style: style)
    }
    var run = Run(row: position.row, column: position.column, limit: limit, style: style)
    var scanner = GraphemeScanner(text)
    while !run.isFull, let grapheme = scanner.next() {
      grapheme.forEachGlyph { glyph, width in run.add(glyph, width) }
    }
    place(run.cells, row: position.row, column: position.column)
    return run.cells.count
  }

  private mutating func write(ascii text: Substring.UTF8View.SubSequence, at position: Position, style: Style)
    -> Int
  {
    let count = text.count
    let first = max(0, position.column)
    let last = position.column + count
    guard first < last else { return count }
    rows[position.row].splitWideCells(first..<last)
    rows[position.row].withUnsafeMutableBufferPointer { row in
      for (column, byte) in zip(first..., text.dropFirst(first - position.column)) {
        row[column] = Cell(glyph: Glyph(ascii: byte), width: 1, style: style)
      }
    }
    return count
  }

  private mutating func place(_ run: [Cell], row: Int, column: Int) {
    let first = max(0, column)
    let last = column + run.count
    guard first < last else { return }
    rows[row].splitWideCells(first..<last)
    rows[row].replaceSubrange(first..<last, with: run.dropFirst(first - column))
    // The left edge may run through a wide character.
    if rows[row][first].isContinuation { rows[row][first] = .blank(rows[row][first].style) }
  }
}

/// Cells of a line in the making.
private struct Run {
  let limit: Int
  let style: Style
  private(set) var cells: [Cell] = []
  private(set) var isFull = false

  init(row: Int, column: Int, limit: Int, style: Style) {
    self.limit = limit
    self.style = style
    cells.reserveCapacity(limit)
  }

  mutating func add(_ glyph: Glyph, _ width: Int) {
    guard !isFull, cells.count + width <= limit else {
      isFull = true
      return
    }
    cells.append(Cell(glyph: glyph, width: width, style: style))
    if width == 2 { cells.append(.continuation(style)) }
    isFull = cells.count == limit
  }
}
