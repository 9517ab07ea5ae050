/// One cell of a frame: three words, without padding.
public struct Cell: Hashable, Sendable {
  var glyph: Glyph
  /// The style, and the columns above it.
  private var look: UInt64

  init(glyph: Glyph, width: Int, style: Style) {
    self.glyph = glyph
    look = style.bits | UInt64(width) << Style.width
  }

  static func blank(_ style: Style) -> Cell { Cell(glyph: .blank, width: 1, style: style) }
  static func continuation(_ style: Style) -> Cell { Cell(glyph: .none, width: 0, style: style) }

  /// How it looks.
  public var style: Style {
    get { Style(bits: look & (1 << Style.width - 1)) }
    set { look = look & (.max << Style.width) | newValue.bits }
  }

  /// What is drawn: one character with its marks; empty in the second half of a wide one.
  public var text: String { glyph.text }
  /// 1 or 2 columns; 0 in the second half of a wide character.
  public var width: Int { Int(look >> Style.width) }
  var isContinuation: Bool { look >> Style.width == 0 }
}
