import Minutes
import SessionModel
import Testing

/// A calendar that was taken in before is updated by the next one: the same names, and higher numbers.
@Suite struct SecondImportTests {
  private struct Dated {
    var meeting: TestMeeting
    var goal: EntryID
    var action: EntryID
  }

  private func dated() -> Dated {
    var meeting = TestMeeting([.title: .text("Q1"), .date: Day.day(1, 12), .nextCheckIn: Day.day(2, 9)])
    let goal = meeting.add(.goal, .left, "Raise the rate", [.due: Day.day(6, 30)])
    let action = meeting.add(.action, .right, "Write it up", [.due: Day.day(1, 31)])
    return Dated(meeting: meeting, goal: goal, action: action)
  }

  private func read(_ meeting: TestMeeting) throws -> ReadCalendar {
    try #require(try ReadCalendar.read(meeting.minutes().ics()))
  }

  private func event(_ entry: EntryID, of meeting: TestMeeting) throws -> ReadCalendar.Event {
    try #require(try read(meeting).events.first { $0.uid.hasPrefix("\(entry)-") })
  }

  @Test func theSameSessionGivesTheSameBytes() throws {
    let dated = dated()
    let later = Minutes(
      of: dated.meeting.session, at: dated.meeting.now.advanced(by: 90_000_000), language: .english,
      utcOffset: 0)
    #expect(later.ics() == dated.meeting.minutes().ics())
    let again = Session(id: dated.meeting.session.id, changes: dated.meeting.session.log)
    #expect(Minutes(of: again, at: dated.meeting.now, language: .english, utcOffset: 0).ics() == later.ics())
  }

  /// An edit, another one, the undoing of it, and the redoing each make a newer event of the same name.
  @Test func everyEditMakesItNewer() throws {
    var (meeting, action, other) = (dated().meeting, dated().action, dated().goal)
    let before = try event(other, of: meeting)
    var events = [try event(action, of: meeting)]
    let expectNewer = { (meeting: TestMeeting, start: String) in
      let event = try event(action, of: meeting)
      #expect(event.uid == events[0].uid && event.start == start)
      #expect(event.sequence > events[events.count - 1].sequence)
      #expect(event.stamp > events[events.count - 1].stamp)
      events.append(event)
    }
    meeting.now = meeting.now.advanced(by: 61_000)
    let edit = meeting.perform(meeting.session.editing(action, [.due: Day.day(2, 5)]))
    try expectNewer(meeting, "2027-02-05")
    for operation in [SessionModel.Operation.undo(edit), .redo(edit)] {
      meeting.now = meeting.now.advanced(by: 61_000)
      meeting.perform([operation])
      try expectNewer(meeting, operation == .undo(edit) ? "2027-01-31" : "2027-02-05")
    }
    #expect(events[1].stamp == "2027-01-12T10:01:01+00:00")
    #expect(try event(other, of: meeting) == before)
  }

  /// A wall clock that was set back takes nothing back.
  @Test func theStampNeverGoesBack() throws {
    var dated = dated()
    let before = try event(dated.action, of: dated.meeting)
    dated.meeting.now.wall -= 86_400_000
    dated.meeting.perform(dated.meeting.session.editing(dated.action, [.owner: .text("Di")]))
    let after = try event(dated.action, of: dated.meeting)
    #expect(after.stamp == before.stamp && after.sequence == before.sequence + 1)
  }

  @Test func halfTypedNotesAreNoEdits() throws {
    var dated = dated()
    let before = dated.meeting.minutes().ics()
    let key = DraftKey(terminal: TerminalID(bits: 9), slot: .entry(dated.action))
    dated.meeting.now = dated.meeting.now.advanced(by: 5000)
    dated.meeting.perform([.draft(key, [.text: "half"])])
    #expect(dated.meeting.minutes().ics() == before)
  }

  /// What is carried over is the same event at the next meeting, and so is the check-in, however far the series goes.
  @Test func aSeriesKeepsItsEvents() throws {
    let first = dated()
    var meetings = [first.meeting]
    for seed in 2..<5 {
      var next = TestMeeting(following: meetings[meetings.count - 1], seed: UInt64(seed))
      next.set([.nextCheckIn: Day.day(seed + 1, 9)])
      meetings.append(next)
    }
    let calendars = try ReadCalendar.read(meetings.map { try #require($0.minutes().ics()) })
    for (calendar, next) in zip(calendars, calendars.dropFirst()) {
      #expect(next.events.map(\.uid) == calendar.events.map(\.uid))
      #expect(zip(next.events, calendar.events).allSatisfy { $0.sequence > $1.sequence })
    }
    #expect(calendars.map { $0.events[0].start }.last == "2027-05-09")
  }

  /// A follow-up that an earlier version made doesn't say which series it is of, but what it follows.
  @Test func aSeriesOfAnEarlierVersionIsKnownByItsFirstMeeting() throws {
    let first = dated()
    var next = TestMeeting(following: first.meeting)
    next.perform([.set(nil, .series, nil)])
    #expect(next.session.series == first.meeting.session.id)
    #expect(TestMeeting(following: next, seed: 3).session.series == first.meeting.session.id)
  }
}
