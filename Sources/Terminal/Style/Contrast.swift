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

  /// Relative luminance as WCAG 2.x defines it, 0 (black) to 1 (white).
  public static func luminance(_ color: RGB) -> Double {
    (color.linear * SIMD3(0.2126, 0.7152, 0.0722)).sum()
  }
}
