import SessionModel

/// Reads the usual operations from their stored text, many times faster than a general decoder: a meeting of
/// 10,000 entries is 50,000 operations, and is to open within the blink of an eye.
///
/// It knows only the very form that is written today. At anything else it gives up, and the model's own
/// decoding takes the whole text: what an operation means is said there alone.
struct OperationScanner {
  let bytes: UnsafeRawBufferPointer
  var index = 0
  private let fields: MetFields

  /// `nil` unless all of the text is of the known form.
  /// - Parameter fields: the fields that were met before.
  static func operations(
    in bytes: UnsafeRawBufferPointer, _ fields: MetFields
  ) -> [SessionModel.Operation]? {
    var scanner = OperationScanner(bytes: bytes, fields)
    // Most are longer than this, and few changes have more.
    let capacity = min(bytes.count / 48 + 1, 8)
    guard let operations = scanner.list(capacity: capacity, of: { $0.operation() }),
      scanner.index == bytes.count
    else { return nil }
    return operations
  }

  private init(bytes: UnsafeRawBufferPointer, _ fields: MetFields) {
    self.bytes = bytes
    self.fields = fields
  }

  private mutating func operation() -> SessionModel.Operation? {
    guard skip("{") else { return nil }
    if skip("\"floor\":") { return floor() }
    if skip("\"draft\":") { return draft() }
    if skip("\"undo\":") { return target().map { .undo($0) } }
    if skip("\"redo\":") { return target().map { .redo($0) } }
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

  mutating func field() -> Field? {
    guard let (content, isPlain) = content() else { return nil }
    if isPlain, let field = fields.named(content) { return field }
    guard let field = Self.text(content, isPlain: isPlain).map(Field.init) else { return nil }
    if isPlain { fields.note(field, content) }
    return field
  }

  private mutating func floor() -> SessionModel.Operation? {
    guard let name = string(), skip("}") else { return nil }
    if name == "nobody" { return .floor(nil) }
    return Party(rawValue: name).map { .floor($0) }
  }

  private mutating func target() -> ChangeID? {
    guard let change = identifier(), skip("}") else { return nil }
    return ChangeID(bits: change)
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
    } else if skip("\"integer\":") {
      value = integer().map { .integer(Int($0)) }
    } else if skip("\"agenda\":") {
      value = agenda().map { .agenda($0) }
    } else {
      return nil
    }
    return skip("}") ? value : nil
  }
}
