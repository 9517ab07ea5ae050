import CNcurses

extension Key {
  private static let codes: [UInt32: Code] = [
    CN_KEY_UP.rawValue: .up, CN_KEY_DOWN.rawValue: .down, CN_KEY_LEFT.rawValue: .left,
    CN_KEY_RIGHT.rawValue: .right, CN_KEY_HOME.rawValue: .home, CN_KEY_END.rawValue: .end,
    CN_KEY_PAGE_UP.rawValue: .pageUp, CN_KEY_PAGE_DOWN.rawValue: .pageDown,
    CN_KEY_INSERT.rawValue: .insert, CN_KEY_DELETE.rawValue: .delete,
    CN_KEY_BACKSPACE.rawValue: .backspace, CN_KEY_TAB.rawValue: .tab, CN_KEY_ENTER.rawValue: .enter,
  ]

  /// From curses; nil for a key that has no name here.
  init?(curses input: cn_input) {
    let modifiers = Modifiers(rawValue: UInt8(input.modifiers & 7))
    let number = Int(input.value) - Int(CN_KEY_FUNCTION.rawValue)
    if number > 0 {
      self = Self.function(terminfo: number)
    } else if let code = Self.codes[UInt32(input.value)] {
      self.init(code, modifiers)
    } else {
      return nil
    }
  }

  /// terminfo counts on where the keyboard ends: F13 is Shift-F1, F25 Ctrl-F1 and so on, as xterm has it.
  static func function(terminfo number: Int) -> Key {
    let banks: [Modifiers] = [[], .shift, .control, [.control, .shift], .alt, [.alt, .shift]]
    guard (1...63).contains(number) else { return .function(number) }
    return Key(.function((number - 1) % 12 + 1), banks[(number - 1) / 12])
  }
}
