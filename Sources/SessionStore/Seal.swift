import GRDB
import SessionModel

/// A number that follows from all that a row says, and is stored with it: a row that doesn't match its seal was
/// damaged. SQLite tells only whether its pages hang together, not whether a text is still the one that was kept.
///
/// Not a protection against people: who can write the file can seal it anew. A change within eight bytes is certain to
/// be seen, any other but for one in 2⁶⁴.
struct Seal {
  private var state: UInt64 = 0x656E_7465_6E74_6500

  /// What is stored.
  var value: Int64 { Int64(bitPattern: state) }

  init(_ numbers: Int64...) {
    for number in numbers { take(UInt64(bitPattern: number)) }
  }

  /// Each step is a bijection of the state, and of the word: one word that differs can't come out the same.
  private mutating func take(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }

  /// Takes in bytes, or that there are none where a text might be.
  mutating func take(_ bytes: UnsafeRawBufferPointer?) {
    guard let bytes else { return take(.max) }
    take(UInt64(bytes.count))
    let whole = bytes.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
    }
    guard whole < bytes.count else { return }
    take(bytes[whole...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  mutating func take(_ text: String?) {
    guard var text else { return take(.max) }
    text.withUTF8 { take(UnsafeRawBufferPointer($0)) }
  }
}

/// A row doesn't match its seal, or rows are missing.
struct BrokenSeal: Error {}

/// The row of a meeting.
struct MeetingRow {
  /// Names the meeting within its file.
  var number: Int64
  var id: String
  /// Place and time of the last change that isn't a draft.
  var last: Int64 = 0
  var changed: Int64 = 0
  /// How many changes it has that aren't drafts, so that one that is missing is missed.
  var kept: Int64 = 0

  /// The columns that ``init(_:)`` expects, in this order.
  static let columns = "number, id, meeting.last, changed, kept, meeting.seal"

  var seal: Int64 {
    var seal = Seal(number, last, changed, kept)
    seal.take(id)
    return seal.value
  }

  init(number: Int64, id: String) {
    self.number = number
    self.id = id
  }

  /// - Throws: ``BrokenSeal``.
  init(_ row: Row) throws {
    // By decode and not by subscript, which would trap where a file from elsewhere holds no number.
    number = try row.decode(Int64.self, atIndex: 0)
    id = try row.decode(String.self, atIndex: 1)
    last = try row.decode(Int64.self, atIndex: 2)
    changed = try row.decode(Int64.self, atIndex: 3)
    kept = try row.decode(Int64.self, atIndex: 4)
    guard try row.decode(Int64.self, atIndex: 5) == seal else { throw BrokenSeal() }
  }

  /// The row of a meeting; `nil` when there is none.
  static func find(_ id: MeetingID, in database: Database) throws -> MeetingRow? {
    if let found = try all("WHERE id = ?", id.description, in: database).first { return found }
    // SQLite doesn't notice that an index has lost an entry; the meeting must not seem never to have been.
    guard try all("NOT INDEXED WHERE id = ?", id.description, in: database).isEmpty else {
      throw BrokenSeal()
    }
    return nil
  }

  /// How many changes that aren't drafts a meeting has.
  static func kept(_ number: Int64, in database: Database) throws -> Int64 {
    guard let meeting = try all("WHERE number = ?", number, in: database).first else { throw BrokenSeal() }
    return meeting.kept
  }

  /// The rows that a clause asks for.
  static func all(
    _ clause: String, _ arguments: any DatabaseValueConvertible..., in database: Database
  ) throws -> [MeetingRow] {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM meeting \(clause)")
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    var found: [MeetingRow] = []
    while let row = try rows.next() { found.append(try MeetingRow(row)) }
    return found
  }
}
