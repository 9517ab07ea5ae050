import Facilitator
import Foundation
import SessionModel
import SessionStore

// The wall: it waits until there is something to show, and never gives up.

/// A store that is looked at whenever a meeting may have come into it.
struct AwaitedMeeting {
  let store: SQLiteStore
  private let following: Following

  init(_ store: SQLiteStore, _ mailbox: Mailbox) {
    self.store = store
    following = store.follow { mailbox.wake() }
  }
}

extension FrontEnd {
  /// A meeting on the wall, which need not be there yet.
  static func present(_ name: String?, _ options: SharedOptions) throws {
    let store = try options.store(.reading)
    do {
      _ = try store.find(name)
    } catch {
      guard error.isOfWaiting else { throw error }
    }
    let frontEnd = try FrontEnd(options, location: options.location, as: .wall)
    frontEnd.state.wall = .only(awaiting: name)
    frontEnd.awaited = AwaitedMeeting(store, frontEnd.mailbox)
    frontEnd.handle(.tick)
    try frontEnd.run()
  }

  /// Opens the meeting that the wall waits for, once it is there.
  func seek(_ name: String?) {
    guard let store = awaited?.store else { return }
    do {
      let id = try store.find(name)
      guard state.desk?.session.id != id else { return }
      meeting?.close()
      try show(id, in: store)
      // Whichever comes first may be followed by a newer one.
      if name != nil { awaited = nil }
      handle(.troubleOver)
    } catch StoreError.noMeetings, StoreError.unknownMeeting {
      if state.trouble != nil { handle(.troubleOver) }
    } catch let error as StoreError {
      handle(.trouble(error.trouble))
    } catch {
      handle(.trouble(Trouble(Phrase(same: "\(error)"))))
    }
  }
}

extension StoreError {
  /// Whether it may be over by itself: the wall waits for that.
  fileprivate var isOfWaiting: Bool {
    switch self {
    case .noMeetings, .unknownMeeting, .locked: true
    default: false
    }
  }
}
