/// How a character is emphasised, apart from its colour. A terminal may lack some.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  public let rawValue: UInt8

  /// The set with these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier type; on some terminals also a brighter colour.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter type. It costs contrast: not for what the room must read.
  public static let dim = Attributes(rawValue: 2)
  /// Slanted type; often missing.
  public static let italic = Attributes(rawValue: 4)
  /// A line below.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
}
