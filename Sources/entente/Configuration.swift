import Facilitator
import SessionModel
import TOMLText
import ThemeLibrary

/// What a person has chosen once and for all, in `config.toml`: the language, the theme, plain mode, the keys.
struct Configuration {
  var language: Language?
  var theme: String?
  var plain: Bool?
  var keyMap = KeyMap.standard
  var signals = Signals()

  /// Reads the file in the person's configuration folder; without one, nothing is chosen.
  /// - Throws: ``TOMLError`` for the first fault, with its line.
  static func read(_ environment: [String: String]) throws -> Configuration {
    let path = path(environment)
    guard OutputFile.exists(path) else { return Configuration() }
    let themes = ThemeLibrary(folder: ThemeLibrary.standardFolder(environment: environment))
    return try Configuration(toml: TOMLFile.text(at: path, limit: limit), file: path, themes: themes)
  }

  /// Nothing chosen.
  init() {}

  /// The largest file, in bytes.
  private static let limit = 64 * 1024
  private static let keys = ["language", "theme", "plain", "signals", "keys"]

  /// The file's place.
  static func path(_ environment: [String: String]) -> String {
    TOMLFolder.configuration(environment) + "/config.toml"
  }

  /// - Parameter themes: those that can be chosen. Whether the chosen one can be used is told by whoever draws.
  init(toml: String, file: String, themes: ThemeLibrary) throws(TOMLError) {
    let source = TOMLSource(text: toml, file: file, header: "[keys]")
    let root = try source.parse()
    if let key = root.keys.sorted().first(where: { !Self.keys.contains($0) }) {
      throw source.error(
        Phrase(
          "there is no key \(quoted(key)); there are language, theme, plain, [signals] and [keys]",
          zh: "没有键 \(quoted(key))；可用：language、theme、plain、[signals] 和 [keys]"),
        at: source.lines.root(key))
    }
    if let value = root["language"] {
      guard let language = value.string.flatMap({ Language(name: $0) }) else {
        throw source.error(
          Phrase("language takes \"en\" or \"zh-Hans\"", zh: "language 可用 \"en\" 或 \"zh-Hans\""),
          at: source.lines.root("language"))
      }
      self.language = language
    }
    if let value = root["theme"] {
      guard let name = value.string, themes.has(name) else {
        let names = themes.usableNames.map { "\"\($0)\"" }
        throw source.error(
          Phrase(
            "theme takes one of \(names.joined(separator: ", "))",
            zh: "theme 可用 \(names.joined(separator: "、"))"), at: source.lines.root("theme"))
      }
      theme = name
    }
    if let value = root["plain"] {
      guard let isPlain = value.bool else {
        throw source.error(
          Phrase("plain takes true or false", zh: "plain 可用 true 或 false"), at: source.lines.root("plain"))
      }
      plain = isPlain
    }
    if let value = root["signals"] { signals = try SignalFile(source: source, value: value).signals() }
    guard let value = root["keys"] else { return }
    guard let table = value.table else {
      throw source.error(
        Phrase("keys is a table: begin it with a line [keys]", zh: "keys 是一个表：以 [keys] 一行开始"),
        at: source.lines.root("keys"))
    }
    keyMap = try KeyFile(source: source, table: table).keyMap()
  }
}

/// The keys of the file: a command's name, and its keys with blanks between.
private struct KeyFile {
  let source: TOMLSource
  let table: TOMLFileTable

  func keyMap() throws(TOMLError) -> KeyMap {
    var bindings = KeyMap.standardBindings
    for name in table.keys.sorted() {
      guard let command = Command(rawValue: name) else {
        throw error(
          Phrase(
            "there is no command \(quoted(name)); entente keys --names lists them",
            zh: "没有命令 \(quoted(name))；用 entente keys --names 查看"), at: name)
      }
      guard let text = table[name]?.string else {
        throw error(
          Phrase(
            "\(name) takes its keys in quotes, with blanks between, such as \"p f3\"",
            zh: "\(name) 需要带引号的按键，以空格分隔，例如 \"p f3\""), at: name)
      }
      let keys = text.split(separator: " ").map(String.init)
      bindings.removeAll { $0.0 == command }
      bindings.append((command, keys))
    }
    do throws(KeyMapError) {
      return try KeyMap(bindings)
    } catch {
      throw told(error)
    }
  }

  private func told(_ problem: KeyMapError) -> TOMLError {
    switch problem {
    case .unknownKey(let key, let command):
      return error(
        Phrase(
          "there is no key \(quoted(key)); keys are called a, A, space, enter, f2, ctrl-r, alt-b, up",
          zh: "没有按键 \(quoted(key))；按键写作 a、A、space、enter、f2、ctrl-r、alt-b、up"), at: command.rawValue)
    case .boundTwice(let key, let one, let other):
      // The later of the two lines is the one to mend; where only one is the file's, that.
      let (first, second) = (place(of: one), place(of: other))
      let mended = [one, other].filter { line(of: $0) != nil }.max {
        (line(of: $0) ?? 0) < (line(of: $1) ?? 0)
      }
      return error(
        Phrase(
          "the key \(key) would do two things: \(one.rawValue) (\(first.english)) and \(other.rawValue) "
            + "(\(second.english)); give one another key",
          zh: "按键 \(key) 有两个作用：\(one.rawValue)（\(first.chinese)）和 \(other.rawValue)（\(second.chinese)）；请改其中一个"
        ),
        at: mended?.rawValue)
    }
  }

  private func line(of command: Command) -> Int? {
    table[command.rawValue] == nil ? nil : source.lines.table("keys", 0, command.rawValue)
  }

  /// Where a command got its key.
  private func place(of command: Command) -> Phrase {
    line(of: command).map { Phrase("line \($0)", zh: "第 \($0) 行") } ?? Phrase("built in", zh: "内置")
  }

  private func error(_ reason: Phrase, at key: String?) -> TOMLError {
    source.error(reason, at: key.flatMap { source.lines.table("keys", 0, $0) })
  }
}
