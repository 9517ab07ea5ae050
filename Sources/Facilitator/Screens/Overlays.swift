import SessionModel
import Terminal

extension Canvas {
  mutating func draw(_ overlay: Overlay, _ state: State, _ layout: Layout) {
    switch overlay {
    case .help(let scroll): drawHelp(scroll, state, layout)
    case .agenda(let selection): drawAgenda(selection, state, layout)
    case .minutes(let preview): drawMinutes(preview, state, layout)
    case .goalMap(let scroll): drawGoalMap(scroll, state, layout)
    case .readBack(let index): drawReadBack(index, state, layout)
    case .history(let view): drawHistory(view, state, layout)
    case .retarget(let what, let selection): drawRetarget(what, selection, state, layout)
    case .find(let find): drawFind(find, state, layout)
    case .palette(let palette): drawPalette(palette, state, layout)
    case .saveElsewhere(let name): drawSaving(name, state, layout)
    case .question(let question): drawQuestion(question, state, layout)
    }
  }

  mutating func box(_ title: String, in area: Rect) -> Rect {
    frame.fill(area, style: style(.overlay))
    frame.border(area, style: style(.border))
    write(" \(title) ", .overlayTitle, row: area.row, column: area.column + 2, columns: area.columns - 4)
    return area.inset(rows: 1, columns: 2)
  }

  private mutating func drawHelp(_ scroll: Int, _ state: State, _ layout: Layout) {
    let title = Phrase("Keys", zh: "按键")[language]
    let area = box(title, in: Rect(row: 0, column: 0, rows: size.rows - 1, columns: min(size.columns, 100)))
    let place: Command.Place = state.desk == nil ? .home : .meeting
    var lines = linesOfCompany(state)
    for group in Command.Group.allCases {
      let commands = Command.allCases.filter {
        $0.group == group && $0.places.contains(place) && !keyMap.keys(for: $0).isEmpty
      }
      guard !commands.isEmpty else { continue }
      lines.append((group.name[language], "", .overlayTitle))
      for command in commands {
        let reason =
          state.reasonOff(command).map { " — " + Phrase("off: ", zh: "不可用：")[language] + $0[language] } ?? ""
        lines.append(
          (
            keyMap.labels(for: command).joined(separator: " "), command.help[language] + reason,
            reason.isEmpty ? .overlay : .footerOff
          ))
      }
    }
    if place == .meeting {
      lines.append((EditorKeys.heading[language], "", .overlayTitle))
      lines += EditorKeys.lines(in: language).map { ($0.keys.joined(separator: " "), $0.help, .overlay) }
    }
    let keyColumns = 16
    var drawn: [(String, Substring, Role)] = []
    for line in lines {
      let texts = TextLayout.wrap(line.1, columns: max(10, area.columns - keyColumns)).map(\.text)
      for (index, text) in texts.enumerated() { drawn.append((index == 0 ? line.0 : "", text, line.2)) }
    }
    let start = max(0, min(scroll, drawn.count - area.rows))
    for (index, line) in drawn.dropFirst(start).prefix(area.rows).enumerated() {
      let row = area.row + index
      write(
        line.0, line.1.isEmpty ? line.2 : .footerKey, row: row, column: area.column,
        columns: line.1.isEmpty ? area.columns : keyColumns - 1)
      frame.write(
        line.1, at: Position(row: row, column: area.column + keyColumns), style: style(line.2),
        maxColumns: area.columns - keyColumns)
    }
    drawFooter(
      [
        ("↑ ↓", Phrase("scroll", zh: "滚动")[language]),
        (Key.escape.label, Phrase("close", zh: "关闭")[language]),
      ], layout)
  }

  private mutating func drawQuestion(_ question: Question, _ state: State, _ layout: Layout) {
    // It tells its own keys; no others do anything.
    drawFooter([], layout)
    let text = question.text(state)[language]
    let columns = min(size.columns - 4, 66)
    let lines = TextLayout.wrap(text, columns: columns - 4)
    let rows = lines.count + 2
    let area = box(
      "?",
      in: Rect(
        row: max(0, (size.rows - rows) / 2), column: (size.columns - columns) / 2, rows: rows,
        columns: columns))
    writeWrapped(text, .overlay, in: area)
  }
}

extension Question {
  /// The question, with the keys that answer it.
  func text(_ state: State) -> Phrase {
    switch self {
    case .countGap(_, let party, let milliseconds):
      let name = state.desk?.session.name(of: party) ?? Phrase(same: "")
      let time = ClockText.spoken(milliseconds)
      return Phrase(
        "The clock of \(name.english) was running when the program stopped, \(time) ago. It was paused there.\n\n"
          + "y: count that time and go on · n: leave it out",
        zh: "程序停止时\(name.chinese)正在计时，距今 \(time)。计时已停在那一刻。\n\ny：计入这段时间并继续 · n：不计入")
    case .leaveRunning:
      return Phrase(
        "A clock is running. Pause it and leave?\n\ny or q: pause and leave · any other key: stay",
        zh: "正在计时。暂停并离开？\n\ny 或 q：暂停并离开 · 其他键：留下")
    case .leaveUnkept:
      let key = state.setting.keyMap.label(for: .saveElsewhere)
      return Phrase(
        "Not everything could be written to disk yet. Leave, and lose it?\n\n"
          + "\(key): save elsewhere · y: leave all the same · any other key: stay",
        zh: "尚有内容未能写入磁盘。离开并丢失这些内容吗？\n\n\(key)：另存到别处 · y：仍要离开 · 其他键：留下")
    case .pastedLines(let text):
      let count = text.pastedLines.count
      return Phrase(
        "\(count) lines were pasted. One note, or one each?\n\n1 or Enter: one note · 2: one each · Esc: neither",
        zh: "粘贴了 \(count) 行。合为一条，还是每行一条？\n\n1 或 Enter：一条 · 2：每行一条 · Esc：都不要")
    case .replace(let preview):
      let name = preview.name.text
      return Phrase(
        "\(name) exists. Replace it?\n\ny: replace · any other key: choose another name",
        zh: "\(name) 已存在。要覆盖吗？\n\ny：覆盖 · 其他键：换个文件名")
    case .reopen:
      return Phrase(
        "The minutes are signed. Going on with the clock makes them a new version, in draft.\n\n"
          + "y: go on · any other key: leave them",
        zh: "会议纪要已签字确认。继续计时会使其成为新版本的草稿。\n\ny：继续 · 其他键：保持不变")
    case .goOnEmpty:
      let session = state.desk?.session
      let team = session.flatMap { $0.lead(of: $0.prompt, in: $0.step) }.flatMap { session?.name(of: $0) }
      let what =
        team.map { Phrase("\($0.english) has noted nothing here.", zh: "\($0.chinese)在此还没有记录。") }
        ?? Phrase("Nothing has been noted here.", zh: "这里还没有任何记录。")
      return Phrase(
        "\(what.english) Go on all the same?\n\nn or Enter: go on · any other key: stay",
        zh: "\(what.chinese)仍要继续吗？\n\nn 或 Enter：继续 · 其他键：留下")
    }
  }
}
