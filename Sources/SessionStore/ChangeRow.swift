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

/// Makes changes of stored rows; one decoder for many rows.
struct ChangeReader {
  /// The columns that ``change(from:)`` expects, in this order.
  static let columns = "seq, id, terminal, wall, clock, boot, operations"

  private let decoder = JSONDecoder()

  /// Operations that can't be understood become an unknown one, kept and passed on.
  func change(from row: Row) throws -> Change {
    // By decode and not by subscript, which would trap where a file from elsewhere holds no number.
    let number = { (column: Int) in try row.decode(Int64.self, atIndex: column) }
    // A time beyond all meetings would overflow the sums that it goes into.
    let time = { (column: Int) in
      min(max(try number(column), Limits.moments.lowerBound), Limits.moments.upperBound)
    }
    return Change(
      id: ChangeID(bits: UInt64(bitPattern: try number(1))),
      terminal: TerminalID(bits: UInt64(bitPattern: try number(2))),
      moment: Moment(wall: try time(3), clock: try time(4), boot: UInt64(bitPattern: try number(5))),
      operations: try row.withUnsafeData(atIndex: 6) { operations(from: $0 ?? Data()) })
  }

  func operations(from text: Data) -> [SessionModel.Operation] {
    if let operations = text.withUnsafeBytes({ OperationScanner.operations(in: $0) }) { return operations }
    if let operations = try? decoder.decode([SessionModel.Operation].self, from: text) { return operations }
    if let value = try? decoder.decode(JSONValue.self, from: text) { return [.unknown(value)] }
    return [.unknown(.string(String(decoding: text, as: UTF8.self)))]
  }
}
