import Dispatch
import Foundation
import SessionModel
import Synchronization

/// A meeting that one front end keeps open: keeps its changes in the background, and tells what others
/// change, and who they are.
public final class LiveMeeting: Sendable {
  private let store: any MeetingStore
  private let id: MeetingID
  private let onEvent: @Sendable (LiveEvent) -> Void
  private let queue: DispatchQueue
  private let lookout: Lookout
  private let state: Mutex<State>
  private let following = Mutex<Following?>(nil)

  private struct State {
    /// What isn't on disk, or hasn't been told to be, oldest first.
    var pending: [Change] = []
    /// The place up to which the store's changes were told.
    var last: Int64
    var isScheduled = false
    var isRetryScheduled = false
    var isClosed = false
    /// What was told last; `nil` when all is well.
    var trouble: StoreError?
    var attempts = 0
    var waiters: [DispatchSemaphore] = []
  }

  /// Opens a meeting.
  /// - Parameters:
  ///   - store: where it is kept.
  ///   - id: the meeting; it must be there.
  ///   - place: up to where the front end knows its changes, as ``MeetingStore/changes(of:after:)`` told.
  ///   - onEvent: called on a background queue, one event after the other.
  public init(
    store: any MeetingStore, id: MeetingID, after place: Int64,
    onEvent: @escaping @Sendable (LiveEvent) -> Void
  ) {
    self.store = store
    self.id = id
    self.onEvent = onEvent
    queue = DispatchQueue(label: "entente.live", qos: .userInitiated)
    lookout = Lookout(store: store, id: id, queue: queue) { onEvent(.attendance($0)) }
    state = Mutex(State(last: place))
    let follower = store.follow { [weak self] in self?.noticed() }
    following.withLock { $0 = follower }
    // Something may have been stored between the front end's reading and the following.
    schedule()
  }

  deinit { close() }

  /// Keeps a change: it is on disk once ``LiveEvent/changes(_:)`` tells it.
  ///
  /// Returns at once, whatever the disk does; changes are kept in the order of the calls. Ignored after
  /// ``close()``.
  public func keep(_ change: Change) {
    let isClosed = state.withLock { state in
      if !state.isClosed { state.pending.append(change) }
      return state.isClosed
    }
    if !isClosed { schedule() }
  }

  /// Whether everything that was kept is on disk.
  public var isIdle: Bool {
    state.withLock { $0.pending.isEmpty }
  }

  /// Whether also what is on disk is lost once the program ends.
  public var isTakenAway: Bool {
    state.withLock { $0.trouble?.takesAll == true }
  }

  /// Waits until everything that was kept is on disk, trying again at once if there is trouble.
  /// - Parameter milliseconds: how long to wait at most.
  /// - Returns: whether it is.
  public func flush(timeout milliseconds: Int) -> Bool {
    let waiter = DispatchSemaphore(value: 0)
    let isIdle = state.withLock { state in
      if !state.pending.isEmpty { state.waiters.append(waiter) }
      return state.pending.isEmpty
    }
    if isIdle { return true }
    schedule()
    return waiter.wait(timeout: .now() + .milliseconds(milliseconds)) == .success || self.isIdle
  }

  /// What isn't on disk yet, oldest first: to be saved elsewhere when the store stays out of reach.
  public var unkept: [Change] {
    state.withLock(\.pending)
  }

  /// Stops telling and keeping; at most the event that is being told goes on. What isn't on disk by then
  /// stays in ``unkept``.
  public func close() {
    state.withLock { $0.isClosed = true }
    lookout.close()
    following.withLock { $0 = nil }
  }

  // MARK: Work in the background

  /// Another process wrote, or this one tried to: after trouble the retry is soon enough, since every attempt
  /// touches the file and would be noticed again.
  private func noticed() {
    if !state.withLock(\.isRetryScheduled) { schedule() }
    lookout.lookAgain()
  }

  private func schedule() {
    let isNeeded = state.withLock { state in
      if state.isScheduled || state.isClosed { return false }
      state.isScheduled = true
      return true
    }
    // Strongly: a front end that lets go of its meeting still wants its last change kept.
    if isNeeded { queue.async { self.work() } }
  }

  private func work() {
    let (own, last) = state.withLock { state in
      state.isScheduled = false
      return (state.isClosed ? [] : state.pending, state.last)
    }
    var trouble: StoreError?
    if !own.isEmpty {
      do { try store.append(own, to: id) } catch { trouble = error }
    }
    do {
      // Also when the store takes nothing: what others change may be readable still.
      let (read, place) = try store.changes(of: id, after: last)
      let (changes, settled) = Interleaving.merge(read, own: own, isAppended: trouble == nil)
      settle(settled, upTo: place)
      // Before what they did: whose it is must be known.
      lookout.look()
      if !changes.isEmpty { tell(.changes(changes)) }
    } catch {
      trouble = trouble ?? error
    }
    if let trouble { retry(after: trouble) } else { recover() }
  }

  private func settle(_ count: Int, upTo place: Int64) {
    state.withLock { state in
      state.pending.removeFirst(count)
      state.last = place
    }
  }

  private func retry(after trouble: StoreError) {
    let (isNew, delay) = state.withLock { state in
      let delay: Int? = state.isRetryScheduled || state.isClosed ? nil : Self.delay(of: state.attempts)
      if delay != nil {
        state.isRetryScheduled = true
        state.attempts += 1
      }
      defer { state.trouble = trouble }
      return (state.trouble != trouble, delay)
    }
    if isNew { tell(.trouble(trouble)) }
    guard let delay else { return }
    queue.asyncAfter(deadline: .now() + .milliseconds(delay)) {
      self.state.withLock { $0.isRetryScheduled = false }
      self.schedule()
    }
  }

  private func recover() {
    let (wasTrouble, waiters) = state.withLock { state in
      guard state.pending.isEmpty else { return (false, [DispatchSemaphore]()) }
      defer {
        state.trouble = nil
        state.attempts = 0
        state.waiters = []
      }
      return (state.trouble != nil, state.waiters)
    }
    if wasTrouble { tell(.kept) }
    for waiter in waiters { waiter.signal() }
  }

  private func tell(_ event: LiveEvent) {
    if !state.withLock(\.isClosed) { onEvent(event) }
  }

  /// Milliseconds to wait before the next attempt: from a quarter of a second, doubled up to five.
  private static func delay(of attempt: Int) -> Int {
    min(5000, 250 << min(attempt, 5))
  }
}
