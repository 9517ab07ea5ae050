/// One grapheme of a text: a single code point that needs no thought, or a cluster.
enum Grapheme {
  case scalar(Unicode.Scalar)
  case cluster(Character)

  /// Its first code point, which decides how lines break around it.
  var base: Unicode.Scalar {
    switch self {
    case .scalar(let scalar): scalar
    case .cluster(let character): character.unicodeScalars.first ?? " "
    }
  }

  /// Columns it takes: 0 to many.
  var columns: Int {
    switch self {
    case .scalar(let scalar):
      if case .spacing(let columns) = ScalarKind(scalar) { return columns }
      return columnsOfGlyphs
    case .cluster:
      return columnsOfGlyphs
    }
  }

  private var columnsOfGlyphs: Int {
    var total = 0
    forEachGlyph { _, columns in total += columns }
    return total
  }

  /// What is drawn for it, cell by cell, with the columns of each.
  ///
  /// curses and terminals think in code points, so a cluster is simplified to what one cell can hold:
  /// emoji joined to a family show the first, skin tones and variants go, a flag shows its two letters.
  func forEachGlyph(_ body: (Glyph, Int) -> Void) {
    switch self {
    case .scalar(let scalar):
      var builder = GlyphBuilder()
      builder.add(scalar, body)
      builder.finish(body)
    case .cluster(let character):
      var builder = GlyphBuilder()
      for scalar in character.unicodeScalars { builder.add(scalar, body) }
      builder.finish(body)
    }
  }
}
