extension Frame {
  /// The text of row `n` without its trailing blanks; empty outside of the frame.
  public func row(_ n: Int) -> String {
    guard contains(row: n) else { return "" }
    var text = rows[n].reduce(into: "") { $0 += $1.text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, one a line, each without its trailing blanks: what golden tests compare.
  public var text: String {
    (0..<size.rows).map(row).joined(separator: "\n")
  }
}
