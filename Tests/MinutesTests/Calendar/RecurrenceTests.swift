import Minutes
import SessionModel
import Testing

/// When the teams look at their goals again.
@Suite struct RecurrenceTests {
  /// Days of the month on which the rules differ, leap days and ends of years among them.
  private static let days = [
    "2027-01-27", "2027-01-28", "2027-01-29", "2027-01-30", "2027-01-31", "2027-02-28", "2028-02-29",
    "2027-04-30", "2027-10-31", "2027-11-30", "2027-12-31", "2027-12-28",
  ].compactMap { Day(iso: $0) }

  @Test func theRuleGivesTheDaysOfTheCadence() throws {
    let cases = Self.days.flatMap { day in Cadence.allCases.map { (day, $0) } }
    let calendars = try ReadCalendar.read(
      cases.map { day, cadence in
        let fields: [Field: Value] = [.nextCheckIn: .day(day), .cadence: .text(cadence.rawValue)]
        return try #require(TestMeeting(fields).minutes().ics())
      })
    for (calendar, (day, cadence)) in zip(calendars, cases) {
      let turns = calendar.events.map(\.turns).joined()
      #expect(Array(turns) == (0..<8).map { Self.turn($0, of: cadence, from: day).iso }, "\(cadence) \(day)")
      #expect(Array(turns)[1] == cadence.day(after: day).iso)
    }
  }

  /// Where no day was agreed, the turns are counted from the meeting, and not from the last of a short month that the
  /// first of them may be.
  @Test func theTurnsAfterAMeetingAreCountedFromIt() throws {
    let cases = Self.days.flatMap { day in Cadence.allCases.map { (day, $0) } }
    let calendars = try ReadCalendar.read(
      cases.map { day, cadence in
        let fields: [Field: Value] = [.date: .day(day), .cadence: .text(cadence.rawValue)]
        let text = try #require(TestMeeting(fields).minutes().ics())
        #expect(text.contains("STATUS:TENTATIVE") && !text.contains("CONFIRMED"))
        return text
      })
    for (calendar, (day, cadence)) in zip(calendars, cases) {
      let turns = Array(calendar.events.map(\.turns).joined())
      #expect(turns == (1...8).map { Self.turn($0, of: cadence, from: day).iso }, "\(cadence) \(day)")
    }
  }

  /// Counted from the first day: the last of a short month isn't what the next one is counted from.
  private static func turn(_ number: Int, of cadence: Cadence, from day: Day) -> Day {
    switch cadence {
    case .weekly: day.adding(days: 7 * number)
    case .fortnightly: day.adding(days: 14 * number)
    case .monthly: day.adding(months: number)
    case .quarterly: day.adding(months: 3 * number)
    }
  }

  @Test func aTurnAfterTheLastDayIsNone() {
    let lastDay = Value.day(Day(year: 9999, month: 12, day: 31) ?? Day(number: 0))
    for cadence in Cadence.allCases {
      let meeting = TestMeeting([.date: lastDay, .cadence: .text(cadence.rawValue)])
      #expect(meeting.minutes().ics()?.contains(":10000") != true)
    }
  }

  private struct CheckIn {
    var fields: [Field: Value]
    /// Name, first and second day.
    var events: [[String]]
  }

  private static let checkIns = [
    CheckIn(fields: [:], events: []),
    CheckIn(fields: [.nextCheckIn: Day.day(2, 9)], events: [["check-in", "2027-02-09"]]),
    CheckIn(
      fields: [.cadence: .text("monthly")], events: [["check-in", "2027-02-12", "2027-03-12"]]),
    CheckIn(
      fields: [.nextCheckIn: Day.day(2, 9), .cadence: .text("quarterly")],
      events: [["check-in", "2027-02-09", "2027-05-09"]]),
  ]

  /// Goals and commitments with another cadence than the meeting's have events of their own, one for each cadence.
  @Test(arguments: checkIns.indices) func eachCadenceIsOneEvent(index: Int) throws {
    let checkIn = Self.checkIns[index]
    var meeting = TestMeeting(
      checkIn.fields.merging([.date: Day.day(1, 12), .title: .text("Q1\nplans")]) { $1 })
    meeting.add(.goal, .left, "Goal without", [.due: Day.day(6, 30)])
    meeting.add(.goal, .left, "Goal weekly", [.cadence: .text("weekly")])
    meeting.add(.goal, .left, "Goal reached", [.cadence: .text("fortnightly"), .status: .text("done")])
    meeting.add(.sla, .right, "SLA weekly", [.cadence: .text("weekly")])
    meeting.add(.sla, .right, "SLA quarterly", [.cadence: .text("quarterly")])
    let calendar = try #require(try ReadCalendar.read(meeting.minutes().ics()))
    let isUsual = checkIn.fields[.cadence] == .text("quarterly")
    var expected = checkIn.events + [["weekly", "2027-01-19", "2027-01-26"]]
    if !isUsual { expected.append(["quarterly", "2027-04-12", "2027-07-12"]) }
    let found = calendar.events.dropLast().map { event in
      [String(event.uid.prefix { $0 != "@" }.dropLast(14))] + event.turns.prefix(2)
    }
    #expect(found == expected)
    let weekly = try #require(calendar.events.first { $0.uid.hasPrefix("weekly") })
    #expect(weekly.summary == "Check-in (weekly): Q1…")
    #expect(
      weekly.description == "Marketing: Goal weekly\nSales: SLA weekly\nMeeting: Q1 plans (2027-01-12)")
    let usual = calendar.events.first { $0.uid.hasPrefix("check-in") }
    let quarterly = isUsual ? "Sales: SLA quarterly\n" : ""
    #expect(
      usual.map { $0.description == "Marketing: Goal without\n\(quarterly)Meeting: Q1 plans (2027-01-12)" }
        ?? checkIn.events.isEmpty)
  }
}
