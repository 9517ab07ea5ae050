import SessionModel

extension Writing {
  /// From where to where a goal goes, and what that change comes to: `12 % → 17 % (+5 % points)`.
  func levels(of goal: Entry) -> String? {
    let figures = goal.figures
    guard figures.target != nil || figures.baseline != nil else { return goal.unit.map { self($0.name) } }
    let sign = goal.unit == .points ? self(Phrase(" %", zh: "%")) : ""
    let levels = [figures.baseline, figures.target].map { $0.map { $0.text + sign } ?? "?" }
      .joined(separator: " → ")
    return change(of: goal, figures).map { bracketed(levels, $0) } ?? levels
  }

  /// What the change comes to in the goal's unit; the unit alone where that can't be said.
  private func change(of goal: Entry, _ figures: GoalFigures) -> String? {
    let signed = figures.change.map { ($0 > Number(0) ? "+" : "") + $0.text }
    switch goal.unit {
    case .relative: return signed.map { self(Wording.relative($0)) } ?? self(GoalUnit.relative.name)
    case .points: return signed.map { self(Wording.points($0)) } ?? self(GoalUnit.points.name)
    case .money: return self(GoalUnit.money.name)
    case .number, nil: return nil
    }
  }
}
