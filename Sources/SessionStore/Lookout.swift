import Dispatch
import SessionModel
import Synchronization

/// Looks who else is at a meeting, and tells when that changes. It looks when it is asked to; alone, it costs nothing.
final class Lookout: Sendable {
  private let store: any MeetingStore
  private let id: MeetingID
  private let queue: DispatchQueue
  private let onChange: @Sendable ([Attendance]) -> Void
  private let state = Mutex(State())

  private struct State {
    /// Who was told to be here; at first nobody was.
    var told: [Attendance] = []
    /// How often to look again.
    var looks = 0
    var isClosed = false
  }

  /// - Parameter onChange: called on the queue, on which all looking is done.
  init(
    store: any MeetingStore, id: MeetingID, queue: DispatchQueue,
    onChange: @escaping @Sendable ([Attendance]) -> Void
  ) {
    self.store = store
    self.id = id
    self.queue = queue
    self.onChange = onChange
  }

  /// Looks now, on the queue.
  func look() {
    let others = store.others(at: id)
    let isNew = state.withLock { state in
      defer { state.told = others }
      return state.told != others && !state.isClosed
    }
    if isNew { onChange(others) }
  }

  /// Milliseconds after which to look again, one after the other.
  private static let delays = [50, 450]

  /// Looks a little later too, if anybody is known who may have gone.
  ///
  /// A process that dies is noticed by its log being closed, and that may be before the kernel drops its locks.
  func lookAgain() {
    let isFirst = state.withLock { state in
      guard !state.told.isEmpty, !state.isClosed else { return false }
      defer { state.looks = Self.delays.count }
      return state.looks == 0
    }
    if isFirst { lookLater() }
  }

  func close() {
    state.withLock { $0.isClosed = true }
  }

  private func lookLater() {
    let done = Self.delays.count - state.withLock(\.looks)
    queue.asyncAfter(deadline: .now() + .milliseconds(Self.delays[done])) { [weak self] in
      guard let self else { return }
      look()
      let isMore = state.withLock { state in
        state.looks -= 1
        return state.looks > 0 && !state.isClosed
      }
      if isMore { lookLater() }
    }
  }
}
