import Foundation
import SessionModel

/// Reads the usual operations from their stored text, many times faster than a general decoder: a meeting of
/// 10,000 entries is 50,000 operations, and is to open within the blink of an eye.
///
/// It knows only the very form that is written today. At anything else it gives up, and the model's own
/// decoding takes the whole text: what an operation means is said there alone.
struct OperationScanner {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  /// `nil` unless all of the text is of the known form.
  static func operations(in bytes: UnsafeRawBufferPointer) -> [SessionModel.Operation]? {
    var scanner = OperationScanner(bytes: bytes)
    guard let operations = scanner.list(), scanner.index == bytes.count else { return nil }
    return operations
  }

  private init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  private mutating func list() -> [SessionModel.Operation]? {
    guard skip("[") else { return nil }
    var operations: [SessionModel.Operation] = []
    // Most are longer than this, and few changes have more.
    operations.reserveCapacity(min(bytes.count / 48 + 1, 8))
    if skip("]") { return operations }
    repeat {
      guard let operation = operation() else { return nil }
      operations.append(operation)
    } while skip(",")
    return skip("]") ? operations : nil
  }

  private mutating func operation() -> SessionModel.Operation? {
    guard skip("{") else { return nil }
    if skip("\"floor\":") { return floor() }
    var entry: EntryID?
    if skip("\"of\":") {
      guard let found = identifier(), skip(",") else { return nil }
      entry = EntryID(bits: found)
    }
    guard skip("\"set\":"), let field = field() else { return nil }
    if skip("}") { return .set(entry, field, nil) }
    guard skip(",\"to\":"), let value = value(), skip("}") else { return nil }
    return .set(entry, field, value)
  }

  /// A name that this version knows is found without making a text of it.
  private mutating func field() -> Field? {
    guard let (content, isPlain) = content() else { return nil }
    if isPlain, let named = Self.fields[content.count]?.first(where: { same($0.name, content) }) {
      return named.field
    }
    return Self.text(content, isPlain: isPlain).map(Field.init)
  }

  private mutating func floor() -> SessionModel.Operation? {
    guard let name = string(), skip("}") else { return nil }
    if name == "nobody" { return .floor(nil) }
    return Party(rawValue: name).map { .floor($0) }
  }

  private mutating func value() -> Value? {
    guard skip("{") else { return nil }
    let value: Value?
    if skip("\"text\":") {
      value = string().map { .text($0) }
    } else if skip("\"entry\":") {
      value = identifier().map { .entry(EntryID(bits: $0)) }
    } else if skip("\"day\":") {
      value = string().flatMap { Day(iso: $0) }.map { .day($0) }
    } else if skip("\"flag\":") {
      value = skip("true") ? .flag(true) : skip("false") ? .flag(false) : nil
    } else {
      return nil
    }
    return skip("}") ? value : nil
  }

  // MARK: Pieces of JSON

  /// Goes past a text if it comes next.
  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += count
    return true
  }

  /// The thirteen characters that an identifier is written with.
  private mutating func identifier() -> UInt64? {
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

  private mutating func string() -> String? {
    content().flatMap { Self.text($0.bytes, isPlain: $0.isPlain) }
  }

  /// What stands between two quotes, and whether it is so without escapes.
  private mutating func content() -> (bytes: UnsafeRawBufferPointer, isPlain: Bool)? {
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

  private static func text(_ content: UnsafeRawBufferPointer, isPlain: Bool) -> String? {
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

  /// The fields that this version knows, by the length of their names.
  private static let fields = Dictionary(
    grouping: Field.known.map { (name: Array($0.rawValue.utf8), field: $0) }, by: { $0.name.count })

  /// The value of each lower-case digit of an identifier; 255 for all other bytes.
  private static let digits: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, digit) in "0123456789abcdefghjkmnpqrstvwxyz".utf8.enumerated() {
      table[Int(digit)] = UInt8(value)
    }
    return table
  }()
}

private func same(_ left: some ContiguousBytes, _ right: UnsafeRawBufferPointer) -> Bool {
  left.withUnsafeBytes { left in
    guard left.count == right.count else { return false }
    guard let one = left.baseAddress, let other = right.baseAddress else { return true }
    return memcmp(one, other, left.count) == 0
  }
}
