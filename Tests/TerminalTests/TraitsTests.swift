import Testing

@testable import Terminal

/// What terminfo's entries say that every Debian has. One after the other: curses knows one terminal at a time.
@Suite("Traits", .serialized) struct TraitsTests {
  @Test(
    "are read by name",
    arguments: [
      ("xterm-256color", .indexed256, true, true, true), ("tmux-256color", .indexed256, true, true, true),
      ("screen-256color", .indexed256, true, true, true), ("xterm", .ansi8, true, true, true),
      ("screen", .ansi8, true, true, true), ("xterm-mono", .none, true, true, true),
      ("linux", .ansi8, false, false, true), ("vt100", .none, false, false, true),
      ("ansi", .ansi8, false, false, false),
    ] as [(String, ColorDepth, Bool, Bool, Bool)])
  func read(name: String, depth: ColorDepth, second: Bool, brackets: Bool, keys: Bool) throws {
    let traits = try #require(TerminalTraits(of: name))
    #expect(
      traits
        == TerminalTraits(
          placesCursor: true, depth: depth, hasSecondScreen: second, bracketsPastes: brackets,
          hasFunctionKeys: keys))
  }

  @Test("tell what no screen can be shown on", arguments: ["dumb", "unknown"])
  func unsuitable(name: String) {
    #expect(TerminalTraits(of: name)?.placesCursor != true)
  }

  @Test("there are none of a name that nobody knows", arguments: ["", "bogus", "../xterm", "x\u{7}y"])
  func unknown(name: String) {
    #expect(TerminalTraits(of: name) == nil)
  }

  @Test("consoles have neither clipboard nor brackets around pastes")
  func consoles() {
    for name in ["linux", "linux-16color", "vt100", "vt220", "cons25", "ansi", "dumb"] {
      #expect(TerminalTraits.isBareConsole(name))
    }
    for name in ["xterm", "screen.linux", "tmux-256color", "st", "foot", "alacritty", ""] {
      #expect(!TerminalTraits.isBareConsole(name))
    }
  }
}
