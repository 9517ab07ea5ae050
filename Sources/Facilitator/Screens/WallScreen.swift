import SessionModel
import Terminal

// The wall: the meeting as the room reads it from the last row. No key goes to anything on it.

extension Canvas {
  mutating func draw(_ wall: Wall, _ state: State, _ layout: Layout) {
    guard let desk = state.desk else { return drawAwaited(wall, layout) }
    draw(MeetingTitle(desk, state), desk.session)
    if desk.session.version.isFinal {
      drawOutcome(desk.session, state.now, layout)
    } else {
      drawStep(desk, state, layout)
    }
    guard wall == .visited else { return }
    let back = (keyMap.label(for: .wall), Phrase("back to the meeting", zh: "返回会议")[language])
    let others: [Command] = [.passFloor, .pause, .nextStep, .previousStep, .moreTime, .giveOverrun]
    drawFooter(
      [back]
        + others.filter { state.reasonOff($0) == nil }.map { (keyMap.label(for: $0), $0.short[language]) },
      layout)
  }

  /// What is shown before there is anything to show.
  private mutating func drawAwaited(_ wall: Wall, _ layout: Layout) {
    var name = ""
    if case .only(.some(let awaited)) = wall { name = " " + awaited }
    let key = keyMap.label(for: .leave)
    let text = Phrase(
      "Waiting for the meeting\(name); it is shown here as soon as it is set up. \(key) leaves.",
      zh: "正在等待会议\(name)；会议创建后会自动显示在这里。按 \(key) 离开。")
    let columns = min(Layout.measure, size.columns - 4)
    writeWrapped(
      text[language], .question,
      in: Rect(row: size.rows / 2 - 1, column: (size.columns - columns) / 2, rows: 4, columns: columns))
  }

  private mutating func drawStep(_ desk: Desk, _ state: State, _ layout: Layout) {
    var area = layout.wall
    area.dropRows(draw(ClockFace(desk.session, state), in: area, layout.wallClocks))
    // What is read in lines keeps to lines that read well.
    area.columns = layout.wallText.columns
    area.dropRows(drawQuestion(desk.session, in: area))
    if desk.session.step.view == .opening { area.dropRows(drawOpening(desk.session, in: area)) }
    let notes = WallNotes(desk, state)
    // On a low wall what is typed and asked for matters more than what has been noted.
    let most = min(area.rows - 3, max(4, area.rows / 2))
    let rows = notes.lines(columns: area.columns - 2, rows: most)
    area.rows -= rows.count
    if desk.hasColumns {
      drawColumns(desk, state, focus: nil, in: area)
    } else {
      drawList(desk, state, hasFocus: false, in: area)
    }
    for (index, line) in rows.enumerated() {
      write(
        line.text, line.role, row: area.maxRow + index, column: area.column + 1, columns: area.columns - 1)
    }
  }
}
