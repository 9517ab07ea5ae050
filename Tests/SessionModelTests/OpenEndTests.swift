import SessionModel
import Testing

/// Each rule has a case in which it fires and one in which it doesn't.
@Suite struct OpenEndTests {
  /// What is open in a meeting; for one entry, when it is given.
  private func rules(_ test: TestSession, _ entry: EntryID? = nil) -> [OpenEnd.Rule] {
    test.session.openEnds(at: test.now).filter { entry == nil || $0.entry == entry }.map(\.rule)
  }

  /// The rules that an entry with some fields breaks.
  private func rules(of kind: EntryKind, _ fields: [Field: Value] = [:]) -> [OpenEnd.Rule] {
    var test = TestSession()
    let id = test.add(kind, .left, "x", fields)
    return rules(test, id)
  }

  private let owner: [Field: Value] = [.owner: .text("Ada")]
  private let due: [Field: Value] = [.due: .day(Day(number: 20_900))]
  private var both: [Field: Value] { owner.merging(due) { first, _ in first } }

  @Test func questionUnanswered() {
    var test = TestSession()
    let open = { (test: TestSession) in
      test.session.openEnds(at: test.now).filter { $0.rule == .questionUnanswered }
    }
    #expect(open(test).count == 8 && open(test).allSatisfy { $0.step == "questions" && $0.entry == nil })
    for kind in EntryKind.questionKinds {
      for team in Party.teams { test.add(kind, team) }
      test.add(kind, .joint)
    }
    #expect(open(test).isEmpty)
    let goals = test.session.entries(.goal, team: .right)
    test.perform(test.session.deleting(goals[0].id))
    #expect(open(test).map(\.party) == [.right])
    #expect(open(test).first?.subject == test.session.agenda.step("questions")?.prompts.first?.question)
  }

  @Test func otherStepsMayBeLeftWithoutAnswers() {
    let ends = TestSession().session.openEnds(at: TestSession().now)
    #expect(!ends.contains { $0.rule == .questionUnanswered && $0.step != "questions" })
  }

  @Test func goalWithoutWhy() {
    #expect(rules(of: .goal).contains(.goalWithoutWhy))
    #expect(!rules(of: .goal, [.why: .text("revenue")]).contains(.goalWithoutWhy))
  }

  @Test func initiativeWithoutGoal() {
    var test = TestSession()
    let lost = test.add(.initiative, .left)
    #expect(rules(test, lost) == [.initiativeWithoutGoal])
    let goal = test.add(.goal, .left, "x", [.why: .text("y")])
    let tied = test.add(.initiative, .left)
    #expect(rules(test, tied).isEmpty)
    test.perform(test.session.deleting(goal))
    #expect(rules(test, tied) == [.initiativeWithoutGoal])
  }

  @Test func blockerWithoutOwner() {
    #expect(rules(of: .blocker) == [.blockerWithoutOwner])
    #expect(rules(of: .blocker, owner).isEmpty)
    for status in [BlockerStatus.resolved, .accepted] {
      #expect(rules(of: .blocker, [.blockerStatus: .text(status.rawValue)]).isEmpty)
    }
  }

  @Test func helpUnanswered() {
    #expect(rules(of: .help) == [.helpUnanswered])
    #expect(rules(of: .help, both) == [.helpUnanswered])
    #expect(rules(of: .help, [.reply: .text("declined")]) == [.helpDeclinedWithoutReason])
    #expect(rules(of: .help, [.reply: .text("declined"), .reason: .text("no budget")]).isEmpty)
  }

  @Test(arguments: [HelpReply.accepted, .partly]) func helpWithoutOwnerOrDue(reply: HelpReply) {
    let replied: [Field: Value] = [.reply: .text(reply.rawValue)]
    #expect(rules(of: .help, replied) == [.helpWithoutOwner, .helpWithoutDue])
    #expect(rules(of: .help, replied.merging(owner) { $1 }) == [.helpWithoutDue])
    #expect(rules(of: .help, replied.merging(due) { $1 }) == [.helpWithoutOwner])
    #expect(rules(of: .help, replied.merging(both) { $1 }).isEmpty)
  }

  @Test(arguments: [EntryKind.action, .decision]) func actionWithoutOwnerOrDue(kind: EntryKind) {
    #expect(rules(of: kind) == [.actionWithoutOwner, .actionWithoutDue])
    #expect(rules(of: kind, owner) == [.actionWithoutDue])
    #expect(rules(of: kind, due) == [.actionWithoutOwner])
    #expect(rules(of: kind, both).isEmpty)
    #expect(rules(of: kind, [.done: .flag(true)]).isEmpty)
    #expect(rules(of: kind, [.done: .flag(false)]).count == 2)
  }

  @Test func topicParked() {
    #expect(rules(of: .parked) == [.topicParked])
    #expect(rules(of: .parked, [.reviewed: .flag(true)]).isEmpty)
  }

  @Test(arguments: [EntryKind.priority, .insight, .stall, .note, .attendee])
  func nothingIsOpenAboutOtherEntries(kind: EntryKind) {
    #expect(rules(of: kind).isEmpty)
  }

  @Test func timeUnequal() {
    var test = TestSession(at: "help")
    #expect(!rules(test).contains(.timeUnequal))
    test.speak(.left, for: 52_500)
    test.speak(.right, for: 47_500)
    test.speak(.joint, for: 500_000)
    #expect(!rules(test).contains(.timeUnequal))
    test.perform([.move(step: "help", from: .right, to: .left, milliseconds: 1)])
    let end = test.session.openEnds(at: test.now).first { $0.rule == .timeUnequal }
    #expect(end?.party == .left && end?.step == "closing")
    #expect(end?.subject == Phrase("Marketing spoke 0:05 more", zh: "Marketing多发言 0:05"))
    #expect(!test.session.openEnds(at: test.now, tolerance: 6).contains { $0.rule == .timeUnequal })
    #expect(test.session.openEnds(at: test.now, tolerance: 0).contains { $0.rule == .timeUnequal })
  }

  @Test func noCheckIn() {
    var test = TestSession()
    #expect(test.session.openEnds(at: test.now).last?.rule == .noCheckIn)
    #expect(test.session.openEnds(at: test.now).last?.step == "closing")
    test.perform([.set(nil, .nextCheckIn, .day(Day(number: 20_900)))])
    #expect(!rules(test).contains(.noCheckIn))
  }

  @Test func deletedEntriesLeaveNothingOpen() {
    for kind in EntryKind.notes {
      var test = TestSession()
      let id = test.add(kind, .left)
      test.perform(test.session.deleting(id))
      #expect(rules(test, id).isEmpty)
    }
  }

  @Test func endsComeInTheOrderOfTheAgenda() {
    var test = TestSession()
    test.add(.parked, .left, step: "closing")
    test.add(.parked, .left, step: "gone")
    test.add(.parked, .right, step: "opening")
    test.add(.action, .left, step: "help")
    let steps = test.session.openEnds(at: test.now).map(\.step)
    let order = test.session.agenda.steps.map(\.id) + ["gone"]
    let positions = steps.compactMap { order.firstIndex(of: $0) }
    #expect(positions == positions.sorted() && positions.count == steps.count)
    #expect(steps.first == "opening" && steps.last == "gone")
  }
}
