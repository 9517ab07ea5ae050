import CNcurses

/// What is known of a kind of terminal by its name: from terminfo, never from the terminal itself.
///
/// A terminal that is asked answers late or not at all; its answer would come as typed text.
public struct TerminalTraits: Hashable, Sendable {
  /// It can clear itself and place its cursor, the least that a screen needs.
  public var placesCursor: Bool
  /// Its colours.
  public var depth: ColorDepth
  /// Full-screen programs have a screen of their own, and leave the shell's as it was.
  public var hasSecondScreen: Bool
  /// A paste comes between two marks, and so as one piece (bracketed paste).
  public var bracketsPastes: Bool
  /// F1 to F8 are known.
  public var hasFunctionKeys: Bool

  /// Traits as they are given.
  public init(
    placesCursor: Bool, depth: ColorDepth, hasSecondScreen: Bool, bracketsPastes: Bool, hasFunctionKeys: Bool
  ) {
    self.placesCursor = placesCursor
    self.depth = depth
    self.hasSecondScreen = hasSecondScreen
    self.bracketsPastes = bracketsPastes
    self.hasFunctionKeys = hasFunctionKeys
  }

  /// Asks terminfo; `nil` when it doesn't know the name. Works without a terminal, and beside an open screen; but
  /// like that one from one thread only.
  public init?(of name: String) {
    let found = cn_read_traits(name)
    guard found.is_known else { return nil }
    placesCursor = found.places_cursor
    depth = ColorDepth(colors: Int(found.colors), isDirect: found.is_direct)
    hasSecondScreen = found.has_second_screen
    // Not every entry tells of it; but all terminals in a window have it.
    bracketsPastes = found.brackets_pastes || !Self.isBareConsole(name)
    hasFunctionKeys = found.has_function_keys
  }

  /// Whether a terminal of this name is a console or a terminal of old: without a clipboard, or marks around what
  /// is pasted. It would print the sequence for the clipboard.
  public static func isBareConsole(_ name: String) -> Bool {
    ["linux", "vt", "cons", "ansi", "dumb"].contains(where: name.hasPrefix)
  }
}

/// The character set that the environment asks for.
public struct LocaleTraits: Hashable, Sendable {
  /// Whether it is UTF-8; if not, screens are drawn in ASCII.
  public var isUTF8: Bool
  /// Whether the system has the locale of that name; if not, UTF-8 is taken for it.
  public var isInstalled: Bool

  /// Traits as they are given.
  public init(isUTF8: Bool, isInstalled: Bool) {
    self.isUTF8 = isUTF8
    self.isInstalled = isInstalled
  }

  /// Adopts the locale of the environment for the process, and tells of it.
  public static func adopted() -> LocaleTraits {
    let found = cn_set_locale()
    return LocaleTraits(isUTF8: found.is_utf8, isInstalled: found.is_installed)
  }
}
