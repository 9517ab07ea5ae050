import Foundation

// The pieces of JSON that stored changes are made of.

extension OperationScanner {
  /// Goes past a text if it comes next.
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - index >= count, let start = bytes.baseAddress,
      memcmp(start + index, text.utf8Start, count) == 0
    else { return false }
    index += count
    return true
  }

  /// The thirteen characters that an identifier is written with.
  mutating func identifier() -> UInt64? {
    let quote = UInt8(ascii: "\"")
    guard bytes.count - index >= 15, bytes[index] == quote, bytes[index + 14] == quote else { return nil }
    var bits: UInt64 = 0
    for byte in bytes[index + 1..<index + 14] {
      let digit = Self.digits[Int(byte)]
      guard digit < 32, bits.leadingZeroBitCount >= 5 else { return nil }
      bits = bits << 5 | UInt64(digit)
    }
    index += 15
    return bits
  }

  mutating func string() -> String? {
    content().flatMap { Self.text($0.bytes, isPlain: $0.isPlain) }
  }

  /// What stands between two quotes, and whether it is so without escapes.
  mutating func content() -> (bytes: UnsafeRawBufferPointer, isPlain: Bool)? {
    guard skip("\"") else { return nil }
    var end = index
    var isPlain = true
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20 else { return nil }
      if bytes[end] == UInt8(ascii: "\\") {
        isPlain = false
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    defer { index = end + 1 }
    return (UnsafeRawBufferPointer(rebasing: bytes[index..<end]), isPlain)
  }

  static func text(_ content: UnsafeRawBufferPointer, isPlain: Bool) -> String? {
    isPlain ? text(content) : unescaped(content)
  }

  /// Bytes that aren't UTF-8 are left to the decoder to refuse.
  private static func text(_ content: UnsafeRawBufferPointer) -> String? {
    // Mending, which is fast, and seeing whether there was something to mend; to validate is five times slower.
    var text = String(decoding: content, as: UTF8.self)
    return text.withUTF8 { same(UnsafeRawBufferPointer($0), content) } ? text : nil
  }

  private static func unescaped(_ content: UnsafeRawBufferPointer) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var iterator = content.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      switch iterator.next() {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): result.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return result.withUnsafeBytes(text)
  }

  /// A whole number that surely fits; those of more digits are left to the decoder.
  mutating func integer() -> Int64? {
    let isNegative = skip("-")
    let begin = index
    var number: Int64 = 0
    while index < bytes.count, index - begin < 18, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index] {
      number = number * 10 + Int64(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > begin, bytes[begin] != UInt8(ascii: "0") || index == begin + 1 else { return nil }
    return isNegative ? -number : number
  }

  mutating func list<Element>(
    capacity: Int = 0, of element: (inout Self) -> Element?
  ) -> [Element]? {
    guard skip("[") else { return nil }
    var list: [Element] = []
    list.reserveCapacity(capacity)
    if skip("]") { return list }
    repeat {
      guard let next = element(&self) else { return nil }
      list.append(next)
    } while skip(",")
    return skip("]") ? list : nil
  }

  /// The value of each lower-case digit of an identifier; 255 for all other bytes.
  private static let digits: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, digit) in "0123456789abcdefghjkmnpqrstvwxyz".utf8.enumerated() {
      table[Int(digit)] = UInt8(value)
    }
    return table
  }()
}

func same(_ left: some ContiguousBytes, _ right: UnsafeRawBufferPointer) -> Bool {
  left.withUnsafeBytes { left in
    guard left.count == right.count else { return false }
    guard let one = left.baseAddress, let other = right.baseAddress else { return true }
    return memcmp(one, other, left.count) == 0
  }
}
