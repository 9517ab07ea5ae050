import SessionModel

/// Goals, actions, help and SLA as one table, a line each: what a kind doesn't have is empty in its lines.
struct CSVMinutes {
  let session: Session
  let plain: PlainFields
  let writing: Writing

  static func text(of minutes: Minutes) -> String {
    let table = CSVMinutes(of: minutes)
    let columns = table.columns
    var text = CSVText()
    text.append(columns.map { .text($0.heading) })
    for kind in [EntryKind.goal, .action, .help, .sla] {
      // Most columns are of one kind only; asking for the others' would take most of the time.
      let cells = columns.map { $0.isOf(kind) ? $0.cell : nil }
      for entry in minutes.session.list([kind], team: nil) { text.append(cells.map { $0?(entry) }) }
    }
    return text.text
  }

  private init(of minutes: Minutes) {
    session = minutes.session
    plain = PlainFields(of: minutes)
    writing = plain.writing
  }

  /// Where a goal or an SLA commitment stood over all meetings of its series: `12 → 13 → 15.5`.
  func course(of entry: Entry) -> PlainValue? {
    guard entry.history.contains(where: { $0.actual != nil }) else { return nil }
    return .text(entry.figures.values.map(\.description).joined(separator: " → "))
  }

  /// What marketing must deliver for a goal, from the deals to be won upwards.
  func funnel(of goal: Entry) -> PlainValue? {
    guard let funnel = session.funnel(of: goal) else { return nil }
    let stages = session.stages(of: funnel, writing.language)
    return .text(stages.map { "\($0.count) \($0.name)" }.joined(separator: " ← "))
  }

  /// A team's word on what it promises or is promised.
  func agreement(of team: Party, on entry: Entry) -> PlainValue? {
    guard entry.consenting.contains(team) else { return nil }
    let word =
      switch entry.agreement(of: team) {
      case .holds: Verdict.holds.name
      case .lapsed: Wording.onlyBeforeAnEdit
      case .none: Verdict.fails.name
      }
    return .text(writing(word))
  }
}
