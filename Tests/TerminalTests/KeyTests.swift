import Testing

@testable import Terminal

@Suite("Key") struct KeyTests {
  @Test(
    "has the name it is found by",
    arguments: [
      ("a", Key.character("a")), ("A", .character("A")), ("+", .character("+")), ("-", .character("-")),
      ("小", .character("小")), ("，", .character("，")),
      ("é", .character("é")), ("space", .space), ("enter", .enter), ("escape", .escape), ("tab", .tab),
      ("shift-tab", .backTab), ("f1", .function(1)),
      ("f12", .function(12)), ("ctrl-r", .ctrl("r")), ("ctrl-space", .ctrl(" ")), ("ctrl-\\", .ctrl("\\")),
      ("alt-enter", .alt(.enter)), ("alt-x", .alt("x")), ("alt--", .alt("-")),
      ("ctrl-alt-left", Key(.left, [.control, .alt])), ("shift-f2", Key(.function(2), .shift)),
      ("pageup", .pageUp), ("insert", .insert),
    ])
  func names(name: String, key: Key) {
    #expect(Key(name: name) == key)
    #expect(key.name == name)
  }

  @Test(
    "goes by what the terminal sends",
    arguments: [
      ("ctrl-m", "enter"), ("ctrl-i", "tab"), ("ctrl-[", "escape"), ("ctrl-h", "backspace"),
      ("ctrl-R", "ctrl-r"), ("shift-a", "A"), ("CTRL-Alt-X", "ctrl-alt-x"), ("Esc", "escape"),
      ("F2", "f2"), ("PgUp", "pageup"), ("Space", "space"),
    ])
  func normalized(name: String, normal: String) {
    #expect(Key(name: name)?.name == normal)
  }

  @Test(
    "refuses what is none",
    arguments: [
      "", " ", "ctrl-", "f0", "f64", "f01", "f+1", "foo", "ctrl-ctrl-a", "ctrl-小", "ctrl-1", "\u{1B}", "\n",
      "ab",
    ])
  func refused(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("of every kind comes back by its name") func roundTrip() {
    let codes: [Key.Code] =
      [
        .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown,
      ] + (1...63).map(Key.Code.function) + (0x20..<0x7f).map { .character(Character(Unicode.Scalar($0))) }
    for code in codes {
      for bits: UInt8 in 0..<8 {
        if case .character = code, bits & 5 != 0 { continue }
        let key = Key(code, Key.Modifiers(rawValue: bits))
        #expect(Key(name: key.name) == key, "\(key.name)")
      }
    }
  }
}
