import Minutes
import SessionModel
import Testing

/// What stands where in the minutes, and what doesn't stand there.
@Suite struct MarkdownTests {
  private func markdown(_ meeting: TestMeeting, _ language: Language = .english) -> String {
    meeting.minutes(language).markdown()
  }

  /// The lines below a heading, up to the next one of its level.
  private func section(_ heading: String, of meeting: TestMeeting) -> [String] {
    let lines = markdown(meeting).split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(of: heading) else { return [] }
    let level = heading.prefix { $0 == "#" } + " "
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix(level) })
  }

  @Test func emptyMeetingSaysThatNothingWasAgreed() {
    #expect(
      markdown(TestMeeting()) == """
        # Minutes (2027-01-12)

        ## Meeting

        - Agenda: joint-90
        - First to speak: Marketing
        - Version: 1, draft

        ## Decisions

        None.

        ## Action items

        None.

        ## Open ends

        - Question not answered: A goal that only one team has thought through isn't a joint goal.
          - Sales: What do you want your team to accomplish this year, and why does it matter?
          - Sales: Which initiatives can your team take to reach these goals?
          - Sales: What stands in the way of these initiatives? Do you need further resources, \
        information, data, analysis or anything else?
          - Sales: How can the other team help you reach this goal?
          - Marketing: What do you want your team to accomplish this year, and why does it matter?
          - Marketing: Which initiatives can your team take to reach these goals?
          - Marketing: What stands in the way of these initiatives? Do you need further resources, \
        information, data, analysis or anything else?
          - Marketing: How can the other team help you reach this goal?
        - SLA not in both directions: Leads on time and follow-up in time need each other.
          - Marketing: no promise to Sales yet
          - Sales: no promise to Marketing yet
        - No next check-in: Goals that nobody looks at again are forgotten.
          - when do we look at this again?

        """)
  }

  @Test func meetingOfWhichNothingIsKnownHasMinutesToo() {
    #expect(
      markdown(TestMeeting.empty) == """
        # Minutes

        ## Meeting

        - Agenda: opening-closing
        - First to speak: Marketing
        - Version: 1, draft

        ## Decisions

        None.

        ## Action items

        None.

        ## Open ends

        - No next check-in: Goals that nobody looks at again are forgotten.
          - when do we look at this again?

        """)
  }

  @Test func stepsThatWereSkippedHaveNoTime() {
    var meeting = TestMeeting()
    meeting.perform(meeting.session.skippingStep("help") ?? [])
    meeting.speak(.joint, for: 1000)
    let lines = section("## Speaking time", of: meeting)
    #expect(!lines.contains { $0.contains("| Help |") } && lines.contains { $0.contains("| Priorities |") })
    #expect(lines.contains("| Total | Marketing | 36:00 | – | – | – |"))
    meeting.perform([.set(nil, .step, .text("help")), .floor(.left)])
    meeting.speak(nil, for: 0)
    #expect(!section("## Speaking time", of: meeting).contains { $0.contains("| Help |") })
    meeting.perform([.floor(.left)])
    meeting.speak(nil, for: 0)
    meeting.speak(.left, for: 500)
    #expect(
      section("## Speaking time", of: meeting).contains("| Help | Marketing | 5:00 | 0:00.500 | – | 100 % |"))
  }

  @Test(arguments: Language.allCases) func sameSessionGivesSameBytes(language: Language) {
    let meeting = WorkedExample.meeting(language)
    let rebuilt = Session(id: meeting.session.id, changes: meeting.session.log)
    let later = meeting.now.advanced(by: 86_400_000)
    let again = Minutes(of: rebuilt, at: later, language: language, utcOffset: 0)
    #expect(again.markdown() == meeting.minutes(language).markdown())
  }

  @Test func runningClockCountsUpToNow() {
    var meeting = TestMeeting([.step: .text("help"), .nextCheckIn: Day.day(2, 1)])
    meeting.speak(.left, for: 61_001)
    let lines = section("## Speaking time", of: meeting)
    #expect(lines.contains("| Help | Marketing | 5:00 | 1:01.001 | – | 100 % |"))
    #expect(lines.contains("- Clock still running: Marketing (counted up to 10:01:01 UTC)"))
    meeting.now = meeting.now.advanced(by: 299_000)
    let zone = meeting.minutes(utcOffset: 8 * 3600).markdown()
    #expect(zone.contains("| Help | Marketing | 5:00 | 6:00.001 | 1:00.001 | 100 % |"))
    #expect(zone.contains("(counted up to 18:06:00 UTC+8)"))
  }

  @Test func grantsCorrectionsAndForeignStepsAddUp() {
    var meeting = TestMeeting([.step: .text("help")])
    meeting.speak(.left, for: 400_250)
    meeting.perform(meeting.session.grantingOverrun(at: meeting.now))
    meeting.speak(.right, for: 1)
    meeting.perform([.set(nil, .step, .text("of an agenda that is gone"))])
    meeting.speak(.joint, for: 7)
    meeting.speak(nil, for: 5)
    meeting.perform([.move(step: "help", from: .left, to: .right, milliseconds: 10_000)])
    let lines = section("## Speaking time", of: meeting)
    #expect(lines.contains("| Help | Marketing | 6:40.250 | 6:30.250 | – | 98 % |"))
    #expect(lines.contains("| Help | Sales | 6:40.250 | 0:10.001 | – | 2 % |"))
    #expect(lines.contains("| Elsewhere | Joint | 0:00 | 0:00.007 | 0:00.007 | – |"))
    #expect(lines.contains("| Total | Joint | 8:00 | 0:00.007 | 0:00.007 | – |"))
    #expect(lines.contains("- Difference: 6:20.249 (Marketing spoke more)"))
    #expect(lines.contains("- Corrected: 0:10.000 from Marketing to Sales, in Help"))
  }

  @Test func correctionsOfForeignStepsAddUpToo() {
    var meeting = TestMeeting([.step: .text("help")])
    meeting.perform([.move(step: "gone", from: .left, to: .right, milliseconds: 500)])
    let lines = section("## Speaking time", of: meeting)
    #expect(lines.contains("| Elsewhere | Marketing | 0:00 | −0:00.500 | – | – |"))
    #expect(lines.contains("| Total | Sales | 41:00 | 0:00.500 | 0:00.500 | – |"))
    #expect(lines.contains("- Corrected: 0:00.500 from Marketing to Sales, in Elsewhere"))
  }

  @Test func nobodySpokeNoTable() {
    #expect(section("## Speaking time", of: TestMeeting([.title: .text("x")])).isEmpty)
  }

  @Test(arguments: EntryKind.notes) func deletedAndUndoneEntriesNeverAppear(kind: EntryKind) {
    var meeting = TestMeeting([.title: .text("x")])
    let deleted = meeting.add(kind, .left, "secret deleted", [.owner: .text("secret owner")])
    meeting.perform(meeting.session.deleting(deleted))
    let id = EntryID(bits: 99)
    let made = meeting.perform(
      meeting.session.adding(id, kind, team: .right, fields: [.text: .text("secret undone")]))
    #expect(markdown(meeting).contains("secret undone"))
    meeting.perform([.undo(made)])
    #expect(!markdown(meeting).contains("secret"))
    meeting.perform([.redo(made)])
    #expect(markdown(meeting).contains("secret undone"))
  }

  @Test func takenBackEditShowsWhatStoodBefore() {
    var meeting = TestMeeting([.title: .text("x")])
    let id = meeting.add(.decision, .joint, "first")
    let edit = meeting.perform(meeting.session.editing(id, [.text: .text("second")]))
    #expect(section("## Decisions", of: meeting) == ["- second"])
    meeting.perform([.undo(edit)])
    #expect(section("## Decisions", of: meeting) == ["- first"])
  }

  @Test func draftsAreNotMinuted() {
    var meeting = TestMeeting([.title: .text("x")])
    let key = DraftKey(terminal: TerminalID(bits: 1), slot: .new(step: "help", team: .left, kind: .note))
    meeting.perform([.draft(key, [.text: "half typed"])])
    #expect(!markdown(meeting).contains("half typed"))
  }

  @Test func decisionsAndActionsTellOwnerTeamAndDay() {
    var meeting = TestMeeting([.title: .text("x")])
    let all: [Field: Value] = [.owner: .text("Ada"), .due: Day.day(1, 31), .done: .flag(true)]
    meeting.add(.decision, .left, "a", all)
    meeting.add(.decision, .joint, "b")
    meeting.add(.action, .left, "c", all)
    meeting.add(.action, .right, "d", [.owner: .text("Bo")])
    meeting.add(.action, .joint, "e\nf", [.due: Day.day(12, 1)])
    #expect(section("## Decisions", of: meeting) == ["- a, @Ada, due 2027-01-31, done", "- b"])
    #expect(
      section("## Action items", of: meeting) == [
        "- [x] c, @Ada (Marketing), due 2027-01-31", "- [ ] d, @Bo (Sales)", "- [ ] e\\",
        "  f (Joint), due 2027-12-01",
      ])
  }

  @Test func goalsCarryTheInitiativesThatServeThem() {
    var meeting = TestMeeting([.title: .text("x")])
    let first = meeting.add(.goal, .left, "a", [.why: .text("b\n\nc"), .owner: .text("Ada")])
    let second = meeting.add(.goal, .right, "d", [.due: Day.day(6, 30)])
    let gone = meeting.add(.goal, .right, "gone")
    meeting.add(.initiative, .right, "e", [.goal: .entry(first), .owner: .text("Bo")])
    meeting.add(.initiative, .left, "f", [.goal: .entry(gone)])
    meeting.add(.initiative, .right, "g", [.goal: .entry(second)])
    meeting.perform(meeting.session.deleting(gone))
    #expect(
      section("## Goals", of: meeting) == [
        "### Goal 1 (Marketing)", "a", "- Why it matters: b\\", "  \\", "  c", "- Owner: @Ada",
        "- Initiatives",
        "  - e, @Bo (Sales)", "### Goal 2 (Sales)", "d", "- Due: 2027-06-30", "- Initiatives", "  - g",
        "### Initiatives without a goal", "- f (Marketing)",
      ])
  }

  @Test func helpTellsEveryAnswer() {
    var meeting = TestMeeting([.title: .text("x")])
    for reply in HelpReply.allCases {
      meeting.add(.help, .left, reply.rawValue, [.reply: .text(reply.rawValue), .reason: .text("r")])
    }
    meeting.add(.help, .right, "open", [.owner: .text("Ada")])
    meeting.add(.help, .joint, "both")
    #expect(
      section("## Help requests", of: meeting) == [
        "- Marketing → Sales: accepted", "  - Reply: accepted", "  - In words: r",
        "- Marketing → Sales: partly", "  - Reply: partly", "  - In words: r",
        "- Marketing → Sales: declined", "  - Reply: declined", "  - In words: r",
        "- Sales → Marketing: open", "  - Reply: unanswered, @Ada", "- Joint: both", "  - Reply: unanswered",
      ])
  }

  @Test func blockersTellKindAndStatus() {
    var meeting = TestMeeting([.title: .text("x")])
    meeting.add(.blocker, .right, "a", [.blockerKind: .text("data"), .blockerStatus: .text("accepted")])
    meeting.add(.blocker, .left, "b", [.owner: .text("Ada"), .due: Day.day(2, 1)])
    #expect(
      section("## Blockers", of: meeting) == [
        "- Marketing", "  - b (open), @Ada, due 2027-02-01", "- Sales", "  - a (data, accepted as is)",
      ])
  }

  @Test func notesStandUnderTheirSteps() {
    var meeting = TestMeeting([.title: .text("x")])
    meeting.add(.note, .right, "a", step: "sla")
    meeting.add(.note, .left, "b", step: "priorities")
    meeting.add(.note, .joint, "c", step: "gone")
    #expect(
      section("## Other notes", of: meeting) == [
        "### Priorities (step 2)", "- Marketing", "  - b", "### Service level agreement (step 8)", "- Sales",
        "  - a", "### Elsewhere", "- Joint", "  - c",
      ])
  }

  @Test func nothingTypedIsSaidSo() {
    var meeting = TestMeeting([.title: .text(" "), .leftTeam: .text("\n")])
    meeting.add(.decision, .joint, "")
    meeting.add(.action, .left, " \n ")
    #expect(section("## Decisions", of: meeting) == ["- (no text)"])
    #expect(section("## Action items", of: meeting) == ["- [ ] (no text) ((no name))"])
    #expect(markdown(meeting).hasPrefix("# Minutes (2027-01-12)\n"))
  }

  @Test func longSubjectsAreCutInOpenEnds() {
    var meeting = TestMeeting([.title: .text("x"), .nextCheckIn: Day.day(2, 1)])
    meeting.add(.parked, .left, String(repeating: "目", count: 81))
    meeting.add(.parked, .left, String(repeating: "a", count: 80))
    meeting.add(.parked, .left, "\nb\nc")
    let lines = section("## Open ends", of: meeting)
    #expect(lines.contains("  - Marketing: " + String(repeating: "目", count: 80) + "…"))
    #expect(lines.contains("  - Marketing: " + String(repeating: "a", count: 80)))
    #expect(lines.contains("  - Marketing: b…"))
  }
}
