import SessionModel

// What else is worth keeping, and what isn't settled.

extension MarkdownMinutes {
  mutating func writeNotes() {
    let notes = session.entries(.note)
    guard !notes.isEmpty else { return }
    page.heading(2, writing(Wording.notes))
    var steps = Dictionary(grouping: notes, by: \.step)
    for (index, step) in session.agenda.steps.enumerated() {
      guard let found = steps.removeValue(forKey: step.id) else { continue }
      // The number tells apart steps of one name, and from sections such as “Priorities”.
      let name = MarkdownText.escaped(step.name[minutes.language], in: .heading)
      page.heading(3, writing.bracketed(name, writing(Wording.step(index + 1))))
      page.list(byParty(found) { MarkdownItem(itemText($0)) })
    }
    let others = notes.filter { steps[$0.step] != nil }
    guard !others.isEmpty else { return }
    page.heading(3, writing(Wording.elsewhere))
    page.list(byParty(others) { MarkdownItem(itemText($0)) })
  }

  mutating func writeParkedTopics() {
    section(
      Wording.parked,
      session.entries(.parked).map { topic in
        let text = itemText(topic)
        let remarks = [topic.isReviewed ? writing(Field.reviewed.name) : nil, since(topic)].compactMap(\.self)
        return MarkdownItem(remarks.isEmpty ? text : writing.bracketed(text, writing.listed(remarks)))
      })
  }

  /// One item for each rule, so that its reason is told once.
  mutating func writeOpenEnds() {
    let ends = session.openEnds(at: minutes.now)
    var rules: [OpenEnd.Rule] = []
    let found = Dictionary(grouping: ends, by: \.rule)
    for end in ends where !rules.contains(end.rule) { rules.append(end.rule) }
    section(
      Wording.openEnds,
      rules.map { rule in
        MarkdownItem(
          writing.labelled(writing.capitalized(rule.name), writing(rule.why)), (found[rule] ?? []).map(item))
      })
  }

  private func item(_ end: OpenEnd) -> MarkdownItem {
    let subject = end.entry == nil ? writing(end.subject) : Excerpt.of(writing(end.subject))
    // A meeting-wide end's subject names whom it is about.
    let isOfTeam = end.party != .joint && end.rule != .timeUnequal
    guard isOfTeam else { return MarkdownItem(writing.typed(subject, in: .block)) }
    return labelled(writing.itemName(of: end.party), writing.typed(subject, in: .inline))
  }
}
