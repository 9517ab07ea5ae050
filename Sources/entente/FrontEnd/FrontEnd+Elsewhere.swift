import Facilitator
import Foundation
import SessionModel
import SessionStore

// Saving elsewhere, when the store is out of reach.

extension FrontEnd {
  private var elsewhere: Elsewhere {
    Elsewhere(
      store: StoreLocation.resolved(location), environment: ProcessInfo.processInfo.environment)
  }

  /// Finds a file that the meeting could be kept in.
  func findElsewhere(_ name: String) {
    handle(.elsewhere(elsewhere.places(for: name).first ?? elsewhere.full("~/" + name)))
  }

  /// Keeps the meeting with all its changes in a new file, and goes on there. Nothing is altered where it was.
  func saveElsewhere(_ typed: String) {
    attempt {
      guard let desk = state.desk else { return }
      let path = elsewhere.full(typed)
      let id = desk.session.id
      let store = try SQLiteStore.make(at: path, with: id, desk.shared.changes)
      let (opened, found) = try OpenMeeting.open(id, in: store, mailbox, logger)
      meeting?.close()
      // What the old place told last: it is in the new one when the screens know of it.
      collect()
      meeting = opened
      location = path
      logger.info("goes on in \(path)")
      handle(.moved(to: path, found.session))
    }
  }

  /// Keeps what isn't on disk when nobody is there to be asked where.
  /// - Returns: the file; `nil` when no place would take it.
  func rescue() -> String? {
    guard let desk = state.desk, let name = state.nameElsewhere else { return nil }
    return elsewhere.places(for: name).first { path in
      (try? SQLiteStore.make(at: path, with: desk.session.id, desk.shared.changes))?.close() != nil
    }
  }

  /// How a meeting that isn't in the usual place is opened, to be said on leaving.
  static func howToOpen(_ path: String) -> Phrase {
    let word = ShellWord.quoted(path)
    return Phrase(
      "The meeting is in another file; open it with: entente open --file \(word)",
      zh: "会议保存在另一个文件中；打开方法：entente open --file \(word)")
  }
}
