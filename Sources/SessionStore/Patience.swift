import Foundation
import GRDB
import Synchronization

/// How long a connection waits for another process's lock.
///
/// SQLite's own waiting grows to a tenth of a second between two looks. A process that stores one change
/// right after the other leaves the lock free for less than a millisecond each time, and would starve all
/// others; so these look every two.
final class Patience: Sendable {
  /// In seconds.
  private let most: Double
  private let isSuspended = Atomic(false)

  init(seconds: Double) {
    most = seconds
  }

  var mode: Database.BusyMode {
    .callback { [self] tries in
      if isSuspended.load(ordering: .relaxed) || Double(tries) * 0.002 >= most { return false }
      usleep(2000)
      return true
    }
  }

  /// Repeats a body for as long as it meets a lock.
  ///
  /// While several processes make or open a file at once, SQLite gives up without asking where waiting for
  /// each other might never end. To begin anew is safe.
  static func persist<Result>(seconds: Double, _ body: () throws -> Result) throws -> Result {
    let start = ContinuousClock.now
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now - start < .seconds(seconds)
      {
        usleep(2000)
      }
    }
  }

  /// Runs a body that gives up at the first lock it meets.
  func suspended(_ body: () throws -> Void) rethrows {
    isSuspended.store(true, ordering: .relaxed)
    defer { isSuspended.store(false, ordering: .relaxed) }
    try body()
  }
}
