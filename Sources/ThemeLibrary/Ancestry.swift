import SessionModel
import TOMLText
import Terminal
import Themes

/// A theme and what it inherits, the theme itself first.
///
/// The theme that a file inherits is looked for among the person's own files that aren't in the line already, and
/// then among the built-in ones: so a file `dark.toml` that inherits dark means the built-in one. Built-in themes
/// inherit from built-in ones only, whatever files there are.
struct Ancestry {
  /// The most themes of one line.
  static let limit = 8

  /// The file of the theme itself; `nil` when it is built in.
  let path: String?
  private var line: [ThemeText] = []

  /// - Parameter readsAbout: whether what the themes say of themselves is wanted.
  /// - Returns: `nil` when there is no theme of this name.
  init?(of name: String, in library: ThemeLibrary, readsAbout: Bool = true) throws(ThemeError) {
    var own: Set<String> = []
    var builtIn: Set<String> = []
    path = library.path(of: name)
    var next: String? = name
    while let name = next {
      let isOwn = builtIn.isEmpty && !own.contains(name) && library.files.has(name)
      if isOwn {
        line.append(
          try ThemeText(library.files.text(of: name), file: library.files.file(name), readsAbout: readsAbout))
        own.insert(name)
      } else if builtIn.insert(name).inserted, let file = Themes.files.first(where: { $0.name == name }) {
        let text = String(decoding: file.bytes(), as: UTF8.self)
        line.append(try ThemeText(text, file: name + ".toml", readsAbout: readsAbout))
      } else if let heir = line.last {
        throw heir.missing(name, leadsBack: own.contains(name), library.names)
      } else {
        return nil
      }
      next = line.last?.inherits
      if let heir = line.last, next != nil, line.count == Self.limit { throw heir.tooFar }
    }
  }

  var about: Phrase? { line.first?.about }

  /// How the roles look, with the colours of all palettes of the line: what an heir says counts.
  func looks() throws(ThemeError) -> RoleTable<RoleLook> {
    var palette: [String: Color] = [:]
    var roles = RoleTable<RoleText>()
    for text in line.reversed() {
      palette.merge(text.palette) { $1 }
      roles = roles.merging(text.roles)
    }
    var looks = RoleTable<RoleLook>()
    // In order, so that of several faults always the same one is told.
    for role in Role.allCases { looks[role] = try roles[role]?.look(palette) }
    return looks
  }
}

extension ThemeText {
  /// What is said when the theme to inherit isn't there.
  fileprivate func missing(_ name: String, leadsBack: Bool, _ names: [String]) -> ThemeError {
    guard leadsBack else {
      return source.error(
        Phrase(
          "there is no theme \(quoted(name)) to inherit; there are \(names.joined(separator: ", "))",
          zh: "没有可继承的主题 \(quoted(name))；可用：\(names.joined(separator: "、"))"),
        at: source.lines.root("inherits"))
    }
    return source.error(
      Phrase(
        "inheriting \(quoted(name)) leads back to itself; inherit another theme, such as \"dark\"",
        zh: "继承 \(quoted(name)) 会绕回自身；请继承别的主题，例如 \"dark\""), at: source.lines.root("inherits"))
  }

  fileprivate var tooFar: ThemeError {
    source.error(
      Phrase(
        "\(Ancestry.limit) themes inherit one from the other up to here; leave some out",
        zh: "到此已有 \(Ancestry.limit) 个主题逐个继承；请减少"), at: source.lines.root("inherits"))
  }
}
