import CNcurses

extension Screen {
  /// Shows a frame: hands over what differs from what is shown, places the cursor, refreshes once.
  ///
  /// What lies outside of the terminal is clipped; what the frame doesn't cover stays.
  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    let known = isShown ? shown.flatMap { $0.size == frame.size ? $0 : nil } : nil
    for (row, cells) in frame.rows.prefix(size.rows).enumerated() {
      if let known {
        if let changed = cells.changes(since: known.rows[row]) { put(cells, changed, row: row) }
      } else {
        put(cells, cells.indices, row: row)
      }
    }
    (shown, isShown) = (frame, true)
    place(frame.cursor)
  }

  /// The next frame is painted from scratch, as after something else wrote on the terminal (Ctrl-L).
  public func redraw() {
    guard isOpen else { return }
    cn_forget()
    isShown = false
    if let shown { draw(shown) }
  }

  /// Hands over the cells of a row in some columns.
  private func put(_ cells: [Cell], _ columns: Range<Int>, row: Int) {
    var cells = options.ascii || !isUTF8 ? cells.asciiFolded() : cells
    if row == size.rows - 1, insertsInCorner { cells = cells.withoutWideBeforeLast(size.columns) }
    var line: [cn_cell] = []
    line.reserveCapacity(columns.count)
    var style = Style.plain
    var look = painter.look(of: style)
    for cell in cells[columns].prefix(max(0, size.columns - columns.lowerBound))
    where !cell.isContinuation {
      if cell.style != style {
        style = cell.style
        look = painter.look(of: style)
      }
      line.append(
        cn_cell(low: cell.glyph.low, high: cell.glyph.high, attributes: look.attributes, pair: look.pair))
    }
    cn_put_cells(Int32(row), Int32(columns.lowerBound), line, Int32(line.count))
  }

  private func place(_ cursor: Cursor?) {
    let position = cursor?.position ?? .origin
    cn_flush(
      Int32(max(0, min(position.row, size.rows - 1))),
      Int32(max(0, min(position.column, size.columns - 1))),
      cursor?.isVisible ?? false)
  }
}

extension [Cell] {
  /// A row of so many columns without a wide character that ends just before the last one.
  ///
  /// On a terminal whose automatic margins can't be turned off (tmux's and screen's), curses takes the second
  /// half of such a character in the bottom row for the corner, and inserts it there: the corner is lost.
  func withoutWideBeforeLast(_ columns: Int) -> Self {
    let second = columns - 2
    guard columns >= 3, indices.contains(second), self[second].isContinuation else { return self }
    var row = self
    row[second - 1] = .blank(row[second - 1].style)
    row[second] = .blank(row[second].style)
    return row
  }
}
