import Minutes
import SessionModel
import Testing

/// Calendars hold what is due and when the teams look at it, by the word of Python's readers.
@Suite struct ICSTests {
  @Test func hostileNotesInEveryText() throws {
    let notes = HostileNotes.all
    let meetings = notes.indices.map { index in
      Places.meeting { notes[(index + ($0.hasSuffix("2") ? 1 : 0)) % notes.count] }
    }
    let calendars = try ReadCalendar.read(
      meetings.enumerated().map { index, meeting in
        try #require(meeting.minutes(index.isMultiple(of: 2) ? .english : .chinese).ics())
      })
    #expect(calendars.count == meetings.count)
    #expect(zip(calendars, meetings).flatMap { $0.faults(of: $1.session) }.prefix(5) == [])
  }

  @Test func randomMeetings() throws {
    let meetings = (0..<300).map { RandomMeeting(seed: 1000 + $0, changes: 80) }
    let written = meetings.map { meeting in
      Minutes(of: meeting.session, at: meeting.now, language: .chinese, utcOffset: 0).ics()
    }
    let some = zip(meetings, written).filter { $0.1 != nil }
    #expect(some.count > 200)
    let calendars = try ReadCalendar.read(some.compactMap(\.1))
    #expect(calendars.count == some.count)
    #expect(zip(calendars, some).flatMap { $0.faults(of: $1.0.session) }.prefix(5) == [])
    for (meeting, text) in zip(meetings, written) where text == nil {
      let dated = meeting.session.entries(EntryKind.notes).filter { $0.kind?.fields.contains(.due) == true }
      #expect(dated.allSatisfy { $0.due == nil })
    }
  }

  /// Every width of character at every distance from the fold.
  @Test func linesAreFoldedBetweenCharacters() throws {
    let meetings = ["é", "中", "👍", "é中👍;"].flatMap { character in
      (0..<80).map { length in
        var meeting = TestMeeting()
        let text = String(repeating: "x", count: length) + String(repeating: character, count: 60)
        meeting.add(.action, .left, text, [.due: Day.day(3, 31)])
        return meeting
      }
    }
    let calendars = try ReadCalendar.read(meetings.map { try #require($0.minutes().ics()) })
    #expect(zip(calendars, meetings).flatMap { $0.faults(of: $1.session) } == [])
    #expect(calendars.map(\.longestLine).max() == 75)
  }

  @Test func aCalendarWithoutADateIsNone() {
    var meeting = TestMeeting([.date: Day.day(1, 12)])
    meeting.add(.action, .left, "x")
    meeting.add(.sla, .left, "x")
    let deleted = meeting.add(.action, .left, "x", [.due: Day.day(3, 31)])
    #expect(meeting.minutes().ics() != nil)
    meeting.perform(meeting.session.deleting(deleted))
    #expect(meeting.minutes().ics() == nil)
  }

  private static let fates: [(EntryKind, [Field: Value], status: String, isTicked: Bool)] = [
    (.goal, [.status: .text("done")], "CONFIRMED", true),
    (.action, [.done: .flag(true)], "CONFIRMED", true),
    (.action, [.status: .text("dropped")], "CANCELLED", false),
    (.decision, [.status: .text("ongoing")], "CONFIRMED", false),
    (.initiative, [:], "CONFIRMED", false), (.initiative, [.status: .text("done")], "CONFIRMED", false),
    (.help, [:], "CONFIRMED", false), (.help, [.reply: .text("partly")], "CONFIRMED", false),
    (.help, [.reply: .text("declined")], "CANCELLED", false),
    (.help, [.reply: .text("accepted"), .status: .text("done")], "CONFIRMED", true),
    (.blocker, [:], "CONFIRMED", false), (.blocker, [.blockerStatus: .text("resolved")], "CONFIRMED", true),
    (.blocker, [.blockerStatus: .text("accepted")], "CANCELLED", false),
  ]

  @Test func whatBecameOfItShows() throws {
    var meeting = TestMeeting()
    let ids = Self.fates.map { fate in
      meeting.add(fate.0, .left, "x", fate.1.merging([.due: Day.day(3, 31)]) { $1 })
    }
    let calendar = try #require(try ReadCalendar.read(meeting.minutes().ics()))
    for (id, fate) in zip(ids, Self.fates) {
      let event = try #require(calendar["\(id)-\(meeting.session.id)@entente"])
      #expect(event.status == fate.status, "\(fate)")
      #expect(event.summary.hasPrefix("✓ ") == fate.isTicked, "\(fate)")
    }
  }
}
