// The operations that a person's command on the agenda itself comes to. Each writes the agenda as a whole, so
// that it can be taken back.
//
// Only what is still to come is altered. A step put before the present one would never be come to; and who
// starts the present step follows from the steps before it, and mustn't change while it is held.

extension Session {
  /// Whether a step is still to come, so that it can be moved and skipped.
  public func isToCome(_ id: Step.ID) -> Bool {
    agenda.index(of: id).map { $0 > position.step } ?? false
  }

  /// The operations that move a step that is still to come one place up or down; `nil` at the end of those,
  /// and for any other step.
  public func movingStep(_ id: Step.ID, down: Bool) -> [Operation]? {
    var agenda = agenda
    guard isToCome(id), let index = agenda.index(of: id) else { return nil }
    let target = index + (down ? 1 : -1)
    guard agenda.steps.indices.contains(target), target > position.step else { return nil }
    agenda.steps.swapAt(index, target)
    return [.set(nil, .agenda, .agenda(agenda))]
  }

  /// The operations that skip a step that is still to come, or take it back in; `nil` for any other step.
  public func skippingStep(_ id: Step.ID) -> [Operation]? {
    var agenda = agenda
    guard isToCome(id), let index = agenda.index(of: id) else { return nil }
    agenda.steps[index].isSkipped.toggle()
    return [.set(nil, .agenda, .agenda(agenda))]
  }
}
