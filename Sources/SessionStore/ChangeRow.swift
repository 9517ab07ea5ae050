import Foundation
import GRDB
import SessionModel

/// Turns the operations of changes into the stored text; one encoder for many changes.
struct OperationWriter {
  private let encoder: JSONEncoder

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A number that JSON can't write must not keep all that comes after it from being stored.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  }

  func text(of change: Change) throws -> String {
    String(decoding: try encoder.encode(change.operations), as: UTF8.self)
  }

  func text(of key: DraftKey) throws -> String {
    String(decoding: try encoder.encode(key), as: UTF8.self)
  }
}

/// The numbers of a change's row.
struct ChangeNumbers {
  var seq: Int64
  var meeting: Int64
  var id: Int64
  var terminal: Int64
  var wall: Int64
  var clock: Int64
  var boot: Int64

  /// What a change has in common with its row.
  init(_ change: Change, at place: Int64, of meeting: Int64) {
    seq = place
    self.meeting = meeting
    id = Int64(bitPattern: change.id.bits)
    terminal = Int64(bitPattern: change.terminal.bits)
    wall = change.moment.wall
    clock = change.moment.clock
    boot = Int64(bitPattern: change.moment.boot)
  }

  /// Reads the first columns of a row, in the order of ``ChangeReader/columns``.
  init(_ row: Row) throws {
    // By decode and not by subscript, which would trap where a file from elsewhere holds no number.
    seq = try row.decode(atIndex: 0)
    meeting = try row.decode(atIndex: 1)
    id = try row.decode(atIndex: 2)
    terminal = try row.decode(atIndex: 3)
    wall = try row.decode(atIndex: 4)
    clock = try row.decode(atIndex: 5)
    boot = try row.decode(atIndex: 6)
  }

  /// - Parameter numbers: as many as there are properties, in their order; `nil` otherwise.
  init?(_ numbers: [Int64]) {
    guard numbers.count == 7 else { return nil }
    (seq, meeting, id, terminal) = (numbers[0], numbers[1], numbers[2], numbers[3])
    (wall, clock, boot) = (numbers[4], numbers[5], numbers[6])
  }

  /// What the row is sealed with.
  func seal(draft: String?, operations: UnsafeRawBufferPointer) -> Int64 {
    var seal = Seal(seq, meeting, id, terminal, wall, clock, boot)
    seal.take(draft)
    seal.take(operations)
    return seal.value
  }

  func change(_ operations: [SessionModel.Operation]) -> Change {
    // A time beyond all meetings would overflow the sums that it goes into.
    let time = { (stored: Int64) in
      Swift.min(Swift.max(stored, Limits.moments.lowerBound), Limits.moments.upperBound)
    }
    return Change(
      id: ChangeID(bits: UInt64(bitPattern: id)), terminal: TerminalID(bits: UInt64(bitPattern: terminal)),
      moment: Moment(wall: time(wall), clock: time(clock), boot: UInt64(bitPattern: boot)),
      operations: operations)
  }
}

/// Makes changes of stored rows; one for many rows.
final class ChangeReader {
  /// The columns that ``change(from:)`` expects, in this order.
  static let columns = "seq, meeting, id, terminal, wall, clock, boot, draft, operations, seal"

  private let fields = MetFields()
  /// Few files have anything for it.
  private lazy var decoder = JSONDecoder()

  /// - Throws: ``BrokenSeal``.
  func change(from row: Row) throws -> (change: Change, seq: Int64, isDraft: Bool) {
    let numbers = try ChangeNumbers(row)
    let draft = try row.decode(String?.self, atIndex: 7)
    let seal = try row.decode(Int64.self, atIndex: 9)
    let operations = try row.withUnsafeData(atIndex: 8) { text in
      let text = text ?? Data()
      let isWhole = text.withUnsafeBytes { numbers.seal(draft: draft, operations: $0) } == seal
      return isWhole ? self.operations(from: text) : nil
    }
    guard let operations else { throw BrokenSeal() }
    return (numbers.change(operations), numbers.seq, draft != nil)
  }

  /// Operations that can't be understood become an unknown one, kept and passed on.
  func operations(from text: Data) -> [SessionModel.Operation] {
    understood(text) ?? [.unknown(.string(String(decoding: text, as: UTF8.self)))]
  }

  /// `nil` for what isn't even JSON.
  func understood(_ text: Data) -> [SessionModel.Operation]? {
    if let operations = text.withUnsafeBytes({ OperationScanner.operations(in: $0, fields) }) {
      return operations
    }
    if let operations = try? decoder.decode([SessionModel.Operation].self, from: text) { return operations }
    return (try? decoder.decode(JSONValue.self, from: text)).map { [.unknown($0)] }
  }
}
