import SessionModel
import Testing

/// What can be done to the agenda while the meeting is held.
@Suite struct AgendaEditsTests {
  private func ids(_ test: TestSession) -> [Step.ID] { test.session.agenda.steps.map(\.id) }

  private func skip(_ id: Step.ID, in test: inout TestSession) {
    test.perform(test.session.skippingStep(id) ?? [])
  }

  @Test func stepsToComeAreMovedAmongThemselves() {
    var test = TestSession(at: "lead-stages")
    let before = ids(test)
    for id in ["opening", "priorities", "lead-stages", "gone"] {
      #expect(
        test.session.movingStep(id, down: true) == nil && test.session.movingStep(id, down: false) == nil)
      #expect(!test.session.isToCome(id))
    }
    #expect(test.session.movingStep("customers", down: false) == nil)
    #expect(test.session.movingStep("closing", down: true) == nil)
    test.perform(test.session.movingStep("sla", down: false) ?? [])
    #expect(ids(test) == Array(before.prefix(6)) + ["sla", "cross-check", "closing"])
    test.perform(test.session.movingStep("customers", down: true) ?? [])
    #expect(ids(test)[3...4] == ["questions", "customers"])
    #expect(test.session.step.id == "lead-stages")
    test.undo(by: 0)
    test.undo(by: 0)
    #expect(ids(test) == before)
    test.redo(by: 0)
    #expect(ids(test)[6] == "sla")
  }

  @Test func onlyStepsToComeAreSkipped() {
    var test = TestSession(at: "lead-stages")
    for id in ["priorities", "lead-stages", "gone"] { #expect(test.session.skippingStep(id) == nil) }
    skip("help", in: &test)
    #expect(test.session.agenda.step("help")?.isSkipped == true)
    skip("help", in: &test)
    #expect(test.session.agenda.step("help")?.isSkipped == false)
    test.undo(by: 0)
    #expect(test.session.agenda.step("help")?.isSkipped == true)
    test.undo(by: 0)
    #expect(test.session.agenda.step("help")?.isSkipped == false)
  }

  @Test func skippedStepsArePassedOver() {
    var test = TestSession()
    for id in ["priorities", "lead-stages", "closing"] { skip(id, in: &test) }
    let customers = AgendaPosition(step: 3)
    #expect(test.session.position(after: AgendaPosition(step: 0)) == customers)
    #expect(test.session.position(before: customers) == AgendaPosition(step: 0))
    #expect(test.session.position(after: customers) == AgendaPosition(step: 3, prompt: 1))
    #expect(test.session.position(after: AgendaPosition(step: 7)) == nil)
  }

  @Test func skippedStepsTakeNoTimeAndNoTurn() {
    var test = TestSession()
    let left = test.session.timeLeft(at: test.now)
    let steps = test.session.agenda.steps
    #expect(test.session.starter(of: steps[2]) == .right)
    test.perform(test.session.granting(minutes: 2, in: steps[1]))
    #expect(test.session.timeLeft(at: test.now) == left + 4 * 60_000)
    skip("priorities", in: &test)
    #expect(test.session.timeLeft(at: test.now) == left - 10 * 60_000)
    #expect(test.session.agenda.milliseconds == 80 * 60_000)
    #expect(test.session.agenda.milliseconds(of: .left) == 36 * 60_000)
    #expect(test.session.starter(of: test.session.agenda.steps[2]) == .left)
  }

  @Test func questionsOfASkippedStepArentOpen() {
    var test = TestSession()
    let count = { (test: TestSession) in
      test.session.openEnds(at: test.now).count { $0.rule == .questionUnanswered }
    }
    #expect(count(test) == 8)
    skip("questions", in: &test)
    #expect(count(test) == 0)
  }

  @Test func goingToASkippedStepTakesItBackIn() {
    var test = TestSession()
    skip("sla", in: &test)
    test.go(to: "sla")
    #expect(test.session.step.id == "sla" && !test.session.step.isSkipped)
    test.undo(by: 0)
    #expect(test.session.step.id == "opening" && test.session.agenda.step("sla")?.isSkipped == true)
  }

  @Test func positionsThatTheAgendaLacksArentGoneTo() {
    let session = TestSession().session
    #expect(session.going(to: AgendaPosition(step: 9)).isEmpty)
    #expect(session.going(to: AgendaPosition(step: -1)).isEmpty)
    #expect(session.going(to: AgendaPosition(step: 1, prompt: 1)).isEmpty)
  }

  @Test func timeIsGivenToAnyStep() throws {
    var test = TestSession()
    let sla = try #require(test.session.agenda.step("sla"))
    #expect(test.session.granting(minutes: 1, in: sla) == [.grant(step: "sla", .each(minutes: 1))])
    #expect(test.session.granting(minutes: -5, in: sla).isEmpty)
    test.perform(test.session.granting(minutes: 1, in: sla))
    #expect(test.session.granting(minutes: -5, in: sla) == [.grant(step: "sla", .each(minutes: -5))])
    #expect(test.session.granting(minutes: 1) == [.grant(step: "opening", .joint(minutes: 1))])
  }

  @Test func anotherTerminalsSkippingOfThePresentStepIsBorne() {
    var test = TestSession(at: "priorities")
    var agenda = test.session.agenda
    agenda.steps[1].isSkipped = true
    test.perform([.set(nil, .agenda, .agenda(agenda))], by: 1)
    #expect(test.session.step.id == "priorities")
    #expect(test.session.position(after: test.session.position) == AgendaPosition(step: 2))
    #expect(test.session.position(before: test.session.position) == AgendaPosition(step: 0))
  }
}
