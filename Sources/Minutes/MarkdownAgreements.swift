import SessionModel

// What both teams put their names to: the lead stages, and what they promise each other.

extension MarkdownMinutes {
  mutating func writeLeadStages() {
    section(
      Wording.leadStages,
      session.entries(.leadStage).map { stage in
        let fields: [Field] = [.definition, .criteria, .owner, .acceptWithin, .rejectReasons, .recycle]
        return MarkdownItem(
          itemText(stage), told(fields, of: stage) + sinceItem(stage) + [agreement(on: stage)])
      })
  }

  /// One list for each direction.
  mutating func writeSLA() {
    let promises = Dictionary(grouping: session.entries(.sla), by: \.team)
    section(
      Wording.sla,
      Party.allCases.compactMap { party in
        promises[party].map { MarkdownItem(direction(from: party), $0.map(item)) }
      })
  }

  private func direction(from party: Party) -> String {
    let name = writing.itemName(of: party)
    return party == .joint ? name : writing(Wording.promises(name, writing.inlineName(of: party.other)))
  }

  /// `First response (100 % of hot leads, within 15 min)`, and how that is kept.
  private func item(_ promise: Entry) -> MarkdownItem {
    let amount = [said(.amount, of: promise), said(.amountUnit, of: promise)].compactMap(\.self)
    let within = said(.within, of: promise).map { writing(Wording.within($0)) }
    let numbers = (amount.isEmpty ? [] : [amount.joined(separator: " ")]) + [within].compactMap(\.self)
    let text = itemText(promise)
    return MarkdownItem(
      numbers.isEmpty ? text : writing.bracketed(text, writing.listed(numbers)),
      told([.measured, .ifMissed, .cadence, .about], of: promise) + standing(of: promise)
        + sinceItem(promise) + [agreement(on: promise)])
  }

  /// Whether both teams agree, else what each says.
  private func agreement(on entry: Entry) -> MarkdownItem {
    guard !entry.isAgreed else { return labelled(Wording.agreement, writing(Wording.bothTeams)) }
    let teams = entry.consenting
    if teams.allSatisfy({ entry.agreement(of: $0) == .none }) {
      return labelled(Wording.agreement, writing(Wording.neitherTeam))
    }
    let words = teams.map { team in
      let name = writing.inlineName(of: team)
      switch entry.agreement(of: team) {
      case .holds: return writing(Wording.agrees(name))
      case .lapsed: return writing(Wording.agreedBefore(name))
      case .none: return writing(Wording.agreesNot(name))
      }
    }
    return labelled(Wording.agreement, writing.listed(words))
  }
}
