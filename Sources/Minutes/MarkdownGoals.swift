import SessionModel

// What the teams want to accomplish, and what they will do for it.

extension MarkdownMinutes {
  mutating func write(_ goals: [Entry]) {
    let initiatives = Dictionary(grouping: session.entries(.initiative)) { initiative in
      initiative.goal.flatMap { goalNumbers[$0] == nil ? nil : $0 }
    }
    guard !goals.isEmpty || !initiatives.isEmpty else { return }
    page.heading(2, writing(Wording.goals))
    let links = GoalLinks(of: session)
    for goal in goals { write(goal, initiatives: initiatives[goal.id] ?? [], links) }
    if let others = initiatives[nil] {
      page.heading(3, writing(Wording.initiativesWithoutGoal))
      page.list(others.map { promise($0, team: $0.team) })
    }
  }

  /// A number names the section: a goal may have many lines, which no heading can, and two may be the same.
  private mutating func write(_ goal: Entry, initiatives: [Entry], _ links: GoalLinks) {
    let team = MarkdownText.escaped(writing.name(of: goal.team), in: .heading)
    page.heading(3, writing.bracketed(writing(Wording.goal(goalNumbers[goal.id] ?? 0)), team))
    page.paragraph(itemText(goal))
    var items = figures(of: goal) + told([.source], of: goal) + standing(of: goal)
    items += told([.why, .owner, .due], of: goal)
    if session.goalSupported(by: goal) != nil { items += told([.supports], of: goal) }
    items += sinceItem(goal)
    if !initiatives.isEmpty {
      // A team's own initiatives need no word of whose they are.
      let served = initiatives.map { promise($0, team: $0.team == goal.team ? nil : $0.team) }
      items.append(MarkdownItem(writing(Wording.initiatives), served))
    }
    page.list(items + smart(of: goal, links) + fast(of: goal) + funnel(of: goal))
  }

  /// `Conversion of leads to MQLs: 12 → 17 (+5 % points)`
  private func figures(of goal: Entry) -> [MarkdownItem] {
    guard let levels = writing.levels(of: goal) else { return told([.metric], of: goal) }
    guard let metric = goal[.metric]?.text, !metric.isEmpty else {
      return [labelled(Wording.figures, levels)]
    }
    return [labelled(writing.typed(MarkdownText.folded(metric), in: .block), levels)]
  }

  /// Where a goal or an SLA commitment stands, over all meetings of its series that told it.
  func standing(of entry: Entry) -> [MarkdownItem] {
    var items: [MarkdownItem] = []
    if entry[.actual] != nil || entry.history.contains(where: { $0.actual != nil }) {
      let values = entry.figures.values
      let figures = values.map(\.text).joined(separator: " → ")
      let text = values.count > 1 ? Sparkline.of(values) + " " + figures : figures
      items.append(labelled(Wording.soFar, text))
    }
    let confidence =
      entry.history.compactMap(\.confidence) + [entry[.confidence]?.integer].compactMap(\.self)
    if !confidence.isEmpty {
      let text = confidence.map { String($0) }.joined(separator: " → ")
      items.append(labelled(Wording.confidence, writing.bracketed(text, writing(Wording.ofTen))))
    }
    return items + told([.status], of: entry)
  }
}
