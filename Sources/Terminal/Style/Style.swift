/// How a cell looks apart from its text.
public struct Style: Hashable, Sendable {
  /// The text's colour.
  public var foreground: Color
  /// The ground's colour.
  public var background: Color
  /// The emphasis.
  public var attributes: Attributes

  /// A style; what isn't given is the terminal's own.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
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
