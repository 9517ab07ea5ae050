// Moving an entry to where it belongs after all: to the other team, another kind, another step.

extension Session {
  /// The operations that hand an entry over to a team, at the end of its list; `nil` where it is that team's.
  public func handing(_ id: EntryID, to team: Party) -> [Operation]? {
    guard let entry = self[id], let kind = entry.kind, entry.team != team else { return nil }
    return [.set(id, .team, .text(team.rawValue)), ordering(id, kind, team, entry.step)]
  }

  /// The operations that make an entry another kind of entry; `nil` where it is of that kind.
  ///
  /// It goes to the step that asks for the kind, as a new one would. What the new kind has no field for is kept
  /// unseen, so that turning it back loses nothing.
  public func turning(_ id: EntryID, into kind: EntryKind) -> [Operation]? {
    guard let entry = self[id], entry.kind != kind else { return nil }
    let asked = agenda.step(entry.step)?.prompts.contains { $0.kinds.contains(kind) } == true
    let step = asked ? entry.step : agenda.home(of: kind)?.id ?? entry.step
    let team: Party = kind.isJoint ? .joint : entry.team
    return [
      .set(id, .kind, .text(kind.rawValue)), .set(id, .team, .text(team.rawValue)),
      .set(id, .step, .text(step)), ordering(id, kind, team, step),
    ]
  }

  /// The operations that move an entry to another step; `nil` where it stands there.
  public func moving(_ id: EntryID, to step: Step.ID) -> [Operation]? {
    guard let entry = self[id], let kind = entry.kind, entry.step != step, agenda.step(step) != nil else {
      return nil
    }
    return [.set(id, .step, .text(step)), ordering(id, kind, entry.team, step)]
  }

  private func ordering(_ id: EntryID, _ kind: EntryKind, _ team: Party, _ step: Step.ID) -> Operation {
    let last = entries([kind], team: team, step: step).last { $0.id != id }?.order
    return .set(id, .order, .text(OrderKey.between(last, nil)))
  }
}
