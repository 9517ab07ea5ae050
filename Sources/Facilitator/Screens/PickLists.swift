import SessionModel
import Terminal

// Lists over the screen to pick from: kinds and steps, commands, what was found.

extension Canvas {
  /// A row of such a list.
  private struct PickRow {
    var text: String
    var right = ""
    var role: Role = .overlay
  }

  mutating func drawRetarget(_ what: Retarget, _ selection: Int, _ state: State, _ layout: Layout) {
    let title =
      switch what {
      case .kind: Command.changeKind.help
      case .step: Command.changeStep.help
      }
    let (names, present) = state.retargetNames(what)
    let rows = names.enumerated().map { index, name in
      PickRow(text: (index == present ? "▶ " : "  ") + "\(index + 1) " + name[language])
    }
    draw(rows, selection, title[language], columns: 60)
    drawFooter(
      [
        ("↑ ↓ Enter", Phrase("choose", zh: "选择")[language]),
        (Key.escape.label, Phrase("stay", zh: "留下")[language]),
      ], layout)
  }

  mutating func drawPalette(_ palette: Palette, _ state: State, _ layout: Layout) {
    let commands = palette.commands(at: state.place, in: language)
    let (language, keyMap) = (language, keyMap)
    let rows = commands.lazy.map { command in
      let reason = state.reasonOff(command).map { Phrase("off: ", zh: "不可用：")[language] + $0[language] }
      return PickRow(
        text: command.short[language] + " — " + (reason ?? command.help[language]),
        right: keyMap.labels(for: command).joined(separator: " "),
        role: reason == nil ? .overlay : .footerOff)
    }
    let title = Phrase("Commands", zh: "命令")[language]
    drawTyped(":", palette.query, state, layout)
    if commands.isEmpty {
      let nothing = Phrase("No command is called so.", zh: "没有这样的命令。")[language]
      draw([PickRow(text: nothing, role: .footerOff)], 0, title, columns: 92)
    } else {
      draw(rows, palette.selection, title, columns: 92)
    }
    drawFooter(
      [
        (Key.enter.label, Phrase("do it", zh: "执行")[language]), ("↑ ↓", Phrase("choose", zh: "选择")[language]),
        (Key.escape.label, Phrase("close", zh: "关闭")[language]),
      ], layout)
  }

  mutating func drawFind(_ find: Find, _ state: State, _ layout: Layout) {
    guard let session = state.desk?.session else { return }
    let found = find.found
    let language = language
    let rows = found.compactMap { session[$0] }.lazy.map { entry in
      let kind = entry.kind ?? .note
      let team =
        kind == .attendee || entry.team != .joint
        ? session.name(of: entry.team)[language] + language.colon : ""
      let step = session.agenda.step(entry.step)?.name[language] ?? kind.name[language]
      return PickRow(text: "\(kind.mark) " + team + entry.text.onOneLine, right: step)
    }
    let count = Phrase("Find (\(found.count))", zh: "查找（\(found.count)）")[language]
    draw(rows, find.selection, count, columns: 100)
    drawTyped("/", find.query, state, layout, hasCursor: !find.isBrowsing)
    let close = (Key.escape.label, Phrase("close", zh: "关闭")[language])
    drawFooter(
      find.isBrowsing
        ? [
          ("n N", Phrase("next, back", zh: "下一个、上一个")[language]),
          (Key.enter.label, Phrase("edit", zh: "编辑")[language]),
          ("/", Phrase("search anew", zh: "重新输入")[language]), close,
        ]
        : [
          (Key.enter.label, Phrase("go through them", zh: "浏览结果")[language]),
          ("↑ ↓", Phrase("choose", zh: "选择")[language]), close,
        ], layout)
  }

  /// What is typed to narrow a list down, above the footer.
  private mutating func drawTyped(
    _ sign: String, _ query: TextEditor, _ state: State, _ layout: Layout, hasCursor: Bool = true
  ) {
    defer { drawNotice(state, layout) }
    let row = layout.statusRow
    band(.input, row: row)
    let start = 1 + write([Span(sign + " ", .footerKey)], row: row, column: 1, columns: 3)
    let shown = query.clipped(columns: size.columns - start)
    write(String(shown.text), .input, row: row, column: start, columns: size.columns - start)
    guard hasCursor else { return }
    frame.cursor = Cursor(position: Position(row: row, column: min(start + shown.cursor, size.columns - 1)))
  }

  /// - Parameter rows: each is made only when it is seen, since there may be many more.
  private mutating func draw(
    _ rows: some RandomAccessCollection<PickRow>, _ selection: Int, _ title: String, columns: Int
  ) {
    let width = min(size.columns - 2, columns)
    let height = min(size.rows - 3, max(3, rows.count + 2))
    let area = box(
      title,
      in: Rect(
        row: max(0, (size.rows - 3 - height) / 2), column: (size.columns - width) / 2, rows: height,
        columns: width))
    let selection = min(selection, rows.count - 1)
    let first = max(0, min(selection - area.rows / 2, rows.count - area.rows))
    for (index, row) in zip(first..., rows.dropFirst(first).prefix(area.rows)) {
      let isSelected = index == selection
      let role: Role = isSelected ? .entrySelected : row.role
      let y = area.row + index - first
      if isSelected { band(.entrySelected, row: y, column: area.column, columns: area.columns) }
      let right = TextLayout.clip(row.right, columns: area.columns / 3)
      let used = TextWidth.columns(of: right)
      write(row.text, role, row: y, column: area.column, columns: area.columns - used - 1)
      writeRight([Span(right, isSelected ? role : .footerKey)], row: y, end: area.maxColumn, columns: used)
    }
  }
}
