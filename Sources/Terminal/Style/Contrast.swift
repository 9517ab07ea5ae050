/// How well a text stands out from its ground.
public enum Contrast {
  /// The contrast ratio of WCAG 2.x, 1 (none) to 21 (black on white); both ways the same.
  ///
  /// WCAG asks for 4.5 for text, and for 7 at its highest level (success criteria 1.4.3 and 1.4.6).
  public static func ratio(_ one: RGB, _ other: RGB) -> Double {
    let lighter = max(luminance(one), luminance(other))
    let darker = min(luminance(one), luminance(other))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The lesser of a text's contrast as it is and in its bright variant, if it has one.
  ///
  /// Many terminals take the bright variant for bold type in one of the colours 0 to 7.
  /// - Parameter bold: the number of the text's colour when it is bold; nil when it isn't.
  static func ratio(_ text: RGB, _ ground: RGB, bold: Int32?) -> Double {
    let ratio = ratio(text, ground)
    guard let bold, 0..<8 ~= bold else { return ratio }
    return min(ratio, self.ratio(XtermPalette.color(UInt8(bold + 8)), ground))
  }

  /// Relative luminance as WCAG 2.x defines it, 0 (black) to 1 (white).
  public static func luminance(_ color: RGB) -> Double {
    (color.linear * SIMD3(0.2126, 0.7152, 0.0722)).sum()
  }
}
