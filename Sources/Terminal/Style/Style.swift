/// How a cell looks apart from its text.
///
/// Packed into one word, so that a frame is filled, copied and compared as plain memory: 26 bits a colour, and the
/// emphasis.
public struct Style: Hashable, Sendable {
  private(set) var bits: UInt64

  private static var colorMask: UInt64 { 0x3ff_ffff }
  /// How many bits a style takes.
  static var width: UInt64 { 60 }

  init(bits: UInt64) {
    self.bits = bits
  }

  /// A style; what isn't given is the terminal's own.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    bits =
      foreground.bits | background.bits << 26
      | UInt64(attributes.rawValue) << 52
  }

  /// The text's colour.
  public var foreground: Color {
    get { Color(bits: bits & Self.colorMask) }
    set { bits = bits & ~Self.colorMask | newValue.bits }
  }

  /// The ground's colour.
  public var background: Color {
    get { Color(bits: bits >> 26 & Self.colorMask) }
    set { bits = bits & ~(Self.colorMask << 26) | newValue.bits << 26 }
  }

  /// The emphasis.
  public var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 52)) }
    set {
      bits = bits & ~(0xff << 52) | UInt64(newValue.rawValue) << 52
    }
  }

  /// The terminal's own colours without emphasis.
  public static let plain = Style()

  /// This style with more emphasis.
  public func adding(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }

  /// This style on another ground.
  public func on(_ background: Color) -> Style {
    var style = self
    style.background = background
    return style
  }
}

extension Color {
  /// Two bits for the kind, 24 for the colour.
  fileprivate var bits: UInt64 {
    switch self {
    case .standard: 0
    case .indexed(let number): 1 << 24 | UInt64(number)
    case .rgb(let red, let green, let blue):
      2 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  fileprivate init(bits: UInt64) {
    let byte = { (shift: UInt64) in UInt8(truncatingIfNeeded: bits >> shift) }
    switch bits >> 24 {
    case 1: self = .indexed(byte(0))
    case 2: self = .rgb(byte(16), byte(8), byte(0))
    default: self = .standard
    }
  }
}
