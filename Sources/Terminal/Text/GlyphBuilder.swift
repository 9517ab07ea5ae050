/// Makes glyphs of a cluster's code points.
struct GlyphBuilder {
  private var glyph = Glyph.none
  private var columns = 0
  private var followsJoiner = false

  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  mutating func add(_ scalar: Unicode.Scalar, _ body: (Glyph, Int) -> Void) {
    switch ScalarKind(scalar) {
    case .spacing(let width):
      defer { followsJoiner = false }
      if columns > 0, isEmojiSuffix(scalar) { return }
      start(Self.letter(ofFlag: scalar) ?? scalar, width, body)
    case .replaced(let symbol):
      start(symbol, 1, body)
    case .mark:
      // A mark without a base would settle on whatever is drawn left of it.
      if columns == 0 { start(Self.dottedCircle, 1, body) }
      glyph.append(scalar)
    case .dropped:
      followsJoiner = scalar == "\u{200D}"
    }
  }

  mutating func finish(_ body: (Glyph, Int) -> Void) {
    if columns > 0 { body(glyph, columns) }
    columns = 0
  }

  private mutating func start(_ scalar: Unicode.Scalar, _ width: Int, _ body: (Glyph, Int) -> Void) {
    finish(body)
    glyph = Glyph(scalar)
    columns = width
  }

  private func isEmojiSuffix(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiModifier || (followsJoiner && scalar.properties.isEmoji)
  }

  private static func letter(ofFlag scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }
}
