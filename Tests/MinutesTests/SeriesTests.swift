import Foundation
import Minutes
import SessionModel
import Testing

/// The minutes of a meeting that follows another one: what was promised then, and what became of it.
@Suite struct SeriesTests {
  private struct Series {
    var meeting: TestMeeting
    var goal: EntryID
    var sla: EntryID
  }

  /// A meeting with something of each kind that is carried over, and the one four weeks later.
  private func series(_ language: Language = .english) -> Series {
    var first = TestMeeting([
      .title: .text("Q1"), .date: Day.day(1, 12), .cadence: .text("monthly"),
    ])
    let goal = first.add(
      .goal, .left, "Raise the rate",
      [
        .metric: .text("MQL rate"), .baseline: .number(Number(12)), .target: .number(Number(17)),
        .unit: .text("percentage-points"), .actual: .number(Number(13)), .confidence: .integer(6),
      ])
    let sla = first.add(
      .sla, .right, "Call back", [.amount: .number(Number(90)), .actual: .number(Number(70))])
    for team in Party.teams { first.perform(first.session.agreeing(to: sla, by: team) ?? []) }
    first.add(.help, .left, "Share the calls", [.reply: .text("accepted"), .owner: .text("Di")])
    first.add(.action, .left, "Write it up", [.owner: .text("Bo"), .about: .entry(goal)])
    first.add(.parked, .joint, "Pricing")
    var second = TestMeeting(following: first, language)
    let found: [Field: Value?] = [
      .actual: .number(Number(digits: 155, scale: 1) ?? Number(0)), .confidence: .integer(8),
      .status: .text("ongoing"),
    ]
    second.perform(second.session.editing(goal, found))
    second.perform(second.session.editing(sla, [.actual: .number(Number(95))]))
    for entry in second.session.entries(.action) {
      second.perform(second.session.editing(entry.id, [.status: .text("dropped")]))
    }
    return Series(meeting: second, goal: goal, sla: sla)
  }

  private func section(_ title: String, of markdown: String) -> [String] {
    let sections = markdown.components(separatedBy: "\n## ")
    let lines = sections.first { $0.hasPrefix(title + "\n") }?.split(separator: "\n").map(String.init)
    return Array((lines ?? []).dropFirst())
  }

  @Test func goalsTellHowTheyWentOn() {
    let markdown = series().meeting.minutes().markdown()
    #expect(
      section("Goals", of: markdown) == [
        "### Goal 1 (Marketing)", "Raise the rate", "- MQL rate: 12 % → 17 % (+5 % points)",
        "- So far: ▁▃█ 12 → 13 → 15.5", "- Confidence: 6 → 8 (of 10)", "- Status: going on",
        "- Since: 2027-01-12",
      ])
  }

  @Test func promisesTellSinceWhenTheyAreOpen() {
    let markdown = series().meeting.minutes().markdown()
    #expect(
      section("Action items", of: markdown) == [
        "- Write it up, @Bo (Marketing), dropped, since 2027-01-12", "  - About: Goal 1 – Raise the rate",
      ])
    #expect(
      section("Help requests", of: markdown) == [
        "- Marketing → Sales: Share the calls", "  - Reply: accepted, @Di, since 2027-01-12",
      ])
    #expect(
      section("Service level agreement (SLA)", of: markdown) == [
        "- Sales promises Marketing", "  - Call back (90)", "    - So far: ▁█ 70 → 95",
        "    - Since: 2027-01-12", "    - Agreed: by both teams",
      ])
    #expect(section("Parked topics", of: markdown) == ["- Pricing (since 2027-01-12)"])
  }

  @Test func theMeetingTellsItsSeries() {
    let english = series().meeting.minutes().markdown()
    #expect(english.hasPrefix("# Minutes: Q1: check-in 1 (2027-02-09)\n"))
    #expect(section("Meeting", of: english).contains("- Series: check-in 1 of Q1"))
    #expect(section("Next check-in", of: english) == ["Monthly"])
    let chinese = series(.chinese).meeting.minutes(.chinese).markdown()
    #expect(section("会议", of: chinese).contains("- 系列：Q1，第 1 次跟进"))
    #expect(section("目标", of: chinese).contains("- 至今：▁▃█ 12 → 13 → 15.5"))
    #expect(section("目标", of: chinese).contains("- 起自：2027年1月12日"))
  }

  @Test func jsonHasTheHistory() throws {
    let series = series()
    let json = try series.meeting.minutes().json()
    let meeting = try JSONDecoder().decode(MinutesDocument.self, from: Data(json.utf8)).meeting
    let session = series.meeting.session
    #expect(meeting.follows == session.follows && meeting.follows != nil)
    #expect(meeting.seriesNumber == 2 && meeting.seriesTitle == "Q1" && meeting.cadence == "monthly")
    let goal = try #require(meeting.goals.first)
    #expect(goal.id == series.goal && goal.history == session[series.goal]?.history)
    #expect(goal.history?.map(\.confidence) == [6] && goal.confidence == 8 && goal.progress == "ongoing")
    #expect(goal.target == Number(17) && goal.since == Day(year: 2027, month: 1, day: 12))
    #expect(goal.origin == meeting.follows)
    #expect(json.contains("\"actual\" : \"15.5\""))
    let sla = try #require(meeting.sla.first)
    #expect(sla.to == .left && sla.amount == Number(90) && sla.actual == Number(95))
    #expect([sla.agreed?.left, sla.agreed?.right] == ["holds", "holds"])
    #expect(meeting.actions.map(\.progress) == ["dropped"] && meeting.actions.map(\.done) == [false])
  }
}
