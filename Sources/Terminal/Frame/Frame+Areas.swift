extension Frame {
  /// Fills a rectangle with one character; of one that takes two columns, an odd last column stays blank.
  public mutating func fill(_ rect: Rect, style: Style, with character: Character = " ") {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    let line = Self.line(area.columns, style, character)
    for row in area.row..<area.maxRow {
      rows[row].splitWideCells(area.column..<area.maxColumn)
      rows[row].replaceSubrange(area.column..<area.maxColumn, with: line)
    }
  }

  private static func line(_ columns: Int, _ style: Style, _ character: Character) -> [Cell] {
    var line = [Cell](repeating: .blank(style), count: columns)
    guard character != " " else { return line }
    var pattern: [Cell] = []
    Grapheme.cluster(character).forEachGlyph { glyph, width in
      guard pattern.isEmpty else { return }
      pattern.append(Cell(glyph: glyph, width: width, style: style))
      if width == 2 { pattern.append(.continuation(style)) }
    }
    guard !pattern.isEmpty else { return line }
    for column in 0..<(columns - columns % pattern.count) { line[column] = pattern[column % pattern.count] }
    return line
  }

  /// Changes how the cells of a rectangle look, not what they show. A wide character goes by its first half.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      for column in area.column..<area.maxColumn where !rows[row][column].isContinuation {
        change(&rows[row][column].style)
        if rows[row][column].width == 2 { rows[row][column + 1].style = rows[row][column].style }
      }
    }
  }

  /// Gives all cells of a rectangle this style.
  public mutating func restyle(_ rect: Rect, style: Style) {
    restyle(rect) { $0 = style }
  }

  /// Emphasises the cells of a rectangle.
  public mutating func restyle(_ rect: Rect, adding attributes: Attributes) {
    restyle(rect) { $0.attributes.formUnion(attributes) }
  }

  /// Draws a line around a rectangle of at least 2 × 2 cells, inside its edges.
  public mutating func border(_ rect: Rect, style: Style) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let line = String(repeating: "─", count: rect.columns - 2)
    write("┌" + line + "┐", at: rect.position, style: style)
    write("└" + line + "┘", at: Position(row: rect.maxRow - 1, column: rect.column), style: style)
    for row in (rect.row + 1)..<(rect.maxRow - 1) {
      write("│", at: Position(row: row, column: rect.column), style: style)
      write("│", at: Position(row: row, column: rect.maxColumn - 1), style: style)
    }
  }

  /// Lays another frame, such as a dialog, on this one; its cursor is left out.
  public mutating func overlay(_ other: Frame, at position: Position) {
    let area = Rect(
      row: position.row, column: position.column, rows: other.size.rows, columns: other.size.columns)
    copy(area, from: other, at: Position(row: -position.row, column: -position.column))
  }

  /// Takes a rectangle over from another frame, where it is at the same place; a wide character that its edge runs
  /// through is blank. A row that shows the same already stays the memory that it is.
  public mutating func take(_ area: Rect, from other: Frame) {
    copy(area, from: other, at: .origin)
  }

  /// - Parameter offset: where this frame's origin lies in the other one.
  private mutating func copy(_ area: Rect, from other: Frame, at offset: Position) {
    let area = area.intersection(Rect(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      let source = other.rows[row + offset.row]
      let columns = (area.column + offset.column)..<(area.maxColumn + offset.column)
      if columns == rows[row].indices, columns == source.indices {
        if rows[row].changes(since: source) != nil { rows[row] = source }
        continue
      }
      var cells = source[columns]
      if let first = cells.first, first.isContinuation { cells[columns.lowerBound] = .blank(first.style) }
      if let last = cells.last, last.width == 2 { cells[columns.upperBound - 1] = .blank(last.style) }
      let place = area.column..<area.maxColumn
      if rows[row][place] == cells { continue }
      rows[row].splitWideCells(place)
      rows[row].replaceSubrange(place, with: cells)
    }
  }
}
