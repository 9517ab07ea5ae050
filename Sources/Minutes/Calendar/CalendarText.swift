/// The content lines of RFC 5545: each ends with CR LF, and is folded after at most 75 bytes of UTF-8, never
/// inside a character.
struct CalendarText {
  private static let longestLine = 75
  private var bytes: [UInt8] = []

  /// All lines so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a line as it is: names, dates, and what else has no character to be escaped.
  mutating func append(_ line: String) {
    append(bytes: line.utf8)
  }

  /// Writes a property with texts, separated by commas where there are several.
  ///
  /// Every character of them can be seen: what else could end a line or turn its direction stands as a symbol.
  mutating func append(_ name: String, _ texts: String...) {
    var line = Array(name.utf8)
    for (index, text) in texts.enumerated() {
      line.append(UInt8(ascii: index == 0 ? ":" : ","))
      Self.append(VisibleText.inert(text), to: &line)
    }
    append(bytes: line)
  }

  private static func append(_ text: String, to line: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): line += "\\n".utf8
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
      default: line.append(byte)
      }
    }
  }

  private mutating func append(bytes line: some Collection<UInt8>) {
    var length = 0
    for byte in line {
      let width = Self.characterWidth(startingWith: byte)
      if length + width > Self.longestLine {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes.append(byte)
      length += 1
    }
    bytes += "\r\n".utf8
  }

  /// How many bytes a character takes by its first one; 0 for those that follow, which go where that went.
  private static func characterWidth(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0x80..<0xC0: 0
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
