import SessionModel
import TOMLText
import Terminal

/// A theme's file while it is read: what it says itself, without what it inherits (see `dark.toml`).
struct ThemeText {
  let source: TOMLSource
  /// What it is, in a few words, if it says so itself and somebody wants to know.
  let about: Phrase?
  /// The name of the theme whose colours and roles count where this one is silent.
  let inherits: String?
  let palette: [String: Color]
  let roles: RoleTable<RoleText>

  private static let keys = ["about", "inherits", "palette", "roles"]

  /// - Parameter readsAbout: whether what it says of itself is wanted.
  init(_ text: String, file: String, readsAbout: Bool) throws(ThemeError) {
    let source = TOMLSource(text: text, file: file, header: "[roles]")
    do throws(ThemeError) {
      self = try ThemeText(source, readsAbout, isOrdered: false)
    } catch {
      self = try ThemeText(source, readsAbout, isOrdered: true)
    }
  }

  /// - Parameter isOrdered: whether entries are read in the order of their lines, so that of several faults the first
  ///   one is told. Without a fault it makes no difference, and to look for the lines takes time.
  private init(_ source: TOMLSource, _ readsAbout: Bool, isOrdered: Bool) throws(ThemeError) {
    let root = try source.parse()
    if let key = root.keys.sorted().first(where: { !Self.keys.contains($0) }) {
      throw source.error(
        Phrase(
          "there is no key \(quoted(key)) here; a theme has about, inherits, [palette] and [roles]",
          zh: "此处没有键 \(quoted(key))；主题只有 about、inherits、[palette] 和 [roles]"), at: source.lines.root(key))
    }
    self.source = source
    about = readsAbout ? try Self.about(root, source) : nil
    inherits = try Self.inherits(root, source)
    palette = try Self.palette(root, source, isOrdered)
    roles = try Self.roles(root, source, isOrdered)
  }

  private static func about(_ root: TOMLFileTable, _ source: TOMLSource) throws(ThemeError) -> Phrase? {
    guard let value = root["about"] else { return nil }
    let line = source.lines.root("about")
    return try source.phrase(value, "about", at: line) { (text) throws(ThemeError) in
      do throws(Name.Problem) {
        return try Name.checked(text)
      } catch {
        throw source.error(
          Phrase(
            "about has 1 to \(Limits.nameCharacters) characters, one at least to be seen",
            zh: "about 须有 1 到 \(Limits.nameCharacters) 个字符，并有可见的字符"), at: line)
      }
    }
  }

  private static func inherits(_ root: TOMLFileTable, _ source: TOMLSource) throws(ThemeError) -> String? {
    guard let value = root["inherits"] else { return nil }
    if let name = value.string { return name }
    throw source.error(
      Phrase(
        "inherits takes a theme's name in quotes, such as \"dark\"", zh: "inherits 需要带引号的主题名，例如 \"dark\""),
      at: source.lines.root("inherits"))
  }

  private static func palette(
    _ root: TOMLFileTable, _ source: TOMLSource, _ isOrdered: Bool
  ) throws(ThemeError) -> [String: Color] {
    var palette: [String: Color] = [:]
    for entry in try entries(of: "palette", root, source, isOrdered) {
      guard let color = entry.value.string.flatMap(Color.init(themeValue:)) else {
        throw entry.error(
          Phrase(
            "\(entry.key) isn't a colour; write \(Color.forms.english)",
            zh: "\(entry.key) 不是颜色；请写 \(Color.forms.chinese)"))
      }
      palette[entry.key] = color
    }
    return palette
  }

  private static func roles(
    _ root: TOMLFileTable, _ source: TOMLSource, _ isOrdered: Bool
  ) throws(ThemeError) -> RoleTable<RoleText> {
    var roles = RoleTable<RoleText>()
    for entry in try entries(of: "roles", root, source, isOrdered) {
      guard let role = Role(rawValue: entry.key) else {
        let nearest = Spelling.nearest(to: entry.key, among: Role.allCases.map(\.rawValue)).map(quoted) ?? ""
        throw entry.error(
          Phrase(
            "there is no role \(quoted(entry.key)); the nearest is \(nearest), and entente themes dark shows all",
            zh: "没有角色 \(quoted(entry.key))；最接近的是 \(nearest)，用 entente themes dark 查看全部"))
      }
      roles[role] = try RoleText(entry)
    }
    return roles
  }

  /// A key of a table, and where it stands.
  struct Entry {
    let key: String
    let value: TOMLFileValue
    fileprivate let table: String
    fileprivate let source: TOMLSource

    fileprivate var line: Int? { source.lines.table(table, 0, key) }

    func error(_ reason: Phrase) -> ThemeError { source.error(reason, at: line) }
  }

  private static func entries(
    of name: String, _ root: TOMLFileTable, _ source: TOMLSource, _ isOrdered: Bool
  ) throws(ThemeError) -> [Entry] {
    guard let value = root[name] else { return [] }
    guard let table = value.table else {
      throw source.error(
        Phrase("\(name) is a table; begin it with a line [\(name)]", zh: "\(name) 是一个表；以 [\(name)] 一行开始"),
        at: source.lines.root(name))
    }
    let entries = table.keys.compactMap { key in
      table[key].map { Entry(key: key, value: $0, table: name, source: source) }
    }
    return isOrdered ? entries.sorted { ($0.line ?? 0, $0.key) < ($1.line ?? 0, $1.key) } : entries
  }
}
