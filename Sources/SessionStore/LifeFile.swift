import Foundation
import SessionModel
import Synchronization

/// The signs of life and the presences of all meetings of a store, in a file beside it.
///
/// Not in the store itself: a sign every second would cost a transaction each and wake all that follow.
/// A meeting's place in the file is 32 bytes at 32 times its number.
final class LifeFile: Sendable {
  private let path: String
  private let isWritable: Bool
  private let state = Mutex(State())

  private struct State {
    var descriptor: Int32 = -1
    var presences: [Int64: Int] = [:]
  }

  init(path: String, isWritable: Bool) {
    self.path = path
    self.isWritable = isWritable
  }

  deinit {
    let descriptor = state.withLock(\.descriptor)
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ moment: Moment, for number: Int64) {
    guard isWritable, let descriptor = descriptor() else { return }
    let record = LifeRecord(moment: moment, number: number).bytes
    _ = pwrite(descriptor, record, record.count, LifeRecord.place(of: number))
  }

  func read(_ number: Int64) -> Moment? {
    guard let descriptor = descriptor() else { return nil }
    var record = [UInt8](repeating: 0, count: LifeRecord.size)
    // One that is being written meanwhile may come mixed of old and new; the next try has it whole.
    for _ in 0..<3 {
      let count = pread(descriptor, &record, record.count, LifeRecord.place(of: number))
      guard count == record.count else { return nil }
      if let life = LifeRecord(bytes: record, number: number) { return life.moment }
    }
    return nil
  }

  /// Holds a shared lock on a meeting's first byte until the last presence of this object is released.
  ///
  /// All presences of one store object use one open file description, and the kernel keeps the locks by
  /// that: so this object's own never stand in its way, and it drops them when the process dies.
  func enter(_ number: Int64) -> Presence {
    if let descriptor = descriptor() {
      state.withLock { state in
        state.presences[number, default: 0] += 1
        if state.presences[number] == 1 {
          RangeLock(kind: F_RDLCK, at: LifeRecord.place(of: number)).set(on: descriptor)
        }
      }
    }
    return Presence { self.leave(number) }
  }

  private func leave(_ number: Int64) {
    state.withLock { state in
      guard let count = state.presences[number] else { return }
      state.presences[number] = count > 1 ? count - 1 : nil
      if count == 1 {
        RangeLock(kind: F_UNLCK, at: LifeRecord.place(of: number)).set(on: state.descriptor)
      }
    }
  }

  /// Whether another open file description holds a lock on a meeting's byte.
  func isLockedElsewhere(_ number: Int64) -> Bool {
    guard let descriptor = descriptor() else { return false }
    return RangeLock(kind: F_WRLCK, at: LifeRecord.place(of: number)).isHindered(on: descriptor)
  }

  /// The open file; `nil` where it is missing and may not be made.
  private func descriptor() -> Int32? {
    state.withLock { state in
      if state.descriptor < 0 { state.descriptor = isWritable ? make() : open(path, O_RDONLY | O_CLOEXEC) }
      return state.descriptor < 0 ? nil : state.descriptor
    }
  }

  private func make() -> Int32 {
    let made = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if made >= 0 {
      // Whatever the umask forbids.
      fchmod(made, 0o600)
      return made
    }
    return errno == EEXIST ? open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW) : -1
  }
}

/// What the file holds of one meeting: wall, clock, boot and a checksum, eight bytes each, lowest first.
struct LifeRecord {
  static let size = 32

  let moment: Moment
  private let number: Int64

  init(moment: Moment, number: Int64) {
    self.moment = moment
    self.number = number
  }

  init?(bytes: [UInt8], number: Int64) {
    guard bytes.count == Self.size else { return nil }
    let word = { (index: Int) in
      bytes[index * 8..<index * 8 + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    self.init(
      moment: Moment(wall: Int64(bitPattern: word(0)), clock: Int64(bitPattern: word(1)), boot: word(2)),
      number: number)
    guard word(3) == checksum else { return nil }
  }

  var bytes: [UInt8] { Self.bytes(of: words + [checksum]) }

  static func place(of number: Int64) -> off_t { off_t(number) * off_t(size) }

  private var words: [UInt64] {
    [UInt64(bitPattern: moment.wall), UInt64(bitPattern: moment.clock), moment.boot]
  }

  /// With the meeting's number, so that a record is never taken for another meeting's.
  private var checksum: UInt64 {
    Checksum.fnv1a(Self.bytes(of: words + [UInt64(bitPattern: number)]))
  }

  private static func bytes(of words: [UInt64]) -> [UInt8] {
    words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
  }
}

/// A lock on one byte that belongs to an open file description rather than to the process.
///
/// The usual locks of fcntl would be lost as soon as any part of the process closed the file.
private struct RangeLock {
  private var lock = flock()

  init(kind: some BinaryInteger, at place: off_t) {
    lock.l_type = Int16(kind)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = place
    lock.l_len = 1
  }

  @discardableResult
  func set(on descriptor: Int32) -> Bool {
    var lock = lock
    return fcntl(descriptor, Self.setCommand, &lock) == 0
  }

  func isHindered(on descriptor: Int32) -> Bool {
    var lock = lock
    return fcntl(descriptor, Self.getCommand, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  // F_OFD_SETLK and F_OFD_GETLK, which Swift doesn't import from either system.
  #if os(Linux)
    private static let setCommand: Int32 = 37
    private static let getCommand: Int32 = 36
  #else
    private static let setCommand: Int32 = 90
    private static let getCommand: Int32 = 92
  #endif
}
