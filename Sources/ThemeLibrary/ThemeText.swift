import SessionModel
import TOMLText
import Terminal

/// A theme's file as it was read: what it says itself, without what it inherits (see `dark.toml`).
struct ThemeText {
  /// What is wrong in it. With a fault the rest is what could be used, good for finding others.
  var faults: ThemeFaults
  /// What it is, in a few words, if it says so itself and somebody wants to know.
  private(set) var about: Phrase?
  /// The name of the theme whose colours and roles count where this one is silent.
  private(set) var inherits: String?
  private(set) var palette: [String: Color] = [:]
  /// Whether all colours are known by name that it has or inherits, as far as this file says.
  private(set) var hasAllColors = true
  private(set) var roles: [RoleText] = []

  private static let keys = ["about", "inherits", "palette", "roles"]

  /// - Parameter readsAbout: whether what it says of itself is wanted.
  /// - Throws: ``ThemeError`` when it isn't TOML. All other faults are noted.
  init(_ text: String, file: String, readsAbout: Bool) throws(ThemeError) {
    let source = TOMLSource(text: text, file: file, header: "[roles]")
    let root = try source.parse()
    faults = ThemeFaults(in: source)
    for key in root.keys where !Self.keys.contains(key) { refuse(key, root) }
    if readsAbout, let value = root["about"] { readAbout(value, source) }
    if let value = root["inherits"] { readInherits(value) }
    readPalette(root)
    readRoles(root)
  }

  private mutating func refuse(_ key: String, _ root: TOMLFileTable) {
    faults.note(
      Phrase(
        "there is no key \(quoted(key)) here; a theme has about, inherits, [palette] and [roles]",
        zh: "此处没有键 \(quoted(key))；主题只有 about、inherits、[palette] 和 [roles]"), at: key)
    // Where [palette] is misspelt, the roles that ask for its colours are right.
    for name in root[key]?.table?.keys ?? [] { palette[name] = .standard }
  }

  private mutating func readAbout(_ value: TOMLFileValue, _ source: TOMLSource) {
    do throws(ThemeError) {
      about = try source.phrase(value, "about", at: nil) { (text) throws(ThemeError) in
        do throws(Name.Problem) {
          return try Name.checked(text)
        } catch {
          throw source.error(
            Phrase(
              "about has 1 to \(Limits.nameCharacters) characters, one at least to be seen",
              zh: "about 须有 1 到 \(Limits.nameCharacters) 个字符，并有可见的字符"), at: nil)
        }
      }
    } catch {
      faults.note(error.reason, at: "about")
    }
  }

  private mutating func readInherits(_ value: TOMLFileValue) {
    inherits = value.string
    if inherits != nil { return }
    hasAllColors = false
    faults.note(
      Phrase(
        "inherits takes a theme's name in quotes, such as \"dark\"", zh: "inherits 需要带引号的主题名，例如 \"dark\""),
      at: "inherits")
  }

  private mutating func readPalette(_ root: TOMLFileTable) {
    guard let table = table("palette", root) else {
      hasAllColors = hasAllColors && root["palette"] == nil
      return
    }
    for key in table.keys {
      let color = table[key]?.string.flatMap(Color.init(themeValue:))
      // The roles that ask for a colour that is none are right.
      palette[key] = color ?? .standard
      if color != nil { continue }
      faults.note(
        Phrase(
          "\(quoted(key)) isn't a colour; write \(Color.forms.english)",
          zh: "\(quoted(key)) 不是颜色；请写 \(Color.forms.chinese)"),
        at: "palette", key)
    }
  }

  private mutating func readRoles(_ root: TOMLFileTable) {
    guard let table = table("roles", root) else { return }
    for key in table.keys {
      guard let value = table[key] else { continue }
      if let role = Role(rawValue: key) {
        if let text = RoleText(role, value, &faults) { roles.append(text) }
      } else {
        faults.note(Self.noRole(key), at: "roles", key)
      }
    }
  }

  private static func noRole(_ name: String) -> Phrase {
    let nearest = Spelling.nearest(to: name, among: Role.allCases.map(\.rawValue)).map(quoted) ?? ""
    return Phrase(
      "there is no role \(quoted(name)); the nearest is \(nearest), and entente themes dark shows all",
      zh: "没有角色 \(quoted(name))；最接近的是 \(nearest)，用 entente themes dark 查看全部")
  }

  private mutating func table(_ name: String, _ root: TOMLFileTable) -> TOMLFileTable? {
    guard let value = root[name] else { return nil }
    if let table = value.table { return table }
    faults.note(
      Phrase("\(name) is a table; begin it with a line [\(name)]", zh: "\(name) 是一个表；以 [\(name)] 一行开始"),
      at: name)
    return nil
  }
}
