import SessionModel
import Synchronization

/// Says that a front end has a meeting open, and what it does there, until it is released.
public final class Presence: Sendable {
  private let show: @Sendable (Attendance) -> Void
  private let leave: @Sendable () -> Void

  /// - Parameters:
  ///   - show: makes an attendance known to the others.
  ///   - leave: called once, when the last reference is gone.
  public init(show: @escaping @Sendable (Attendance) -> Void, leave: @escaping @Sendable () -> Void) {
    self.show = show
    self.leave = leave
  }

  deinit { leave() }

  /// Says what the front end does now; the others' ``LiveMeeting`` tells them.
  public func update(_ attendance: Attendance) {
    show(attendance)
  }
}

/// A front end's seat in the file; it tries again to get one whenever it has something to say.
final class Seat: Sendable {
  private let file: PresenceFile
  private let meeting: MeetingID
  private let number = Mutex<Int?>(nil)

  init(in file: PresenceFile, at meeting: MeetingID) {
    self.file = file
    self.meeting = meeting
  }

  /// - Returns: whether there is anything to be seen by others.
  func show(_ attendance: Attendance) -> Bool {
    let record = PresenceRecord(meeting: meeting, attendance: attendance)
    return number.withLock { number in
      if let number {
        file.write(record, at: number)
      } else {
        number = file.take(record)
      }
      return number != nil
    }
  }

  /// - Returns: whether there was anything to be seen by others.
  func leave() -> Bool {
    number.withLock { number in
      guard let left = number else { return false }
      file.leave(left)
      number = nil
      return true
    }
  }
}
