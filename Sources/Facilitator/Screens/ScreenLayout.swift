import Terminal

/// What is shown where, at a size.
struct Layout {
  /// The least size that anything can be shown at.
  static let minimum = Size(rows: 12, columns: 40)
  /// The least size for two columns.
  static let twoColumns = Size(rows: 18, columns: 64)
  /// The least size for the rail and for clocks in large digits.
  static let large = Size(rows: 28, columns: 96)
  /// The longest line that reads well, in columns.
  static let measure = 76

  let size: Size

  var isTooSmall: Bool { !size.holds(Self.minimum) }
  var hasTwoColumns: Bool { size.holds(Self.twoColumns) }
  var isLarge: Bool { size.holds(Self.large) }

  /// The agenda at the left; empty when there is no room for it.
  var rail: Rect {
    Rect(row: 1, column: 0, rows: size.rows - 3, columns: isLarge ? 26 : 0)
  }

  /// Where the step itself is shown: between the title above and the status and footer below.
  var stage: Rect {
    let left = rail.columns > 0 ? rail.columns + 1 : 0
    let columns = min(size.columns - left, 2 * Self.measure + 3)
    return Rect(row: 1, column: left, rows: size.rows - 3, columns: columns)
  }

  var statusRow: Int { size.rows - 2 }
  var footerRow: Int { size.rows - 1 }

  /// The left and the right half of an area, a gap between them.
  static func halves(of area: Rect) -> (left: Rect, right: Rect) {
    let width = (area.columns - 2) / 2
    return (
      Rect(row: area.row, column: area.column, rows: area.rows, columns: width),
      Rect(row: area.row, column: area.column + width + 2, rows: area.rows, columns: area.columns - width - 2)
    )
  }
}

extension Size {
  /// Whether another size fits into this one.
  func holds(_ other: Size) -> Bool {
    rows >= other.rows && columns >= other.columns
  }
}
