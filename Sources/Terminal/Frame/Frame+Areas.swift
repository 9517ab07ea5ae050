extension Frame {
  /// Fills a rectangle with one character; of one that takes two columns, an odd last column stays blank.
  public mutating func fill(_ rect: Rect, style: Style, with character: Character = " ") {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    var pattern: [Cell] = []
    Grapheme.cluster(character).forEachGlyph { glyph, width in
      guard pattern.isEmpty else { return }
      pattern.append(Cell(glyph: glyph, width: width, style: style))
      if width == 2 { pattern.append(.continuation(style)) }
    }
    if pattern.isEmpty { pattern = [.blank(style)] }
    let whole = area.columns - area.columns % pattern.count
    for row in area.row..<area.maxRow {
      splitWideCells(row: row, columns: area.column..<area.maxColumn)
      let start = row * size.columns + area.column
      for offset in 0..<area.columns {
        cells[start + offset] = offset < whole ? pattern[offset % pattern.count] : .blank(style)
      }
    }
  }

  /// Changes how the cells of a rectangle look, not what they show. A wide character goes by its first half.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      for index in (row * size.columns + area.column)..<(row * size.columns + area.maxColumn)
      where !cells[index].isContinuation {
        change(&cells[index].style)
        if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
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
      row: position.row, column: position.column, rows: other.size.rows, columns: other.size.columns
    ).intersection(Rect(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      splitWideCells(row: row, columns: area.column..<area.maxColumn)
      let first = row * size.columns + area.column
      let last = first + area.columns - 1
      let start = (row - position.row) * other.size.columns + area.column - position.column
      copy(area.columns, from: other, at: start, to: first)
      // The edges may run through wide characters of the other frame.
      if cells[first].isContinuation { cells[first] = .blank(cells[first].style) }
      if cells[last].width == 2 { cells[last] = .blank(cells[last].style) }
    }
  }

  /// The picture within a rectangle; a wide character that its edge runs through is blank.
  public func part(_ rect: Rect) -> Frame {
    var part = Frame(size: Size(rows: rect.rows, columns: rect.columns))
    part.overlay(self, at: Position(row: -rect.row, column: -rect.column))
    return part
  }

  private mutating func copy(_ count: Int, from other: Frame, at start: Int, to place: Int) {
    cells.withUnsafeMutableBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        for offset in 0..<count { cells[place + offset] = others[start + offset] }
      }
    }
  }
}
