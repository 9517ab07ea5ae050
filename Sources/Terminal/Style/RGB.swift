/// A colour of sRGB.
public struct RGB: Hashable, Sendable {
  /// Red, 0–255.
  public var red: UInt8
  /// Green, 0–255.
  public var green: UInt8
  /// Blue, 0–255.
  public var blue: UInt8

  /// A colour of sRGB, 0–255 each.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// What a colour is nominally; nil for the terminal's own, which nobody can know without asking.
  public init?(_ color: Color) {
    switch color {
    case .standard: return nil
    case .indexed(let number): self = XtermPalette.color(number)
    case .rgb(let red, let green, let blue): self.init(red, green, blue)
    }
  }

  /// The three channels in linear light, 0–1 (sRGB, IEC 61966-2-1).
  var linear: SIMD3<Double> {
    SIMD3(Self.linear[Int(red)], Self.linear[Int(green)], Self.linear[Int(blue)])
  }

  private static let linear: [Double] = (0...255).map { level in
    let value = Double(level) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
  }
}
