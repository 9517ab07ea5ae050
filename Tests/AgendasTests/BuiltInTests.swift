import Agendas
import SessionModel
import Testing

/// The agendas in the binary are those of the table.
@Suite struct BuiltInTests {
  @Test(arguments: [
    ("joint-90", 90, 41, [4, 10, 10, 8, 24, 10, 12, 8, 4]),
    ("joint-60", 60, 27, [3, 6, 6, 6, 16, 6, 8, 6, 3]),
    ("check-in-30", 30, 13, [12, 8, 6, 4]),
  ]) func sumsAreThoseOfTheTable(name: String, minutes: Int64, each: Int64, steps: [Int64]) throws {
    for order in QuestionOrder.allCases {
      let agenda = try #require(Agenda.builtIn(name, questions: order))
      #expect(agenda.name == name && agenda.milliseconds == minutes * 60_000)
      #expect(Party.teams.allSatisfy { agenda.milliseconds(of: $0) == each * 60_000 })
      #expect(agenda.steps.map { $0.time.total / 60_000 } == steps)
      #expect(agenda.steps.filter { !$0.time.isTeams }.allSatisfy { ["opening", "closing"].contains($0.id) })
    }
  }

  @Test func noOtherNameIsBuiltIn() {
    #expect(Agenda.builtInNames == ["joint-90", "joint-60", "check-in-30"])
    #expect(Agenda.builtIn("joint-30") == nil && Agenda.builtIn("") == nil)
  }

  @Test func theCheckInAsksForWhatBecameOfThings() throws {
    let agenda = try #require(Agenda.builtIn("check-in-30"))
    #expect(agenda.steps.map(\.id) == ["since-last-time", "feedback", "new-help", "closing"])
    #expect(agenda.steps.map(\.view) == [.review, .columns, .columns, .closing])
    #expect(
      agenda.steps.flatMap(\.prompts).map(\.kinds) == [[], [.works], [.worksNot], [.blocker], [.help], []])
  }
}
