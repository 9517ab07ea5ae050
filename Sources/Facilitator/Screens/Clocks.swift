import SessionModel
import Terminal

/// What the room sees of one party's time.
struct ClockReading {
  let party: Party
  let name: String
  /// What is left in the step, as a clock shows it.
  let remaining: String
  let isOver: Bool
  let isRunning: Bool
  /// Spoken in the whole meeting, as a clock shows it.
  let spoken: String
  let percent: Int

  init(_ party: Party, _ session: Session, at now: Moment, _ language: Language) {
    self.party = party
    name = session.name(of: party)[language]
    let left = session.remaining(for: party, at: now)
    remaining = ClockText.remaining(left)
    isOver = left < 0
    isRunning = session.clock.running?.party == party
    spoken = ClockText.spoken(session.clock.spoken(by: party, at: now))
    let share = session.share(at: now)
    percent = party == .left ? share.leftPercent : share.rightPercent
  }

  /// Not told by colour alone: a mark before the name as well.
  var mark: String { isRunning ? "▶" : "‖" }

  var role: Role { isOver ? .clockOver : isRunning ? .clockRunning : .clock }
  var nameRole: Role { party == .left ? .teamLeft : .teamRight }
}

extension Canvas {
  /// Both teams' clocks in two lines, and a third with who has the floor.
  /// - Returns: the rows used.
  mutating func drawClocks(_ session: Session, _ now: Moment, in area: Rect) -> Int {
    if session.step.time.isTeams {
      let halves = Layout.halves(of: area)
      for (party, half) in [(Party.left, halves.left), (.right, halves.right)] {
        let reading = ClockReading(party, session, at: now, language)
        write(
          [
            Span(" \(reading.mark) ", reading.nameRole), Span(reading.name, reading.nameRole),
          ], row: half.row, column: half.column, columns: half.columns - 13)
        writeRight(
          [Span(" \(reading.remaining) \(leftWord(reading)) ", reading.role)], row: half.row,
          end: half.maxColumn,
          columns: 18)
        write(details(reading), .dim, row: half.row + 1, column: half.column + 3, columns: half.columns - 3)
      }
      drawFloor(session, now, row: area.row + 2, column: area.column + 1, columns: area.columns - 2)
      return 3
    }
    drawJointClock(session, now, in: area)
    drawFloor(session, now, row: area.row + 2, column: area.column + 1, columns: area.columns - 2)
    return 3
  }

  /// The same in large digits.
  /// - Returns: the rows used.
  mutating func drawLargeClocks(_ session: Session, _ now: Moment, in area: Rect) -> Int {
    guard session.step.time.isTeams else { return drawLargeJointClock(session, now, in: area) }
    let halves = Layout.halves(of: area)
    for (party, half) in [(Party.left, halves.left), (.right, halves.right)] {
      let reading = ClockReading(party, session, at: now, language)
      write(
        "\(reading.mark) \(reading.name)", reading.nameRole, row: half.row + 1, column: half.column + 2,
        columns: half.columns - 2)
      let width = draw(BigDigits(reading.remaining), reading.role, row: half.row + 2, column: half.column + 2)
      let side = half.column + 4 + width
      write(leftWord(reading), reading.role, row: half.row + 2, column: side, columns: half.maxColumn - side)
      write(details(reading), .dim, row: half.row + 4, column: side, columns: half.maxColumn - side)
    }
    drawFloor(session, now, row: area.row + 6, column: area.column + 2, columns: area.columns - 3)
    return 8
  }

  private mutating func drawLargeJointClock(_ session: Session, _ now: Moment, in area: Rect) -> Int {
    let reading = ClockReading(.joint, session, at: now, language)
    write(
      "\(reading.mark) \(reading.name)", .teamJoint, row: area.row + 1, column: area.column + 2, columns: 30)
    let width = draw(BigDigits(reading.remaining), reading.role, row: area.row + 2, column: area.column + 2)
    let side = area.column + 4 + width
    write(leftWord(reading), reading.role, row: area.row + 2, column: side, columns: 20)
    write(teamTotals(session, now), .dim, row: area.row + 4, column: side, columns: area.maxColumn - side)
    drawFloor(session, now, row: area.row + 6, column: area.column + 2, columns: area.columns - 3)
    return 8
  }

  private mutating func drawJointClock(_ session: Session, _ now: Moment, in area: Rect) {
    let reading = ClockReading(.joint, session, at: now, language)
    let used = write(
      [
        Span(" \(reading.mark) \(reading.name)  ", .teamJoint),
        Span(" \(reading.remaining) \(leftWord(reading)) ", reading.role),
      ],
      row: area.row, column: area.column, columns: area.columns)
    _ = used
    write(
      teamTotals(session, now), .dim, row: area.row + 1, column: area.column + 3, columns: area.columns - 3)
  }

  /// Who has the floor, in words, and how far apart the teams are.
  private mutating func drawFloor(_ session: Session, _ now: Moment, row: Int, column: Int, columns: Int) {
    var spans: [Span] = []
    if let party = session.clock.running?.party {
      let name = session.name(of: party)
      let text =
        party == .joint
        ? Phrase("Joint time", zh: "共同时间")
        : Phrase("\(name.english) has the floor", zh: "\(name.chinese)发言中")
      spans.append(Span(text[language], role(of: party)))
    } else {
      let next = session.name(of: session.nextSpeaker(at: now))
      spans.append(Span(Phrase("Nobody has the floor", zh: "无人发言")[language], .text))
      spans.append(Span(Phrase(" · next: \(next.english)", zh: " · 下一位：\(next.chinese)")[language], .dim))
    }
    let difference = ClockText.spoken(session.share(at: now).difference)
    spans.append(Span(Phrase(" · difference \(difference)", zh: " · 相差 \(difference)")[language], .dim))
    write(spans, row: row, column: column, columns: columns)
  }

  private func role(of party: Party) -> Role {
    switch party {
    case .left: .teamLeft
    case .right: .teamRight
    case .joint: .teamJoint
    }
  }

  private func leftWord(_ reading: ClockReading) -> String {
    (reading.isOver ? Phrase("over", zh: "超时") : Phrase("left", zh: "剩余"))[language]
  }

  private func details(_ reading: ClockReading) -> String {
    Phrase(
      "spoke \(reading.spoken) · \(reading.percent) %", zh: "已发言 \(reading.spoken) · \(reading.percent)%")[
        language]
  }

  private func teamTotals(_ session: Session, _ now: Moment) -> String {
    Party.teams.map { party in
      let reading = ClockReading(party, session, at: now, language)
      return "\(reading.name): " + details(reading)
    }.joined(separator: "   ")
  }
}
