import SessionModel

// Texts in quotes.

extension JSONSyntax {
  /// Goes past a text in quotes.
  /// - Returns: what it says.
  mutating func text() throws(ImportFault) -> String {
    index += 1
    let start = index
    var isPlain = true
    while true {
      switch peek {
      case nil: throw fault(Wrong.end)
      case UInt8(ascii: "\""):
        let content = UnsafeRawBufferPointer(rebasing: bytes[start..<index])
        index += 1
        return isPlain ? String(decoding: content, as: UTF8.self) : Self.unescaped(content)
      case UInt8(ascii: "\\"):
        isPlain = false
        try escape()
      case .some(..<0x20): throw fault(Wrong.control)
      case .some(..<0x80): index += 1
      case .some(let lead): try character(lead)
      }
    }
  }

  /// A character of several bytes, well formed after Unicode's table 3-7.
  private mutating func character(_ lead: UInt8) throws(ImportFault) {
    let second: ClosedRange<UInt8>
    switch lead {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: second = 0x80...0xBF
    }
    let count: Int
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF: count = 3
    case 0xF0...0xF4: count = 4
    default: throw fault(Wrong.encoding)
    }
    for offset in 1..<count {
      guard index + offset < bytes.count else { throw fault(Wrong.end, at: bytes.count) }
      guard (offset == 1 ? second : 0x80...0xBF) ~= bytes[index + offset] else { throw fault(Wrong.encoding) }
    }
    index += count
  }

  private mutating func escape() throws(ImportFault) {
    let start = index
    index += 1
    guard let kind = peek else { throw fault(Wrong.end) }
    index += 1
    guard kind == UInt8(ascii: "u") else {
      guard "\"\\/bfnrt".utf8.contains(kind) else { throw fault(Wrong.escape, at: start) }
      return
    }
    let unit = try codeUnit(from: start)
    switch unit {
    case 0xD800...0xDBFF:
      guard peek == UInt8(ascii: "\\") else { throw fault(Wrong.surrogate, at: start) }
      index += 1
      guard peek == UInt8(ascii: "u") else { throw fault(Wrong.surrogate, at: start) }
      index += 1
      guard 0xDC00...0xDFFF ~= (try codeUnit(from: start)) else { throw fault(Wrong.surrogate, at: start) }
    case 0xDC00...0xDFFF: throw fault(Wrong.surrogate, at: start)
    default: break
    }
  }

  private mutating func codeUnit(from start: Int) throws(ImportFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw fault(Wrong.end) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault(Wrong.escape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }

  /// What a text says whose escapes are sound.
  private static func unescaped(_ content: UnsafeRawBufferPointer) -> String {
    var units: [UInt16] = []
    var rest = String(decoding: content, as: UTF8.self).utf16[...]
    while let unit = rest.popFirst() {
      guard unit == 0x5C, let kind = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch UInt8(truncatingIfNeeded: kind) {
      case UInt8(ascii: "u"):
        units.append(UInt16(String(rest.prefix(4)) ?? "", radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      default: units.append(kind)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
