import SessionModel
import Terminal

/// What the room sees of one party's time.
struct ClockReading {
  let party: Party
  let name: String
  /// What is left in the step, as a clock shows it.
  let remaining: String
  let isOver: Bool
  /// Whether the last minute runs out.
  let isLow: Bool
  let isRunning: Bool
  /// Spoken in the whole meeting, as a clock shows it.
  let spoken: String
  /// The share of both teams’ time; `nil` while it is less than a second and says nothing.
  let percent: Int?

  /// - Parameter now: the moment that it is of. Where several are shown at once, it is one at which a second of all of
  ///   them is full, so that they change together.
  init(_ party: Party, _ session: Session, _ state: State, at now: Moment) {
    let language = state.setting.language
    self.party = party
    name = session.name(of: party)[language]
    let left = session.remaining(for: party, at: now)
    remaining = ClockText.remaining(left)
    // The last second is over when it has passed, as the signals tell; a party without any time has none to lose.
    isOver = left < 0 || left == 0 && session.allotment(for: party, in: session.step) > 0
    isLow = state.setting.signals[.minuteLeft].isShown && session.isInLastMinute(party, at: now)
    isRunning = session.clock.running?.party == party
    spoken = ClockText.spoken(session.clock.spoken(by: party, at: now))
    let share = session.share(at: now)
    percent = share.total < 1000 ? nil : party == .left ? share.leftPercent : share.rightPercent
  }

  /// Not told by colour alone: a mark before the name as well.
  var mark: String { isRunning ? "▶" : "‖" }

  /// Before the time, where it runs out or is over.
  var warning: String { isOver ? "‼ " : isLow ? "! " : "" }

  var role: Role { isOver ? .clockOver : isLow ? .clockLow : isRunning ? .clockRunning : .clock }
  var nameRole: Role { .team(party) }
}

/// When what the clocks show became what it is. The same while a second lasts, so that no key asks for them.
struct ShownTime: Equatable {
  private let session: Desk.Stamp
  /// By the machine's running clock; `nil` while no clock runs, when it depends on nothing but the session.
  private let second: Int64?

  init(_ desk: Desk, _ state: State) {
    session = desk.stamp
    second = desk.session.clock.running == nil ? nil : desk.session.shownTime(at: state.now).clock
  }
}

/// What the clocks of a step show, and who has the floor.
struct ClockFace {
  /// The teams' time, the left one's first.
  let teams: [ClockReading]
  /// The time of a step that is nobody's alone; `nil` where the teams have time of their own.
  let joint: ClockReading?
  /// Who has the floor; `nil` for nobody.
  let floor: Party?
  /// What they are called, or the party that is next.
  let floorName: Phrase
  /// What they have spoken in the step, where their clock isn't among those drawn: that it runs must be seen all the same.
  let spokenElsewhere: String?
  /// How far apart the teams are, as a clock shows it.
  let difference: String

  init(_ session: Session, _ state: State) {
    let (now, isTeams) = (session.shownTime(at: state.now), session.step.time.isTeams)
    teams = Party.teams.map { ClockReading($0, session, state, at: now) }
    joint = isTeams ? nil : ClockReading(.joint, session, state, at: now)
    floor = session.clock.running?.party
    floorName = session.name(of: floor ?? session.nextSpeaker(at: now))
    spokenElsewhere = floor.flatMap { party in
      (party == .joint) != isTeams
        ? nil : ClockText.spoken(session.clock.spoken(by: party, in: session.step.id, at: now))
    }
    difference = ClockText.spoken(session.share(at: now).difference)
  }
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
  /// How the clocks of a step stand on the screen.
  enum ClockSize {
    /// A line each, and one below it.
    case small
    /// In digits of up to so many rows, with a row free above and below where it is loose.
    case digits(rows: Int, isLoose: Bool)
  }

  /// The clocks that matter at this step, and a line with who has the floor.
  /// - Returns: the rows used.
  mutating func draw(_ face: ClockFace, in area: Rect, _ size: ClockSize) -> Int {
    var rows = 0
    if let joint = face.joint {
      let totals = face.teams.enumerated().flatMap { index, team in
        [Span((index > 0 ? "   " : "") + team.name + language.colon, .dim)] + details(team)
      }
      rows = drawClock(joint, totals, room: "", in: area, size)
    } else {
      let halves = Layout.halves(of: area)
      // Both alike: of an odd number of columns the second half has one more.
      let right = Rect(
        row: area.row, column: halves.right.column, rows: area.rows, columns: halves.left.columns)
      for (reading, half) in zip(face.teams, [halves.left, right]) {
        let other = face.teams.first { $0.party != reading.party }?.remaining ?? ""
        rows = drawClock(reading, details(reading), room: other, in: half, size)
      }
    }
    drawFloor(face, row: area.row + rows, column: area.column + 1, columns: area.columns - 2)
    return rows + 1
  }

  /// - Parameter other: a text whose digits must have room as well.
  /// - Returns: the rows used.
  private mutating func drawClock(
    _ reading: ClockReading, _ details: [Span], room other: String, in area: Rect, _ size: ClockSize
  ) -> Int {
    let name = "\(reading.mark) \(reading.name)"
    guard case .digits(let most, let isLoose) = size,
      let digits = BigDigits(
        reading.remaining, room: other.count > 5 ? other : "00:00", columns: area.columns - 1,
        rows: most, isASCII: isASCII)
    else {
      // Joint time has the whole width: its clock stays near its name.
      let width = min(area.columns, Layout.measure / 2)
      // Where there is little room, whose clock it is matters more than that the time is left.
      let isPlain = reading.warning.isEmpty && width < Layout.twoColumns.columns / 2 - 8
      let word = word(reading)
      let time = Phrase("\(reading.remaining) \(word)", zh: "\(word) \(reading.remaining)")[language]
      let shown = " " + reading.warning + (isPlain ? reading.remaining : time) + " "
      let columns = TextWidth.columns(of: shown)
      write(name, reading.nameRole, row: area.row, column: area.column + 1, columns: width - columns - 2)
      writeRight([Span(shown, reading.role)], row: area.row, end: area.column + width, columns: columns)
      writeFigures(details, row: area.row + 1, column: area.column + 3, columns: area.columns - 3)
      return 2
    }
    let warning = reading.warning.isEmpty ? "" : " \(reading.warning)\(word(reading)) "
    var row = area.row + (isLoose ? 1 : 0)
    write(
      [Span(name, reading.nameRole), Span("  "), Span(warning, reading.role)], row: row,
      column: area.column + 1, columns: area.columns - 1)
    draw(digits, reading.role, row: row + 1, column: area.column + 1)
    row += 1 + digits.rows.count
    let left = warning.isEmpty ? [Span(word(reading) + " · ", .dim)] : []
    writeFigures(left + details, row: row, column: area.column + 1, columns: area.columns - 1)
    return row - area.row + (isLoose ? 2 : 1)
  }

  /// Writes figures among quieter words, as far as there is room for them, and a sign that more follows.
  private mutating func writeFigures(_ spans: [Span], row: Int, column: Int, columns: Int) {
    let text = spans.map(\.text).joined()
    if TextWidth.columns(of: text) <= columns {
      write(spans, row: row, column: column, columns: columns)
    } else {
      write(text, .dim, row: row, column: column, columns: columns)
    }
  }

  /// Who has the floor, in words, and how far apart the teams are.
  private mutating func drawFloor(_ face: ClockFace, row: Int, column: Int, columns: Int) {
    let difference = [
      Span(Phrase(" · difference ", zh: " · 相差 ")[language], .dim), Span(face.difference),
    ]
    // Of all that stands here the name alone can be long, and a figure that is cut is a wrong one.
    let whole = (floorSpans(face, face.floorName) + difference).reduce(0) {
      $0 + TextWidth.columns(of: $1.text)
    }
    let name = face.floorName[language]
    let room = max(4, TextWidth.columns(of: name) - max(0, whole - columns))
    let spans = floorSpans(face, Phrase(same: TextLayout.clip(name, columns: room)))
    write(spans + difference, row: row, column: column, columns: columns)
  }

  private func floorSpans(_ face: ClockFace, _ name: Phrase) -> [Span] {
    if let party = face.floor {
      let text =
        party == .joint
        ? Phrase("Joint time", zh: "共同时间")
        : Phrase("\(name.english) has the floor", zh: "\(name.chinese)发言中")
      let elsewhere = face.spokenElsewhere.map { " " + $0 }
      return [Span((elsewhere == nil ? "" : "▶ ") + text[language] + (elsewhere ?? ""), .team(party))]
    }
    return [
      Span(Phrase("Nobody has the floor", zh: "无人发言")[language], .text),
      Span(Phrase(" · next: \(name.english)", zh: " · 下一位：\(name.chinese)")[language], .dim),
    ]
  }

  /// What the time is: left, running out, or over.
  private func word(_ reading: ClockReading) -> String {
    if reading.isOver { return Phrase("over", zh: "超时")[language] }
    return reading.isLow
      ? Phrase("last minute", zh: "最后一分钟")[language] : Phrase("left", zh: "剩余")[language]
  }

  /// What was spoken: the figures, which change, stand out from the words.
  private func details(_ reading: ClockReading) -> [Span] {
    let share = reading.percent.map { Phrase(" · \($0) %", zh: " · \($0)%")[language] } ?? ""
    return [
      Span(Phrase("spoke ", zh: "已发言 ")[language], .dim), Span(reading.spoken), Span(share, .dim),
    ]
  }
}
