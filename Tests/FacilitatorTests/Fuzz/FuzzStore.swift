import SessionModel

/// A store in memory: it takes its time, and others write into it.
struct FuzzStore {
  /// Every change that it holds, in its order.
  private(set) var changes: [Change]
  /// What they come to.
  private(set) var session: Session
  /// How many of them this terminal was told.
  private(set) var toldCount: Int
  /// Whether it takes each change at once.
  var answers = true
  private var waiting: [Change] = []
  private var own: Set<ChangeID> = []

  init(_ id: MeetingID = MeetingID(bits: 0), _ changes: [Change] = []) {
    self.changes = changes
    session = Session(id: id, changes: changes)
    toldCount = changes.count
  }

  var isOpen: Bool { !changes.isEmpty }
  var hasUntold: Bool { toldCount < changes.count }

  /// This terminal's changes that it wasn't told yet, oldest first.
  var unconfirmed: [Change] {
    changes.dropFirst(toldCount).filter { own.contains($0.id) } + waiting
  }

  /// Another meeting was made.
  mutating func replace(_ id: MeetingID, _ changes: [Change]) {
    self = FuzzStore(id, changes)
  }

  /// This terminal wants a change kept.
  mutating func propose(_ change: Change) {
    waiting.append(change)
    own.insert(change.id)
  }

  /// Takes some of what this terminal wants kept, oldest first.
  mutating func take(_ count: Int) {
    for change in waiting.prefix(count) { add(change) }
    waiting.removeFirst(min(count, waiting.count))
  }

  /// Takes a change, from wherever.
  mutating func add(_ change: Change) {
    changes.append(change)
    session.apply(change)
  }

  /// The next changes to tell this terminal.
  mutating func told(_ count: Int) -> [Change] {
    let next = changes.dropFirst(toldCount).prefix(count)
    toldCount += next.count
    return Array(next)
  }
}
