import SessionModel
import Testing

/// The rules of what both teams have to agree to, check or look back at: each fires in one case and not in the other.
@Suite struct AgreedOpenEnds {
  private func rules(_ test: TestSession, _ entry: EntryID? = nil) -> [OpenEnd.Rule] {
    test.session.openEnds(at: test.now).filter { entry == nil || $0.entry == entry }.map(\.rule)
  }

  /// A goal with nothing open about it, and the other team's that it supports.
  private func soundGoal() -> (TestSession, EntryID) {
    var test = TestSession()
    let other = test.add(.goal, .right, "Win 40 customers", [.why: .text("quota")])
    let goal = test.add(.goal, .left, "Raise the rate by 5 % relative", Self.fields(supporting: other))
    return (test, goal)
  }

  private static func fields(supporting other: EntryID) -> [Field: Value] {
    [
      .why: .text("revenue"), .owner: .text("Ada"), .due: .day(Day(number: 20_900)),
      .metric: .text("MQL rate"),
      .baseline: .number(Number(12)), .target: .number(Number(5)), .unit: .text("relative-percent"),
      .source: .text("CRM"), .supports: .entry(other), .achievable: .text("holds"),
      .achievableReason: .text("we did it last year"), SMART.specific.field: .text("holds"),
      SMART.measurable.field: .text("holds"), SMART.realistic.field: .text("holds"),
      SMART.timeBound.field: .text("holds"),
    ]
  }

  @Test func aSoundGoalHasNothingOpen() {
    let (test, goal) = soundGoal()
    #expect(rules(test, goal).isEmpty)
  }

  @Test(arguments: [
    (Field.why, OpenEnd.Rule.goalWithoutWhy), (.supports, .goalSupportsNone), (.achievable, .goalNotJudged),
    (.achievableReason, .verdictWithoutReason), (SMART.specific.field, .goalUnchecked),
    (SMART.measurable.field, .goalUnchecked), (SMART.realistic.field, .goalUnchecked),
    (SMART.timeBound.field, .goalUnchecked),
  ]) func aGoalThatLacksOneThingBreaksOneRule(field: Field, rule: OpenEnd.Rule) {
    var (test, goal) = soundGoal()
    test.perform([.set(goal, field, nil)])
    #expect(rules(test, goal) == [rule])
  }

  @Test(arguments: SMART.allCases) func aFailedCriterionStaysOpen(criterion: SMART) {
    var (test, goal) = soundGoal()
    test.perform([.set(goal, criterion.field, .text("fails"))])
    #expect(rules(test, goal) == [.goalFailsSMART])
  }

  @Test func checksAreOpenAtTheOtherTeamAndAtTheCrossCheck() {
    var (test, goal) = soundGoal()
    test.perform([.set(goal, .achievable, nil)])
    let end = test.session.openEnds(at: test.now).first { $0.rule == .goalNotJudged && $0.entry == goal }
    #expect(end?.party == .right)
    let step = test.session.agenda.steps.first { $0.view == .checks }?.id ?? "questions"
    #expect(end?.step == step)
  }

  @Test(arguments: [
    ("raise it by 5 %", true), ("提高5%", true), ("提高５％", true), ("up 5 percent", true),
    ("up 5 per cent", true),
    ("提高百分之五", true), ("by 5 percentage points", false), ("by 5 % points", false), ("by 5 pp", false),
    ("提高 5 个百分点", false), ("by 5 % relative", false), ("相对提高 5%", false), ("win 40 customers", false),
    ("the % of wins", false), ("by 5 % of opportunities", true), ("", false),
  ]) func perCentIsAmbiguousUnlessSaid(text: String, isAmbiguous: Bool) {
    #expect(PercentText.isAmbiguous(text) == isAmbiguous)
    var test = TestSession()
    let goal = test.add(.goal, .left, text)
    #expect(rules(test, goal).contains(.percentAmbiguous) == isAmbiguous)
    for (unit, isClear) in [("relative-percent", true), ("percentage-points", true), ("number", false)] {
      test.perform([.set(goal, .unit, .text(unit))])
      #expect(rules(test, goal).contains(.percentAmbiguous) == (isAmbiguous && !isClear))
    }
  }

  @Test func aGoalSupportsOnlyTheOtherTeams() {
    var (test, goal) = soundGoal()
    let own = test.add(.goal, .left, "another")
    for target in [goal, own, EntryID(bits: 99)] {
      test.perform([.set(goal, .supports, .entry(target))])
      #expect(rules(test, goal) == [.goalSupportsNone])
    }
  }

  @Test func stagesAndPromisesWantBothTeams() {
    for (kind, rule) in [(EntryKind.leadStage, OpenEnd.Rule.stageNotAgreed), (.sla, .slaNotAgreed)] {
      var test = TestSession()
      let id = test.add(kind, .joint, "MQL")
      #expect(rules(test, id).contains(rule))
      for team in Party.teams {
        #expect(rules(test, id).contains(rule))
        test.perform(test.session.agreeing(to: id, by: team) ?? [])
      }
      #expect(!rules(test, id).contains(rule))
      test.perform([.set(id, .text, .text("MQL, edited"))])
      #expect(rules(test, id).contains(rule))
    }
  }

  @Test(arguments: [
    (Field.amount, Value.number(Number(10)), OpenEnd.Rule.slaWithoutNumber),
    (.within, .text("24 h"), .slaWithoutTime), (.cadence, .text("weekly"), .slaWithoutCadence),
  ]) func aPromiseWantsNumberTimeAndCadence(field: Field, value: Value, rule: OpenEnd.Rule) {
    var test = TestSession()
    let id = test.add(.sla, .left)
    #expect(rules(test, id).contains(rule))
    test.perform([.set(id, field, value)])
    #expect(!rules(test, id).contains(rule))
  }

  @Test func anSLAIsWantedInBothDirections() {
    var test = TestSession()
    let open = { (test: TestSession) in
      test.session.openEnds(at: test.now).filter { $0.rule == .slaOneDirection }.map(\.party)
    }
    test.add(.sla, .left)
    #expect(open(test) == [.right])
    let second = test.add(.sla, .right)
    #expect(open(test).isEmpty)
    test.perform(test.session.deleting(second))
    #expect(open(test) == [.right])
  }

  @Test(arguments: [EntryKind.goal, .help, .action, .sla]) func whatWasCarriedOverIsToBeReviewed(
    kind: EntryKind
  ) {
    var test = TestSession()
    let fresh = test.add(kind, .left)
    let carried = test.add(kind, .left, "x", [.since: .day(Day(number: 20_800))])
    #expect(!rules(test, fresh).contains(.commitmentNotReviewed))
    #expect(rules(test, carried).contains(.commitmentNotReviewed))
    let told: [Field: Value] = [
      .actual: .number(Number(3)), .confidence: .integer(7), .status: .text("ongoing"),
    ]
    for field in kind.reviewFields where field != .status || kind != .goal {
      #expect(rules(test, carried).contains(.commitmentNotReviewed))
      test.perform([.set(carried, field, told[field])])
    }
    #expect(!rules(test, carried).contains(.commitmentNotReviewed))
  }

  @Test(arguments: ["done", "dropped"]) func aGoalThatIsOverNeedsNoFigures(status: String) {
    var test = TestSession()
    let goal = test.add(.goal, .left, "x", [.since: .day(Day(number: 20_800)), .status: .text(status)])
    #expect(!rules(test, goal).contains(.commitmentNotReviewed))
  }

  @Test(arguments: [EntryKind.action, .decision, .help]) func whatIsSettledNeedsNoOwner(kind: EntryKind) {
    for status in ["done", "dropped"] {
      var test = TestSession()
      let id = test.add(kind, .left, "x", [.status: .text(status), .reply: .text("accepted")])
      #expect(rules(test, id).isEmpty)
    }
  }

  @Test func theToleranceIsTheMeetings() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 60_000)
    test.speak(.right, for: 40_000)
    test.speak(nil, for: 0)
    #expect(rules(test).contains(.timeUnequal))
    test.perform([.set(nil, .tolerance, .integer(20))])
    #expect(!rules(test).contains(.timeUnequal))
  }

  @Test func blockersDecideWhatIsRealistic() {
    var (test, goal) = soundGoal()
    let initiative = test.add(.initiative, .left, "x", [.goal: .entry(goal)])
    let realistic = { (test: TestSession) in
      test.session[goal].flatMap {
        test.session.smart(of: $0).first { $0.criterion == .realistic }?.suggestion
      }
    }
    #expect(realistic(test) == .holds)
    let blocker = test.add(.blocker, .left, "no budget", [.blocks: .entry(initiative)])
    #expect(realistic(test) == .fails)
    test.perform([.set(blocker, .owner, .text("Ada"))])
    #expect(realistic(test) == .holds)
  }
}
