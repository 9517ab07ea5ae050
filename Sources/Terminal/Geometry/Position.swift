/// A cell's place on the screen, counted from 0 at the top left, in rows and columns.
public struct Position: Hashable, Sendable {
  /// Rows below the top one.
  public var row: Int
  /// Columns right of the leftmost one.
  public var column: Int

  /// A place `row` rows down and `column` columns to the right.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The top left cell.
  public static let origin = Position(row: 0, column: 0)
}
