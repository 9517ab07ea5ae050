/// A picture of the whole screen as a value: cells and cursor.
///
/// Every row is exactly as many cells wide as the frame, no wide character is ever cut in half, and no cell
/// holds anything that could move the terminal's cursor. Drawing outside is clipped.
public struct Frame: Equatable, Sendable {
  /// Rows and columns.
  public let size: Size
  /// The terminal's cursor; nil hides it.
  public var cursor: Cursor?
  var cells: [Cell]

  /// A frame of blanks; a negative extent counts as 0.
  public init(size: Size, style: Style = .plain) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(repeating: .blank(style), count: self.size.rows * self.size.columns)
  }

  /// The cell in `row` and `column`; a blank one outside of the frame.
  public subscript(row: Int, column: Int) -> Cell {
    guard contains(row: row), column >= 0, column < size.columns else { return .blank(.plain) }
    return cells[row * size.columns + column]
  }

  func contains(row: Int) -> Bool { row >= 0 && row < size.rows }

  func cells(inRow row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Whether a row shows the same as in another frame of the same size.
  func hasRow(_ row: Int, like other: Frame) -> Bool {
    let range = (row * size.columns)..<((row + 1) * size.columns)
    return cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in range.allSatisfy { mine[$0] == theirs[$0] } }
    }
  }

  /// Blanks the other halves of the wide characters that the edges of `columns` run through.
  mutating func splitWideCells(row: Int, columns: Range<Int>) {
    let start = row * size.columns
    let first = start + columns.lowerBound
    if columns.lowerBound > 0, columns.lowerBound < size.columns, cells[first].isContinuation {
      cells[first - 1] = .blank(cells[first - 1].style)
    }
    let next = start + columns.upperBound
    if columns.upperBound < size.columns, cells[next].isContinuation {
      cells[next] = .blank(cells[next].style)
    }
  }
}
