import Foundation
import GRDB
import Synchronization

/// How long a connection waits for another process's lock.
///
/// SQLite's own waiting grows to a tenth of a second between two looks, while those who write leave the lock free for
/// less than a millisecond; so these look every half.
final class Patience: Sendable {
  /// Between two looks.
  private static let microseconds: UInt32 = 500

  /// How many looks it lasts.
  private let most: Int
  /// The looks that went into waiting in line.
  private let spent = Atomic(0)
  private let isSuspended = Atomic(false)

  init(seconds: Double) {
    most = Int(seconds * 1_000_000) / Int(Self.microseconds)
  }

  var mode: Database.BusyMode {
    .callback { [self] looks in lasts(looks + spent.load(ordering: .relaxed)) }
  }

  /// Waits in line until a condition holds, and has the less patience for the lock itself: half at least is left.
  func wait(until isMet: () -> Bool) {
    var looks = 0
    while !isMet(), looks < most / 2, lasts(looks) { looks += 1 }
    spent.store(looks, ordering: .relaxed)
  }

  /// Sleeps until the next look, if there is to be one.
  private func lasts(_ looks: Int) -> Bool {
    if isSuspended.load(ordering: .relaxed) || looks >= most { return false }
    usleep(Self.microseconds)
    return true
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
