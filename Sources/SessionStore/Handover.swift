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
    var next: [Change] = []
    /// What wasn't taken yet, oldest first; an empty one is the end.
    var handed: [[Change]] = []
    var session: Session?
  }

  private init(count: Int) {
    underestimatedCount = count
  }

  /// Makes a session of changes while they are read.
  /// - Parameters:
  ///   - id: the meeting.
  ///   - count: how many changes are expected.
  ///   - read: calls its argument with one change after the other; what it throws is thrown.
  static func session(
    _ id: MeetingID, count: Int, _ read: ((Change) -> Void) throws -> Void
  ) throws -> Session {
    if count < least {
      var changes: [Change] = []
      try read { changes.append($0) }
      return Session(id: id, changes: changes)
    }
    let handover = Handover(count: count)
    let thread = Thread { handover.makeSession(id) }
    thread.name = "entente.session"
    thread.start()
    let outcome = Result { try read(handover.hand) }
    let session = handover.end()
    try outcome.get()
    return session ?? Session(id: id)
  }

  func makeIterator() -> AnyIterator<Change> {
    var batch: ArraySlice<Change> = []
    return AnyIterator { [self] in
      if batch.isEmpty {
        filled.wait()
        batch = state.withLock { $0.handed.removeFirst() }[...]
      }
      return batch.popFirst()
    }
  }

  private func makeSession(_ id: MeetingID) {
    let session = Session(id: id, changes: self)
    state.withLock { $0.session = session }
    done.signal()
  }

  private func hand(_ change: Change) {
    let isFull = state.withLock { state in
      state.next.append(change)
      return state.next.count == Self.most
    }
    if isFull { handOver() }
  }

  private func handOver() {
    state.withLock { state in
      state.handed.append(state.next)
      state.next = []
    }
    filled.signal()
  }

  private func end() -> Session? {
    if state.withLock({ !$0.next.isEmpty }) { handOver() }
    handOver()
    done.wait()
    return state.withLock(\.session)
  }
}
