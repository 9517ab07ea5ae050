import Agendas
import Foundation
import SessionModel
import SessionStore

/// A meeting with many entries, half of either team, all of them at the step that it is at.
enum LargeMeeting {
  static let start = Moment(wall: 1_799_000_000_000, clock: 1_000_000, boot: 1)
  private static let kinds: [EntryKind] = [.goal, .initiative, .blocker, .help, .note, .action]
  private static let step = "questions"

  static func changes(entries: Int) -> [Change] {
    var ids = IdentifierSource(seed: 3)
    let terminal = TerminalID(bits: 2)
    let new = NewMeeting(
      on: Day(wall: start.wall, offset: 0), language: .english, starter: .left,
      agenda: Agenda.builtIn("joint-90") ?? .fallback)
    let first = Change(
      id: ids.make(), terminal: terminal, moment: start,
      operations: new.operations(ids: &ids) + [.set(nil, .step, .text(step))])
    var order = OrderKey.between(nil, nil)
    return [first]
      + (0..<entries).map { number in
        let entry: EntryID = ids.make()
        order = OrderKey.between(order, nil)
        return Change(
          id: ids.make(), terminal: terminal, moment: start,
          operations: [
            .set(entry, .kind, .text(kinds[number / 2 % kinds.count].rawValue)),
            .set(entry, .team, .text(Party.teams[number % 2].rawValue)), .set(entry, .step, .text(step)),
            .set(entry, .order, .text(order)),
            .set(entry, .text, .text("Entry \(number): what becomes of leads – 线索的去向")),
          ])
      }
  }
}

/// A store with meetings in it, made when it is first asked for.
final class StoredMeetings {
  private let meetings: Int
  private let entries: Int
  private let folder = NSTemporaryDirectory() + "/entente-speed-" + UUID().uuidString
  private var store: SQLiteStore?

  init(meetings: Int, entries: Int) {
    self.meetings = meetings
    self.entries = entries
  }

  deinit {
    store?.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func made() -> SQLiteStore {
    if let store { return store }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let made = try SQLiteStore.open(at: folder + "/store.sqlite", mode: .writing)
      for number in 1...meetings {
        try made.create(MeetingID(bits: UInt64(number)), LargeMeeting.changes(entries: entries))
      }
      _ = try made.summaries()
      store = made
      return made
    } catch {
      fatalError("the store can't be made: \(error)")
    }
  }

  /// The first meeting, read and put together.
  func opened() -> Session {
    let id = MeetingID(bits: 1)
    return (try? made().session(of: id))?.session ?? Session(id: id)
  }

  func listed() -> [MeetingSummary] {
    (try? made().summaries()) ?? []
  }
}
