import Terminal

/// A clock's text in digits made of square dots, three wide and five high each, as large as there is room for.
struct BigDigits {
  /// One line of the screen each, from the top.
  let rows: [String]

  /// How large a dot is.
  private struct Dot {
    var columns: Int
    /// In halves of a row: a cell is about twice as high as it is wide.
    var halfRows: Int
  }

  /// The dots of each sign, row by row; `#` is set.
  private static let shapes: [(sign: Character, rows: [[Bool]])] = [
    ("0", ["###", "# #", "# #", "# #", "###"]), ("1", [" ##", "  #", "  #", "  #", "  #"]),
    ("2", ["###", "  #", "###", "#  ", "###"]), ("3", ["###", "  #", " ##", "  #", "###"]),
    ("4", ["# #", "# #", "###", "  #", "  #"]), ("5", ["###", "#  ", "###", "  #", "###"]),
    ("6", ["###", "#  ", "###", "# #", "###"]), ("7", ["###", "  #", "  #", "  #", "  #"]),
    ("8", ["###", "# #", "###", "# #", "###"]), ("9", ["###", "# #", "###", "  #", "###"]),
    (":", [" ", "#", " ", "#", " "]), ("−", ["  ", "  ", "##", "  ", "  "]),
  ].map { (sign: Character, rows: [String]) in (sign, rows.map { $0.map { $0 == "#" } }) }

  /// Room for a digit where there is no such sign.
  private static func shape(of sign: Character) -> [[Bool]] {
    shapes.first { $0.sign == sign }?.rows ?? [[false, false, false]]
  }
  private static let height = 5

  /// The largest digits that fit; `nil` when none do.
  /// - Parameters:
  ///   - text: digits, colons and the minus sign.
  ///   - room: a text that must fit as well, so that the size stays when a clock goes on.
  ///   - isASCII: whether only whole cells can be filled.
  init?(_ text: String, room: String = "", columns: Int, rows: Int, isASCII: Bool) {
    let shapes = text.map(Self.shape)
    let dots = max(Self.dots(shapes), Self.dots(room.map(Self.shape)))
    let widest = max(1, columns / max(1, dots))
    let sizes = (1...widest).lazy.map { width in
      // Only whole rows can be filled: dots are nearly square from two columns on.
      Dot(columns: width, halfRows: isASCII ? max(2, width / 2 * 2) : width)
    }
    guard let dot = sizes.last(where: { dots * $0.columns <= columns && Self.rows($0) <= rows }) else {
      return nil
    }
    self.rows = (0..<Self.rows(dot)).map { row in
      Self.line(of: shapes, upper: 2 * row / dot.halfRows, lower: (2 * row + 1) / dot.halfRows, dot)
    }
  }

  private static func rows(_ dot: Dot) -> Int { (height * dot.halfRows + 1) / 2 }

  /// The dots from the first sign's left edge to the last one's right one, with one between two signs.
  private static func dots(_ shapes: [[[Bool]]]) -> Int {
    shapes.reduce(-1) { $0 + 1 + $1[0].count }
  }

  /// - Parameters:
  ///   - upper: which row of dots the upper half of the line belongs to.
  ///   - lower: which one the lower half does.
  private static func line(of shapes: [[[Bool]]], upper: Int, lower: Int, _ dot: Dot) -> String {
    let signs = shapes.map { shape -> String in
      shape[0].indices.map { column in
        let halves = (isSet(shape, upper, column), isSet(shape, lower, column))
        let block = halves.0 ? (halves.1 ? "█" : "▀") : halves.1 ? "▄" : " "
        return String(repeating: block, count: dot.columns)
      }.joined()
    }
    return signs.joined(separator: String(repeating: " ", count: dot.columns))
  }

  private static func isSet(_ shape: [[Bool]], _ row: Int, _ column: Int) -> Bool {
    shape.indices.contains(row) && shape[row][column]
  }

  /// How wide they are.
  var columns: Int { rows.first?.count ?? 0 }
}

extension Canvas {
  /// Draws digits with their top left corner at a place.
  mutating func draw(_ digits: BigDigits, _ role: Role, row: Int, column: Int) {
    // Blocks are drawn in the text's colour on the screen's own ground: on another one, or reversed, they would run
    // into what is around them.
    var style = style(role)
    if style.background != self.style(.text).background { style = self.style(.clock) }
    style.attributes.subtract([.reverse, .underline])
    // No block is bolder than another, and where shades tell the clocks apart nothing else need.
    if hasShades, style.foreground != .standard { style.attributes.subtract(.bold) }
    for (index, line) in digits.rows.enumerated() {
      frame.write(line, at: Position(row: row + index, column: column), style: style)
    }
  }
}
