// What there is to start from where teams would else begin with an empty page.

extension Session {
  /// What can be put into an empty step with one key.
  public enum StartingPoint: Sendable {
    /// The usual lead stages.
    case leadStages
    /// The usual commitments of an SLA, in both directions.
    case sla
  }

  /// What the present step can be started from; `nil` where there is nothing, or something is there already.
  public var startingPoint: StartingPoint? {
    switch step.view {
    case .stages: entries(.leadStage).isEmpty ? .leadStages : nil
    // A number taken over from a funnel is no beginning of the list.
    case .sla: entries(.sla).allSatisfy { $0[.about] != nil } ? .sla : nil
    default: nil
    }
  }

  /// The operations that put the usual entries into the present step, in a language.
  public func starting(
    from point: StartingPoint, _ language: Language, ids: inout IdentifierSource
  ) -> [Operation] {
    var grown = self
    var all: [Operation] = []
    for entry in entries(of: point, language) {
      let id: EntryID = ids.make()
      let operations = grown.adding(id, entry.kind, team: entry.team, fields: entry.fields)
      // Each is added after the one before, so that it gets the next order key.
      grown.apply(
        Change(
          id: ids.make(), terminal: TerminalID(bits: 0), moment: Moment(wall: 0, clock: 0, boot: 0),
          operations: operations))
      all += operations
    }
    return all
  }

  private typealias Prepared = (kind: EntryKind, team: Party, fields: [Field: Value])

  private func entries(of point: StartingPoint, _ language: Language) -> [Prepared] {
    switch point {
    case .leadStages: Self.usualStages.map { (.leadStage, .joint, [.text: .text($0[language])]) }
    case .sla:
      // The number of MQLs is there already where a funnel gave it.
      (entries(.sla).isEmpty ? Self.usualPromises[...] : Self.usualPromises.dropFirst()).map {
        ($0.team, $0.fields(language))
      }.map { (.sla, $0.0, $0.1) }
    }
  }

  private static let usualStages = [
    Phrase("Lead", zh: "潜在客户"), Phrase("MQL", zh: "MQL"), Phrase("SQL", zh: "SQL"),
    Phrase("Opportunity", zh: "商机"), Phrase("Customer", zh: "客户"),
  ]

  private struct Promise {
    var team: Party
    var text: Phrase
    var amount: Int64?
    var unit: Phrase
    var within: Phrase?
    var ifMissed: Phrase?

    func fields(_ language: Language) -> [Field: Value] {
      var fields: [Field: Value] = [
        .text: .text(text[language]), .amountUnit: .text(unit[language]),
        .cadence: .text(Cadence.weekly.rawValue),
      ]
      if let amount { fields[.amount] = .number(Number(amount)) }
      if let within { fields[.within] = .text(within[language]) }
      if let ifMissed { fields[.ifMissed] = .text(ifMissed[language]) }
      return fields
    }
  }

  /// Defaults of published templates for SLA between sales and marketing. Left is marketing, right is sales, as
  /// in the built-in agendas.
  private static let usualPromises: [Promise] = [
    Promise(
      team: .left, text: Phrase("Hand over MQLs that meet the agreed definition", zh: "移交符合约定定义的 MQL"),
      amount: nil, unit: Phrase("MQLs", zh: "个 MQL"), within: Phrase("each month", zh: "每月")),
    Promise(
      team: .left, text: Phrase("Take rejected leads back into nurturing", zh: "把被拒线索重新培育"), amount: 100,
      unit: Phrase("% of rejects", zh: "% 的被拒线索"), within: Phrase("24 h", zh: "24 小时")),
    Promise(
      team: .right, text: Phrase("First response to a hot lead", zh: "首次回应热门线索"), amount: 100,
      unit: Phrase("% of hot leads", zh: "% 的热门线索"), within: Phrase("15 min", zh: "15 分钟")),
    Promise(
      team: .right, text: Phrase("First response to a standard lead", zh: "首次回应普通线索"), amount: 100,
      unit: Phrase("% of leads", zh: "% 的线索"), within: Phrase("2 business hours", zh: "2 个工作小时")),
    Promise(
      team: .right, text: Phrase("Accept or reject each MQL", zh: "接受或拒绝每个 MQL"), amount: 100,
      unit: Phrase("% of MQLs", zh: "% 的 MQL"), within: Phrase("24 h", zh: "24 小时"),
      ifMissed: Phrase("it counts as accepted", zh: "视为接受")),
    Promise(
      team: .right, text: Phrase("Attempts to reach an accepted lead", zh: "联系已接受线索的尝试次数"), amount: 5,
      unit: Phrase("attempts, up to 8", zh: "次，至多 8 次"),
      within: Phrase("7 to 10 days", zh: "7 至 10 天")),
    Promise(
      team: .right, text: Phrase("Give a rejected lead back with reason and notes", zh: "退回线索并附理由和记录"),
      amount: 100, unit: Phrase("% of rejects", zh: "% 的被拒线索"), within: Phrase("24 h", zh: "24 小时")),
  ]
}
