import SessionModel
import Terminal

extension Canvas {
  mutating func draw(_ desk: Desk, _ state: State, _ layout: Layout, _ panes: inout Panes) {
    resume(&panes)
    defer { panes.frame = frame }
    let (session, sight) = (desk.session, panes.number(of: desk.sight))
    let title = MeetingTitle(desk, state)
    draw(&panes.title, of: title, in: layout.title) { $0.draw(title, session) }
    if layout.rail.columns > 0 {
      draw(&panes.rail, of: desk.stamp, in: layout.rail) { $0.drawRail(session, in: layout.rail) }
    }
    // Read once: the panel tells of it, and the keys are those of what it says.
    let marks = desk.form.flatMap(state.understood)
    let keys = UsableKeys(sight, desk, marks, state)
    draw(&panes.footer, of: keys, in: layout.footer) {
      $0.drawFooter(for: desk, keys, state, layout)
      return 1
    }
    draw(&panes.status, of: StatusLine(sight, desk, state), in: layout.status) {
      $0.drawStatus(state, layout)
      return 1
    }
    var area = layout.stage
    area.dropRows(
      draw(&panes.clocks, of: ShownTime(desk, state), in: area) {
        $0.draw(ClockFace(session, state), in: area, layout.clocks)
      })
    area.dropRows(draw(&panes.question, of: desk.stamp, in: area) { $0.drawQuestion(session, in: area) })
    if let form = desk.form {
      let most = max(3, area.rows / 2)
      let text = panelText(form, columns: area.columns, most: most)
      let height = panelHeight(form, marks, text, most: most)
      drawPanel(
        form, marks, text, session, state.company, &panes,
        in: Rect(row: area.maxRow - height, column: area.column, rows: height, columns: area.columns))
      area.rows -= height
    }
    if session.step.view == .opening {
      area.dropRows(draw(&panes.opening, of: desk.stamp, in: area) { $0.drawOpening(session, in: area) })
    }
    // On a small screen with a long question and a note being typed, no row is left.
    guard area.rows > 0 else { return }
    draw(&panes.entries, of: sight, in: area) { canvas in
      if desk.hasColumns {
        canvas.drawColumns(desk, state, focus: desk.column, in: area)
      } else {
        canvas.drawList(desk, state, in: area)
      }
      return area.rows
    }
  }

  /// - Returns: the rows used.
  @discardableResult
  mutating func draw(_ title: MeetingTitle, _ session: Session) -> Int {
    band(.title, row: 0)
    let position = session.position
    let count = session.agenda.steps.count
    let number = Phrase(
      "step \(position.step + 1)/\(count) · ", zh: "第 \(position.step + 1)/\(count) 步 · ")[language]
    let time = " · " + title.timeLeft[language] + " "
    let fixed = TextWidth.columns(of: number + time) + 1
    let name = TextLayout.clip(session.step.name[language], columns: max(4, size.columns * 3 / 4 - fixed))
    let width = fixed + TextWidth.columns(of: name)
    writeRight([Span(" " + number + name + time, .title)], row: 0, end: size.columns, columns: width)
    let demo = title.isDemo ? Phrase("Demo: ", zh: "演示：")[language] : ""
    write(" " + demo + session.title, .title, row: 0, column: 0, columns: size.columns - width - 1)
    return 1
  }

  /// The agenda, and the line at its right.
  /// - Returns: the rows used.
  private mutating func drawRail(_ session: Session, in area: Rect) -> Int {
    let present = session.position.step
    var area = area
    area.columns -= 1
    for (index, step) in session.agenda.steps.enumerated() where index < area.rows - 1 {
      let role: Role =
        index == present ? .railCurrent : step.isSkipped ? .dim : index < present ? .railDone : .rail
      let mark = step.mark(at: index, present: present)
      let minutes = session.minutes(of: step)
      let row = area.row + 1 + index
      if index == present { band(.railCurrent, row: row, column: area.column, columns: area.columns) }
      let time = "\(minutes)′"
      write(
        "\(mark) \(index + 1) \(step.name[language])", role, row: row, column: area.column + 1,
        columns: area.columns - 6)
      writeRight([Span(time, role)], row: row, end: area.maxColumn - 1, columns: 5)
    }
    frame.fill(
      Rect(row: area.row, column: area.maxColumn, rows: area.rows, columns: 1), style: style(.border),
      with: "│")
    return area.rows
  }

  /// The question, in full, with whose turn it is.
  /// - Returns: the rows used.
  mutating func drawQuestion(_ session: Session, in area: Rect) -> Int {
    let prompt = session.prompt
    var head = ""
    if session.step.prompts.count > 1 {
      let team = session.lead(of: prompt, in: session.step).map { " " + session.name(of: $0)[language] } ?? ""
      head = "\(session.position.prompt + 1)/\(session.step.prompts.count)\(team)\(language.colon)"
    }
    let box = Rect(
      row: area.row, column: area.column + 1, rows: min(4, area.rows - 4), columns: min(area.columns - 2, 100)
    )
    return writeWrapped(head + prompt.question[language], .question, in: box) + (area.rows > 16 ? 1 : 0)
  }

  private mutating func drawFooter(
    for desk: Desk, _ keys: UsableKeys, _ state: State, _ layout: Layout
  ) {
    if desk.isTyping { return drawFooter(keysWhileTyping(keys), layout) }
    let others: [Command] = [
      .otherColumn, .writeMinutes, .undo, .leave, .giveOverrun, .goTo, .newAction, .newDecision, .newBlocker,
      .newHelp, .newParked, .moreTime, .moveSeconds,
    ]
    drawFooter([.help] + mainCommands(of: desk) + others, state, layout)
  }

  /// What is done most at a step, first.
  private func mainCommands(of desk: Desk) -> [Command] {
    switch desk.session.step.view {
    case .board: [.edit, .passFloor, .pause, .nextStep, .writeMinutes, .down]
    case .review: [.edit, .down, .passFloor, .pause, .nextStep]
    case .closing: [.edit, .agree, .agreeOther, .readBack, .writeMinutes, .goalMap, .passFloor, .pause]
    case .stages: [.startFrom, .agree, .agreeOther, .edit, .newNote, .passFloor, .nextStep, .pause]
    case .sla: [.startFrom, .agree, .agreeOther, .edit, .newNote, .passFloor, .nextStep, .pause]
    case .checks: [.edit, .agree, .goalMap, .passFloor, .nextStep, .funnel, .takeOver, .pause]
    default: [.passFloor, .pause, .newNote, .nextStep, .edit]
    }
  }

  private func keysWhileTyping(_ usable: UsableKeys) -> [(String, String)] {
    var keys = [
      (Key.enter.label, Phrase("keep", zh: "保存")[language]),
      (Key.escape.label, Phrase("end", zh: "结束")[language]),
    ]
    if let next = usable.next { keys.append((Key.tab.label, next[language])) }
    // The way out of trouble is told with the trouble.
    return keys
      + Command.allCases.filter { $0 != .saveElsewhere }.compactMap { command in
        keyMap.keys(for: command).first { keyMap.commandWhileTyping(for: $0) != nil }
          .map { ($0.label, command.short[language]) }
      }
  }
}

/// What the title line tells of.
struct MeetingTitle: Equatable {
  private let session: Desk.Stamp
  let isDemo: Bool
  /// What is left of the whole meeting's time, in minutes: a third clock that ticks would only draw eyes from the two
  /// that matter.
  private let minutes: Int64

  init(_ desk: Desk, _ state: State) {
    session = desk.stamp
    isDemo = state.setting.isDemo
    let left = desk.session.timeLeft(at: state.now)
    // A minute that has begun is still left, and isn't over before it is.
    minutes = (left > 0 ? left + 59_999 : left) / 60_000
  }

  var timeLeft: Phrase {
    minutes < 0
      ? Phrase("\(-minutes) min over", zh: "超时 \(-minutes) 分钟")
      : Phrase("\(minutes) min left", zh: "剩余 \(minutes) 分钟")
  }
}

/// What the keys at the bottom depend on.
struct UsableKeys: Equatable {
  private let sight: Desk.Sight.Number
  /// The field that Tab leads to while something is typed; `nil` where there is none.
  let next: Phrase?
  private let isOverrun: Bool
  private let isCorrectable: Bool

  init(_ sight: Desk.Sight.Number, _ desk: Desk, _ marks: NoteMarks?, _ state: State) {
    let now = state.now
    self.sight = sight
    next = desk.form.flatMap { state.fieldAfterTab($0, marks) }
    // The keys that these two are about aren't told of while something is typed.
    let isTyping = desk.isTyping
    isOverrun = !isTyping && desk.session.overrun(at: now) > 0
    isCorrectable = !isTyping && desk.session.correction(at: now) != nil
  }
}

extension State {
  /// The field that Tab leads to, in the form of what the text says it is; `nil` where there is none.
  fileprivate func fieldAfterTab(_ form: EntryForm, _ marks: NoteMarks?) -> Phrase? {
    let form = takenUp(form, marks)?.form ?? form.form
    return form.fields.count > 1 ? form.next.label : nil
  }
}

extension Rect {
  /// Leaves out rows at the top.
  mutating func dropRows(_ count: Int) {
    row += count
    rows = max(0, rows - count)
  }
}
