import Facilitator
import Logging
import SessionModel
import SessionStore
import Synchronization

/// A meeting that this front end has open in the store.
final class OpenMeeting {
  let live: LiveMeeting
  private let news: News
  private let store: any MeetingStore
  private let id: MeetingID
  private var presence: Presence?
  private var attendance: Attendance?
  private var lastSigned: Moment?

  /// Opens a meeting and follows it; what happens to it is posted to the mailbox.
  /// - Returns: the open meeting, and how it was found.
  static func open(_ id: MeetingID, in store: any MeetingStore, _ mailbox: Mailbox, _ logger: Logger) throws
    -> (
      OpenMeeting, OpenedMeeting
    )
  {
    let stored = try store.session(of: id)
    let found = OpenedMeeting(
      session: stored.session, lastSign: store.lastLife(of: id), others: store.others(at: id))
    return (OpenMeeting(id, store, after: stored.last, mailbox, logger), found)
  }

  private init(
    _ id: MeetingID, _ store: any MeetingStore, after last: Int64, _ mailbox: Mailbox, _ logger: Logger
  ) {
    self.id = id
    self.store = store
    let news = News(mailbox, logger)
    self.news = news
    live = LiveMeeting(store: store, id: id, after: last, onEvent: news.post)
  }

  /// Ends it: when this returns, nothing more comes to the mailbox.
  func close() {
    live.close()
    news.end()
  }

  var lastSign: Moment? { store.lastLife(of: id) }

  /// Lets the others know who is here, and what is being edited.
  func attend(_ attendance: Attendance) {
    self.attendance = attendance
    if let presence { presence.update(attendance) } else { presence = store.enter(id, as: attendance) }
  }

  /// Shows that this front end is alive, at most twice a second: a second of the clock is never let go by for a key
  /// just before it. One that only watches keeps no clock running.
  /// - Parameter isLast: whether it ends now; up to then the clock counts, so that it signs however soon.
  func signLife(at now: Moment, isLast: Bool) {
    guard attendance?.takesPart == true else { return }
    if !isLast, let lastSigned, now.elapsed(since: lastSigned) < 500 { return }
    lastSigned = now
    store.signLife(of: id, at: now)
  }
}

/// What a meeting tells the screens, until its end.
private final class News: Sendable {
  private let mailbox: Mailbox
  private let logger: Logger
  private let isOver = Mutex(false)

  init(_ mailbox: Mailbox, _ logger: Logger) {
    self.mailbox = mailbox
    self.logger = logger
  }

  func post(_ event: LiveEvent) {
    // Posted under the lock, so that nothing comes after the end.
    isOver.withLock { if !$0 { mailbox.post(message(of: event)) } }
  }

  func end() {
    isOver.withLock { $0 = true }
  }

  private func message(of event: LiveEvent) -> Message {
    switch event {
    case .changes(let changes): return .received(changes)
    case .attendance(let others): return .attendance(others)
    case .trouble(let error):
      logger.error("\(error.message.english)")
      return .trouble(error.trouble)
    case .kept:
      logger.info("everything is kept again")
      return .troubleOver
    }
  }
}

extension StoreError {
  /// For the screens.
  var trouble: Trouble { Trouble(message, brief: brief, takesAll: takesAll) }
}
