import SessionModel
import Terminal

extension Canvas {
  /// An entry's versions, the newest first, and the selected one in full below.
  mutating func drawHistory(_ view: HistoryView, _ state: State, _ layout: Layout) {
    guard let desk = state.desk, let entry = desk.session[view.entry], let company = state.company else {
      return
    }
    let versions = desk.session.history(of: view.entry)
    let width = min(size.columns - 2, 92)
    let count = versions.count
    let title =
      Phrase("History (\(count)): ", zh: "历史（\(count)）：")[language] + entry.text.onOneLine
    let area = box(
      TextLayout.clip(title, columns: width - 6),
      in: Rect(row: 0, column: (size.columns - width) / 2, rows: size.rows - 3, columns: width))
    let rows = min(versions.count, max(1, area.rows / 2))
    let selected = versions.firstIndex { $0.id == view.selected } ?? 0
    let first = max(0, min(selected - rows / 2, versions.count - rows))
    let details = EntryDetails(desk.session, language)
    for (index, version) in versions.enumerated().dropFirst(first).prefix(rows) {
      draw(
        version, isSelected: index == selected, details, company, state,
        in: Rect(row: area.row + index - first, column: area.column, rows: 1, columns: area.columns))
    }
    if versions.indices.contains(selected) {
      var below = area
      below.dropRows(rows)
      drawWhole(versions[selected], details, in: below)
    }
    drawFooter(
      [
        ("↑ ↓", Phrase("choose", zh: "选择")[language]),
        (Key.enter.label, Phrase("put back", zh: "恢复")[language]),
        (Key.escape.label, Phrase("close", zh: "关闭")[language]),
      ], layout)
  }

  /// A version in full, as far as there is room.
  private mutating func drawWhole(_ version: EntryVersion, _ details: EntryDetails, in area: Rect) {
    rule(
      version.id.field.name[language], .overlayTitle, row: area.row, column: area.column,
      columns: area.columns)
    var text = area
    text.dropRows(1)
    let lines = TextLayout.wrap(details.said(version), columns: text.columns)
    if lines.count > text.rows { text.rows -= 1 }
    for (index, line) in lines.prefix(text.rows).enumerated() {
      frame.write(
        line.text, at: Position(row: text.row + index, column: text.column), style: style(.overlay),
        maxColumns: text.columns)
    }
    if lines.count > text.rows { write("…", .overlay, row: text.maxRow, column: text.column, columns: 1) }
  }

  /// `✓ 14:03:05 text: Raise the rate    this terminal`
  private mutating func draw(
    _ version: EntryVersion, isSelected: Bool, _ details: EntryDetails, _ company: Company, _ state: State,
    in area: Rect
  ) {
    let role: Role = isSelected ? .entrySelected : version.isUndone ? .footerOff : .overlay
    if isSelected { band(.entrySelected, row: area.row, column: area.column, columns: area.columns) }
    let undone = version.isUndone ? Phrase(" · taken back", zh: " · 已撤销")[language] : ""
    let right = TextLayout.clip(
      company.name(of: version.terminal)[language] + undone, columns: area.columns * 2 / 5)
    let used = TextWidth.columns(of: right)
    let text =
      (version.holds ? "✓ " : "  ") + state.time(of: version.moment) + " " + version.id.field.name[language]
      + language.colon + details.said(version).onOneLine
    write(text, role, row: area.row, column: area.column, columns: area.columns - used - 1)
    writeRight([Span(right, role)], row: area.row, end: area.maxColumn, columns: used)
  }
}

extension EntryDetails {
  /// What a version says, as people read it.
  func said(_ version: EntryVersion) -> String {
    let cleared = Phrase("(nothing)", zh: "（空）")[language]
    guard let value = version.value else { return cleared }
    let typed = value.typed
    return chosen(typed, in: version.id.field) ?? (typed.isEmpty ? cleared : typed)
  }
}

extension State {
  /// A time of this day as `14:03:05`, of another as `2027-01-12 14:03`.
  func time(of moment: Moment) -> String {
    let day = Day(wall: moment.wall, offset: setting.utcOffset)
    let seconds = (moment.wall / 1000 + Int64(setting.utcOffset)) % 86_400
    let digits = { (number: Int64) in (number < 10 ? "0" : "") + String(number) }
    let time = digits(seconds / 3600) + ":" + digits(seconds / 60 % 60)
    return day == today ? time + ":" + digits(seconds % 60) : day.iso + " " + time
  }
}
