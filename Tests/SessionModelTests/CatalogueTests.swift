import SessionModel
import Testing

/// The steps that the program knows.
@Suite struct CatalogueTests {
  @Test func everyKnownStepIsThereOnce() {
    #expect(Set(Step.knownIDs).count == Step.knownIDs.count)
    for id in Step.knownIDs {
      let step = Step.known(id, minutes: 3)
      #expect(step?.id == id && step?.prompts.isEmpty == false && step?.isSkipped == false)
      let isJoint = ["opening", "closing"].contains(id)
      #expect(step?.time == (isJoint ? .joint(minutes: 3) : .each(minutes: 3)))
    }
    #expect(Step.known("dance", minutes: 3) == nil && Step.known("", minutes: 3) == nil)
  }

  @Test func namesAreToldApartInBothLanguages() {
    let names = Step.knownIDs.compactMap { Step.known($0, minutes: 1)?.name }
    for language in Language.allCases { #expect(Set(names.map { $0[language] }).count == names.count) }
  }

  @Test(
    arguments: [
      ("opening", StepView.opening, [[]]), ("priorities", .columns, [[.priority]]),
      ("lead-stages", .stages, [[.leadStage]]), ("customers", .columns, [[.insight], [.stall]]),
      ("help", .board, [[]]), ("cross-check", .checks, [[]]), ("sla", .sla, [[.sla]]),
      ("closing", .closing, [[]]), ("since-last-time", .review, [[]]),
      ("feedback", .columns, [[.works], [.worksNot]]), ("new-help", .columns, [[.blocker], [.help]]),
    ] as [(Step.ID, StepView, [[EntryKind]])]) func stepsAskForWhatTheirViewShows(
      id: Step.ID, view: StepView, kinds: [[EntryKind]]
    ) throws
  {
    let step = try #require(Step.known(id, minutes: 1))
    #expect(step.view == view && step.prompts.map(\.kinds) == kinds)
  }

  @Test func withoutAnAgendaThereAreABeginningAndAnEnd() {
    #expect(Agenda.fallback.steps.map(\.view) == [.opening, .closing])
    #expect(Agenda.fallback.milliseconds == 8 * 60_000)
  }
}
