/// What a terminal may take back, and bring back.
struct UndoStack: Hashable, Sendable {
  var done: [ChangeID] = []
  var undone: [ChangeID] = []

  mutating func record(_ change: Change) {
    switch change.operations.first {
    case .undo(let target)?:
      done.removeAll { $0 == target }
      undone.append(target)
    case .redo(let target)?:
      undone.removeAll { $0 == target }
      done.append(target)
    default:
      guard !change.isDraft else { return }
      done.append(change.id)
      undone = []
    }
  }
}
