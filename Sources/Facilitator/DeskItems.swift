import SessionModel

extension Desk {
  /// What the present step's view is made of.
  var plan: StepPlan { session.step.view.plan }

  /// Whether the step is shown as columns, one a team, rather than as one list.
  public var hasColumns: Bool { plan.arrangement == .columns }

  /// The kinds shown in the columns: what is asked, then what else was noted at this step.
  public var columnKinds: [EntryKind] {
    let asked = session.prompt.kinds
    let others = Set(session.step.prompts.flatMap(\.kinds))
    return asked + EntryKind.notes.filter { !others.contains($0) }
  }

  /// The entries of a team's column.
  public func column(of team: Party) -> EntryList {
    let gathers = plan.gathers
    return session.gathered(plan, team: team)
      + session.list(columnKinds.filter { !gathers.contains($0) }, team: team, step: session.step.id)
  }

  /// The rows of a step that is shown as a list.
  public var items: [ListItem] { reckoning.items }

  /// The selected row of a list; `nil` when the list is empty.
  public var selectedItem: ListItem? {
    items.isEmpty ? nil : items[min(max(0, row), items.count - 1)]
  }

  /// The selected entry of the column in focus: the last answer until another is selected.
  public var selectedInColumn: Entry? {
    let entries = column(of: column)
    let selected = selection[column].flatMap { entries.index(of: $0) }.map { entries[$0] }
    return selected ?? lastAnswer(of: column) ?? entries.last
  }

  /// A team's last answer to what is asked.
  func lastAnswer(of team: Party) -> Entry? {
    guard let kind = session.prompt.kinds.first else { return nil }
    return session.list([kind], team: team, step: session.step.id).last
  }

  /// Whether editing means the meeting itself: at the opening, while no note is selected there.
  public var canEditSetup: Bool { session.step.view == .opening && selectedInColumn == nil }

  /// What a new note becomes at this step.
  public var newNoteKind: EntryKind { session.prompt.kinds.first ?? .note }

  /// Whether an entry is among those shown at the present step.
  func isShowing(_ id: EntryID) -> Bool {
    guard let entry = session[id], let kind = entry.kind else { return false }
    if plan.gathers.contains(kind), plan.section != .review || entry.since != nil { return true }
    return entry.step == session.step.id && (!hasColumns || columnKinds.contains(kind))
  }
}

extension State {
  /// The selected entry, in a column or in a list; `nil` when none is.
  public var selectedEntry: Entry? {
    guard let desk else { return nil }
    if desk.hasColumns { return desk.selectedInColumn }
    guard case .entry(let id) = desk.selectedItem else { return nil }
    return desk.session[id]
  }

  mutating func moveSelection(by distance: Int) {
    guard let desk else { return }
    if desk.hasColumns {
      let entries = desk.column(of: desk.column)
      guard let index = desk.selectedInColumn.flatMap({ entries.index(of: $0.id) }) else { return }
      self.desk?.selection[desk.column] = entries[min(max(0, index + distance), entries.count - 1)].id
    } else {
      let count = desk.items.count
      self.desk?.row = min(max(0, min(desk.row, count - 1) + distance), max(0, count - 1))
    }
  }

  /// Selects an entry where it stands, if it is on the screen.
  mutating func select(_ entry: EntryID) {
    guard let desk, let team = desk.session[entry]?.team else { return }
    if desk.hasColumns {
      self.desk?.selection[team] = entry
    } else if let index = desk.items.firstIndex(of: .entry(entry)) {
      self.desk?.row = index
    }
  }
}
