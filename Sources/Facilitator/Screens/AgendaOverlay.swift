import SessionModel
import Terminal

// The agenda over the screen.

extension Canvas {
  mutating func drawAgenda(_ selection: Int, _ state: State, _ layout: Layout) {
    guard let session = state.desk?.session else { return }
    let steps = session.agenda.steps
    let selection = min(selection, steps.count - 1)
    let columns = min(size.columns - 4, 60)
    let rows = min(size.rows - 3, steps.count + 2)
    let area = box(
      Phrase("Agenda", zh: "议程")[language],
      in: Rect(
        row: max(0, (size.rows - rows) / 2 - 1), column: (size.columns - columns) / 2, rows: rows,
        columns: columns))
    let first = max(0, min(selection - area.rows / 2, steps.count - area.rows))
    for (index, step) in steps.enumerated().dropFirst(first).prefix(area.rows) {
      let role: Role = index == selection ? .entrySelected : step.isSkipped ? .footerOff : .overlay
      let row = area.row + index - first
      if index == selection { band(.entrySelected, row: row, column: area.column, columns: area.columns) }
      let mark = step.mark(at: index, present: session.position.step)
      write(
        "\(mark) \(index + 1) \(step.name[language])", role, row: row, column: area.column,
        columns: area.columns - 6)
      writeRight([Span("\(session.minutes(of: step))′", role)], row: row, end: area.maxColumn, columns: 5)
    }
    drawFooter(agendaKeys(steps[selection]), layout)
  }

  private func agendaKeys(_ step: Step) -> [(String, String)] {
    let label = { (command: Command) in keyMap.label(for: command) }
    let skip = step.isSkipped ? Phrase("hold", zh: "恢复") : Phrase("skip", zh: "略过")
    return [
      (Phrase("1–9 or Enter", zh: "1–9 或 Enter")[language], Phrase("go", zh: "前往")[language]),
      (Key.escape.label, Phrase("stay", zh: "留下")[language]),
      (label(.moveDown) + " " + label(.moveUp), Phrase("move", zh: "移动")[language]),
      (label(.delete), skip[language]),
      (label(.moreTime) + " " + label(.lessTime), Phrase("a minute", zh: "一分钟")[language]),
      (label(.undo), Command.undo.short[language]),
    ]
  }
}

extension Step {
  /// What stands before a step's number: whether it is held, skipped or done.
  func mark(at index: Int, present: Int) -> String {
    if index == present { return "▶" }
    if isSkipped { return "–" }
    return index < present ? "✓" : " "
  }
}

extension Session {
  /// A step's time with what was added, all parties' together, in whole minutes.
  func minutes(of step: Step) -> Int64 {
    (step.time.total + clock.granted(in: step.id).total) / 60_000
  }
}
