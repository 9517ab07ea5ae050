/// One cell of a frame.
public struct Cell: Hashable, Sendable {
  var glyph: Glyph
  private let columns: UInt8
  /// How it looks.
  public var style: Style

  init(glyph: Glyph, width: Int, style: Style) {
    self.glyph = glyph
    self.columns = UInt8(width)
    self.style = style
  }

  static func blank(_ style: Style) -> Cell { Cell(glyph: .blank, width: 1, style: style) }
  static func continuation(_ style: Style) -> Cell { Cell(glyph: .none, width: 0, style: style) }

  /// What is drawn: one character with its marks; empty in the second half of a wide one.
  public var text: String { glyph.text }
  /// 1 or 2 columns; 0 in the second half of a wide character.
  public var width: Int { Int(columns) }
  var isContinuation: Bool { columns == 0 }
}
