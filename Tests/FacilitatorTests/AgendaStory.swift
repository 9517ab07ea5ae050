import Agendas
import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// The agenda over the screen, and the agendas in the form.
@Suite struct AgendaStory {
  private func ids(_ room: Rehearsal) -> [Step.ID] { room.session.agenda.steps.map(\.id) }

  @Test func aStepIsMovedSkippedAndGivenTime() {
    var room = Rehearsal.meeting(size: Size(rows: 30, columns: 100))
    let before = ids(room)
    room.press("g", "down", "J", "J")
    #expect(ids(room)[1...3] == ["lead-stages", "customers", "priorities"])
    room.press("+", "x")
    let step = room.session.agenda.steps[3]
    #expect(step.id == "priorities" && step.isSkipped && room.session.minutes(of: step) == 12)
    #expect(room.screen.contains("– 4 Priorities") && room.screen.contains("12′"))
    // The selection went with the step, and the overlay is still there.
    guard case .agenda(selection: 3)? = room.state.overlay else {
      Issue.record("\(String(describing: room.state.overlay))")
      return
    }
    room.press("u")
    #expect(room.screen.contains("Taken back: the agenda."))
    room.press("u", "u", "u")
    #expect(ids(room) == before && room.session.minutes(of: room.session.agenda.steps[1]) == 10)
    #expect(room.session.agenda.steps.allSatisfy { !$0.isSkipped })
    room.press("u")
    #expect(room.screen.contains("Nothing was changed in this terminal."))
    room.press("escape")
    #expect(room.state.overlay == nil && room.session.position.step == 0)
  }

  @Test func whatIsDoneOrHeldStaysWhereItIs() {
    var room = Rehearsal.meeting()
    room.go(to: 3)
    room.press("g")
    for key in ["J", "K"] {
      room.press(key)
      #expect(room.screen.contains("Only steps still to come can be moved"))
    }
    room.press("x")
    #expect(room.screen.contains("Only steps still to come can be skipped."))
    room.press("down", "K")
    #expect(room.screen.contains("Only steps still to come can be moved"))
    for _ in 0..<5 { room.press("-") }
    #expect(room.screen.contains("Less than a minute is left to take away."))
    #expect(room.session.minutes(of: room.session.agenda.steps[3]) == 0)
  }

  @Test func skippedStepsArePassedOverAndCanBeGoneTo() {
    var room = Rehearsal.meeting(size: Size(rows: 30, columns: 100))
    room.press("g", "down", "x", "down", "x", "escape", "n")
    #expect(room.session.step.id == "customers")
    #expect(room.screen.contains("– 2 Priorities") && room.screen.contains("– 3 Lead stages"))
    room.press("N")
    #expect(room.session.step.id == "opening")
    room.go(to: 2)
    #expect(room.session.step.id == "priorities" && !room.session.step.isSkipped)
    room.press("u")
    #expect(room.screen.contains("Taken back: going to another question or step."))
    #expect(room.session.agenda.steps[1].isSkipped)
  }

  @Test func anAgendaThatGotShorterElsewhereIsBorne() {
    var room = Rehearsal.meeting()
    room.press("g", "down", "down", "down", "down")
    var ids = IdentifierSource(seed: 9)
    let change = Change(
      id: ids.make(), terminal: ids.make(), moment: room.now,
      operations: [.set(nil, .agenda, .agenda(.fallback))]
    )
    room.tell(.received([change]))
    #expect(room.screen.contains("2 Closing"))
    room.press("x", "enter")
    #expect(room.session.step.id == "closing")
  }

  @Test func theFormOffersEveryAgendaAndTakesItsOrder() throws {
    let toml = "questions = \"by-question\"\n[[step]]\nuse = \"questions\"\nminutes = 9\n"
    let byTeam = try Agenda(toml: toml, file: "mine.toml", questions: .byTeam)
    let byQuestion = try Agenda(toml: toml, file: "mine.toml")
    let mine = AgendaChoice(questions: .byQuestion, byTeam: byTeam, byQuestion: byQuestion)
    let start = { () -> Rehearsal in
      var room = Rehearsal(agendas: Rehearsal.agendas + [mine])
      room.press("n")
      for _ in 0..<9 { room.press("tab") }
      return room
    }
    var room = start()
    #expect(room.screen.contains("4 mine"))
    room.press("3", "enter")
    #expect(room.session.agenda == Agenda.builtIn("check-in-30"))
    room = start()
    room.press("4", "enter")
    #expect(room.session.agenda == byQuestion)
    room = start()
    room.press("4", "tab", "1", "enter")
    #expect(room.session.agenda == byTeam)
    room = start()
    room.press("4", "1", "enter")
    #expect(room.session.agenda == Agenda.builtIn("joint-90"))
  }

  @Test func theFormTakesUpWhatTheCommandLineSaid() throws {
    let agenda = try #require(Agenda.builtIn("joint-60", questions: .byQuestion))
    let day = Day(number: 20_000)
    let new = NewMeeting(on: day, language: .english, starter: .left, agenda: agenda)
    let form = SetupForm(new, agendas: Rehearsal.agendas, language: .english)
    #expect(try form.meeting(language: .english).agenda == agenda)
    let without = SetupForm(new, agendas: [], language: .english)
    #expect(try without.meeting(language: .english).agenda == agenda)
  }

  @Test func aBrokenAgendaIsToldInTheForm() {
    var room = Rehearsal(agendaProblem: Phrase("mine.toml:3: no", zh: "mine.toml:3：否"))
    room.press("n")
    #expect(room.screen.contains("! mine.toml:3: no"))
  }
}
