/// A style in the numbers of one terminal.
public struct ResolvedStyle: Hashable, Sendable {
  /// Colour number of the text, or -1.
  public var foreground: Int32
  /// Colour number of the ground, or -1.
  public var background: Int32
  /// The emphasis.
  public var attributes: Attributes

  /// Legible text in a theme stays legible here: where few colours make text and ground nearly the same,
  /// the text turns black or white.
  public init(_ style: Style, depth: ColorDepth) {
    foreground = depth.number(of: style.foreground)
    background = depth.number(of: style.background)
    attributes = style.attributes
    guard depth == .ansi8 || depth == .ansi16 else { return }
    if depth == .ansi8, case .indexed(8..<16) = style.foreground { attributes.insert(.bold) }
    guard
      let text = RGB(style.foreground), let ground = RGB(style.background),
      Contrast.ratio(text, ground) >= 3,
      Contrast.ratio(Self.nominal(foreground), Self.nominal(background)) < 3
    else { return }
    let white: Int32 = depth == .ansi8 ? 7 : 15
    let isLight = Contrast.luminance(Self.nominal(background)) > 0.18
    foreground = isLight ? 0 : white
  }

  private static func nominal(_ number: Int32) -> RGB {
    XtermPalette.color(UInt8(clamping: number))
  }
}
