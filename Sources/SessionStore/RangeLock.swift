import Foundation

/// A lock on one byte that belongs to an open file description rather than to the process.
///
/// The usual locks of fcntl would be lost as soon as any part of the process closed the file. The kernel drops
/// this one when the description's last descriptor is closed, also because its process was killed.
struct RangeLock {
  private var lock = flock()

  /// - Parameter place: the byte, counted from the file's first.
  init(at place: off_t) {
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = place
    lock.l_len = 1
  }

  /// Takes the lock for this description alone.
  /// - Returns: whether it has it; else another has, or the file doesn't take locks.
  @discardableResult
  func take(on descriptor: Int32) -> Bool { set(F_WRLCK, on: descriptor) }

  func release(on descriptor: Int32) { _ = set(F_UNLCK, on: descriptor) }

  /// Whether another description has the lock.
  func isTakenElsewhere(on descriptor: Int32) -> Bool {
    var lock = lock
    lock.l_type = Int16(F_WRLCK)
    return fcntl(descriptor, Self.getCommand, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  private func set(_ kind: some BinaryInteger, on descriptor: Int32) -> Bool {
    var lock = lock
    lock.l_type = Int16(kind)
    return fcntl(descriptor, Self.setCommand, &lock) == 0
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
