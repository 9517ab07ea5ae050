/// Goes through a text grapheme by grapheme, without Unicode's full rules where they aren't needed: two
/// neighbours that are plain letters, ideographs or signs never belong to one grapheme.
struct GraphemeScanner {
  private let text: Substring
  private let scalars: Substring.UnicodeScalarView
  /// Where the next grapheme starts.
  private(set) var index: Substring.Index

  init(_ text: Substring) {
    self.text = text
    scalars = text.unicodeScalars
    index = text.startIndex
  }

  mutating func next() -> Grapheme? {
    guard index < scalars.endIndex else { return nil }
    let scalar = scalars[index]
    if Self.standsAlone(scalar) {
      let following = scalars.index(after: index)
      if following == scalars.endIndex || Self.standsAlone(scalars[following]) {
        index = following
        return .scalar(scalar)
      }
    }
    let character = text[index]
    index = text.index(after: index)
    return .cluster(character)
  }

  /// Code points that never join with a neighbour of the same kind: ASCII, Latin, Greek and Cyrillic
  /// letters, punctuation, box drawing, kana, ideographs, full-width forms.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7f, 0xa1..<0xad, 0xae..<0x300, 0x370..<0x483, 0x2010..<0x2028, 0x2030..<0x2060,
      0x2190..<0x2600, 0x2e80..<0x302a, 0x3030..<0x3099, 0x309b..<0x3164, 0x3190..<0xa000,
      0xff01..<0xff9e, 0x20000..<0x30000:
      true
    default:
      false
    }
  }
}
