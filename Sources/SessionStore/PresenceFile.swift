import Foundation
import SessionModel
import Synchronization

/// Who is at the meetings of a store, in a file beside it.
///
/// Each front end has a seat: a record that says who it is, which counts while the front end's open file
/// description has the seat locked. The kernel drops the locks of a process that dies, however, so that its seat
/// is free at once. A seat has two locks: the one on its first byte is for taking it, so that nobody else writes
/// there; the one on its second is for counting, and is taken once the record is written.
final class PresenceFile: Sendable {
  /// How many front ends can be seen at once, at all meetings of the store. More work all the same, unseen.
  static let seats = 64

  private let file: SideFile
  private let taken = Mutex([Bool](repeating: false, count: seats))

  /// - Parameter path: where the file is, or is made by the first who takes a seat: also by one who only reads the
  /// meetings, such as the wall.
  init(path: String) {
    file = SideFile(path: path, isWritable: true)
  }

  /// Takes a seat and says who sits there.
  /// - Returns: the seat; `nil` when there is none left, or the file can't be written.
  func take(_ record: PresenceRecord) -> Int? {
    guard let descriptor = file.writableDescriptor else { return nil }
    return taken.withLock { taken in
      // This description's own locks wouldn't stand in its way.
      let seat = (0..<Self.seats).first {
        !taken[$0] && PresenceRecord.takingLock(of: $0).take(on: descriptor)
      }
      guard let seat else { return nil }
      taken[seat] = true
      write(record, at: seat)
      PresenceRecord.countingLock(of: seat).take(on: descriptor)
      return seat
    }
  }

  func write(_ record: PresenceRecord, at seat: Int) {
    file.write(record.bytes(at: seat), at: PresenceRecord.place(of: seat))
  }

  func leave(_ seat: Int) {
    guard let descriptor = file.writableDescriptor else { return }
    taken.withLock { taken in
      PresenceRecord.countingLock(of: seat).release(on: descriptor)
      file.write([UInt8](repeating: 0, count: PresenceRecord.size), at: PresenceRecord.place(of: seat))
      PresenceRecord.takingLock(of: seat).release(on: descriptor)
      taken[seat] = false
    }
  }

  /// Those who sit at a meeting through another open file description, in order of terminal.
  func others(at meeting: MeetingID) -> [Attendance] {
    guard let descriptor = file.descriptor else { return [] }
    let used = min(Self.seats, file.size / PresenceRecord.size)
    let others = (0..<used).compactMap { seat -> Attendance? in
      guard PresenceRecord.countingLock(of: seat).isTakenElsewhere(on: descriptor) else { return nil }
      let record = file.read(PresenceRecord.size, at: PresenceRecord.place(of: seat)) {
        PresenceRecord(bytes: $0, at: seat)
      }
      return record.flatMap { $0.meeting == meeting ? $0.attendance : nil }
    }
    return others.sorted { $0.terminal < $1.terminal }
  }
}

/// What a seat holds: meeting, terminal, role, whether an entry is being edited, which, and a checksum; eight bytes
/// each.
struct PresenceRecord: Equatable {
  static let size = RecordWords.size(5)

  var meeting: MeetingID
  var attendance: Attendance

  init(meeting: MeetingID, attendance: Attendance) {
    self.meeting = meeting
    self.attendance = attendance
  }

  init?(bytes: [UInt8], at seat: Int) {
    guard bytes.count == Self.size, let words = RecordWords.words(bytes, seal: UInt64(seat)),
      let role = Attendance.Role(code: words[2])
    else { return nil }
    meeting = MeetingID(bits: words[0])
    attendance = Attendance(
      terminal: TerminalID(bits: words[1]), role: role, entry: words[3] == 0 ? nil : EntryID(bits: words[4]))
  }

  func bytes(at seat: Int) -> [UInt8] {
    let entry = attendance.entry
    let words = [
      meeting.bits, attendance.terminal.bits, attendance.role.code, entry == nil ? 0 : 1, entry?.bits ?? 0,
    ]
    return RecordWords.bytes(words, seal: UInt64(seat))
  }

  static func place(of seat: Int) -> off_t { off_t(seat) * off_t(size) }
  static func takingLock(of seat: Int) -> RangeLock { RangeLock(at: place(of: seat)) }
  static func countingLock(of seat: Int) -> RangeLock { RangeLock(at: place(of: seat) + 1) }
}

extension Attendance.Role {
  private static let all: [Attendance.Role] =
    [.facilitator, .wall] + Party.allCases.map(Attendance.Role.noteTaker)

  /// What a record holds for it; stays as it is from version to version.
  fileprivate var code: UInt64 { Self.all.firstIndex(of: self).map { UInt64($0) + 1 } ?? 0 }

  fileprivate init?(code: UInt64) {
    guard 1...UInt64(Self.all.count) ~= code else { return nil }
    self = Self.all[Int(code) - 1]
  }
}
