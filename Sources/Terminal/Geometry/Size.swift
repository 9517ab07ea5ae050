/// An extent in cells.
public struct Size: Hashable, Sendable {
  /// Height in rows.
  public var rows: Int
  /// Width in columns.
  public var columns: Int

  /// An extent of `rows` by `columns` cells.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}
