import Facilitator
import SessionModel
import SessionStore

/// A meeting that this front end has open in the store.
final class OpenMeeting {
  let live: LiveMeeting
  private let store: any MeetingStore
  private let id: MeetingID
  private let presence: Presence
  private var lastSigned: Moment?

  /// Opens a meeting and follows it; what happens to it is posted to the mailbox.
  /// - Returns: the open meeting, and how it was found.
  static func open(_ id: MeetingID, in store: any MeetingStore, _ mailbox: Mailbox) throws -> (
    OpenMeeting, OpenedMeeting
  ) {
    let stored = try store.changes(of: id, after: 0)
    let isShared = store.isAnyoneElseHere(id)
    let found = OpenedMeeting(
      session: Session(id: id, changes: stored.changes), lastSign: store.lastLife(of: id), isShared: isShared)
    return (OpenMeeting(id, store, after: stored.last, mailbox), found)
  }

  private init(_ id: MeetingID, _ store: any MeetingStore, after last: Int64, _ mailbox: Mailbox) {
    self.id = id
    self.store = store
    presence = store.enter(id)
    live = LiveMeeting(store: store, id: id, after: last) { event in
      switch event {
      case .changes(let changes): mailbox.post(.received(changes))
      case .trouble(let error): mailbox.post(.trouble(error.message))
      case .kept: mailbox.post(.troubleOver)
      }
    }
  }

  var lastSign: Moment? { store.lastLife(of: id) }

  /// Shows that this front end is alive, at most once a second.
  func signLife(at now: Moment) {
    if let lastSigned, now.elapsed(since: lastSigned) < 900 { return }
    lastSigned = now
    store.signLife(of: id, at: now)
  }
}
