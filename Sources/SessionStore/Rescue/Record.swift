/// A row as it lies in a page: what *Database File Format*, 2.1 and 1.6, of SQLite calls a record.
struct Record {
  /// What a column holds. Numbers with a fraction are nowhere in our tables.
  enum Kind: Equatable {
    case null
    case integer(bytes: Int)
    /// A whole number that is told by the kind alone.
    case constant(Int64)
    case text(bytes: Int)

    init?(code: Int64) {
      switch code {
      case 0: self = .null
      case 1...4: self = .integer(bytes: Int(code))
      case 5: self = .integer(bytes: 6)
      case 6: self = .integer(bytes: 8)
      case 8, 9: self = .constant(code - 8)
      // Odd for texts; the even ones are for bytes, to which one bit that turned makes a text, and SQLite reads it.
      case 12...Int64(Int32.max): self = .text(bytes: Int(code - 12) / 2)
      default: return nil
      }
    }

    var isNumber: Bool {
      switch self {
      case .integer, .constant: true
      case .null, .text: false
      }
    }

    var bytes: Int {
      switch self {
      case .null, .constant: 0
      case .integer(let bytes), .text(let bytes): bytes
      }
    }
  }

  /// The columns' kinds, and how many bytes these are told in.
  struct Head {
    var kinds: [Kind] = []
    var size: Int

    /// How many bytes the whole record has.
    var total: Int { kinds.reduce(size) { $0 + $1.bytes } }

    /// What the first column of a row of ours may be told by: nothing, or an identifier.
    private static let first: [UInt8] = [0, 39]

    /// `nil` unless there is a head of a record of ours.
    init?(in page: [UInt8], at place: Int) {
      guard place + 1 < page.count, 3...40 ~= page[place], Self.first.contains(page[place + 1]) else {
        return nil
      }
      size = Int(page[place])
      var next = place + 1
      while next < place + size {
        guard kinds.count < 12, let code = page.variable(at: next), let kind = Kind(code: code.value) else {
          return nil
        }
        kinds.append(kind)
        next = code.next
      }
      guard next == place + size else { return nil }
    }
  }

  private let bytes: [UInt8]
  private let head: Head
  var kinds: [Kind] { head.kinds }

  /// - Parameter bytes: all of it.
  init(_ bytes: [UInt8], _ head: Head) {
    self.bytes = bytes
    self.head = head
  }

  private func bytes(of column: Int) -> ArraySlice<UInt8> {
    let start = head.kinds[..<column].reduce(head.size) { $0 + $1.bytes }
    return bytes[start..<start + head.kinds[column].bytes]
  }

  /// `nil` for what is no number.
  func integer(_ column: Int) -> Int64? {
    switch head.kinds[column] {
    case .constant(let value): return value
    case .integer:
      let bytes = bytes(of: column)
      let sign: Int64 = (bytes.first ?? 0) < 0x80 ? 0 : -1
      return bytes.reduce(sign) { $0 << 8 | Int64($1) }
    case .null, .text: return nil
    }
  }

  /// `nil` for what is no text.
  func text(_ column: Int) -> [UInt8]? {
    guard case .text = head.kinds[column] else { return nil }
    return Array(bytes(of: column))
  }
}
