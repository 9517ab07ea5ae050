import Foundation
import Minutes
import SessionModel
import Testing

/// Whether the record says what was typed.
func check(_ meeting: MeetingRecord, against example: Example) {
  let setup = example.setup
  #expect(meeting.title == setup.title)
  #expect(meeting.period == setup.period)
  #expect(meeting.place == setup.place)
  #expect(meeting.facilitator == setup.facilitator)
  #expect(meeting.starter == .right)
  #expect(meeting.starterChoice == "choice")
  #expect(meeting.agenda == "joint-90")
  #expect(meeting.attendees.count == 4)
  #expect(meeting.attendees.allSatisfy { (setup.people.left + setup.people.right).contains($0.text) })
  #expect(meeting.priorities.map(\.text) == [example.priorities.marketing, example.priorities.sales])
  #expect(meeting.nextCheckIn?.iso == example.nextCheckIn)
  check(meeting, .left, against: example.marketing)
  check(meeting, .right, against: example.sales)
  for (entries, promise) in [(meeting.decisions, example.decision), (meeting.actions, example.action)] {
    #expect(entries.map(\.text) == [promise.text])
    #expect(entries.map(\.owner) == [promise.owner])
    #expect(entries.map(\.due?.iso) == [promise.due])
  }
}

private func check(_ meeting: MeetingRecord, _ party: Party, against answers: Example.Answers) {
  let of = { (entries: [EntryRecord]) in entries.filter { $0.team == party } }
  let goals = of(meeting.goals)
  #expect(goals.map(\.text) == [answers.goal])
  #expect(goals.map(\.why) == [answers.why])
  #expect(goals.map(\.teamName) == [answers.team])
  #expect(of(meeting.initiatives).map(\.text) == answers.initiatives)
  #expect(of(meeting.initiatives).allSatisfy { $0.goal == goals.first?.id })
  let blockers = of(meeting.blockers)
  #expect(blockers.map(\.text) == answers.blockers.map(\.text))
  #expect(blockers.map(\.kind) == answers.blockers.map(\.kind.name))
  #expect(blockers.map(\.owner) == answers.blockers.map(\.owner))
  let help = of(meeting.help)
  #expect(help.map(\.text) == [answers.help])
  #expect(help.map(\.to) == [party.other])
  #expect(help.map(\.reply) == [answers.reply.choice.name])
  #expect(help.map(\.reason) == [answers.reply.words])
  #expect(help.map(\.owner) == [answers.reply.owner])
  #expect(help.map(\.due?.iso) == [answers.reply.due])
}

/// Whether the clocks say what was measured from outside, and add up to the turns.
func check(_ speaking: SpeakingRecord, against watch: FloorWatch) {
  #expect(speaking.running == nil)
  #expect(speaking.corrections.isEmpty)
  let totals: [(Party, Int64)] = [
    (.left, speaking.totals.left.spoken), (.right, speaking.totals.right.spoken),
    (.joint, speaking.totals.joint.spoken),
  ]
  for (party, total) in totals {
    #expect(total == speaking.turns.filter { $0.party == party }.reduce(0) { $0 + $1.milliseconds })
    #expect(watch.allows(total, for: party), "\(party): \(total) of \(watch)")
    #expect(total > 0)
  }
  #expect(totals.reduce(0) { $0 + $1.1 } == speaking.turns.reduce(0) { $0 + $1.milliseconds })
  let bySteps = speaking.steps.reduce(0) { $0 + $1.left.spoken + $1.right.spoken + $1.joint.spoken }
  #expect(bySteps == totals.reduce(0) { $0 + $1.1 })
  #expect(speaking.difference == abs(totals[0].1 - totals[1].1))
}

func checkList(_ document: MinutesDocument, in lodging: Lodging, _ example: Example) throws {
  let run = try lodging.run("list", "--json")
  #expect(run.status == 0)
  let meetings = try JSONDecoder().decode([MeetingSummary].self, from: Data(run.output.utf8))
  #expect(meetings.map(\.id) == [document.meeting.id])
  #expect(meetings.map(\.title) == [example.setup.title])
  #expect(meetings.map(\.openEnds) == [document.meeting.openEnds.count])
}

func checkOpenEnds(_ document: MinutesDocument, in lodging: Lodging) throws {
  struct Line: Decodable {
    var rule: OpenEnd.Rule
    var step: Step.ID
    var entry: EntryID?
    var why: String
  }
  let run = try lodging.run("check", "--json")
  #expect(run.status == 1)
  #expect(run.errors.isEmpty)
  let lines = try JSONDecoder().decode([Line].self, from: Data(run.output.utf8))
  // All is answered; only two blockers of marketing's are nobody's, and nobody has spoken of checks, of what
  // supports what, or of an SLA. How long who spoke is up to the machine.
  let ownerless = document.meeting.blockers.filter { $0.owner == nil }
  let about = lines.filter { $0.rule == .blockerWithoutOwner }
  #expect(about.map(\.entry) == ownerless.map(\.id))
  #expect(about.allSatisfy { $0.step == "questions" && !$0.why.isEmpty })
  let unspoken: [OpenEnd.Rule] = [.goalSupportsNone, .goalNotJudged, .goalUnchecked, .slaOneDirection]
  let others = lines.map(\.rule).filter { $0 != .timeUnequal && $0 != .blockerWithoutOwner }
  for rule in unspoken { #expect(others.count { $0 == rule } == 2, "\(rule)") }
  #expect(Set(others) == Set(unspoken))
}

func checkMarkdown(_ document: MinutesDocument, in lodging: Lodging, _ example: Example) throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: lodging.home).filter { $0.hasSuffix(".md") }
  #expect(names.count == 1)
  let data = FileManager.default.contents(atPath: lodging.home + "/" + (names.first ?? "")) ?? Data()
  let written = String(decoding: data, as: UTF8.self)
  // What was written from the screen is what the command writes.
  #expect(try lodging.run(["minutes"] + example.arguments).output == written)
  #expect(headings(of: written) == example.words.minutesHeadings)

  // The minutes' language is chosen apart from the screen's; what was typed stays as it is.
  for (language, words) in [("en", Example.Words.english), ("zh-Hans", .chinese)] {
    let text = try lodging.run("minutes", "--lang", language).output
    #expect(headings(of: text) == words.minutesHeadings)
    for answers in [example.marketing, example.sales] {
      let typed =
        [answers.goal, answers.why, answers.help, answers.reply.words] + answers.initiatives
        + answers.blockers.map(\.text)
      for typed in typed { #expect(text.contains(typed), "“\(typed)” in the minutes in \(language)") }
    }
    #expect(text.contains("- [ ] \(example.action.text)"))
  }
}

/// The sections of minutes, in order.
private func headings(of minutes: String) -> [String] {
  minutes.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
}
