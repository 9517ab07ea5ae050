/// A session as one terminal sees it, while it and others change it.
///
/// The terminal's own changes show at once, before they are on disk; what comes from the store goes before
/// them. When the store has taken all, every terminal holds the same session.
public struct SharedSession: Sendable {
  /// What to show: all that is kept, then all that is pending.
  public private(set) var current: Session
  /// The terminal's own changes that the store hasn't confirmed, each with what it found; nothing when it was there
  /// already.
  private var ahead: [(change: Change, found: Trace?)] = []

  /// The terminal's own changes that the store hasn't confirmed, oldest first.
  public var pending: [Change] { ahead.map(\.change) }
  /// Every change that is known, kept or pending, in the order in which they are shown.
  public var changes: [Change] { current.log }
  /// What the store holds.
  public var kept: ArraySlice<Change> { current.log.dropLast(ahead.count { $0.found != nil }) }

  /// Starts from what the store holds.
  public init(kept: Session) {
    current = kept
  }

  /// Makes a change of this terminal, to be stored next.
  public mutating func propose(_ change: Change) {
    ahead.append((change, current.applyForNow(change)))
  }

  /// What another copy of the meeting lacks, which went on without this terminal: every change but those drafts that
  /// say nothing any more, since something was typed or kept there later, and those of others, who bring their own.
  /// - Parameter terminal: this one.
  public func lacking(in other: Session, at terminal: TerminalID) -> [Change] {
    var later: Set<DraftKey> = []
    let lacking = changes.reversed().filter { change in
      let keys = change.draftKeys
      defer { later.formUnion(keys) }
      if change.isDraft, change.terminal != terminal || later.isSuperset(of: keys) { return false }
      return other.change(change.id) == nil
    }
    return lacking.reversed()
  }

  /// Takes in what the store holds more, in its order; the terminal's own changes among it are confirmed.
  /// - Returns: whether what is to be shown may have become something else.
  @discardableResult
  public mutating func receive(_ changes: [Change]) -> Bool {
    guard !changes.isEmpty else { return false }
    let confirmed = Set(changes.map(\.id))
    // The usual case, nobody else wrote meanwhile: what is shown is right already.
    if changes.map(\.id) == ahead.prefix(changes.count).map(\.change.id) {
      ahead.removeAll { confirmed.contains($0.change.id) }
      return false
    }
    for case (_, let found?) in ahead.reversed() { current.takeOut(found) }
    for change in changes { current.apply(change) }
    let left = pending.filter { !confirmed.contains($0.id) }
    ahead = []
    for change in left { propose(change) }
    return true
  }
}
