import SessionModel

extension Agenda {
  /// The names of the built-in agendas, the default first.
  public static var builtInNames: [String] { builtInFiles.map(\.name) }

  /// A built-in agenda; `nil` when there is none of that name.
  public static func builtIn(_ name: String, questions order: QuestionOrder = .byTeam) -> Agenda? {
    guard let file = builtInFiles.first(where: { $0.name == name }) else { return nil }
    return try? AgendaText(file.toml, file: name + ".toml").agenda(named: name, questions: order)
  }

  static let builtInFiles: [(name: String, toml: String)] = [
    ("joint-90", String(decoding: PackageResources.joint_90_toml, as: UTF8.self)),
    ("joint-60", String(decoding: PackageResources.joint_60_toml, as: UTF8.self)),
    ("check-in-30", String(decoding: PackageResources.check_in_30_toml, as: UTF8.self)),
  ]
}
