/// A rectangle of cells. It may lie outside a frame in part; drawing clips it.
public struct Rect: Hashable, Sendable {
  /// The topmost row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// Height in rows, 0 or more.
  public var rows: Int
  /// Width in columns, 0 or more.
  public var columns: Int

  /// A rectangle; a negative extent counts as 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// All of a frame of this size.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// The row below the last one.
  public var maxRow: Int { row + rows }
  /// The column right of the last one.
  public var maxColumn: Int { column + columns }
  /// True when there is no cell in it.
  public var isEmpty: Bool { rows == 0 || columns == 0 }
  /// The top left cell.
  public var position: Position { Position(row: row, column: column) }
  /// The extent.
  public var size: Size { Size(rows: rows, columns: columns) }

  /// Whether the cell at `position` is in the rectangle.
  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < maxRow && position.column >= column && position.column < maxColumn
  }

  /// The rectangle without a margin of `rows` above and below and `columns` left and right.
  public func inset(rows: Int, columns: Int) -> Rect {
    Rect(
      row: row + rows, column: column + columns,
      rows: self.rows - 2 * rows, columns: self.columns - 2 * columns)
  }

  /// What this rectangle and `other` share; empty when they are apart.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      rows: min(maxRow, other.maxRow) - top, columns: min(maxColumn, other.maxColumn) - left)
  }
}
