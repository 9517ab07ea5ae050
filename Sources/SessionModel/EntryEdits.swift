// The operations that a person's command on entries comes to. They read the session and change nothing.

extension Session {
  /// Where a new entry goes in its list.
  public enum Place: Hashable, Sendable {
    /// After all others.
    case end
    /// Right below an entry.
    case below(EntryID)
  }

  /// The operations that add an entry.
  /// - Parameters:
  ///   - id: the new entry's identifier.
  ///   - kind: what it is.
  ///   - team: whose it is.
  ///   - fields: what is known of it; its text is wanted.
  ///   - step: the step that it belongs to; by default the one that asks for its kind, else the present one.
  ///   - place: where it goes in its list.
  public func adding(
    _ id: EntryID, _ kind: EntryKind, team: Party, fields: [Field: Value], step: Step.ID? = nil,
    at place: Place = .end
  ) -> [Operation] {
    let home = step ?? homeStep(of: kind)
    let siblings = entries([kind], team: team, step: home)
    var fields = fields
    if kind == .initiative, fields[.goal] == nil, let goal = onlyGoal(of: team) {
      fields[.goal] = .entry(goal)
    }
    var operations: [Operation] = [
      .set(id, .kind, .text(kind.rawValue)), .set(id, .team, .text(team.rawValue)),
      .set(id, .step, .text(home)), .set(id, .order, .text(order(at: place, among: siblings))),
    ]
    operations += fields.sorted { $0.key.rawValue < $1.key.rawValue }.map { .set(id, $0.key, $0.value) }
    return operations
  }

  /// The step that a new entry of a kind belongs to: the present one if it asks for the kind, else the
  /// first that does, else the present one.
  public func homeStep(of kind: EntryKind) -> Step.ID {
    let present = step
    if present.prompts.contains(where: { $0.kinds.contains(kind) }) { return present.id }
    return agenda.home(of: kind)?.id ?? present.id
  }

  /// The operations that set fields of an entry; those that hold the value already are left out.
  public func editing(_ entry: EntryID, _ fields: [Field: Value?]) -> [Operation] {
    fields.filter { self[entry]?[$0.key] != $0.value }.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { .set(entry, $0.key, $0.value) }
  }

  /// The operations that delete an entry.
  public func deleting(_ entry: EntryID) -> [Operation] {
    [.set(entry, .deleted, .flag(true))]
  }

  /// The operations that move an entry one place up or down in its list; `nil` at the list's end.
  public func moving(_ id: EntryID, down: Bool) -> [Operation]? {
    guard let entry = self[id], let kind = entry.kind else { return nil }
    let list = entries([kind], team: entry.team, step: entry.step)
    guard let index = list.firstIndex(where: { $0.id == id }) else { return nil }
    let target = index + (down ? 1 : -1)
    guard list.indices.contains(target) else { return nil }
    let beyond = target + (down ? 1 : -1)
    let outer = list.indices.contains(beyond) ? list[beyond].order : nil
    let key =
      down ? OrderKey.between(list[target].order, outer) : OrderKey.between(outer, list[target].order)
    return [.set(id, .order, .text(key))]
  }

  /// A team's goal when it has just one: what an initiative then serves.
  private func onlyGoal(of team: Party) -> EntryID? {
    let goals = entries(.goal, team: team)
    return goals.count == 1 ? goals[0].id : nil
  }

  private func order(at place: Place, among siblings: [Entry]) -> String {
    if case .below(let id) = place, let index = siblings.firstIndex(where: { $0.id == id }) {
      let next = index + 1 < siblings.count ? siblings[index + 1].order : nil
      return OrderKey.between(siblings[index].order, next)
    }
    return OrderKey.between(siblings.last?.order, nil)
  }
}
