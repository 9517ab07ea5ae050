/// A key with its modifiers, as far as terminals can tell them apart.
public struct Key: Hashable, Sendable {
  /// Which key.
  public enum Code: Hashable, Sendable {
    /// A grapheme as typed; Shift is in the character.
    case character(Character)
    /// Enter or Return.
    case enter
    /// Esc alone.
    case escape
    /// Tab; with Shift, back.
    case tab
    /// Deletes to the left. Ctrl-H is the same key to a terminal.
    case backspace
    /// Deletes to the right.
    case delete
    /// Ins.
    case insert
    /// Cursor keys.
    case up, down, left, right
    /// To the ends of a line.
    case home, end
    /// By a page.
    case pageUp, pageDown
    /// F1 to F63.
    case function(Int)
  }

  /// Keys held down with it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each.
    public let rawValue: UInt8
    /// The set with these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift, for keys that aren't characters.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, Option or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)
  }

  /// Which key.
  public let code: Code
  /// Keys held down with it.
  public let modifiers: Modifiers

  /// A key as a terminal sends it: Ctrl-M is Enter, Ctrl-I Tab, Ctrl-[ Esc, Ctrl-H Backspace; Ctrl with a
  /// capital is Ctrl with the small letter, and Shift with a small letter the capital.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    guard case .character(let typed) = code else {
      self.code = code
      self.modifiers = modifiers
      return
    }
    var modifiers = modifiers
    var character = typed
    if modifiers.remove(.shift) != nil { character = Self.single(character.uppercased()) ?? character }
    guard modifiers.contains(.control) else {
      self.code = .character(character)
      self.modifiers = modifiers
      return
    }
    character = Self.single(character.lowercased()) ?? character
    if let named = Self.controlled(character) {
      self.code = named
      modifiers.remove(.control)
    } else {
      self.code = .character(character)
    }
    self.modifiers = modifiers
  }

  /// The key that a terminal takes Ctrl with a character for.
  private static func controlled(_ character: Character) -> Code? {
    switch character {
    case "m": .enter
    case "i": .tab
    case "[": .escape
    case "h", "?": .backspace
    default: nil
    }
  }

  private static func single(_ text: String) -> Character? {
    text.count == 1 ? text.first : nil
  }

  /// The character typed, if the key is one without Ctrl or Alt.
  public var character: Character? {
    if case .character(let character) = code, modifiers.isEmpty { character } else { nil }
  }
}

extension Key {
  /// Enter or Return.
  public static let enter = Key(.enter)
  /// Esc.
  public static let escape = Key(.escape)
  /// Tab.
  public static let tab = Key(.tab)
  /// Shift-Tab.
  public static let backTab = Key(.tab, .shift)
  /// Deletes to the left.
  public static let backspace = Key(.backspace)
  /// Deletes to the right.
  public static let delete = Key(.delete)
  /// Ins.
  public static let insert = Key(.insert)
  /// Cursor up.
  public static let up = Key(.up)
  /// Cursor down.
  public static let down = Key(.down)
  /// Cursor left.
  public static let left = Key(.left)
  /// Cursor right.
  public static let right = Key(.right)
  /// To the start.
  public static let home = Key(.home)
  /// To the end.
  public static let end = Key(.end)
  /// A page up.
  public static let pageUp = Key(.pageUp)
  /// A page down.
  public static let pageDown = Key(.pageDown)
  /// The space bar.
  public static let space = Key(.character(" "))

  /// A character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// F1 to F63.
  public static func function(_ number: Int) -> Key { Key(.function(number)) }
  /// A character with Ctrl.
  public static func ctrl(_ character: Character) -> Key { Key(.character(character), .control) }
  /// A character with Alt.
  public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
  /// A key with Alt.
  public static func alt(_ code: Code) -> Key { Key(code, .alt) }
}
