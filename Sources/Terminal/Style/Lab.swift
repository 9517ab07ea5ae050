/// A colour in CIE 1976 L*a*b* under D65, where distances are roughly those that people see.
public struct Lab: Hashable, Sendable {
  /// Lightness, 0–100.
  public let lightness: Double
  /// From green (negative) to red.
  public let a: Double
  /// From blue (negative) to yellow.
  public let b: Double

  /// The same colour as `color` (CIE 15; matrix of IEC 61966-2-1).
  public init(_ color: RGB) {
    self.init(linear: color.linear)
  }

  /// From linear sRGB, 0–1 each.
  init(linear: SIMD3<Double>) {
    func dot(_ row: SIMD3<Double>) -> Double { (row * linear).sum() }
    func f(_ t: Double) -> Double {
      t > 216.0 / 24389 ? cubeRoot(t) : (24389.0 / 27 * t + 16) / 116
    }
    let x = f(dot([0.4124564, 0.3575761, 0.1804375]) / 0.95047)
    let y = f(dot([0.2126729, 0.7151522, 0.0721750]))
    let z = f(dot([0.0193339, 0.1191920, 0.9503041]) / 1.08883)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  /// The CIE 1976 colour difference: about 2 is just visible, 20 is plainly another colour.
  public func distance(to other: Lab) -> Double {
    let difference = SIMD3(lightness - other.lightness, a - other.a, b - other.b)
    return (difference * difference).sum().squareRoot()
  }
}
