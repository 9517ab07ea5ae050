import Foundation

/// Lets the processes that want to write one store do so in the order in which they came.
///
/// SQLite's own lock goes to whoever looks first once it is free. A process that stores one change right after the
/// other looks sooner than those that sleep between two looks, and where the disk takes its time some of these waited
/// for seconds. So who wants that lock stands in line for it: each place is a lock of its own, and who has one goes on
/// to the next as soon as that is free. Who has the foremost takes SQLite's lock next, and then leaves the line.
///
/// The places are bytes of the log's file, on which SQLite takes no locks; the kernel frees those of a process that
/// dies. Where they can't be had, writing goes on without.
final class WaitingLine: Sendable {
  /// How many can stand in line; more wait for the last place, and chance decides among them.
  static let places = (0..<16).map { RangeLock(at: $0) }
  private let descriptor: Int32

  /// - Parameter log: the path of the store's log, which must be there.
  init(at log: String) {
    descriptor = open(log, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Goes from the last place to the foremost for as long as patience lasts. When it ends, because somebody in line
  /// was stopped, whoever waits goes to SQLite's lock all the same.
  func wait(with patience: Patience) {
    guard descriptor >= 0 else { return }
    var next = Self.places.count - 1
    patience.wait {
      while next >= 0, take(next) {
        if next + 1 < Self.places.count { Self.places[next + 1].release(on: descriptor) }
        next -= 1
      }
      return next < 0
    }
  }

  /// - Returns: whether the place can be left behind: also where the file takes no locks, from anybody.
  private func take(_ place: Int) -> Bool {
    Self.places[place].take(on: descriptor) || ![EAGAIN, EACCES].contains(errno)
  }

  func leave() {
    guard descriptor >= 0 else { return }
    for place in Self.places { place.release(on: descriptor) }
  }
}
