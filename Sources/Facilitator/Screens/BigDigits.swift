import Terminal

/// A clock's text in digits three rows high, drawn in half blocks.
struct BigDigits {
  let rows: [String]

  init(_ text: String) {
    rows = (0..<3).map { row in text.map { Self.shapes[$0]?[row] ?? "   " }.joined(separator: " ") }
  }

  private static let shapes: [Character: [String]] = [
    "0": ["█▀█", "█ █", "▀▀▀"], "1": [" ▀█", "  █", "  ▀"], "2": ["▀▀█", "█▀▀", "▀▀▀"],
    "3": ["▀▀█", " ▀█", "▀▀▀"], "4": ["█ █", "▀▀█", "  ▀"], "5": ["█▀▀", "▀▀█", "▀▀▀"],
    "6": ["█▀▀", "█▀█", "▀▀▀"], "7": ["▀▀█", "  █", "  ▀"], "8": ["█▀█", "█▀█", "▀▀▀"],
    "9": ["█▀█", "▀▀█", "▀▀▀"], ":": ["▄", "▄", " "], "−": ["  ", "▀▀", "  "],
  ]
}

extension Canvas {
  /// Draws digits with their top left corner at a place.
  /// - Returns: the columns used.
  mutating func draw(_ digits: BigDigits, _ role: Role, row: Int, column: Int) -> Int {
    // Blocks are drawn in the text's colour on the screen's own ground: on another one, or reversed, they would run
    // into what is around them.
    var style = style(role)
    if style.background != self.style(.text).background { style = self.style(.clock) }
    style.attributes.subtract([.reverse, .underline])
    for (index, line) in digits.rows.enumerated() {
      frame.write(line, at: Position(row: row + index, column: column), style: style)
    }
    return TextWidth.columns(of: digits.rows[0])
  }
}
