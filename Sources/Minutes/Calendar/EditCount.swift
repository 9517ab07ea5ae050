import SessionModel

/// How often something was edited, and when last: by that a calendar tells which of two forms of an event is newer.
struct EditCount {
  private(set) var edits = 0
  /// Milliseconds since 1970-01-01 00:00 UTC; of several terminals the latest.
  private(set) var last: Int64 = .min

  mutating func record(_ change: Change) {
    edits += 1
    last = max(last, change.moment.wall)
  }
}

/// The edits of a meeting and of each of its entries, half-typed notes aside. What takes an edit back is one, too.
struct EditCounts {
  private(set) var meeting = EditCount()
  private var entries: [EntryID: EditCount] = [:]

  init(of session: Session) {
    for change in session.log where !change.isDraft {
      meeting.record(change)
      for entry in Self.entries(of: change, in: session) {
        entries[entry, default: EditCount()].record(change)
      }
    }
  }

  subscript(entry: EntryID) -> EditCount { entries[entry] ?? EditCount() }

  private static func entries(of change: Change, in session: Session) -> Set<EntryID> {
    var entries: Set<EntryID> = []
    for operation in change.operations {
      switch operation {
      case .set(let entry?, _, _): entries.insert(entry)
      case .undo(let target), .redo(let target):
        for case .set(let entry?, _, _) in session.change(target)?.operations ?? [] { entries.insert(entry) }
      default: break
      }
    }
    return entries
  }
}
