/// How the roles of the screen look.
public struct Theme: Hashable, Sendable {
  /// What the user calls it.
  public let name: String
  private let styles: RoleTable<Style>

  /// A theme in which roles look so; what isn't said falls back role by role.
  public init(name: String, looks: RoleTable<RoleLook>) {
    self.name = name
    var styles = RoleTable<Style>()
    for role in Role.allCases { styles[role] = Self.resolve(role, looks) }
    self.styles = styles
  }

  /// The terminal's own colours without any emphasis: what is left where there is no theme.
  public static let plain = Theme(name: "plain", looks: [:])

  /// How `role` looks: as the theme says, and where it is silent like the role it falls back to.
  public func style(_ role: Role) -> Style { styles[role] ?? .plain }

  private static func resolve(_ role: Role, _ looks: RoleTable<RoleLook>) -> Style {
    let inherited = role.parent.map { resolve($0, looks) } ?? .plain
    return looks[role]?.applied(to: inherited) ?? inherited
  }
}

/// What a theme says of one role; what it doesn't say is the fallback's.
public struct RoleLook: Hashable, Sendable {
  /// The text's colour; nil for the fallback's.
  public var foreground: Color?
  /// The ground's colour; nil for the fallback's.
  public var background: Color?
  /// The emphasis that the role has.
  public var on: Attributes
  /// The emphasis that it doesn't have, though the fallback may.
  public var off: Attributes

  /// A look; what isn't given is the fallback's.
  public init(
    foreground: Color? = nil, background: Color? = nil, on: Attributes = [], off: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.on = on
    self.off = off
  }

  func applied(to style: Style) -> Style {
    Style(
      foreground: foreground ?? style.foreground, background: background ?? style.background,
      attributes: style.attributes.subtracting(off).union(on))
  }
}
