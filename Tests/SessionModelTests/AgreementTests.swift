import SessionModel
import Testing

@Suite struct AgreementTests {
  private func agreed() -> (TestSession, EntryID) {
    var test = TestSession()
    let id = test.add(.leadStage, .joint, "MQL")
    for (terminal, team) in Party.teams.enumerated() {
      test.perform(test.session.agreeing(to: id, by: team) ?? [], by: terminal)
    }
    return (test, id)
  }

  private func agreements(_ test: TestSession, _ id: EntryID) -> [Agreement] {
    Party.teams.compactMap { test.session[id]?.agreement(of: $0) }
  }

  @Test func eachTeamAgreesAndTakesItBack() {
    var (test, id) = agreed()
    #expect(agreements(test, id) == [.holds, .holds] && test.session[id]?.isAgreed == true)
    test.perform(test.session.agreeing(to: id, by: .left) ?? [])
    #expect(agreements(test, id) == [.none, .holds] && test.session[id]?.isAgreed == false)
  }

  @Test(arguments: EntryKind.leadStage.fields) func anEditWithdrawsBothAndUndoBringsThemBack(field: Field) {
    var (test, id) = agreed()
    test.perform([.set(id, field, .text("edited"))], by: 2)
    #expect(agreements(test, id) == [.lapsed, .lapsed])
    test.undo(by: 2)
    #expect(agreements(test, id) == [.holds, .holds])
    test.redo(by: 2)
    #expect(agreements(test, id) == [.lapsed, .lapsed])
    // To write the same words again is another edit.
    test.perform([.set(id, .text, .text("MQL"))])
    #expect(agreements(test, id) == [.lapsed, .lapsed])
  }

  @Test func movingIsNoEdit() {
    var (test, id) = agreed()
    test.add(.leadStage, .joint, "SQL")
    test.perform(test.session.moving(id, down: true) ?? [])
    #expect(test.texts(.leadStage) == ["SQL", "MQL"] && test.session[id]?.isAgreed == true)
  }

  /// Whoever agrees while another terminal edits has agreed to what was on the own screen.
  @Test func anAgreementIsToWhatWasSeen() {
    var (test, id) = agreed()
    test.perform(test.session.agreeing(to: id, by: .left) ?? [])
    let agreement = test.change(test.session.agreeing(to: id, by: .left) ?? [])
    let edit = test.change([.set(id, .definition, .text("three visits"))], by: 1)
    for order in [[edit, agreement], [agreement, edit]] {
      var session = test.session
      for change in order { session.apply(change) }
      #expect(session[id]?.agreement(of: .left) == .lapsed)
    }
  }

  @Test func aPriorityWantsTheOtherTeamOnly() {
    var test = TestSession()
    let id = test.add(.priority, .left, "brand")
    #expect(test.session[id]?.consenting == [.right])
    #expect(test.session.agreeing(to: id, by: .left) == nil)
    test.perform(test.session.agreeing(to: id, by: .right) ?? [])
    #expect(test.session[id]?.isAgreed == true)
    let goal = test.add(.goal, .left)
    #expect(test.session.agreeing(to: goal, by: .right) == nil)
    #expect(test.session.agreeing(to: id, by: .joint) == nil)
  }
}

@Suite struct SignOffTests {
  private func signed(_ test: inout TestSession) {
    for team in Party.teams { test.perform(test.session.signing(by: team)) }
  }

  private func version(_ test: TestSession) -> String {
    let version = test.session.version
    return "\(version.number) \(version.isFinal ? "final" : "draft")"
  }

  @Test func bothSignaturesMakeAVersionFinalAndAChangeMakesTheNext() {
    var test = TestSession(at: "closing")
    #expect(version(test) == "1 draft")
    test.perform(test.session.signing(by: .left))
    #expect(version(test) == "1 draft" && test.session.signature(of: .left) == .holds)
    test.perform(test.session.signing(by: .right), by: 1)
    #expect(version(test) == "1 final")
    test.add(.decision, .joint, "one more")
    #expect(version(test) == "2 draft" && test.session.signature(of: .left) == .lapsed)
    test.undo(by: 0)
    #expect(version(test) == "1 final")
    test.redo(by: 0)
    #expect(version(test) == "2 draft")
    signed(&test)
    #expect(version(test) == "2 final")
  }

  @Test func goingOnAndPassingTheFloorIsNoChangeBeforeBothHaveSigned() {
    var test = TestSession(at: "closing")
    test.perform(test.session.signing(by: .left))
    test.speak(.joint, for: 5_000)
    test.go(to: "sla")
    test.go(to: "closing")
    #expect(test.session.signature(of: .left) == .holds)
    #expect(test.session.clock.running == nil || test.session.clock.running?.party == .joint)
    test.speak(.joint, for: 1_000)
    test.perform(test.session.signing(by: .right))
    #expect(version(test) == "1 final" && test.session.clock.running == nil)
    // To speak on is to open the meeting again: its time is part of the minutes.
    test.speak(.left, for: 1_000)
    #expect(version(test) == "2 draft")
  }

  @Test func aSignatureIsUnderWhatWasSeen() {
    var test = TestSession(at: "closing")
    test.perform(test.session.signing(by: .left))
    let signature = test.change(test.session.signing(by: .right), by: 1)
    let edit = test.change([.set(nil, .title, .text("Other"))], by: 2)
    for order in [[edit, signature], [signature, edit]] {
      var session = test.session
      for change in order { session.apply(change) }
      #expect(!session.version.isFinal)
    }
  }

  @Test func whatWasTakenBackBeforeIsNotWhatWasSigned() {
    var test = TestSession(at: "closing")
    test.add(.decision, .joint, "weekly calls", step: "closing")
    signed(&test)
    #expect(version(test) == "1 final")
    // The decision, made before the signatures, goes; the signatures were for it.
    let decision = test.session.log.last {
      $0.operations.contains { if case .set(_, .kind, _) = $0 { true } else { false } }
    }
    test.perform([.undo(decision?.id ?? ChangeID(bits: 0))])
    #expect(version(test) == "2 draft")
    test.perform([.redo(decision?.id ?? ChangeID(bits: 0))])
    #expect(version(test) == "1 final")
  }

  @Test func takingASignatureBackReopensAndUndoOfItSignsAgain() {
    var test = TestSession(at: "closing")
    signed(&test)
    test.perform(test.session.signing(by: .left))
    #expect(version(test) == "2 draft")
    test.undo(by: 0)
    #expect(version(test) == "1 final")
    // Both signatures taken back as if never given: no version was ever final.
    test.undo(by: 0)
    test.undo(by: 0)
    #expect(version(test) == "1 draft")
  }

  @Test func draftsLeaveASignatureAlone() {
    var test = TestSession(at: "closing")
    signed(&test)
    let key = DraftKey(terminal: test.terminals[0], slot: .new(step: "closing", team: .joint, kind: .note))
    test.perform([.draft(key, [.text: "half"])])
    #expect(version(test) == "1 final")
  }
}
