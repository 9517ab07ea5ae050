import Agendas
import Foundation
import SessionModel
import SessionStore

/// A meeting with many entries, all of them at the step that is shown.
struct BenchMeeting {
  let location: String
  static let id = MeetingID(bits: 1)
  private static let maker = TerminalID(bits: 2)

  /// Makes it in a store of its own.
  /// - Parameters:
  ///   - step: the step that the meeting is at.
  ///   - kinds: what its entries are, by turns.
  func make(entries count: Int, at step: Step.ID = "questions", kinds: [EntryKind] = Self.kinds) throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    try store.create(Self.id, Self.changes(entries: count, at: step, kinds: kinds))
    store.close()
  }

  /// Puts so many small meetings into the same store.
  func addOthers(_ count: Int) throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    defer { store.close() }
    var ids = IdentifierSource(seed: 4)
    for _ in 0..<count { try store.create(ids.make(), Self.changes(entries: 3)) }
  }

  /// What entries are by turns, where nothing else is asked for.
  static let kinds: [EntryKind] = [.goal, .initiative, .blocker, .help, .note, .action]

  /// The changes that make it.
  static func changes(
    entries count: Int, at step: Step.ID = "questions", kinds: [EntryKind] = Self.kinds
  ) -> [Change] {
    var ids = IdentifierSource(seed: 3)
    let now = SystemClock.now()
    let agenda = Agenda.builtIn("joint-90") ?? .fallback
    let new = NewMeeting(
      on: Day(wall: now.wall, offset: 0), language: .english, starter: .left, agenda: agenda)
    let operations = new.operations(ids: &ids) + [.set(nil, .step, .text(step))]
    var changes = [Change(id: ids.make(), terminal: maker, moment: now, operations: operations)]
    var order = OrderKey.between(nil, nil)
    for number in 0..<count {
      let entry: EntryID = ids.make()
      order = OrderKey.between(order, nil)
      let operations: [SessionModel.Operation] = [
        .set(entry, .kind, .text(kinds[number / 2 % kinds.count].rawValue)),
        .set(entry, .team, .text(Party.teams[number % 2].rawValue)), .set(entry, .step, .text(step)),
        .set(entry, .order, .text(order)),
        .set(entry, .text, .text("Entry \(number): what both teams want next year – 双方明年的目标")),
      ]
      changes.append(Change(id: ids.make(), terminal: maker, moment: now, operations: operations))
    }
    return changes
  }

  /// The texts of the entries that were made since.
  func typed() throws -> [String] {
    let store = try SQLiteStore.open(at: location, mode: .reading)
    defer { store.close() }
    let session = Session(id: Self.id, changes: try store.changes(of: Self.id, after: 0).changes)
    return session.entries(EntryKind.notes).filter { $0.maker != Self.maker }.map(\.text)
  }
}
