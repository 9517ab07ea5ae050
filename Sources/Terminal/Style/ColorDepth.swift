/// How many colours a terminal has.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None: only attributes.
  case none
  /// The eight of ECMA-48.
  case ansi8
  /// Those and their bright variants.
  case ansi16
  /// xterm's palette.
  case indexed256
  /// Any, by its red, green and blue.
  case direct

  /// From what terminfo says: the number of colours, and whether they are given by their channels.
  public init(colors: Int, isDirect: Bool) {
    switch colors {
    case _ where isDirect: self = .direct
    case ..<8: self = .none
    case ..<16: self = .ansi8
    case ..<256: self = .ansi16
    default: self = .indexed256
    }
  }

  /// The number that stands for `color`: -1 for the terminal's own, 0xRRGGBB where colours are direct.
  public func number(of color: Color) -> Int32 {
    switch (self, color) {
    case (.none, _), (_, .standard):
      return -1
    case (.direct, .indexed(let number)):
      // Terminals with direct colour keep the first eight numbers for their palette.
      return number < 8 ? Int32(number) : direct(XtermPalette.color(number))
    case (.direct, .rgb(let red, let green, let blue)):
      return direct(RGB(red, green, blue))
    case (.indexed256, .indexed(let number)):
      return Int32(number)
    case (.indexed256, .rgb(let red, let green, let blue)):
      // Not the first sixteen: nobody knows what the user has made of them.
      return Int32(XtermPalette.nearest(to: RGB(red, green, blue), in: 16...255))
    case (.ansi16, .indexed(let number)) where number < 16:
      return Int32(number)
    case (.ansi8, .indexed(let number)) where number < 16:
      return Int32(number % 8)
    case (.ansi16, _), (.ansi8, _):
      guard let rgb = RGB(color) else { return -1 }
      return Int32(XtermPalette.nearest(to: rgb, in: self == .ansi8 ? 0...7 : 0...15))
    }
  }

  /// What a number stands for nominally, as `number(of:)` gives it; nil for the terminal's own colour.
  func color(_ number: Int32) -> RGB? {
    guard number >= 0 else { return nil }
    guard self == .direct, number >= 8 else { return XtermPalette.color(UInt8(clamping: number)) }
    return RGB(UInt8(number >> 16 & 0xff), UInt8(number >> 8 & 0xff), UInt8(number & 0xff))
  }

  private func direct(_ color: RGB) -> Int32 {
    let number = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    // Black too: what the palette has for it, or takes for it in bold type, may be another colour.
    return max(8, number)
  }
}
