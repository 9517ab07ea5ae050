import Facilitator
import SessionModel
import SessionStore

/// A meeting that this front end has open in the store.
final class OpenMeeting {
  let live: LiveMeeting
  private let store: any MeetingStore
  private let id: MeetingID
  private var presence: Presence?
  private var attendance: Attendance?
  private var lastSigned: Moment?

  /// Opens a meeting and follows it; what happens to it is posted to the mailbox.
  /// - Returns: the open meeting, and how it was found.
  static func open(_ id: MeetingID, in store: any MeetingStore, _ mailbox: Mailbox) throws -> (
    OpenMeeting, OpenedMeeting
  ) {
    let stored = try store.changes(of: id, after: 0)
    let found = OpenedMeeting(
      session: Session(id: id, changes: stored.changes), lastSign: store.lastLife(of: id),
      others: store.others(at: id))
    return (OpenMeeting(id, store, after: stored.last, mailbox), found)
  }

  private init(_ id: MeetingID, _ store: any MeetingStore, after last: Int64, _ mailbox: Mailbox) {
    self.id = id
    self.store = store
    live = LiveMeeting(store: store, id: id, after: last) { event in
      switch event {
      case .changes(let changes): mailbox.post(.received(changes))
      case .attendance(let others): mailbox.post(.attendance(others))
      case .trouble(let error): mailbox.post(.trouble(error.message))
      case .kept: mailbox.post(.troubleOver)
      }
    }
  }

  var lastSign: Moment? { store.lastLife(of: id) }

  /// Lets the others know who is here, and what is being edited.
  func attend(_ attendance: Attendance) {
    self.attendance = attendance
    if let presence { presence.update(attendance) } else { presence = store.enter(id, as: attendance) }
  }

  /// Shows that this front end is alive, at most once a second. One that only watches keeps no clock running.
  func signLife(at now: Moment) {
    guard attendance?.takesPart == true else { return }
    if let lastSigned, now.elapsed(since: lastSigned) < 900 { return }
    lastSigned = now
    store.signLife(of: id, at: now)
  }
}
