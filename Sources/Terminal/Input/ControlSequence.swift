/// A control sequence (ECMA-48, 5.4) that curses didn't know, after its `ESC [`.
struct ControlSequence {
  private var parameters = ""
  private var final: Character = "~"

  /// Reads to the sequence's end; nil when it breaks off.
  init?(_ next: () -> InputUnit?) {
    // No sequence that a terminal sends by itself is near this long.
    for _ in 0..<64 {
      guard case .byte(let byte) = next() else { return nil }
      switch byte {
      case 0x20..<0x40:
        parameters.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x40..<0x7f:
        final = Character(Unicode.Scalar(byte))
        return
      default:
        return nil
      }
    }
    return nil
  }

  /// The key it stands for by xterm's conventions, if any.
  var key: Key? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    guard let code = code(first: numbers.first ?? 1), (1...16).contains(modifier) else { return nil }
    if final == "Z" { return .backTab }
    return Key(code, Key.Modifiers(rawValue: UInt8(modifier - 1) & 7))
  }

  private func code(first: Int) -> Key.Code? {
    if final == "u" { return character(first) }
    if final == "~" { return Self.numbered[first] }
    // Another first parameter makes it something else, such as the report of the cursor's place.
    return first == 1 ? Self.lettered[final] : nil
  }

  /// The key whose character has this number (xterm's `formatOtherKeys`, "CSI u").
  private func character(_ number: Int) -> Key.Code? {
    switch number {
    case 9: return .tab
    case 13: return .enter
    case 27: return .escape
    case 127: return .backspace
    default:
      guard number >= 0x20, let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
        return nil
      }
      return .character(Character(scalar))
    }
  }

  static let lettered: [Character: Key.Code] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .tab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]
  private static let numbered: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
