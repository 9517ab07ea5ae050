import Foundation
import SessionModel

/// What a row is, told by the kinds of its columns: so that the tables' own description may be lost, too.
extension Salvage {
  /// Takes in a row, or an entry of an index, which has no number.
  /// - Parameters:
  ///   - isSure: whether it is one whatever its seal says; else only its seal can tell.
  ///   - isLatest: whether it is of the last version of its page.
  /// - Returns: whether it is right; `true` for what is none of ours.
  mutating func take(_ number: Int64?, _ record: Record, isSure: Bool, isLatest: Bool) -> Bool {
    let kinds = record.kinds
    guard let number else {
      if kinds.count == 2, kinds[0] == .text(bytes: 13), let number = record.integer(1) {
        name(number, record.id(0))
      }
      return true
    }
    let isCounted = isSure && isLatest
    guard isSure || [6, 10].contains(kinds.count) else { return true }
    if [4, 6].contains(kinds.count), kinds[1] == .text(bytes: 13), kinds[2...].allSatisfy(\.isNumber) {
      takeMeeting(number, record)
    } else if [9, 10].contains(kinds.count), kinds[1...6].allSatisfy(\.isNumber) {
      return takeChange(number, record, isCounted: isCounted)
    }
    return true
  }

  private mutating func name(_ number: Int64, _ id: MeetingID?) {
    guard let id, meetings[number]?.id == nil else { return }
    meetings[number, default: Meeting()].id = id
  }

  private mutating func takeMeeting(_ number: Int64, _ record: Record) {
    guard let id = record.id(1), let last = record.integer(2), let changed = record.integer(3) else { return }
    var meeting = meetings[number] ?? Meeting()
    if record.kinds.count == 6 {
      var row = MeetingRow(number: number, id: id.description)
      (row.last, row.changed, row.kept) = (last, changed, record.integer(4) ?? 0)
      guard record.integer(5) == row.seal else { return }
      meeting.kept = max(row.kept, meeting.kept ?? 0)
    }
    meeting.id = meeting.id ?? id
    meeting.last = max(last, meeting.last)
    meetings[number] = meeting
  }

  private mutating func takeChange(_ seq: Int64, _ record: Record, isCounted: Bool) -> Bool {
    guard let text = record.text(8), record.kinds[7] == .null || record.text(7) != nil,
      let numbers = ChangeNumbers([seq] + (1...6).compactMap(record.integer))
    else { return true }
    guard let operations = operations(text, numbers, record) else {
      if isCounted {
        meetings[numbers.meeting, default: Meeting()].broken.insert(seq)
        if record.kinds.count == 10 { nearlyWhole.append((numbers, record)) }
      }
      return false
    }
    take(numbers, operations)
    return true
  }

  private mutating func take(_ numbers: ChangeNumbers, _ operations: [SessionModel.Operation]) {
    let seq = numbers.seq
    let change = numbers.change(operations)
    if meetings[numbers.meeting]?.changes[change.id] == nil {
      meetings[numbers.meeting, default: Meeting()].changes[change.id] = Found(seq: seq, change: change)
    }
  }

  /// The most bytes that are gone through to put rows right, and the most rows that a store is thought to have.
  private static let patience = (bytes: 1 << 26, rows: Int64(1 << 22))

  /// Takes in rows that are whole but for one of two numbers that are known from elsewhere, too: their own, which no
  /// other row has, and their meeting's. SQLite reads them by its indexes; here the seal tells which numbers fit.
  mutating func takeNearlyWhole() {
    let known = Set(meetings.values.flatMap { $0.changes.values.map(\.seq) })
    let most = [known.max(), meetings.values.map(\.last).max()].compactMap(\.self).max() ?? 0
    let free = (1...max(1, min(most, Self.patience.rows - 1)) + 1).filter { !known.contains($0) }
    let named = meetings.filter { $0.value.id != nil || !$0.value.changes.isEmpty }.keys
    var rest = Self.patience.bytes
    for (numbers, record) in nearlyWhole {
      guard let text = record.text(8) else { continue }
      let candidates =
        named.map { numbers.replacing(\.meeting, by: $0) } + free.map { numbers.replacing(\.seq, by: $0) }
      for candidate in candidates where rest > 0 {
        rest -= text.count + 100
        guard let operations = operations(text, candidate, record) else { continue }
        take(candidate, operations)
        meetings[numbers.meeting]?.broken.remove(numbers.seq)
        break
      }
    }
    // What was thought to be a meeting only because a row said so.
    meetings = meetings.filter { $0.value.id != nil || !$0.value.changes.isEmpty || !$0.value.broken.isEmpty }
  }

  /// `nil` for what doesn't match its seal, or makes no sense where there is none.
  private func operations(
    _ text: [UInt8], _ numbers: ChangeNumbers, _ record: Record
  ) -> [SessionModel.Operation]? {
    guard record.kinds.count == 10 else { return reader.understood(Data(text)) }
    let draft = record.text(7).map { String(decoding: $0, as: UTF8.self) }
    let seal = text.withUnsafeBytes { numbers.seal(draft: draft, operations: $0) }
    return seal == record.integer(9) ? reader.operations(from: Data(text)) : nil
  }
}

extension ChangeNumbers {
  fileprivate func replacing(_ number: WritableKeyPath<Self, Int64>, by value: Int64) -> Self {
    var numbers = self
    numbers[keyPath: number] = value
    return numbers
  }
}

extension Record {
  fileprivate func id(_ column: Int) -> MeetingID? {
    text(column).flatMap { MeetingID(String(decoding: $0, as: UTF8.self)) }
  }
}
