/// A colour as a theme asks for it; the terminal gets the nearest that it has (`ColorDepth`).
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// A number of xterm's palette: 0–15 as the user has set them, 16–231 a cube, 232–255 greys.
  case indexed(UInt8)
  /// Red, green and blue of sRGB, 0–255 each.
  case rgb(UInt8, UInt8, UInt8)
}
