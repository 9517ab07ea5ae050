import SessionModel

// What the other team found of a goal, and what it takes to reach it.

extension MarkdownMinutes {
  /// The SMART criteria, once one of them was checked. What the fields only suggest is nobody's word, and isn't
  /// told.
  func smart(of goal: Entry, _ links: GoalLinks) -> [MarkdownItem] {
    let reason = said(.achievableReason, of: goal)
    let checks = session.smart(of: goal, links)
    guard reason != nil || checks.contains(where: { $0.verdict != nil }) else { return [] }
    var criteria: [MarkdownItem] = []
    var unchecked: [String] = []
    for check in checks {
      let reason = check.criterion == .achievable ? reason : nil
      if check.verdict == nil, reason == nil {
        unchecked.append(writing(check.criterion.name))
      } else {
        let found = [verdict(of: check), reason].compactMap(\.self)
        criteria.append(labelled(check.criterion.name, found.joined(separator: " – ")))
      }
    }
    if !unchecked.isEmpty { criteria.append(labelled(Wording.unchecked, writing.names(unchecked))) }
    // Nobody but both teams can check what is both teams' goal.
    let checkedBy = writing(Wording.checkedBy(writing.inlineName(of: goal.team.other)))
    return [MarkdownItem(goal.team == .joint ? "SMART" : writing.bracketed("SMART", checkedBy), criteria)]
  }

  private func verdict(of check: SMARTCheck) -> String {
    switch check.verdict {
    case .holds: return writing(Wording.holds)
    case nil: return writing(Wording.unchecked)
    case .fails:
      let missing = writing.names(check.missing.map { writing($0.name) })
      let text = writing(Wording.fails)
      return missing.isEmpty
        ? text : writing.bracketed(text, writing.labelled(writing(Wording.missing), missing))
    }
  }

  /// What makes a goal frequently discussed, ambitious, specific and transparent.
  func fast(of goal: Entry) -> [MarkdownItem] {
    let items = told([.cadence, .ambitious, .milestones, .published], of: goal)
    return items.isEmpty ? [] : [MarkdownItem("FAST", items)]
  }

  /// What marketing must deliver: the stages upwards from the deals to be won, and what they are reckoned from.
  func funnel(of goal: Entry) -> [MarkdownItem] {
    let inputs = told(EntryKind.funnelFields, of: goal)
    guard !inputs.isEmpty else { return [] }
    let stages = session.funnel(of: goal).map { session.stages(of: $0, minutes.language) } ?? []
    let title = writing(Wording.funnel)
    guard !stages.isEmpty else { return [MarkdownItem(title, inputs)] }
    let chain = stages.map { "\(Number($0.count).text) \(writing.typedName($0.name))" }
    return [MarkdownItem(writing.labelled(title, chain.joined(separator: " ← ")), inputs)]
  }
}
