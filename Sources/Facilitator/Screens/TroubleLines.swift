import SessionModel
import Terminal

extension State {
  /// What the status line says of a trouble: all of it, or as much as there may be room for, the longest first.
  func wordings(of trouble: Trouble) -> [Phrase] {
    // Nothing is at stake for who only looks on.
    guard desk != nil, !isForReading else { return [trouble.whole, trouble.brief] }
    let key = usableKey(of: .saveElsewhere)
    let advice = Phrase("kept in memory; \(key) saves elsewhere", zh: "内容在内存中；按 \(key) 另存")
    let (whole, brief) = (trouble.whole, trouble.brief)
    return [
      Phrase("\(whole.english) All is \(advice.english).", zh: "\(whole.chinese)\(advice.chinese)。"),
      Phrase("\(brief.english): \(advice.english)", zh: "\(brief.chinese)：\(advice.chinese)"),
    ]
  }

  /// What is said of a trouble that stood in the way of what was asked for.
  func wording(of trouble: Trouble) -> Phrase {
    if case .saveElsewhere = overlay { return trouble.whole }
    return fitting([trouble.whole, Phrase("\(trouble.brief.english).", zh: "\(trouble.brief.chinese)。")])
  }

  /// The key of a command that works now, as help writes it: while text is typed, one that isn't text.
  func usableKey(of command: Command) -> String {
    let keys = setting.keyMap.keys(for: command)
    let usable =
      desk?.form == nil ? keys.first : keys.first { setting.keyMap.commandWhileTyping(for: $0) != nil }
    return usable?.label ?? ""
  }
}

extension Canvas {
  /// Why the meeting should be saved elsewhere and what comes of it, and the name of the file below.
  mutating func drawSaving(_ name: TextEditor, _ state: State, _ layout: Layout) {
    let columns = min(size.columns - 2, 80)
    let text = state.aboutSaving[language]
    let rows = min(layout.statusRow, TextLayout.wrap(text, columns: columns - 4).count + 2)
    let title = Phrase("Save elsewhere", zh: "另存到别处")[language]
    let area = box(
      title,
      in: Rect(
        row: max(0, (layout.statusRow - rows) / 2), column: (size.columns - columns) / 2, rows: rows,
        columns: columns))
    writeWrapped(text, .overlay, in: area)
    band(.input, row: layout.statusRow)
    let label = Phrase("file: ", zh: "文件：")[language]
    let start =
      1 + write([Span(label, .footerKey)], row: layout.statusRow, column: 1, columns: size.columns - 2)
    let shown = name.clipped(columns: size.columns - start)
    write(String(shown.text), .input, row: layout.statusRow, column: start, columns: size.columns - start)
    frame.cursor = Cursor(
      position: Position(row: layout.statusRow, column: min(start + shown.cursor, size.columns - 1)))
    drawFooter(
      [
        (Key.enter.label, Phrase("save and go on there", zh: "保存并在那里继续")[language]),
        (Key.escape.label, Phrase("close", zh: "关闭")[language]),
      ], layout)
  }
}

extension State {
  /// What is wrong, what saving elsewhere does, and what came of it last.
  var aboutSaving: Phrase {
    let does = Phrase(
      "All of the meeting goes to a new file, and this terminal goes on there; in a file that another terminal has "
        + "saved it in, both go on together. The present file stays as it is.",
      zh: "整个会议会存入新文件，本终端在那里继续；若另一台终端已把它存入某个文件，选该文件即可一起继续。原文件保持不变。")
    let paragraphs = [trouble?.whole, does, notice?.text].compactMap(\.self)
    return Phrase(
      paragraphs.map(\.english).joined(separator: "\n\n"),
      zh: paragraphs.map(\.chinese).joined(separator: "\n\n"))
  }
}
