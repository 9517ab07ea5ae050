/// Makes events of what comes in, keeping what is unfinished from one call to the next.
struct InputDecoder {
  private var assembler = UTF8Assembler()
  private var paste: PasteBuffer?
  private var pending: [InputUnit] = []
  private var characters: [Unicode.Scalar] = []
  /// Whether the last paste was longer than what is kept of one.
  private(set) var pasteWasTruncated = false

  /// True from the start of a paste to its end.
  var isPasting: Bool { paste != nil }

  /// The next event, nil when `next` has nothing more. `size` is asked for after a resize.
  mutating func nextEvent(size: () -> Size, _ next: () -> InputUnit?) -> Event? {
    while true {
      if !characters.isEmpty { return .key(Self.key(of: characters.removeFirst())) }
      guard let unit = pending.isEmpty ? next() : pending.removeFirst() else { return nil }
      if let event = event(of: unit, size: size, next) { return event }
    }
  }

  /// Ends a paste whose end never came; nil when none is open.
  mutating func endPaste() -> Event? {
    guard let collected = paste else { return nil }
    paste = nil
    pasteWasTruncated = collected.isTruncated
    return .paste(collected.text)
  }

  private mutating func event(of unit: InputUnit, size: () -> Size, _ next: () -> InputUnit?) -> Event? {
    switch unit {
    case .resize:
      return .resized(size())
    case .pasteBegin:
      if paste == nil { paste = PasteBuffer() }
      return nil
    case .pasteEnd:
      return endPaste()
    case .byte(let byte) where paste != nil:
      paste?.add(byte)
      return nil
    case _ where paste != nil:
      return nil
    case .byte(0x1b):
      return escape(next)
    case .byte(let byte) where byte < 0x80 && !assembler.isIncomplete:
      return .key(Self.key(of: Unicode.Scalar(byte)))
    case .byte(let byte):
      characters += assembler.add(byte)
      return nil
    case .key(let key):
      return .key(key)
    case .other:
      return nil
    }
  }

  /// After an Escape: Alt with a key if one follows at once, a sequence that curses doesn't know, or Esc.
  private mutating func escape(_ next: () -> InputUnit?) -> Event? {
    switch next() {
    case nil:
      return .key(.escape)
    case .byte(0x1b):
      // Two in a row: the second may begin something of its own.
      pending.append(.byte(0x1b))
      return .key(.escape)
    case .byte(UInt8(ascii: "[")):
      return sequence(next)
    case .byte(UInt8(ascii: "O")):
      guard let unit = next() else { return .key(.alt("O")) }
      if case .byte(let byte) = unit {
        // The keypad's Enter has no letter of its own in control sequences.
        if byte == UInt8(ascii: "M") { return .key(.enter) }
        let letter = Character(Unicode.Scalar(byte))
        if let code = ControlSequence.lettered[letter] { return .key(Key(code)) }
      }
      pending.append(unit)
      return .key(.alt("O"))
    case .byte(let byte):
      return alt(byte, next)
    case .key(let key):
      return .key(Key(key.code, key.modifiers.union(.alt)))
    case .some(let unit):
      pending.append(unit)
      return .key(.escape)
    }
  }

  private mutating func sequence(_ next: () -> InputUnit?) -> Event? {
    guard let unit = next() else { return .key(.alt("[")) }
    var isFirst = true
    let sequence = ControlSequence {
      defer { isFirst = false }
      return isFirst ? unit : next()
    }
    // Unknown ones are swallowed: typed as text they would be notes, or worse, commands.
    return sequence?.key.map(Event.key)
  }

  private mutating func alt(_ first: UInt8, _ next: () -> InputUnit?) -> Event? {
    var scalars = assembler.add(first)
    while scalars.isEmpty, assembler.isIncomplete, case .byte(let byte) = next() {
      scalars += assembler.add(byte)
    }
    guard let scalar = scalars.first else { return .key(.escape) }
    characters += scalars.dropFirst()
    let key = Self.key(of: scalar)
    return .key(Key(key.code, key.modifiers.union(.alt)))
  }

  /// The key that makes a character.
  static func key(of scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x00: return .ctrl(" ")
    case 0x08, 0x7f: return .backspace
    case 0x09: return .tab
    case 0x0d: return .enter
    case 0x1b: return .escape
    case 0x01..<0x20:
      return .ctrl(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    default:
      return .character(Character(scalar))
    }
  }
}
