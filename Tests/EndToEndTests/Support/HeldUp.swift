import Foundation
import Synchronization

/// How long the machine held up a thread that only wanted to wake: a busy machine does the same to the program.
final class HeldUp: Sendable {
  static let watch = HeldUp()

  private static let naps: Int64 = 20
  /// When a nap ended that was too long, and by how much; wall clock and length in milliseconds.
  private let delays = Mutex<[(end: Int64, length: Int64)]>([])

  private init() {
    let thread = Thread { [self] in
      var last = wallClock()
      while true {
        usleep(UInt32(Self.naps * 1000))
        let now = wallClock()
        let length = now - last - Self.naps
        last = now
        if length >= Self.naps { delays.withLock { $0.append((now, length)) } }
      }
    }
    thread.start()
  }

  /// All delays of a time of the wall clock together, in milliseconds.
  func milliseconds(from start: Int64, to end: Int64) -> Int64 {
    delays.withLock { delays in
      delays.reduce(0) { $1.end >= start && $1.end - $1.length <= end ? $0 + $1.length : $0 }
    }
  }
}
