extension Session {
  /// A funnel's stages from the won deals upwards, called as the meeting's lead stages are where there are
  /// enough of them.
  public func stages(of funnel: Funnel, _ language: Language) -> [(count: Int64, name: String)] {
    let own = entries(.leadStage).reversed().map(\.text)
    let levels = funnel.levels(named: own.count > funnel.rates.count ? own : [])
    return levels.map { ($0.count, $0.name[language]) }
  }

  /// The operations that take a goal's funnel over as a promise: so many MQLs by marketing, the left team.
  ///
  /// A promise that was taken over from the goal before gets the new number.
  /// - Parameter id: the new entry's identifier, where one is needed.
  /// - Returns: `nil` when the goal has no funnel to take over.
  public func takingOver(
    funnelOf goal: Entry, as id: EntryID, _ language: Language
  ) -> (operations: [Operation], entry: EntryID)? {
    guard let funnel = funnel(of: goal) else { return nil }
    let stages = self.stages(of: funnel, language)
    guard let stage = stages.first(where: { $0.name == "MQL" }) ?? stages.last else { return nil }
    let number = Value.number(Number(stage.count))
    if let known = entries(.sla).first(where: { $0[.about]?.entry == goal.id }) {
      return (editing(known.id, [.amount: number]), known.id)
    }
    let words = goal.text.split(whereSeparator: \.isNewline).first.map { $0.prefix(60) } ?? ""
    let text = Phrase("\(stage.name) for the goal “\(words)”", zh: "为目标“\(words)”提供 \(stage.name)")
    let fields: [Field: Value] = [
      .text: .text(text[language]), .amount: number, .amountUnit: .text(stage.name), .about: .entry(goal.id),
    ]
    return (adding(id, .sla, team: .left, fields: fields), id)
  }
}
