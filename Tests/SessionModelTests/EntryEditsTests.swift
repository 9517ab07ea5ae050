import SessionModel
import Testing

/// What a command on entries comes to.
@Suite struct EntryEditsTests {
  @Test func notesGoBelowOneAnotherOrWhereTheyAreWanted() {
    var test = TestSession()
    let a = test.add(.note, .left, "a")
    test.add(.note, .left, "b")
    test.add(.note, .left, "a2", at: .below(a))
    test.add(.note, .left, "a1", at: .below(a))
    test.add(.note, .left, "c", at: .below(EntryID(bits: 1)))
    #expect(test.texts(.note) == ["a", "a1", "a2", "b", "c"])
  }

  @Test func entriesMoveUpAndDownUntilTheEnd() {
    var test = TestSession()
    let ids = ["a", "b", "c", "d"].map { test.add(.note, .left, $0) }
    for expected in ["bacd", "bcad", "bcda"] {
      test.perform(test.session.moving(ids[0], down: true) ?? [])
      #expect(test.texts(.note).joined() == expected)
    }
    #expect(test.session.moving(ids[0], down: true) == nil)
    for expected in ["bcad", "bacd", "abcd"] {
      test.perform(test.session.moving(ids[0], down: false) ?? [])
      #expect(test.texts(.note).joined() == expected)
    }
    #expect(test.session.moving(ids[0], down: false) == nil)
    #expect(test.session.moving(EntryID(bits: 1), down: true) == nil)
    test.perform(test.session.deleting(ids[1]))
    #expect(test.session.moving(ids[1], down: true) == nil)
  }

  @Test func entriesGoToTheStepThatAsksForThem() {
    var test = TestSession(at: "sla")
    #expect(test.session.homeStep(of: .note) == "sla")
    #expect(test.session.homeStep(of: .goal) == "questions")
    #expect(test.session.homeStep(of: .decision) == "sla")
    let id = test.add(.goal, .left)
    #expect(test.session[id]?.step == "questions" && test.session[id]?.team == .left)
    #expect(test.session[id]?.kind == .goal && test.session[id]?.made == test.now)
    #expect(test.session[id]?.maker == test.terminals[0])
    test.go(to: "opening")
    #expect(test.session.homeStep(of: .note) == "opening")
    #expect(test.session.homeStep(of: .leadStage) == "lead-stages")
  }

  @Test func anInitiativeServesItsTeamsOnlyGoal() {
    var test = TestSession()
    let mine = test.add(.goal, .left)
    let theirs = test.add(.goal, .right)
    let initiatives = Party.allCases.map { test.add(.initiative, $0) }
    #expect(initiatives.map { test.session[$0]?.goal } == [mine, theirs, nil])
    let helping = test.add(.initiative, .left, "x", [.goal: .entry(theirs)])
    #expect(test.session[helping]?.goal == theirs)
    test.add(.goal, .left)
    let undecided = test.add(.initiative, .left)
    #expect(test.session.contains(undecided) && test.session[undecided]?.goal == nil)
  }

  @Test func editingLeavesOutWhatHoldsAlready() {
    var test = TestSession()
    let id = test.add(.action, .left, "x", [.owner: .text("Ada")])
    let none: Value? = nil
    let operations = test.session.editing(
      id, [.text: .text("x"), .owner: none, .due: none, .done: .flag(true)])
    #expect(operations == [.set(id, .done, .flag(true)), .set(id, .owner, nil)])
  }

  @Test func defaultsHoldUntilSomebodySaysOtherwise() throws {
    var test = TestSession()
    let id = test.add(.blocker, .left)
    let blocker = try #require(test.session[id])
    #expect(blocker.blockerStatus == .open && blocker.blockerKind == nil && !blocker.isDone)
    #expect(blocker.reply == nil && blocker.reason == nil && blocker.why == nil && !blocker.isReviewed)
    #expect(test.session.entries(.attendee).map(\.isPresent) == [true, true])
  }
}
