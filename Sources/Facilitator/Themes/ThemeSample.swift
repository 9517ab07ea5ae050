import SessionModel
import Terminal

// A meeting in small, with every role in its place.

extension Canvas {
  /// Draws a sample of a meeting over all columns, from the top down.
  /// - Returns: the rows used.
  mutating func drawThemeSample() -> Int {
    rule(Phrase("A meeting in small", zh: "会议示例")[language], .title, row: 0, column: 0, columns: size.columns)
    drawSampleTitle(row: 1)
    drawSampleRail(row: 2)
    drawSampleClocks(row: 2)
    var row = 6
    row += writeWrapped(
      Phrase("What do you want your team to accomplish this year?", zh: "您希望您的团队今年完成什么工作？")[language],
      .question,
      in: Rect(row: row, column: 1, rows: 2, columns: size.columns - 2))
    row = drawSampleColumns(row: row)
    row = drawSampleInput(row: row)
    row = drawSampleStatus(row: row)
    return drawSampleOverlay(row: row)
  }

  private mutating func drawSampleTitle(row: Int) {
    band(.title, row: row)
    let right = Phrase(" step 2/9 · 75:13 left ", zh: " 第 2/9 步 · 剩余 75:13 ")[language]
    let width = TextWidth.columns(of: right)
    writeRight([Span(right, .title)], row: row, end: size.columns, columns: width)
    write(
      " " + Phrase("Q1 2027 joint goals", zh: "2027 年一季度联合目标")[language], .title, row: row, column: 0,
      columns: size.columns - width)
  }

  private static let railColumns = 16

  private mutating func drawSampleRail(row: Int) {
    let steps: [(String, Phrase, Role)] = [
      ("✓ 1 ", Phrase("Opening", zh: "开场"), .railDone),
      ("▶ 2 ", Phrase("Priorities", zh: "优先事项"), .railCurrent),
      ("  3 ", Phrase("Customers", zh: "客户"), .rail), ("  4 ", Phrase("Closing", zh: "收尾"), .rail),
    ]
    for (index, step) in steps.enumerated() {
      band(step.2, row: row + index, columns: Self.railColumns)
      write(
        step.0 + step.1[language], step.2, row: row + index, column: 1, columns: Self.railColumns - 1)
      write("│", .border, row: row + index, column: Self.railColumns, columns: 1)
    }
  }

  private mutating func drawSampleClocks(row: Int) {
    let (left, over) = (Phrase("left", zh: "剩余"), Phrase("over", zh: "超时"))
    let clocks: [(String, Phrase, Role, String, Role)] = [
      ("▶ ", Self.sampleTeams.left, .teamLeft, "6:31 \(left[language])", .clockRunning),
      ("‖ ", Self.sampleTeams.right, .teamRight, "8:29 \(left[language])", .clock),
      ("‖ ", Phrase("Joint", zh: "共同"), .teamJoint, "0:45 \(left[language])", .clockLow),
      ("  ", Phrase("spoke 58 %", zh: "已发言 58%"), .dim, "−0:12 \(over[language])", .clockOver),
    ]
    let column = Self.railColumns + 2
    for (index, clock) in clocks.enumerated() {
      let time = " \(clock.3) "
      let width = TextWidth.columns(of: time)
      writeRight([Span(time, clock.4)], row: row + index, end: size.columns, columns: width)
      write(
        clock.0 + clock.1[language], clock.2, row: row + index, column: column,
        columns: size.columns - column - width - 1)
    }
  }

  private static let sampleTeams = (left: Phrase("Marketing", zh: "市场部"), right: Phrase("Sales", zh: "销售部"))

  private mutating func drawSampleColumns(row: Int) -> Int {
    let halves = Layout.halves(of: Rect(row: row, column: 0, rows: 6, columns: size.columns))
    rule(
      "▸ " + Self.sampleTeams.left[language], .teamLeft, row: row, column: halves.left.column,
      columns: halves.left.columns)
    rule(
      Self.sampleTeams.right[language], .teamRight, row: row, column: halves.right.column,
      columns: halves.right.columns)
    let left: [(String, Role, Phrase, Role)] = [
      (EntryKind.goal.mark, .kindGoal, Phrase("Raise conversion", zh: "提高转化率"), .entry),
      (" ", .entry, Phrase("why: growth", zh: "原因：增长"), .dim),
      (EntryKind.goal.mark, .entrySelected, Phrase("Win 40 deals", zh: "赢得 40 单"), .entrySelected),
      (EntryKind.blocker.mark, .kindBlocker, Phrase("No figures yet", zh: "还没有数据"), .entry),
      ("✎", .draft, Phrase("Half a thought", zh: "写到一半"), .draft),
    ]
    let right: [(String, Role, Phrase, Role)] = [
      (EntryKind.help.mark, .kindHelp, Phrase("Share the calls", zh: "分享通话记录"), .entry),
      (EntryKind.decision.mark, .kindDecision, Phrase("Report weekly", zh: "每周汇报"), .entry),
      (EntryKind.action.mark, .kindAction, Phrase("Send the list", zh: "发送清单"), .entry),
      (EntryKind.note.mark, .entryMark, Phrase("A note", zh: "一条记录"), .entry),
      ("○", .openend, Phrase("no due date", zh: "没有截止日期"), .openend),
    ]
    for (half, lines) in [(halves.left, left), (halves.right, right)] {
      for (index, line) in lines.enumerated() {
        let row = row + 1 + index
        if line.3 == .entrySelected { band(line.3, row: row, column: half.column, columns: half.columns) }
        write(line.0, line.1, row: row, column: half.column, columns: 1)
        write(line.2[language], line.3, row: row, column: half.column + 2, columns: half.columns - 2)
      }
    }
    return row + 6
  }

  private mutating func drawSampleInput(row: Int) -> Int {
    rule(
      Phrase("Sales · new goal", zh: "销售部 · 新建目标")[language], .teamRight, row: row, column: 0,
      columns: size.columns)
    band(.input, row: row + 1)
    let label = Phrase("text", zh: "内容")[language]
    let used = write([Span(label, .footerKey)], row: row + 1, column: 1, columns: size.columns - 1)
    write(
      Phrase("Answer every lead the same day", zh: "当天答复每条线索")[language], .input, row: row + 1,
      column: used + 3,
      columns: size.columns - used - 3)
    return row + 2
  }

  private mutating func drawSampleStatus(row: Int) -> Int {
    let lines: [(Phrase, Role)] = [
      (Phrase("✓ Written: 2027-01-12.md", zh: "✓ 已写入：2027-01-12.md"), .statusGood),
      (Phrase("! Nobody's clock is running.", zh: "! 计时未运行。"), .statusWarning),
      (Phrase("✗ The disk is full.", zh: "✗ 磁盘已满。"), .statusError),
      (Phrase("following the meeting", zh: "正在跟随会议"), .status),
    ]
    for (index, line) in lines.enumerated() {
      write(line.0[language], line.1, row: row + index, column: 1, columns: size.columns - 2)
    }
    let footer = row + lines.count
    band(.footer, row: footer)
    let keys: [(Phrase, Role)] = [
      (Phrase("Space", zh: "Space"), .footerKey), (Phrase(" pass  ", zh: " 交棒  "), .footer),
      (Phrase("p", zh: "p"), .footerKey), (Phrase(" pause  ", zh: " 暂停  "), .footer),
      (Phrase("u undo", zh: "u 撤销"), .footerOff),
    ]
    write(keys.map { Span($0.0[language], $0.1) }, row: footer, column: 1, columns: size.columns - 2)
    return footer + 1
  }

  private mutating func drawSampleOverlay(row: Int) -> Int {
    let area = box(
      Phrase("Agenda", zh: "议程")[language],
      in: Rect(row: row, column: 2, rows: 3, columns: max(0, min(size.columns - 4, 44))))
    write(
      Phrase("A dialog over the screen", zh: "覆盖在界面上的对话框")[language], .overlay, row: area.row,
      column: area.column, columns: area.columns)
    return row + 3
  }
}
