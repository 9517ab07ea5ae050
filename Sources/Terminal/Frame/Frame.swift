/// A picture of the whole screen as a value: cells and cursor.
///
/// Every row is exactly as many cells wide as the frame, no wide character is ever cut in half, and no cell
/// holds anything that could move the terminal's cursor. Drawing outside is clipped.
///
/// Each row is memory of its own, which frames share that are made of one another: a copy of a frame in which one
/// row was written to has all others in common with it, and whoever compares the two need not look at these.
public struct Frame: Equatable, Sendable {
  /// Rows and columns.
  public let size: Size
  /// The terminal's cursor; nil hides it.
  public var cursor: Cursor?
  var rows: [[Cell]]

  /// A frame of blanks; a negative extent counts as 0.
  public init(size: Size, style: Style = .plain) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    rows = Array(
      repeating: Array(repeating: .blank(style), count: self.size.columns), count: self.size.rows)
  }

  /// The cell in `row` and `column`; a blank one outside of the frame.
  public subscript(row: Int, column: Int) -> Cell {
    guard contains(row: row), column >= 0, column < size.columns else { return .blank(.plain) }
    return rows[row][column]
  }

  func contains(row: Int) -> Bool { row >= 0 && row < size.rows }
}

extension [Cell] {
  /// The columns in which a row shows something else than another one of the same width, a wide character whole or not
  /// at all; `nil` where the rows are the same.
  func changes(since other: [Cell]) -> Range<Int>? {
    withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { theirs in
        if mine.baseAddress == theirs.baseAddress { return nil }
        guard var first = mine.indices.first(where: { mine[$0] != theirs[$0] }),
          var last = mine.indices.last(where: { mine[$0] != theirs[$0] })
        else { return nil }
        if mine[first].isContinuation { first -= 1 }
        if mine[last].width == 2 { last += 1 }
        return first..<(last + 1)
      }
    }
  }

  /// Blanks the other halves of the wide characters that the edges of `columns` run through.
  mutating func splitWideCells(_ columns: Range<Int>) {
    let (first, next) = (columns.lowerBound, columns.upperBound)
    if first > 0, first < count, self[first].isContinuation {
      self[first - 1] = .blank(self[first - 1].style)
    }
    if next < count, self[next].isContinuation { self[next] = .blank(self[next].style) }
  }
}
