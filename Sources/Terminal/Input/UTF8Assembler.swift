/// Makes characters of bytes that arrive one by one.
///
/// Always as UTF-8, whatever the locale says: terminals have sent nothing else for long, and a missing
/// locale on the far side of ssh mustn't garble a name.
struct UTF8Assembler {
  private var bytes: [UInt8] = []
  private var missing = 0

  /// True between the bytes of a character.
  var isIncomplete: Bool { missing > 0 }

  /// Takes a byte and returns what it completes. A byte that can't be part of a character is U+FFFD, and so
  /// is a character left unfinished.
  mutating func add(_ byte: UInt8) -> [Unicode.Scalar] {
    if missing > 0 {
      if byte & 0xc0 == 0x80 {
        bytes.append(byte)
        missing -= 1
        return missing == 0 ? [finish()] : []
      }
      return [finish()] + add(byte)
    }
    switch byte {
    case 0..<0x80: return [Unicode.Scalar(byte)]
    case 0xc2..<0xe0: missing = 1
    case 0xe0..<0xf0: missing = 2
    case 0xf0..<0xf5: missing = 3
    default: return ["\u{FFFD}"]
    }
    bytes = [byte]
    return []
  }

  private mutating func finish() -> Unicode.Scalar {
    defer {
      bytes = []
      missing = 0
    }
    // Overlong forms and surrogates are errors too.
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return text.count == 1 ? text.first ?? "\u{FFFD}" : "\u{FFFD}"
  }
}
