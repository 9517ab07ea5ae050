import Foundation
import Minutes
import SessionModel
import Testing

@Suite struct JSONTests {
  private func decoded(_ json: String) throws -> MinutesDocument {
    try JSONDecoder().decode(MinutesDocument.self, from: Data(json.utf8))
  }

  @Test(arguments: 0..<40) func randomMeetingsSurviveTheRoundTrip(seed: UInt64) throws {
    let meeting = RandomMeeting(seed: seed, changes: 80)
    for language in Language.allCases {
      let minutes = Minutes(of: meeting.session, at: meeting.now, language: language, utcOffset: 3600)
      let json = try minutes.json()
      let document = try decoded(json)
      #expect(document.changes == meeting.session.log)
      let rebuilt = Minutes(of: document.session, at: meeting.now, language: language, utcOffset: 3600)
      #expect(rebuilt.markdown() == minutes.markdown())
      #expect(try rebuilt.json() == json)
    }
  }

  @Test func textsOfAnyKindSurvive() throws {
    for note in HostileNotes.all {
      var meeting = TestMeeting([.title: .text(note)])
      meeting.add(.goal, .left, note, [.why: .text(note)])
      let document = try decoded(meeting.minutes().json())
      let texts = [
        document.meeting.title, document.meeting.goals[0].text, document.meeting.goals[0].why ?? "",
      ]
      #expect(texts.allSatisfy { $0.unicodeScalars.elementsEqual(note.unicodeScalars) })
    }
  }

  @Test func endsWithOneLineBreakAndSortsItsMembers() throws {
    let json = try WorkedExample.meeting(.english).minutes().json()
    #expect(json.hasPrefix("{\n  \"changes\" : ["))
    #expect(json.hasSuffix("\n  \"version\" : 1\n}\n"))
    #expect(
      json.contains("\n  \"format\" : \"entente-minutes\",\n  \"language\" : \"en\",\n  \"meeting\" : {"))
  }

  @Test func outcomeIsReadable() throws {
    let meeting = WorkedExample.meeting(.english)
    let record = try decoded(meeting.minutes().json()).meeting
    #expect(record.id == meeting.session.id)
    #expect(record.title == "Q2 2027 joint goals")
    #expect(record.date == Day(year: 2027, month: 1, day: 12))
    #expect(record.nextCheckIn == Day(year: 2027, month: 2, day: 9))
    #expect([record.teams.left, record.teams.right] == ["Marketing", "Sales"])
    #expect(
      [record.period, record.place, record.facilitator, record.noteTaker] == [
        "Q2 2027", "Room 1", "Ada", "Di",
      ])
    #expect(record.starter == .left && record.starterChoice == "toss" && record.agenda == "joint-90")
    #expect(record.attendees.map(\.text) == ["Bo", "Cy", "Di"])
    #expect(record.attendees.map(\.present) == [true, false, true])
    #expect(record.attendees[0].step == nil)
    #expect(record.goals.map(\.owner) == ["Bo", nil])
    #expect(record.goals[0].why == "Revenue growth, and long-term brand awareness")
    #expect(record.initiatives.map(\.goal) == Array(repeating: record.goals[0].id, count: 3))
    #expect(record.blockers.map(\.kind) == ["data", "analysis", "information"])
    #expect(record.blockers.map(\.status) == ["open", "open", "open"])
    #expect(record.help.map(\.to) == [.right, .left] && record.help.map(\.reply) == ["accepted", nil])
    #expect(record.help[0].reason == "A summary every Friday" && record.help[0].owner == "Di")
    #expect(record.actions.map(\.done) == [false, false, true] && record.decisions.map(\.done) == [false])
    #expect(
      record.actions.map(\.due) == [
        Day(year: 2027, month: 2, day: 5), Day(year: 2027, month: 1, day: 31), nil,
      ])
    #expect(
      record.priorities.map(\.teamName) == ["Marketing", "Sales"]
        && record.notes.map(\.step) == ["lead-stages"])
    #expect(record.insights.map(\.kind) == ["asks", "worries"] && record.stalls.count == 1)
    #expect(record.parked.map(\.reviewed) == [false])
    #expect(record.goals[0].made == 1_799_748_000_000)
  }

  @Test func whatWasAgreedIsReadable() throws {
    let meeting = WorkedExample.meeting(.english)
    let record = try decoded(meeting.minutes().json()).meeting
    #expect(record.version == 1 && record.isFinal && record.signedBy == [.left, .right])
    #expect(record.follows == nil && record.seriesNumber == 1 && record.seriesTitle == nil)
    #expect(record.cadence == "monthly" && record.tolerance == 8)
    #expect(record.leadStages.map(\.text) == ["MQL", "SQL"])
    #expect(record.leadStages.map(\.agreed?.left) == ["holds", "holds"])
    #expect(record.leadStages.map(\.agreed?.right) == ["holds", "none"])
    #expect(record.sla.map(\.to) == [.right, .left])
    #expect(record.sla.map(\.amount) == [Number(1200), Number(100)])
    #expect(record.priorities.map(\.agreed?.right) == ["holds", nil])
    #expect(record.priorities.map(\.agreed?.left) == [nil, "none"])
    #expect(record.priorities[0].complements == record.priorities[1].id)
    #expect(record.works.count == 1 && record.worksNot.count == 1)
    #expect(record.stalls[0].remedy == "content" && record.actions[0].about == record.stalls[0].id)
  }

  @Test func goalsTellTheirChecks() throws {
    let meeting = WorkedExample.meeting(.english)
    let goals = try decoded(meeting.minutes().json()).meeting.goals
    #expect(goals.map(\.supports) == [goals[1].id, goals[0].id])
    #expect(goals.map(\.target) == [Number(17), Number(40)] && goals.map(\.change) == [Number(5), nil])
    #expect(goals.map(\.unit) == ["percentage-points", "number"])
    #expect(goals[0].ambitious == "holds" && goals[0].cadence == "weekly" && goals[0].funnel == nil)
    #expect(goals[1].funnel?.revenue == Number(2_000_000) && goals[1].funnel?.rates == "25%, 80%, 50%")
    let checks = try #require(goals[1].smart)
    #expect(checks.map(\.criterion) == SMART.allCases)
    #expect(checks.map(\.verdict) == Array(repeating: "holds", count: 5))
    #expect(checks.map(\.suggestion) == ["fails", "fails", nil, "holds", "fails"])
    #expect(checks.map(\.missing) == [[.owner], [.source], nil, nil, [.due]])
  }

  @Test func speakingTimeIsExact() throws {
    var meeting = WorkedExample.meeting(.english)
    meeting.speak(.right, for: 1_234)
    let speaking = try decoded(meeting.minutes().json()).meeting.speaking
    let step = try #require(speaking.steps.first { $0.step == "questions" })
    #expect([step.left.allotted, step.left.spoken] == [720_000, 715_250])
    #expect([step.right.allotted, step.right.spoken] == [720_000, 651_359])
    #expect([speaking.totals.joint.allotted, speaking.totals.joint.spoken] == [480_000, 200_000])
    #expect(speaking.totals.left.allotted == 41 * 60_000)
    #expect(speaking.difference == 63_891)
    #expect(speaking.turns.map(\.milliseconds) == [200_000, 725_250, 640_125])
    #expect(speaking.turns.map(\.party) == [.joint, .left, .right])
    #expect(speaking.turns[1].start == 1_799_748_200_000)
    #expect(speaking.running?.milliseconds == 1_234 && speaking.running?.party == .right)
    #expect(speaking.corrections == meeting.session.clock.corrections)
  }

  @Test func openEndsTellRuleAndReason() throws {
    let meeting = WorkedExample.meeting(.chinese)
    let document = try decoded(meeting.minutes(.chinese).json())
    let ends = document.meeting.openEnds
    let expected = meeting.session.openEnds(at: meeting.now)
    #expect(!ends.isEmpty && ends.map(\.rule) == expected.map(\.rule))
    #expect(ends.map(\.entry) == expected.map(\.entry) && ends.map(\.step) == expected.map(\.step))
    #expect(ends.map(\.why) == expected.map(\.rule.why.chinese))
  }

  @Test func deletedAndUndoneEntriesAreOnlyInTheChanges() throws {
    var meeting = TestMeeting([.title: .text("x")])
    for kind in EntryKind.allCases {
      let id = meeting.add(kind, .left, "secret")
      meeting.perform(meeting.session.deleting(id))
    }
    let document = try decoded(meeting.minutes().json())
    let outcome = String(decoding: try JSONEncoder().encode(document.meeting), as: UTF8.self)
    #expect(!outcome.contains("secret"))
    #expect(document.changes == meeting.session.log)
  }

  @Test func initiativeOfADeletedGoalHasNone() throws {
    var meeting = TestMeeting([.title: .text("x")])
    let goal = meeting.add(.goal, .left, "a")
    meeting.add(.initiative, .left, "b", [.goal: .entry(goal)])
    meeting.perform(meeting.session.deleting(goal))
    #expect(try decoded(meeting.minutes().json()).meeting.initiatives.map(\.goal) == [nil])
  }
}
