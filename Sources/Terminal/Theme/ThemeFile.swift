import TOMLKit

extension Theme {
  /// The theme that a TOML file describes: `name`, `[palette]` and `[roles]` (see `dark.toml`).
  ///
  /// `file` is how messages call it.
  public init(toml: String, file: String = "theme") throws(ThemeError) {
    let source = ThemeSource(text: toml, file: file)
    let root = try source.parse()
    let palette = try source.palette(root)
    var looks: [Role: RoleLook] = [:]
    for (key, value) in try source.table(root, "roles") {
      guard let table = value.table else { throw source.error("\(key) isn't a table { … }", at: key) }
      looks[Role(key)] = try source.look(table, of: key, palette: palette)
    }
    let name = root["name"]?.string ?? file.split(separator: "/").last.map(String.init) ?? file
    self.init(name: displayable(name), looks: looks)
  }
}

/// A theme's file while it is read.
private struct ThemeSource {
  let text: String
  let file: String

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  /// `key` is what the line starts with where the fault is; the parser doesn't tell.
  func error(_ reason: String, at key: String) -> ThemeError {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = lines.firstIndex { line in
      let line = line.drop { $0 == " " || $0 == "\t" || $0 == "[" || $0 == "\"" || $0 == "'" }
      guard line.hasPrefix(key), let next = line.dropFirst(key.count).first else { return false }
      return !next.isLetter && !next.isNumber && next != "." && next != "-" && next != "_"
    }
    return ThemeError(file: file, line: index.map { $0 + 1 }, reason: reason)
  }

  func parse() throws(ThemeError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeError(file: file, line: error.source.begin.line, reason: error.description)
    } catch {
      throw ThemeError(file: file, line: nil, reason: "\(error)")
    }
  }

  /// The entries of a table, sorted, so that of several faults always the same one is told.
  func table(_ root: TOMLTable, _ key: String) throws(ThemeError) -> [(String, TOMLValueConvertible)] {
    guard let value = root[key] else { return [] }
    guard let table = value.table else { throw error("[\(key)] isn't a table", at: key) }
    return table.keys.sorted().compactMap { key in table[key].map { (key, $0) } }
  }

  func palette(_ root: TOMLTable) throws(ThemeError) -> [String: Color] {
    var palette: [String: Color] = [:]
    for (key, value) in try table(root, "palette") {
      guard let text = value.string, let color = Color(themeValue: text) else {
        throw error("\(key) isn't a colour: \"#rrggbb\", \"ansi:0\" to \"ansi:255\" or \"default\"", at: key)
      }
      palette[key] = color
    }
    return palette
  }

  func look(_ table: TOMLTable, of role: String, palette: [String: Color]) throws(ThemeError) -> RoleLook {
    var look = RoleLook()
    for key in table.keys.sorted() {
      guard let value = table[key] else { continue }
      switch key {
      case "fg": look.foreground = try color(value, of: role, palette)
      case "bg": look.background = try color(value, of: role, palette)
      default:
        guard let attribute = Self.attributes[key] else {
          throw error(
            "\(role) has no \(key); there are fg, bg, bold, dim, italic, underline, reverse", at: role)
        }
        guard let isOn = value.bool else { throw error("\(key) of \(role) isn't true or false", at: role) }
        if isOn { look.on.insert(attribute) } else { look.off.insert(attribute) }
      }
    }
    return look
  }

  private func color(
    _ value: TOMLValueConvertible, of role: String, _ palette: [String: Color]
  ) throws(ThemeError) -> Color {
    guard let text = value.string else { throw error("a colour of \(role) isn't a text", at: role) }
    guard let color = palette[text] ?? Color(themeValue: text) else {
      throw error("\(role) asks for \(text), which [palette] doesn't have", at: role)
    }
    return color
  }
}

extension Color {
  /// `#rrggbb`, `ansi:0` to `ansi:255`, or `default`.
  init?(themeValue text: String) {
    if text == "default" {
      self = .standard
    } else if text.hasPrefix("ansi:"), let number = UInt8(text.dropFirst(5)) {
      self = .indexed(number)
    } else if text.hasPrefix("#"), text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xff), UInt8(value & 0xff))
    } else {
      return nil
    }
  }
}
