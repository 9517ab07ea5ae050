import SessionModel

/// What a ``LiveMeeting`` tells the front end that keeps it open.
public enum LiveEvent: Sendable {
  /// What the store holds more, in the store's order. The front end's own changes are among them, each once:
  /// that confirms that they are on disk.
  case changes([Change])
  /// Who else is here, and what they are editing: others than were told last; at first nobody was.
  case attendance([Attendance])
  /// Something keeps the store from taking changes, or from telling them. All are kept in memory and tried
  /// again; told whenever it is another trouble than before.
  case trouble(StoreError)
  /// The trouble is over: everything is on disk.
  case kept
}

/// Puts what was read from the store and what this front end had it keep into one order.
enum Interleaving {
  /// - Parameters:
  ///   - read: what the store holds more, in its order.
  ///   - own: this front end's changes that it hasn't been told of, oldest first.
  ///   - isAppended: whether the store has taken all of `own`.
  /// - Returns: what to tell, and how many of `own` are settled by it.
  ///
  /// A draft that a later one superseded is no longer in the store, but the front end waits for it as for
  /// any other change: it goes right before the first of its own that came after it.
  static func merge(
    _ read: [Change], own: [Change], isAppended: Bool
  ) -> (changes: [Change], settled: Int) {
    if own.isEmpty { return (read, 0) }
    let inStore = Set(read.map(\.id))
    var result: [Change] = []
    var settled = 0
    let positions = Dictionary(own.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for change in read {
      if let position = positions[change.id], position >= settled {
        result += own[settled..<position].filter { !inStore.contains($0.id) }
        settled = position + 1
      }
      result.append(change)
    }
    if isAppended {
      result += own[settled...].filter { !inStore.contains($0.id) }
      settled = own.count
    }
    return (result, settled)
  }
}
