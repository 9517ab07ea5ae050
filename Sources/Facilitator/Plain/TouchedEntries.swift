import SessionModel

/// What the changes from one state of a meeting to another were about, and who made them.
///
/// Only these entries can have news; so a large meeting costs no more to tell of than a small one.
struct TouchedEntries {
  /// In the order in which they were touched.
  private(set) var entries: [EntryID] = []
  /// Those that this terminal touched.
  private(set) var own: Set<EntryID> = []
  /// Which other terminal touched an entry last.
  private(set) var others: [EntryID: TerminalID] = [:]
  /// What else other terminals did.
  private var elsewhere: Set<SpokenItem.Key> = []
  private let terminal: TerminalID

  init(from before: Desk?, to after: Desk?, terminal: TerminalID) {
    self.terminal = terminal
    guard let before = before?.shared, let after = after?.shared else { return }
    let told = Set(before.pending.map(\.id))
    let arrived = after.kept.dropFirst(before.kept.count).filter { !told.contains($0.id) }
    let proposed = after.pending.filter { !told.contains($0.id) }
    for change in arrived + proposed { note(change, in: after.current) }
  }

  private mutating func note(_ change: Change, in session: Session) {
    for operation in change.operations {
      switch operation {
      case .set(let entry?, _, _): touch(entry, by: change)
      case .set(nil, .step, _), .set(nil, .prompt, _): add([.step], by: change)
      case .set(nil, .agenda, _): add([.agenda], by: change)
      case .set(nil, .agreedLeft, _), .set(nil, .agreedRight, _): add([.signOff], by: change)
      case .set(nil, _, _): add([.meeting], by: change)
      case .floor: add([.floor], by: change)
      case .grant: add([.step, .agenda], by: change)
      case .undo(let target), .redo(let target):
        guard let undone = session.log.last(where: { $0.id == target }) else { continue }
        note(
          Change(
            id: change.id, terminal: change.terminal, moment: change.moment, operations: undone.operations),
          in: session)
      case .move, .draft, .unknown: break
      }
    }
  }

  private mutating func touch(_ entry: EntryID, by change: Change) {
    if !entries.contains(entry) { entries.append(entry) }
    if change.terminal == terminal { own.insert(entry) } else { others[entry] = change.terminal }
  }

  private mutating func add(_ keys: Set<SpokenItem.Key>, by change: Change) {
    if change.terminal != terminal { elsewhere.formUnion(keys) }
  }

  /// Whether another terminal altered something besides entries.
  func isElsewhere(_ key: SpokenItem.Key) -> Bool { elsewhere.contains(key) }
}
