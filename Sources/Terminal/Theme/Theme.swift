/// How the roles of the screen look.
public struct Theme: Hashable, Sendable {
  /// What the user calls it.
  public let name: String
  private let styles: [Role: Style]

  init(name: String, looks: [Role: RoleLook]) {
    self.name = name
    var styles: [Role: Style] = [:]
    for role in Set(Role.all).union(looks.keys) { styles[role] = Self.resolve(role, looks) }
    self.styles = styles
  }

  /// How `role` looks: as the theme says, and where it is silent like the role it falls back to.
  public func style(_ role: Role) -> Style {
    var role = role
    while true {
      if let style = styles[role] { return style }
      guard let parent = role.parent else { return .plain }
      role = parent
    }
  }

  /// The roles that have a style of their own, those of `Role.all` among them, by name.
  public var roles: [Role] { styles.keys.sorted { $0.name < $1.name } }

  private static func resolve(_ role: Role, _ looks: [Role: RoleLook]) -> Style {
    let inherited = role.parent.map { resolve($0, looks) } ?? .plain
    return looks[role]?.applied(to: inherited) ?? inherited
  }
}

/// What a theme says of one role; nil is silence.
struct RoleLook: Hashable {
  var foreground: Color?
  var background: Color?
  var on: Attributes = []
  var off: Attributes = []

  func applied(to style: Style) -> Style {
    Style(
      foreground: foreground ?? style.foreground, background: background ?? style.background,
      attributes: style.attributes.subtracting(off).union(on))
  }
}
