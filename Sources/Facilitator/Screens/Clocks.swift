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
  /// The share of both teams’ time; `nil` while it is less than a second and says nothing.
  let percent: Int?

  init(_ party: Party, _ session: Session, at now: Moment, _ language: Language) {
    self.party = party
    name = session.name(of: party)[language]
    let left = session.remaining(for: party, at: now)
    remaining = ClockText.remaining(left)
    isOver = left < 0
    isRunning = session.clock.running?.party == party
    spoken = ClockText.spoken(session.clock.spoken(by: party, at: now))
    let share = session.share(at: now)
    percent = share.total < 1000 ? nil : party == .left ? share.leftPercent : share.rightPercent
  }

  /// Not told by colour alone: a mark before the name as well.
  var mark: String { isRunning ? "▶" : "‖" }

  var role: Role { isOver ? .clockOver : isRunning ? .clockRunning : .clock }
  var nameRole: Role { .team(party) }
}

extension Role {
  /// The colour of a party.
  static func team(_ party: Party) -> Role {
    switch party {
    case .left: .teamLeft
    case .right: .teamRight
    case .joint: .teamJoint
    }
  }
}

extension Canvas {
  /// The clocks that matter at this step, and a line with who has the floor.
  /// - Returns: the rows used.
  mutating func drawClocks(_ session: Session, _ now: Moment, in area: Rect, large isLarge: Bool) -> Int {
    let rows = isLarge ? 7 : 2
    if session.step.time.isTeams {
      let halves = Layout.halves(of: area)
      for (party, half) in [(Party.left, halves.left), (.right, halves.right)] {
        let reading = ClockReading(party, session, at: now, language)
        drawClock(reading, details(reading), in: half, large: isLarge)
      }
    } else {
      let totals = Party.teams.map { party in
        let reading = ClockReading(party, session, at: now, language)
        return reading.name + language.colon + details(reading)
      }
      let reading = ClockReading(.joint, session, at: now, language)
      drawClock(reading, totals.joined(separator: "   "), in: area, large: isLarge)
    }
    drawFloor(session, now, row: area.row + rows, column: area.column + 1, columns: area.columns - 2)
    return rows + 1
  }

  private mutating func drawClock(
    _ reading: ClockReading, _ details: String, in area: Rect, large isLarge: Bool
  ) {
    let name = "\(reading.mark) \(reading.name)"
    let left = leftWord(reading)
    if isLarge {
      write(name, reading.nameRole, row: area.row + 1, column: area.column + 1, columns: area.columns - 1)
      let width = draw(BigDigits(reading.remaining), reading.role, row: area.row + 2, column: area.column + 1)
      let side = area.column + 3 + width
      write(left, reading.role, row: area.row + 2, column: side, columns: area.maxColumn - side)
      write(details, .dim, row: area.row + 5, column: area.column + 1, columns: area.columns - 1)
    } else {
      // Joint time has the whole width: its clock stays near its name.
      let width = min(area.columns, Layout.measure / 2)
      write(name, reading.nameRole, row: area.row, column: area.column + 1, columns: width - 14)
      writeRight(
        [Span(" \(reading.remaining) \(left) ", reading.role)], row: area.row, end: area.column + width,
        columns: 18)
      write(details, .dim, row: area.row + 1, column: area.column + 3, columns: area.columns - 3)
    }
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
      // Whose clock isn't drawn large at this step must be seen to run all the same.
      let isShown = (party == .joint) != session.step.time.isTeams
      let spoken =
        isShown ? "" : " " + ClockText.spoken(session.clock.spoken(by: party, in: session.step.id, at: now))
      spans.append(Span((isShown ? "" : "▶ ") + text[language] + spoken, .team(party)))
    } else {
      let next = session.name(of: session.nextSpeaker(at: now))
      spans.append(Span(Phrase("Nobody has the floor", zh: "无人发言")[language], .text))
      spans.append(Span(Phrase(" · next: \(next.english)", zh: " · 下一位：\(next.chinese)")[language], .dim))
    }
    let difference = ClockText.spoken(session.share(at: now).difference)
    spans.append(Span(Phrase(" · difference \(difference)", zh: " · 相差 \(difference)")[language], .dim))
    write(spans, row: row, column: column, columns: columns)
  }

  private func leftWord(_ reading: ClockReading) -> String {
    (reading.isOver ? Phrase("over", zh: "超时") : Phrase("left", zh: "剩余"))[language]
  }

  private func details(_ reading: ClockReading) -> String {
    let share = reading.percent.map { " · " + String($0) } ?? ""
    let percent = share.isEmpty ? Phrase(same: "") : Phrase(share + " %", zh: share + "%")
    return Phrase(
      "spoke \(reading.spoken)\(percent.english)", zh: "已发言 \(reading.spoken)\(percent.chinese)")[language]
  }
}
