import SessionModel
import Testing

@Suite struct FollowUpTests {
  /// The meeting after another one.
  private func follow(_ test: TestSession, agenda: Agenda? = nil) -> Session {
    var ids = IdentifierSource(seed: 77)
    let followUp = FollowUp(
      of: test.session, on: Day(number: 20_900), agenda: agenda ?? test.session.agenda, language: .english)
    let change = followUp.firstChange(ids.make(), by: ids.make(), at: test.now, ids: &ids)
    return Session(id: ids.make(), changes: [change])
  }

  @Test func whatIsStillPromisedIsCarriedOver() {
    var test = TestSession()
    let owner: [Field: Value] = [.owner: .text("Ada"), .due: .day(Day(number: 20_890))]
    let accepted = owner.merging([.reply: .text("accepted")]) { $1 }
    let cases: [(EntryKind, [Field: Value], Bool)] = [
      (.goal, owner, true), (.goal, [.status: .text("done")], false),
      (.goal, [.status: .text("dropped")], false),
      (.goal, [.status: .text("ongoing")], true), (.help, accepted, true), (.help, [:], false),
      (.help, [.reply: .text("partly")], true), (.help, [.reply: .text("declined")], false),
      (.help, accepted.merging([.status: .text("done")]) { $1 }, false), (.action, owner, true),
      (.action, [.done: .flag(true)], false), (.action, [.status: .text("dropped")], false),
      (.sla, [:], true),
      (.parked, [:], true), (.parked, [.reviewed: .flag(true)], false), (.note, [:], false),
      (.decision, owner, false), (.blocker, owner, false), (.priority, [:], false), (.insight, [:], false),
    ]
    let made = cases.map { test.add($0.0, .left, "a \($0.0)", $0.1) }
    let next = follow(test)
    for (id, (kind, fields, isCarried)) in zip(made, cases) {
      #expect(next.contains(id) == isCarried, "\(kind) \(fields)")
      guard isCarried else { continue }
      #expect(next[id]?.text == "a \(kind)" && next[id]?.team == .left)
      #expect(next[id]?.owner == fields[.owner]?.text && next[id]?.due == fields[.due]?.day)
      #expect(next[id]?.since == test.session.date)
      #expect(next[id]?[.origin] == .text(test.session.id.description))
      #expect(next[id]?[.status] == nil)
    }
  }

  @Test func itIsTheSameSeriesAndTheOtherTeamStarts() {
    var test = TestSession(starter: .left)
    test.perform([
      .set(nil, .facilitator, .text("Kim")), .set(nil, .cadence, .text("monthly")),
      .set(nil, .tolerance, .integer(9)),
    ])
    let next = follow(test)
    #expect(next.follows == test.session.id && next.seriesNumber == 2)
    #expect(next.title == "\(test.session.title): check-in 1")
    #expect(next.starter == .right && next.starterChoice == .alternation)
    #expect(next.facilitator == "Kim" && next.cadence == .monthly && next.tolerance == 9)
    #expect(next.entries(.attendee).map(\.text) == ["Ada", "Bo"])
    #expect(next.nextCheckIn == nil)
    var again = TestSession()
    for change in next.log { again.apply(change) }
    #expect(follow(again).title == "\(test.session.title): check-in 2")
    #expect(follow(again).seriesNumber == 3)
    #expect(next.series == test.session.id && follow(again).series == test.session.id)
    #expect(test.session.series == test.session.id)
  }

  @Test func referencesStayRightOrGo() {
    var test = TestSession()
    let other = test.add(.goal, .right, "theirs")
    let gone = test.add(.goal, .right, "reached", [.status: .text("done")])
    let one = test.add(.goal, .left, "one", [.supports: .entry(other)])
    let two = test.add(.goal, .left, "two", [.supports: .entry(gone)])
    let next = follow(test)
    #expect(next[one]?[.supports] == .entry(other) && next[two]?[.supports] == nil)
  }

  @Test func agreementsToTheSameWordsHoldOn() {
    var test = TestSession()
    let both = test.add(.sla, .left, "MQLs", [.amount: .number(Number(10))])
    let one = test.add(.sla, .right, "calls")
    let lapsed = test.add(.sla, .right, "notes")
    for id in [both, one, lapsed] { test.perform(test.session.agreeing(to: id, by: .left) ?? []) }
    test.perform(test.session.agreeing(to: both, by: .right) ?? [])
    test.perform([.set(lapsed, .text, .text("other notes"))])
    let next = follow(test)
    #expect(next[both]?.isAgreed == true)
    #expect(Party.teams.map { next[one]?.agreement(of: $0) } == [.holds, Agreement.none])
    #expect(Party.teams.map { next[lapsed]?.agreement(of: $0) } == [Agreement.none, Agreement.none])
  }

  @Test func aGoalIsFollowedThroughTheSeries() {
    var test = TestSession()
    let goal = test.add(.goal, .left, "rate", [.baseline: .number(Number(12)), .target: .number(Number(17))])
    var session = test.session
    for (index, value) in [13, 15, 14].enumerated() {
      var meeting = TestSession()
      for change in session.log { meeting.apply(change) }
      session = follow(meeting)
      var ids = IdentifierSource(seed: UInt64(index) + 500)
      session.apply(
        Change(
          id: ids.make(), terminal: ids.make(), moment: test.now,
          operations: [
            .set(goal, .actual, .number(Number(Int64(value)))), .set(goal, .confidence, .integer(6)),
          ]))
    }
    let entry = session[goal]
    #expect(entry?.history.map(\.actual) == [Number(13), Number(15)])
    #expect(entry?.figures.values == [12, 13, 15, 14].map { Number($0) })
    #expect(Sparkline.of(entry?.figures.values ?? []) == "▁▃█▆")
    #expect(entry?.since == test.session.date)
  }

  @Test func leadStagesGoAlongOnlyWhereTheyAreSpokenOf() {
    var test = TestSession()
    let stage = test.add(.leadStage, .joint, "MQL")
    let step = Step(
      id: "look", name: Phrase(same: "Look"), time: .joint(minutes: 5),
      prompts: [Prompt(Phrase(same: "?"), kinds: [])])
    #expect(!follow(test, agenda: Agenda(name: "short", steps: [step])).contains(stage))
    var speaking = step
    speaking.prompts[0].kinds = [.leadStage]
    #expect(follow(test, agenda: Agenda(name: "long", steps: [speaking])).contains(stage))
  }
}

@Suite struct GoalFigureTests {
  @Test(
    arguments: [
      ("12", "17", "percentage-points", "5"), ("12", "12.6", "relative-percent", "5"),
      ("200", "180", "relative-percent", "-10"), ("12.5", "12.75", "percentage-points", "0.25"),
      ("3", "4", "relative-percent", "33.33"), ("3", "5", "relative-percent", "66.67"),
      ("-4", "-5", "relative-percent", "25"),
      ("0", "5", "relative-percent", nil), (nil, "5", "percentage-points", nil), ("1", "40", "number", nil),
      ("1", "9", "money", nil), ("1", "9", nil, nil), ("999999999999999", "-1", "percentage-points", nil),
    ] as [(String?, String, String?, String?)])
  func aChangeIsToldInTheGoalsUnit(baseline: String?, target: String, unit: String?, change: String?) throws {
    var test = TestSession()
    var fields: [Field: Value] = [.target: .number(try Number(typed: target))]
    if let baseline { fields[.baseline] = .number(try Number(typed: baseline)) }
    if let unit { fields[.unit] = .text(unit) }
    let goal = test.add(.goal, .left, "x", fields)
    #expect(test.session[goal]?.figures.target?.description == target)
    #expect(test.session[goal]?.figures.change?.description == change)
  }

  @Test(
    arguments: [
      ("12", "5", GoalUnit.points, "17"), ("12", "5", .relative, "12.6"), ("200", "-10", .relative, "180"),
      ("12", "-5", .number, "7"), ("0.000001", "1", .relative, nil), ("999999999999999", "1", .points, nil),
    ] as [(String, String, GoalUnit, String?)])
  func aChangeComesToALevel(baseline: String, change: String, unit: GoalUnit, level: String?) throws {
    let found = GoalFigures.level(
      after: try Number(typed: change), from: try Number(typed: baseline), in: unit)
    #expect(found?.description == level)
  }

  @Test(
    arguments: [
      ([], ""), ([5], "▄"), ([5, 5], "▄▄"), ([0, 1], "▁█"), ([1, 0], "█▁"),
      ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"),
    ] as [([Int64], String)]) func sparklinesRiseWithTheNumbers(numbers: [Int64], line: String)
  {
    #expect(Sparkline.of(numbers.map { Number($0) }) == line)
  }

  @Test(arguments: [
    ("2027-01-31", Cadence.monthly, "2027-02-28"), ("2028-01-31", .monthly, "2028-02-29"),
    ("2027-11-30", .quarterly, "2028-02-29"), ("2027-12-31", .monthly, "2028-01-31"),
    ("2027-01-12", .weekly, "2027-01-19"), ("2027-01-12", .fortnightly, "2027-01-26"),
    ("2027-01-12", .monthly, "2027-02-12"), ("2027-10-12", .quarterly, "2028-01-12"),
  ]) func cadencesGoOnByTheCalendar(day: String, cadence: Cadence, next: String) throws {
    let day = try #require(Day(iso: day))
    #expect(cadence.day(after: day).iso == next)
  }
}
