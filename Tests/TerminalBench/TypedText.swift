import SessionModel

/// Texts whose every character can be told in the program's output.
///
/// No character but the blank comes again while an earlier one like it can still be on the screen, and none is
/// used by the screens themselves: so where its bytes come first, there it was painted.
enum TypedText {
  /// Characters of one column, each another one.
  static let singles = scalars(
    0x410...0x44F, 0x3B1...0x3C9, 0x531...0x556, 0x561...0x586, 0x10D0...0x10F0, 0x391...0x3A1)

  private static let latin = scalars(0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F, 0x180...0x24F, 0x1E00...0x1EFF)
  private static let chinese = scalars(0x4E00...0x9FA5)

  /// Latin words and Chinese ones by turns, blanks between.
  static func mixed(_ count: Int) -> [Unicode.Scalar] {
    var random = IdentifierSource(seed: 4)
    var text: [Unicode.Scalar] = []
    var letters = 0
    var signs = 0
    while text.count < count {
      for _ in 0..<Int.random(in: 2...9, using: &random) {
        text.append(latin[letters % latin.count])
        letters += 1
      }
      text.append(" ")
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text.append(chinese[signs % chinese.count])
        signs += 1
      }
    }
    return Array(text.prefix(count))
  }

  private static func scalars(_ ranges: ClosedRange<UInt32>...) -> [Unicode.Scalar] {
    ranges.joined().compactMap(Unicode.Scalar.init)
  }
}
