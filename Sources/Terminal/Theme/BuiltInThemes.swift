import Themes

extension Theme {
  /// Names of the themes in the binary, the standard one first.
  public static var builtInNames: [String] { Themes.files.map(\.name) + [monochrome.name] }

  /// The theme in the binary with this name; nil when there is none.
  public static func builtIn(named name: String) -> Theme? {
    if name == monochrome.name { return monochrome }
    guard let file = Themes.files.first(where: { $0.name == name }) else { return nil }
    return try? Theme(toml: file.toml, file: "\(name).toml")
  }

  /// No colour of its own: emphasis alone, on the terminal's ground.
  public static let monochrome = Theme(
    name: "mono",
    looks: [
      .title: RoleLook(on: .bold), .question: RoleLook(on: .bold),
      .railCurrent: RoleLook(on: [.bold, .reverse]),
      .clockRunning: RoleLook(on: .bold), .clockLow: RoleLook(on: [.bold, .underline]),
      .clockOver: RoleLook(on: [.bold, .reverse]), .footerKey: RoleLook(on: .bold),
      .entrySelected: RoleLook(on: .reverse), .draft: RoleLook(on: .underline),
      .statusWarning: RoleLook(on: .bold), .statusError: RoleLook(on: [.bold, .reverse]),
      .overlayTitle: RoleLook(on: .bold), .openend: RoleLook(on: .underline),
      .teamLeft: RoleLook(on: .bold), .teamRight: RoleLook(on: [.bold, .underline]),
    ])
}
