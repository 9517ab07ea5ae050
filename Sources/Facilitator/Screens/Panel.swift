import SessionModel
import Terminal

// The panel in which an entry is typed: above the status line, so that the cursor never stands in the last row.

extension Canvas {
  /// How many rows the panel takes: its heading, the field in focus, and one line for the others.
  /// - Parameter text: what is typed, as ``panelText(_:columns:most:)`` gives it.
  func panelHeight(_ form: EntryForm, _ marks: NoteMarks?, _ text: EditorLines?, most: Int) -> Int {
    let others = hasLastRow(form, marks) ? 1 : 0
    let lines = text?.lines.count ?? form.form.focused.listedChoices?.options.count ?? 1
    return min(most, 1 + max(1, lines) + others)
  }

  /// What is typed, in lines: all of them, or as many above and below the insertion point as the panel may have rows;
  /// `nil` where something is chosen.
  func panelText(_ form: EntryForm, columns: Int, most: Int) -> EditorLines? {
    guard case .text(let editor) = form.form.focused.input else { return nil }
    return EditorLines(
      editor, columns: panel(form, columns: columns).textColumns, above: most, below: most)
  }

  private func panel(_ form: EntryForm, columns: Int) -> PanelLayout {
    PanelLayout(form.form, columns: columns, language)
  }

  mutating func drawPanel(
    _ form: EntryForm, _ marks: NoteMarks?, _ text: EditorLines?, _ session: Session, _ company: Company?,
    _ panes: inout Panes, in area: Rect
  ) {
    let heading = PanelHeading(
      text: heading(form, session, marks), team: form.team,
      others: others(in: form, company, columns: area.columns))
    let top = Rect(row: area.row, column: area.column, rows: 1, columns: area.columns)
    draw(&panes.panelHeading, of: heading, in: top) {
      $0.drawHeading(heading, in: top)
      return 1
    }
    let hasLastRow = hasLastRow(form, marks)
    let field = Rect(
      row: area.row + 1, column: area.column, rows: area.rows - (hasLastRow ? 2 : 1), columns: area.columns)
    drawField(form, text, in: field)
    guard hasLastRow else { return }
    let last = Rect(row: area.maxRow - 1, column: area.column, rows: 1, columns: area.columns)
    if let marks, marks.saysSomething {
      redraw(in: last) {
        $0.drawUnderstood(marks, in: last)
        return 1
      }
    } else {
      let fields = OtherFields(form.form)
      draw(&panes.otherFields, of: fields, in: last) {
        $0.drawFields(fields, in: last)
        return 1
      }
    }
  }

  private mutating func drawHeading(_ heading: PanelHeading, in row: Rect) {
    let used = heading.others.map { TextWidth.columns(of: $0.text) + 1 } ?? 0
    rule(heading.text, .team(heading.team), row: row.row, column: row.column, columns: row.columns - used)
    guard let others = heading.others else { return }
    rule(row: row.row, column: row.maxColumn - used, columns: used)
    writeRight(
      [Span(others.text, others.role)], row: row.row, end: row.maxColumn - 1, columns: row.columns)
  }

  /// Draws the field in focus, on all of its area: nothing of what stood there is left.
  private mutating func drawField(_ form: EntryForm, _ text: EditorLines?, in field: Rect) {
    frame.fill(field, style: style(.input))
    write(
      form.form.focused.label[language], .footerKey, row: field.row, column: field.column + 1,
      columns: panel(form, columns: field.columns).labelColumns)
    switch form.form.focused.input {
    case .text(let editor):
      if let text { drawText(text, isEmpty: editor.text.isEmpty, form, in: field) }
    case .choice(let input):
      if form.form.focused.listedChoices != nil {
        drawListedChoice(input, form, in: field)
      } else {
        drawChoice(input, form, in: field)
      }
    }
  }

  private func heading(_ form: EntryForm, _ session: Session, _ marks: NoteMarks?) -> String {
    let team = form.team == .joint && form.slot == nil ? "" : session.name(of: form.team)[language] + " · "
    switch form.target {
    case .new:
      let kind = marks?.kind?.name ?? form.title
      return team
        + Phrase(
          "new \(kind.english)", zh: "新建\(kind.chinese.first?.isASCII == true ? " " : "")\(kind.chinese)")[
          language]
    case .entry:
      // Whose reply or verdict is being typed must be seen when the text itself isn't.
      if form.form.focused.field == .text { return team + form.title[language] }
      if form.section == .checks {
        let judge = session.name(of: form.team.other)
        return Phrase("\(judge.english) checks: ", zh: "\(judge.chinese)检查：")[language]
          + session.text(of: form).onOneLine
      }
      return team + form.title[language] + language.colon
        + session.text(of: form).onOneLine
    case .meeting: return team + form.title[language]
    }
  }

  /// Whether the panel's last row tells of other fields, or of what was understood.
  private func hasLastRow(_ form: EntryForm, _ marks: NoteMarks?) -> Bool {
    form.form.fields.count > 1 || marks?.saysSomething == true
  }

  private mutating func drawText(_ text: EditorLines, isEmpty: Bool, _ form: EntryForm, in area: Rect) {
    let column = area.column + panel(form, columns: area.columns).textStart
    if isEmpty, let hint = form.form.focused.field.hint {
      write(hint[language], .draft, row: area.row, column: column, columns: area.maxColumn - column)
    }
    // In the middle, so that what is around the cursor is seen, but with no row left empty.
    let first = max(0, min(text.cursor.row - area.rows / 2, text.lines.count - area.rows))
    for (index, line) in text.lines.dropFirst(first).prefix(area.rows).enumerated() {
      frame.write(
        line.text, at: Position(row: area.row + index, column: column), style: style(.input),
        maxColumns: area.maxColumn - column)
    }
    frame.cursor = Cursor(
      position: Position(
        row: area.row + text.cursor.row - first, column: min(column + text.cursor.column, area.maxColumn - 1))
    )
  }

  private mutating func drawChoice(_ input: ChoiceInput, _ form: EntryForm, in area: Rect) {
    var column = area.column + panel(form, columns: area.columns).textStart
    frame.cursor = Cursor(position: Position(row: area.row, column: min(column, area.maxColumn - 1)))
    if input.options.isEmpty {
      write(
        Phrase("there is none yet", zh: "暂无")[language], .draft, row: area.row, column: column,
        columns: area.maxColumn - column)
    }
    for (index, option) in input.options.enumerated() where column < area.maxColumn {
      let isChosen = option == input.selected
      if isChosen { frame.cursor = Cursor(position: Position(row: area.row, column: column)) }
      column += write(
        [
          Span(
            (isChosen ? "●" : " ") + "\(index + 1) \(option.name[language])",
            isChosen ? .entrySelected : .input)
        ],
        row: area.row, column: column, columns: area.maxColumn - column)
    }
  }

  /// Entries to choose from, one a row: their texts are too long to stand side by side.
  private mutating func drawListedChoice(_ input: ChoiceInput, _ form: EntryForm, in area: Rect) {
    let column = area.column + panel(form, columns: area.columns).textStart
    let chosen = input.options.firstIndex { $0 == input.selected } ?? 0
    let first = max(0, min(chosen - area.rows / 2, input.options.count - area.rows))
    frame.cursor = Cursor(
      position: Position(row: area.row + chosen - first, column: min(column, area.maxColumn - 1)))
    for (index, option) in input.options.enumerated().dropFirst(first).prefix(area.rows) {
      let isChosen = option == input.selected
      let text = (isChosen ? "●" : " ") + "\(index + 1) \(option.name[language].onOneLine)"
      write(
        text, isChosen ? .entrySelected : .input, row: area.row + index - first, column: column,
        columns: area.maxColumn - column)
    }
  }

  /// What a note was understood to say of itself, before Enter.
  private mutating func drawUnderstood(_ marks: NoteMarks, in row: Rect) {
    if let problem = marks.problem, !marks.isHalfTyped {
      write(
        "! " + problem.message[language], .statusWarning, row: row.row, column: row.column + 1,
        columns: row.columns - 2)
      return
    }
    var spans = [Span("✓ ", .statusGood)]
    if let kind = marks.kind { spans.append(Span(kind.name[language] + "  ", kind.role)) }
    for field in [Field.blockerKind, .owner, .due] {
      guard let value = marks.fields[field] else { continue }
      let kind = value.text.flatMap(BlockerKind.init)?.name[language]
      spans.append(Span(field.name[language] + language.colon, .dim))
      spans.append(Span((field == .blockerKind ? kind : nil) ?? value.typed, .entry))
      spans.append(Span("  ", .dim))
    }
    write(spans, row: row.row, column: row.column + 1, columns: row.columns - 2)
  }

  /// The fields that don't have the focus, with what they hold; as many as there is whole room for.
  private mutating func drawFields(_ fields: OtherFields, in row: Rect) {
    var spans = [Span("\(Key.tab.label) → ", .dim)]
    var room = row.columns - 4 - TextWidth.columns(of: spans[0].text)
    for field in fields.list {
      let label = field.label[language] + language.colon
      let text = field.value[language]
      let value = TextLayout.clip(text.isEmpty ? "–" : text, columns: 22) + "  "
      room -= TextWidth.columns(of: label + value)
      guard room >= 0 else {
        spans.append(Span("…", .dim))
        break
      }
      spans.append(Span(label, .dim))
      spans.append(Span(value, text.isEmpty ? .dim : .entry))
    }
    write(spans, row: row.row, column: row.column + 1, columns: row.columns - 2)
  }
}

/// What the line above the panel says.
struct PanelHeading: Equatable {
  /// What is being typed.
  let text: String
  let team: Party
  /// Who else is at it; `nil` for nobody.
  let others: Canvas.Span?
}

/// The fields of a form without the focus, in the order in which Tab comes to them.
struct OtherFields: Equatable {
  struct Field: Equatable {
    var label: Phrase
    var value: Phrase
  }

  fileprivate let list: [Field]

  fileprivate init(_ form: Form) {
    list = (1..<form.fields.count).map { distance in
      let field = form.fields[(form.focus + distance) % form.fields.count]
      let value =
        switch field.input {
        case .text(let editor): Phrase(same: editor.text.onOneLine)
        case .choice(let input):
          input.selected.map { Phrase($0.name.english.onOneLine, zh: $0.name.chinese.onOneLine) }
            ?? Phrase(same: "")
        }
      return Field(label: field.label, value: value)
    }
  }
}

extension Session {
  /// What the entry that is edited says.
  fileprivate func text(of form: EntryForm) -> String {
    guard case .entry(let id, _) = form.target else { return "" }
    return self[id]?.text ?? ""
  }
}

extension FormField {
  /// The choice, where it is one among entries.
  fileprivate var listedChoices: ChoiceInput? {
    guard case .reference = field.form, case .choice(let input) = input, !input.options.isEmpty else {
      return nil
    }
    return input
  }
}

extension Field {
  /// What can be typed, while nothing is; `nil` where the label says enough.
  var hint: Phrase? {
    switch self {
    case .target: Phrase("17: the level to reach · +5: a change", zh: "17：要达到的水平 · +5：变化量")
    case .rates: Phrase("25%, 80%, 50%: from the won deal upwards", zh: "25%、80%、50%：从成交往上")
    default:
      form == .day ? Phrase("2027-03-31, +2w, fri", zh: "2027-03-31、3月31日、+2周、周五") : nil
    }
  }
}
