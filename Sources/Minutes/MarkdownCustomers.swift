import SessionModel

// What matters to the teams, what they know of their customers, and what they have learnt.

extension MarkdownMinutes {
  mutating func writePriorities() {
    section(
      Wording.priorities,
      byParty(session.entries(.priority)) { priority in
        let remarks = [said(.horizon, of: priority), understood(priority), since(priority)].compactMap(\.self)
        let text = itemText(priority)
        return MarkdownItem(
          remarks.isEmpty ? text : writing.bracketed(text, writing.listed(remarks)),
          told([.complements], of: priority))
      })
  }

  /// Whether the other team said that it understood.
  private func understood(_ priority: Entry) -> String? {
    guard let team = priority.consenting.first else { return nil }
    let name = writing.inlineName(of: team)
    switch priority.agreement(of: team) {
    case .holds: return writing(Wording.understoodBy(name))
    case .lapsed: return writing(Wording.understoodBefore(name))
    case .none: return nil
    }
  }

  mutating func writeCustomers() {
    let stalls = session.entries(.stall).map { stall in
      MarkdownItem(itemText(stall), told([.pipelineStage, .evidence, .cause, .remedy], of: stall))
    }
    section(Wording.customers, parts: [(Wording.insights, insights), (Wording.stalls, stalls)])
  }

  /// By what customers do; a plain list as long as nobody said that of any.
  private var insights: [MarkdownItem] {
    let groups = Dictionary(grouping: session.entries(.insight)) { insight in
      insight[.insightKind]?.text.flatMap(InsightKind.init)
    }
    let others = (groups[nil] ?? []).map { MarkdownItem(itemText($0)) }
    let told = InsightKind.allCases.compactMap { kind in
      groups[kind].map { insights in
        MarkdownItem(writing(Wording.customersDo(kind)), insights.map { MarkdownItem(itemText($0)) })
      }
    }
    guard !told.isEmpty, !others.isEmpty else { return told + others }
    return told + [MarkdownItem(writing(Wording.otherInsights), others)]
  }

  /// What works and what doesn't, found between two meetings.
  mutating func writeExperience() {
    section(
      Wording.experience,
      parts: [(Wording.works, found(.works)), (Wording.worksNot, found(.worksNot))])
  }
  private func found(_ kind: EntryKind) -> [MarkdownItem] {
    byParty(session.entries(kind)) { MarkdownItem(itemText($0)) }
  }
}
