import Facilitator
import Foundation
import SessionModel
import SessionStore

// Saving elsewhere, when the store is out of reach.

extension FrontEnd {
  private var elsewhere: Elsewhere {
    Elsewhere(
      store: StoreLocation.resolved(location), environment: SharedOptions.environment)
  }

  /// Finds a file that the meeting could be kept in.
  func findElsewhere(_ name: String) {
    guard let desk = state.desk else { return }
    handle(
      .elsewhere(elsewhere.places(for: name, of: desk.session.id).first ?? elsewhere.full("~/" + name)))
  }

  /// Keeps the meeting with all its changes in a new file, or in that in which another terminal has kept it, and goes
  /// on there. Nothing is altered where it was.
  func saveElsewhere(_ typed: String) {
    attempt {
      guard let desk = state.desk else { return }
      let path = elsewhere.full(typed)
      let store = try refuge(for: desk, at: path)
      let (opened, found) = try OpenMeeting.open(desk.session.id, in: store, mailbox, logger)
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
    return elsewhere.places(for: name, of: desk.session.id).first { path in
      (try? keep(desk, at: path)) != nil
    }
  }

  private func keep(_ desk: Desk, at path: String) throws(StoreError) {
    let store = try refuge(for: desk, at: path)
    defer { store.close() }
    let id = desk.session.id
    let there = try store.session(of: id).session
    try store.append(desk.shared.lacking(in: there, at: state.setting.terminal), to: id)
  }

  /// A store that has the meeting: a new one with all of it, or one in which another terminal has kept it, which may
  /// lack what this one has.
  private func refuge(for desk: Desk, at path: String) throws(StoreError) -> SQLiteStore {
    let id = desk.session.id
    do throws(StoreError) {
      return try SQLiteStore.make(at: path, with: id, desk.shared.changes)
    } catch {
      guard case .exists = error, elsewhere.isOther(path) else { throw error }
      return try SQLiteStore.open(having: id, at: path)
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
