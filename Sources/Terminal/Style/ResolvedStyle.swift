/// A style in the numbers of one terminal.
public struct ResolvedStyle: Hashable, Sendable {
  /// Colour number of the text, or -1.
  public var foreground: Int32
  /// Colour number of the ground, or -1.
  public var background: Int32
  /// The emphasis.
  public var attributes: Attributes

  /// Legible text in a theme stays legible here: where few colours make text and ground nearly the same, the text
  /// turns black or white; and it isn't bold where the brighter colour that many terminals take for bold type would
  /// fade into a light ground.
  public init(_ style: Style, depth: ColorDepth) {
    foreground = depth.number(of: style.foreground)
    background = depth.number(of: style.background)
    attributes = style.attributes
    guard depth == .ansi8 || depth == .ansi16 else { return }
    if depth == .ansi8, case .indexed(8..<16) = style.foreground { attributes.insert(.bold) }
    guard
      let text = RGB(style.foreground), let ground = RGB(style.background),
      Contrast.ratio(text, ground) >= Self.legible
    else { return }
    if let contrast = plainContrast(depth), contrast < Self.legible {
      let white: Int32 = depth == .ansi8 ? 7 : 15
      foreground = Contrast.luminance(XtermPalette.color(UInt8(clamping: background))) > 0.18 ? 0 : white
    }
    if let bold = contrast(depth: depth), let plain = plainContrast(depth), bold < min(plain, 4.5) {
      attributes.remove(.bold)
    }
  }

  /// The contrast below which text turns black or white where colours are few.
  private static let legible = 3.0

  private func plainContrast(_ depth: ColorDepth) -> Double? {
    guard let text = depth.color(foreground), let ground = depth.color(background) else { return nil }
    return Contrast.ratio(text, ground)
  }

  /// The contrast ratio of text and ground, 1 to 21, by their nominal colours; nil where one of them is the
  /// terminal's own. Where bold type may turn brighter, the lesser ratio counts.
  func contrast(depth: ColorDepth) -> Double? {
    guard let text = depth.color(foreground), let ground = depth.color(background) else { return nil }
    return Contrast.ratio(text, ground, bold: attributes.contains(.bold) ? foreground : nil)
  }

  /// The two numbers as they are seen.
  var seen: (text: Int32, ground: Int32) {
    attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
  }
}
