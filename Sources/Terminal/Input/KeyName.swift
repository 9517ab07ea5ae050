extension Key: CustomStringConvertible {
  private static let named: [(name: String, code: Code)] = [
    ("enter", .enter), ("escape", .escape), ("tab", .tab), ("backspace", .backspace),
    ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down), ("left", .left),
    ("right", .right), ("home", .home), ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown),
    ("space", .character(" ")),
    // Other names that people write; the first one above is the one that is told.
    ("esc", .escape), ("return", .enter), ("del", .delete), ("ins", .insert), ("pgup", .pageUp),
    ("pgdn", .pageDown),
  ]
  private static let prefixes: [(name: String, modifier: Modifiers)] = [
    ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
  ]

  /// The key that a configuration file or the help calls so: `a`, `A`, `+`, `小`, `space`, `enter`, `f2`,
  /// `ctrl-r`, `alt-enter`, `shift-tab`. Nil when there is no such key. Capitals matter in single
  /// characters alone.
  public init?(name: String) {
    // As most names are.
    if name.utf8.count == 1, let byte = name.utf8.first, 0x21..<0x7f ~= byte {
      self.init(.character(Character(Unicode.Scalar(byte))))
      return
    }
    var rest = name[...]
    var modifiers: Modifiers = []
    while let prefix = Self.prefixes.first(where: {
      rest.count > $0.name.count && rest.lowercased().hasPrefix($0.name)
    }) {
      guard !modifiers.contains(prefix.modifier) else { return nil }
      modifiers.insert(prefix.modifier)
      rest = rest.dropFirst(prefix.name.count)
    }
    guard let code = Self.code(named: rest) else { return nil }
    if case .character(let character) = code, modifiers.contains(.control) {
      guard Self.hasControl(character) else { return nil }
    }
    self.init(code, modifiers)
  }

  private static func code(named name: Substring) -> Code? {
    if name.count == 1, let character = name.first {
      let grapheme = Grapheme.cluster(character)
      guard character != " ", case .spacing = ScalarKind(grapheme.base) else { return nil }
      return .character(character)
    }
    let lower = name.lowercased()
    if let known = named.first(where: { $0.name == lower }) { return known.code }
    if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number),
      lower == "f\(number)"
    {
      return .function(number)
    }
    return nil
  }

  /// Ctrl makes a byte of these alone.
  private static func hasControl(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return (0x40..<0x80).contains(byte) || character == " " || character == "?"
  }

  /// The name that `init(name:)` understands, for configuration files and help.
  public var name: String {
    Self.prefixes.filter { modifiers.contains($0.modifier) }.map(\.name).joined() + nameOfCode
  }

  private var nameOfCode: String {
    if case .function(let number) = code { return "f\(number)" }
    if let known = Self.named.first(where: { $0.code == code }) { return known.name }
    if case .character(let character) = code { return String(character) }
    return ""
  }

  /// The key's name.
  public var description: String { name }
}
