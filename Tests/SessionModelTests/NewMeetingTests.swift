import Agendas
import SessionModel
import Testing

@Suite struct NewMeetingTests {
  @Test(arguments: [
    ("2026-12-01", "Q1 2027"), ("2027-01-12", "Q2 2027"), ("2027-06-30", "Q3 2027"),
    ("2027-09-30", "Q4 2027"),
  ]) func goalsAreSetForTheNextQuarter(date: String, period: String) throws {
    let day = try #require(Day(iso: date))
    let agenda = try #require(Agenda.builtIn("joint-90"))
    let english = NewMeeting(on: day, language: .english, starter: .left, agenda: agenda)
    #expect(english.period == period && english.title == "\(period) joint goals")
    #expect(english.teams == ("Marketing", "Sales") && english.agenda.name == "joint-90")
    let chinese = NewMeeting(on: day, language: .chinese, starter: .right, agenda: agenda)
    #expect(chinese.title == "\(period) 联合目标会议" && chinese.teams == ("市场部", "销售部"))
  }

  @Test func everythingGivenIsInTheFirstChange() throws {
    var new = NewMeeting(
      on: try #require(Day(iso: "2027-01-12")), language: .english, starter: .right,
      agenda: try #require(Agenda.builtIn("joint-60")))
    new.place = "Room 1"
    new.facilitator = "Ada"
    new.starterChoice = .alternation
    new.attendees = [.joint: ["Guest"], .right: ["Di", "Ed"], .left: ["Bo"]]
    var ids = IdentifierSource(seed: 1)
    let change = Change(
      id: ids.make(), terminal: ids.make(), moment: Moment(wall: 0, clock: 0, boot: 0),
      operations: new.operations(ids: &ids))
    let session = Session(id: ids.make(), changes: [change])
    #expect(session.title == new.title && session.period == new.period && session.date == new.date)
    #expect(session.place == "Room 1" && session.facilitator == "Ada" && session.noteTaker == nil)
    #expect(session.starter == .right && session.starterChoice == .alternation)
    #expect(session.agenda == new.agenda && session.position == AgendaPosition(step: 0))
    #expect(session.name(of: .left).english == "Marketing" && session.clock.step == "opening")
    #expect(session.entries(.attendee).map(\.text) == ["Bo", "Di", "Ed", "Guest"])
    #expect(session.entries(.attendee, team: .right).map(\.text) == ["Di", "Ed"] && session.entryCount == 0)
  }

  @Test func whatNobodySaidStaysUnset() throws {
    var new = NewMeeting(
      on: try #require(Day(iso: "2027-01-12")), language: .english, starter: .left, agenda: .fallback)
    new.period = ""
    var ids = IdentifierSource(seed: 1)
    let fields = new.operations(ids: &ids).compactMap { operation in
      if case .set(_, let field, _) = operation { field } else { nil as Field? }
    }
    #expect(!fields.contains(.period) && !fields.contains(.place) && !fields.contains(.facilitator))
  }

  @Test func summariesTellHowFarAMeetingIs() {
    var test = TestSession()
    var summary = MeetingSummary(of: test.session)
    #expect(
      summary.state == .planned && summary.title == "Q2 2027 joint goals" && summary.id == test.session.id)
    #expect(summary.date == test.session.date && summary.changed == test.now.wall)
    #expect(summary.openEnds == test.session.openEnds(at: test.now).count)
    let changed = test.now.wall
    test.wait(1000)
    test.perform([.draft(DraftKey(terminal: test.terminals[0], slot: .entry(EntryID(bits: 1))), [.text: "h"])]
    )
    #expect(MeetingSummary(of: test.session).changed == changed)
    var noted = test
    noted.add(.note, .left)
    #expect(MeetingSummary(of: noted.session).state == .draft)
    test.perform([.floor(.joint)])
    summary = MeetingSummary(of: test.session)
    #expect(summary.state == .draft && summary.changed == changed + 1000)
    test.wait(10)
    test.perform([.floor(nil)])
    #expect(MeetingSummary(of: test.session).state == .draft)
    #expect(MeetingSummary(of: Session(id: test.session.id)).changed == 0)
  }
}
