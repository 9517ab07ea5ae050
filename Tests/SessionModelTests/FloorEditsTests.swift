import SessionModel
import Testing

/// What a key on the clocks comes to.
@Suite struct FloorEditsTests {
  @Test func spacePassesTheFloor() {
    var test = TestSession(at: "priorities", starter: .right)
    #expect(test.session.passingFloor(at: test.now) == [.floor(.right)])
    test.speak(.right, for: 100)
    #expect(test.session.passingFloor(at: test.now) == [.floor(.left)])
    test.speak(.left, for: 50)
    #expect(test.session.passingFloor(at: test.now) == [.floor(.right)])
    test.speak(.joint, for: 10)
    #expect(test.session.passingFloor(at: test.now) == [.floor(.left)])
    test.speak(nil, for: 10)
    #expect(test.session.passingFloor(at: test.now) == [.floor(.left)])
  }

  @Test func spaceInAJointStepStartsTheJointClock() {
    var test = TestSession()
    #expect(test.session.passingFloor(at: test.now) == [.floor(.joint)])
    test.speak(.joint, for: 10)
    #expect(test.session.passingFloor(at: test.now).isEmpty)
    test.speak(.left, for: 10)
    #expect(test.session.passingFloor(at: test.now) == [.floor(.right)])
  }

  @Test func pauseStopsAndResumes() {
    var test = TestSession(at: "priorities")
    #expect(test.session.pausing(at: test.now) == [.floor(.left)])
    test.speak(.right, for: 100)
    #expect(test.session.pausing(at: test.now) == [.floor(nil)])
    test.speak(nil, for: 100)
    #expect(test.session.pausing(at: test.now) == [.floor(.right)])
    test.go(to: "closing")
    #expect(test.session.pausing(at: test.now) == [.floor(.joint)])
  }

  @Test func givingTheFloorToItsHolderIsNothing() {
    var test = TestSession(at: "priorities")
    #expect(test.session.givingFloor(to: .joint) == [.floor(.joint)])
    test.speak(.joint, for: 0)
    #expect(test.session.givingFloor(to: .joint).isEmpty)
    #expect(test.session.givingFloor(to: .left) == [.floor(.left)])
  }

  @Test func minutesAreForBoth() {
    var test = TestSession(at: "priorities")
    #expect(test.session.granting(minutes: 1) == [.grant(step: "priorities", .each(minutes: 1))])
    test.perform(test.session.granting(minutes: -5))
    #expect(test.session.allotment(for: .left, in: test.session.step) == 0)
    #expect(test.session.granting(minutes: -1).isEmpty)
    test.go(to: "closing")
    #expect(test.session.granting(minutes: 2) == [.grant(step: "closing", .joint(minutes: 2))])
    #expect(test.session.granting(minutes: -4) == [.grant(step: "closing", .joint(minutes: -4))])
    #expect(test.session.granting(minutes: -5).isEmpty)
  }

  @Test func theOverrunIsGivenToBoth() {
    var test = TestSession(at: "priorities")
    #expect(test.session.grantingOverrun(at: test.now).isEmpty)
    test.speak(.right, for: 300_000)
    #expect(test.session.grantingOverrun(at: test.now).isEmpty)
    test.wait(1234)
    let grant = Operation.grant(step: "priorities", Allotment(left: 1234, right: 1234))
    #expect(test.session.grantingOverrun(at: test.now) == [grant])
    test.perform([grant])
    #expect(test.session.grantingOverrun(at: test.now).isEmpty)
    #expect(test.session.remaining(for: .left, at: test.now) == 301_234)
    test.go(to: "opening")
    test.speak(.joint, for: 240_007)
    #expect(test.session.grantingOverrun(at: test.now) == [.grant(step: "opening", Allotment(joint: 7))])
  }

  @Test func theGreaterOverrunCounts() {
    var test = TestSession(at: "priorities")
    test.speak(.left, for: 300_100)
    test.speak(.right, for: 300_300)
    #expect(test.session.overrun(at: test.now) == 300)
  }

  // MARK: m

  private func correction(_ from: Party, _ milliseconds: Int64) -> Correction? {
    var test = TestSession(at: "help")
    test.perform([.move(step: "help", from: from, to: from.other, milliseconds: milliseconds)])
    return test.session.clock.corrections.first
  }

  @Test func switchedLateThenMoved() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 60_000)
    test.speak(.right, for: 9_999)
    #expect(test.session.correction(at: test.now) == correction(.left, 10_000))
    test.wait(1)
    #expect(test.session.correction(at: test.now) == correction(.right, 10_000))
  }

  @Test func movedThenSwitched() {
    var test = TestSession(at: "help")
    test.speak(.right, for: 100)
    test.speak(.left, for: 60_000)
    #expect(test.session.correction(at: test.now) == correction(.left, 10_000))
    test.perform(test.session.correction(at: test.now).map { [$0.operation] } ?? [])
    test.speak(.right, for: 1000)
    #expect(test.spoken(.left, in: "help") == 50_000 && test.spoken(.right, in: "help") == 11_100)
  }

  @Test func eachPressMovesTenSecondsMore() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 25_000)
    test.speak(.right, for: 1000)
    for expected in [10_000, 10_000, 5_000] as [Int64] {
      let found = test.session.correction(at: test.now)
      #expect(found == correction(.left, expected))
      test.perform(found.map { [$0.operation] } ?? [])
    }
    #expect(test.session.correction(at: test.now) == nil)
    #expect(test.spoken(.left, in: "help") == 0 && test.spoken(.right, in: "help") == 26_000)
    #expect(test.session.clock.corrections.count == 3)
  }

  @Test func neverMoreThanWasSpokenInThisStep() {
    var test = TestSession(at: "priorities")
    test.speak(.left, for: 60_000)
    test.go(to: "help")
    #expect(test.session.correction(at: test.now) == nil)
    test.speak(.left, for: 3_000)
    #expect(test.session.correction(at: test.now) == correction(.left, 3_000))
    test.speak(nil, for: 3_000)
    #expect(test.session.correction(at: test.now) == correction(.left, 3_000))
    test.speak(.joint, for: 100)
    #expect(test.session.correction(at: test.now) == correction(.left, 3_000))
  }

  @Test func turnsOfAnotherStepAreNotMoved() {
    var test = TestSession(at: "priorities")
    test.speak(.left, for: 60_000)
    test.go(to: "help")
    test.speak(.right, for: 3_000)
    #expect(test.session.correction(at: test.now) == correction(.right, 3_000))
  }

  @Test func jointTimeIsNotMoved() {
    var test = TestSession()
    #expect(test.session.correction(at: test.now) == nil)
    test.speak(.joint, for: 60_000)
    #expect(test.session.correction(at: test.now) == nil)
  }

  @Test func aCorrectionCanBeTakenBack() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 60_000)
    let moved = test.perform([.move(step: "help", from: .left, to: .right, milliseconds: 10_000)])
    #expect(test.spoken(.right, in: "help") == 10_000)
    test.perform([.undo(moved)])
    #expect(test.spoken(.right, in: "help") == 0 && test.session.clock.corrections.isEmpty)
  }

  // MARK: n, g

  @Test func anotherStepBeginsWithNobodysClock() {
    var test = TestSession(at: "priorities")
    let next = AgendaPosition(step: 2)
    #expect(
      test.session.going(to: next) == [
        .set(nil, .step, .text("lead-stages")), .set(nil, .prompt, .integer(0)),
      ])
    test.speak(.left, for: 10)
    #expect(
      test.session.going(to: next) == [
        .floor(nil), .set(nil, .step, .text("lead-stages")), .set(nil, .prompt, .integer(0)),
      ])
  }

  @Test func withinAStepTheClockStopsWhereTheTurnChanges() {
    var test = TestSession(at: "customers")
    let second = AgendaPosition(step: 3, prompt: 1)
    #expect(test.session.going(to: second) == [.set(nil, .prompt, .integer(1))])
    test.speak(.right, for: 10)
    for party in Party.allCases {
      test.speak(party, for: 10)
      #expect(test.session.going(to: second) == [.floor(nil), .set(nil, .prompt, .integer(1))])
    }
  }

  @Test func aNewQuestionOfTheSameTeamKeepsItsClock() {
    var test = TestSession(at: "questions")
    let lead = test.session.nextSpeaker(at: test.now)
    test.speak(lead, for: 10)
    #expect(test.session.going(to: AgendaPosition(step: 4, prompt: 1)) == [.set(nil, .prompt, .integer(1))])
    #expect(
      test.session.going(to: AgendaPosition(step: 4, prompt: 4)) == [
        .floor(nil), .set(nil, .prompt, .integer(4)),
      ])
  }
}
