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
  /// Where the wall is shown: what is read from the last row may take the whole width.
  var wall: Rect { Rect(row: 1, column: 0, rows: size.rows - 3, columns: size.columns) }
  /// The part of the wall in which lines are read: no wider than they read well, below the clocks' left edge.
  var wallText: Rect {
    var area = wall
    area.columns = min(wall.columns, 2 * Self.measure + 3)
    return area
  }
  /// Where the wall shows the outcome, below its heading.
  var outcome: Rect {
    var area = wallText
    area.dropRows(3)
    return area
  }
  /// How the wall's clocks stand: up to a third of its height, close together where there is little. On the smallest
  /// of all the question matters more.
  var wallClocks: Canvas.ClockSize {
    size.rows < Self.twoColumns.rows ? .small : .digits(rows: max(5, size.rows / 3), isLoose: isLarge)
  }

  var hasTwoColumns: Bool { size.holds(Self.twoColumns) }
  var isLarge: Bool { size.holds(Self.large) }

  /// The agenda at the left, with the line beside it; empty when there is no room for it.
  var rail: Rect {
    Rect(row: 1, column: 0, rows: size.rows - 3, columns: isLarge ? 27 : 0)
  }

  /// Where the step itself is shown: between the title above and the status and footer below, and in the middle of a
  /// screen that is wider than lines read well.
  var stage: Rect {
    let left = rail.columns
    let columns = min(size.columns - left, 2 * Self.measure + 3)
    return Rect(
      row: 1, column: left + (size.columns - left - columns) / 2, rows: size.rows - 3, columns: columns)
  }

  /// How the clocks stand there: the higher the screen, the larger.
  var clocks: Canvas.ClockSize {
    isLarge ? .digits(rows: max(5, size.rows / 6), isLoose: true) : .small
  }

  /// The line at the top.
  var title: Rect { Rect(row: 0, column: 0, rows: 1, columns: size.columns) }
  /// The line at the bottom.
  var footer: Rect { Rect(row: footerRow, column: 0, rows: 1, columns: size.columns) }
  /// The line above it.
  var status: Rect { Rect(row: statusRow, column: 0, rows: 1, columns: size.columns) }
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
