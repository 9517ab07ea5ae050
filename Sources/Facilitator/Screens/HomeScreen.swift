import SessionModel
import Terminal

extension Canvas {
  mutating func draw(_ home: Home, _ state: State, _ layout: Layout) {
    band(.title, row: 0)
    write(
      Phrase(" entente · meetings", zh: " entente · 会议")[language], .title, row: 0, column: 0,
      columns: size.columns)
    if home.meetings.isEmpty {
      drawWelcome(layout)
    } else {
      drawMeetings(
        home, in: Rect(row: 2, column: 1, rows: size.rows - 5, columns: min(size.columns - 2, 110)))
    }
    drawFooter([.openMeeting, .newMeeting, .followUp, .openDemo, .help, .leave], state, layout)
  }

  private mutating func drawWelcome(_ layout: Layout) {
    let new = keyMap.label(for: .newMeeting)
    let demo = keyMap.label(for: .openDemo)
    let paragraphs = [
      Phrase(
        "Two teams set their goals together: equal time, open books, minutes when they stand up.",
        zh: "两个团队共同设定目标：时间均等，坦诚公开，散会即有纪要。"),
      Phrase(
        "\(new)  set up your first meeting; Enter alone does it with the defaults",
        zh: "\(new)  创建第一个会议；全部默认时只需按 Enter"),
      Phrase(
        "\(demo)  look at a worked example; nothing of yours is touched", zh: "\(demo)  查看一个示例；不会改动您的任何内容"),
    ]
    var row = 2
    for paragraph in paragraphs {
      let area = Rect(
        row: row, column: 2, rows: size.rows - row - 2, columns: min(size.columns - 4, Layout.measure))
      row += writeWrapped(paragraph[language], .entry, in: area) + 1
    }
  }

  private mutating func drawMeetings(_ home: Home, in area: Rect) {
    let first = max(0, min(home.selection - area.rows / 2, home.meetings.count - area.rows))
    for (index, meeting) in home.meetings.enumerated().dropFirst(first).prefix(area.rows) {
      let row = area.row + index - first
      let isSelected = index == home.selection
      let role: Role = isSelected ? .entrySelected : .entry
      if isSelected { band(.entrySelected, row: row, column: area.column, columns: area.columns) }
      let details =
        meeting.state.name[language] + " · "
        + Phrase("\(meeting.openEnds) open", zh: "\(meeting.openEnds) 项未决")[language]
      let width = min(area.columns / 2, TextWidth.columns(of: details) + 1)
      write(
        (isSelected ? "▸ " : "  ") + (meeting.date?.iso ?? "–"), role, row: row, column: area.column,
        columns: 13)
      write(meeting.title, role, row: row, column: area.column + 14, columns: area.columns - 15 - width)
      writeRight([Span(details + " ", role)], row: row, end: area.maxColumn, columns: width)
    }
  }

  mutating func draw(_ setup: SetupForm, _ layout: Layout) {
    band(.title, row: 0)
    write(Phrase(" New meeting", zh: " 新会议")[language], .title, row: 0, column: 0, columns: size.columns)
    let fields = setup.form.fields
    let labels = min(18, 2 + (fields.map { TextWidth.columns(of: $0.label[language]) }.max() ?? 0))
    let spare = size.rows >= fields.count + 6 ? 1 : 0
    let rows = size.rows - 3 - spare
    let focus = fields.firstIndex(of: setup.form.focused) ?? 0
    let first = max(0, min(focus - rows / 2, fields.count - rows))
    for (index, field) in fields.enumerated().dropFirst(first).prefix(rows) {
      draw(field, isFocus: index == focus, labels: labels, row: 1 + spare + index - first)
    }
    drawFooter(
      [
        (Key.enter.label, Phrase("start the meeting", zh: "开始会议")[language]),
        (Key.tab.label, Phrase("next field", zh: "下一项")[language]),
        (Key.escape.label, Phrase("back", zh: "返回")[language]),
      ], layout)
  }

  private mutating func draw(_ field: FormField, isFocus: Bool, labels: Int, row: Int) {
    let column = labels + 3
    let columns = min(size.columns - column - 1, Layout.measure)
    write(
      (isFocus ? "▸ " : "  ") + field.label[language], isFocus ? .question : .dim, row: row, column: 1,
      columns: labels + 1)
    switch field.input {
    case .text(let editor):
      if isFocus { band(.input, row: row, column: column, columns: columns) }
      let shown = editor.clipped(columns: columns)
      write(String(shown.text), isFocus ? .input : .entry, row: row, column: column, columns: columns)
      if isFocus {
        frame.cursor = Cursor(
          position: Position(row: row, column: min(column + shown.cursor, size.columns - 1)))
      }
    case .choice(let input):
      var used = column
      // While nothing is chosen, too.
      if isFocus {
        frame.cursor = Cursor(position: Position(row: row, column: min(column, size.columns - 1)))
      }
      for (index, option) in input.options.enumerated() where used < size.columns {
        let isChosen = option == input.selected
        if isChosen, isFocus { frame.cursor = Cursor(position: Position(row: row, column: used)) }
        let text = (isChosen ? "●" : "○") + " \(index + 1) \(option.name[language])"
        used +=
          write(
            [Span(text, isChosen ? (isFocus ? .entrySelected : .entry) : .dim)], row: row, column: used,
            columns: size.columns - used) + 3
      }
    }
  }
}

extension MeetingSummary.State {
  /// The state's name.
  public var name: Phrase {
    switch self {
    case .planned: Phrase("planned", zh: "未开始")
    case .draft: Phrase("draft", zh: "草稿")
    case .final: Phrase("final", zh: "定稿")
    }
  }
}
