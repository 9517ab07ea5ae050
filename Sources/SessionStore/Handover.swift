import Dispatch
import Foundation
import SessionModel
import Synchronization

/// Changes that are read by one thread while another makes a session of them: both take about as long.
///
/// The iterator waits for what is still to come.
final class Handover: Sequence, Sendable {
  /// From how many changes on a second thread is worth its start.
  static let least = 500
  /// So many are handed over at once.
  private static let most = 200

  /// How many changes are expected.
  let underestimatedCount: Int
  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)

  private struct State {
    /// What wasn't taken yet, oldest first; an empty one is the end.
    var batches: [[Change]] = []
    var session: Session?
  }

  /// - Parameter count: what a store says, which somebody may have forged: no more memory is asked for than a meeting
  ///   may well need.
  private init(count: Int) {
    underestimatedCount = Swift.min(count, 10 * Limits.entries)
  }

  /// Makes a session of changes while they are read.
  /// - Parameters:
  ///   - id: the meeting.
  ///   - count: how many changes are expected.
  ///   - read: calls its argument with one change after the other; what it throws is thrown.
  static func session(
    _ id: MeetingID, count: Int, _ read: ((Change) -> Void) throws -> Void
  ) throws -> Session {
    var batch: [Change] = []
    if count < least {
      try read { batch.append($0) }
      return Session(id: id, changes: batch)
    }
    let handover = Handover(count: count)
    let thread = Thread { handover.makeSession(id) }
    thread.start()
    let outcome = Result {
      try read { change in
        batch.append(change)
        if batch.count < most { return }
        handover.hand(batch)
        batch = []
        batch.reserveCapacity(most)
      }
    }
    if !batch.isEmpty { handover.hand(batch) }
    handover.hand([])
    handover.done.wait()
    try outcome.get()
    return handover.state.withLock(\.session) ?? Session(id: id)
  }

  struct Iterator: IteratorProtocol {
    fileprivate let handover: Handover
    fileprivate var batch = [Change]().makeIterator()

    mutating func next() -> Change? {
      if let change = batch.next() { return change }
      batch = handover.take().makeIterator()
      return batch.next()
    }
  }

  func makeIterator() -> Iterator { Iterator(handover: self) }

  private func makeSession(_ id: MeetingID) {
    let session = Session(id: id, changes: self)
    state.withLock { $0.session = session }
    done.signal()
  }

  private func hand(_ batch: [Change]) {
    state.withLock { $0.batches.append(batch) }
    filled.signal()
  }

  private func take() -> [Change] {
    filled.wait()
    return state.withLock { $0.batches.removeFirst() }
  }
}
