import SessionModel

/// Checks that bytes are one JSON text as RFC 8259 has it, and names the place where they aren't.
///
/// Stricter than readers are wont to be where they would have to choose: an object has each member once, however
/// its name is escaped; a text is whole Unicode, without half a surrogate pair; and nothing is nested deeper than
/// ``depth``.
struct JSONSyntax {
  /// How deep lists and objects may be nested; minutes need a dozen.
  static let depth = 100

  let bytes: UnsafeRawBufferPointer
  var index = 0
  private(set) var search: MemberSearch?
  private var level = 0

  /// - Throws: ``ImportFault`` for the first fault.
  static func check(_ bytes: UnsafeRawBufferPointer) throws(ImportFault) {
    var syntax = JSONSyntax(bytes: bytes)
    try syntax.whole()
  }

  init(bytes: UnsafeRawBufferPointer, search: MemberSearch? = nil) {
    self.bytes = bytes
    self.search = search
  }

  mutating func whole() throws(ImportFault) {
    skipBlanks()
    if index == bytes.count { throw ImportFault(Wrong.empty) }
    try value()
    skipBlanks()
    if index < bytes.count { throw fault(Wrong.more) }
  }

  // MARK: Values

  private mutating func value() throws(ImportFault) {
    switch peek {
    case UInt8(ascii: "{"): try nested { syntax throws(ImportFault) in try syntax.object() }
    case UInt8(ascii: "["): try nested { syntax throws(ImportFault) in try syntax.array() }
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): try number()
    default: throw fault(Wrong.noValue)
    }
  }

  private mutating func nested(
    _ body: (inout JSONSyntax) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    level += 1
    guard level <= Self.depth else { throw fault(Wrong.deep) }
    index += 1
    skipBlanks()
    try body(&self)
    level -= 1
  }

  private mutating func object() throws(ImportFault) {
    if skip("}") { return }
    var names: Set<String> = []
    repeat {
      skipBlanks()
      let start = index
      guard peek == UInt8(ascii: "\"") else { throw fault(Wrong.noName) }
      let name = try text()
      guard names.insert(name).inserted else { throw fault(Wrong.twice, at: start) }
      skipBlanks()
      guard skip(":") else { throw fault(Wrong.noColon) }
      skipBlanks()
      try part(ImportFault.Place.step(name))
      skipBlanks()
    } while skip(",")
    guard skip("}") else { throw fault(Wrong.objectGoesOn) }
  }

  private mutating func array() throws(ImportFault) {
    if skip("]") { return }
    var count = 0
    repeat {
      skipBlanks()
      try part(ImportFault.Place.step(count))
      count += 1
      skipBlanks()
    } while skip(",")
    guard skip("]") else { throw fault(Wrong.arrayGoesOn) }
  }

  /// A value within another one.
  private mutating func part(_ step: @autoclosure () -> String) throws(ImportFault) {
    guard let outer = search?.path else { return try value() }
    search?.enter(step(), at: index)
    try value()
    search?.leave(to: outer)
  }

  private mutating func word(_ word: StaticString) throws(ImportFault) {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek == word.utf8Start[offset] else {
        throw index == bytes.count ? fault(Wrong.noValue) : fault(Wrong.noValue, at: start)
      }
      index += 1
    }
  }

  private mutating func number() throws(ImportFault) {
    let start = index
    _ = skip("-")
    // A leading zero stands alone.
    if !skip("0"), digits() == 0 { throw fault(Wrong.number, at: start) }
    if skip("."), digits() == 0 { throw fault(Wrong.number, at: start) }
    if skip("e") || skip("E") {
      _ = skip("+") || skip("-")
      if digits() == 0 { throw fault(Wrong.number, at: start) }
    }
    if let next = peek, UInt8(ascii: "0")...UInt8(ascii: "9") ~= next { throw fault(Wrong.number, at: start) }
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = peek, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { index += 1 }
    return index - start
  }

  // MARK: Bytes

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { index += 1 }
  }

  /// A fault at a place; at the end of the bytes they were cut off, whatever else is missing.
  func fault(_ reason: Phrase, at place: Int? = nil) -> ImportFault {
    let place = place ?? index
    return ImportFault(
      place == bytes.count ? Wrong.end : reason, at: .character(position(of: place)))
  }

  func position(of place: Int) -> ImportFault.Position {
    let before = UnsafeRawBufferPointer(rebasing: bytes[..<place])
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Bytes that go on with a character don't begin a column.
    let column = before[start...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return ImportFault.Position(line: line, column: column)
  }
}
