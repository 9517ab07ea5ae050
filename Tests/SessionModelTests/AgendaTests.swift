import Agendas
import SessionModel
import Testing

@Suite struct AgendaTests {
  @Test(arguments: [
    ("joint-60", 60, 27, [3, 6, 6, 6, 16, 6, 8, 6, 3]),
    ("joint-90", 90, 41, [4, 10, 10, 8, 24, 10, 12, 8, 4]),
  ]) func sumsAreThoseOfTheTable(name: String, minutes: Int64, each: Int64, steps: [Int64]) throws {
    for order in QuestionOrder.allCases {
      let agenda = try #require(Agenda.builtIn(name, questions: order))
      #expect(agenda.name == name)
      #expect(agenda.milliseconds == minutes * 60_000)
      #expect(agenda.milliseconds(of: .left) == each * 60_000)
      #expect(agenda.milliseconds(of: .right) == each * 60_000)
      #expect(agenda.steps.map { $0.time.total / 60_000 } == steps)
      #expect(agenda.steps.allSatisfy { $0.time.left == $0.time.right && !$0.prompts.isEmpty })
      #expect(Set(agenda.steps.map(\.id)).count == 9)
      #expect(agenda.steps.filter { !$0.time.isTeams }.map(\.id) == ["opening", "closing"])
    }
  }

  @Test func builtInNamesAreThere() {
    #expect(Agenda.builtInNames == ["joint-90", "joint-60", "check-in-30"])
    #expect(Agenda.builtIn("joint-30") == nil)
  }

  @Test func everyKindHasAHomeOrNone() throws {
    let agenda = try #require(Agenda.builtIn("joint-90"))
    let homes: [(EntryKind, Step.ID?)] = [
      (.priority, "priorities"), (.leadStage, "lead-stages"), (.insight, "customers"), (.stall, "customers"),
      (.goal, "questions"), (.initiative, "questions"), (.blocker, "questions"), (.help, "questions"),
      (.sla, "sla"), (.note, nil), (.decision, nil), (.action, nil), (.parked, nil), (.attendee, nil),
    ]
    for (kind, home) in homes { #expect(agenda.home(of: kind)?.id == home) }
    #expect(agenda.step("sla")?.name.english == "Service level agreement")
    #expect(agenda.step("x") == nil && agenda.index(of: "x") == nil && agenda.index(of: "closing") == 8)
  }

  @Test func questionsComeByTeamOrByQuestion() throws {
    let kinds: [EntryKind] = [.goal, .initiative, .blocker, .help]
    for (order, leads) in [
      (
        QuestionOrder.byTeam,
        [Lead.starter, .starter, .starter, .starter, .follower, .follower, .follower, .follower]
      ),
      (.byQuestion, [.starter, .follower, .starter, .follower, .starter, .follower, .starter, .follower]),
    ] {
      let prompts = try #require(Agenda.builtIn("joint-60", questions: order)?.step("questions")?.prompts)
      #expect(prompts.map(\.lead) == leads)
      let expected = order == .byTeam ? kinds + kinds : kinds.flatMap { [$0, $0] }
      #expect(prompts.map { $0.kinds.first } == expected)
    }
  }

  @Test func theArticlesQuestionsAreItsOwnWords() throws {
    let prompts = try #require(Agenda.builtIn("joint-90")?.step("questions")?.prompts)
    let questions = [
      "您希望您的团队今年完成什么工作,为什么这很重要?", "您的团队可以采取哪些举措来实现这些目标?",
      "是什么阻止您完成这些计划?您是否需要其他资源,信息,数据,分析或其他?", "另一个团队如何帮助您实现这一目标?",
    ]
    #expect(prompts.prefix(4).map(\.question.chinese) == questions)
  }

  @Test func theStartingSideFlipsWithEveryTeamStep() throws {
    for starter in Party.teams {
      let test = TestSession(starter: starter)
      let steps = test.session.agenda.steps
      let sides = steps.map { test.session.starter(of: $0) }
      #expect(sides[0] == starter && sides[1] == starter)
      for index in 2..<8 { #expect(sides[index] == sides[index - 1].other) }
    }
  }

  @Test func leadsAreSaidByRole() {
    let test = TestSession(starter: .right)
    let step = test.session.agenda.steps[2]
    let leads: [(Lead, Party?)] = [
      (.starter, .left), (.follower, .right), (.left, .left), (.right, .right), (.both, nil),
    ]
    for (lead, party) in leads {
      #expect(test.session.lead(of: Prompt(Phrase(same: "?"), lead: lead), in: step) == party)
    }
  }

  @Test func nextSpeakerIsTheOneAskedElseTheOneWithMoreTimeLeft() {
    var test = TestSession(at: "priorities", starter: .right)
    #expect(test.session.nextSpeaker(at: test.now) == .right)
    test.speak(.right, for: 1)
    test.speak(nil, for: 0)
    #expect(test.session.nextSpeaker(at: test.now) == .left)
    test.speak(.left, for: 1)
    test.speak(nil, for: 0)
    #expect(test.session.nextSpeaker(at: test.now) == .right)
    test.go(to: "customers")
    #expect(test.session.nextSpeaker(at: test.now) == .right)
    test.go(to: "customers", prompt: 1)
    #expect(test.session.nextSpeaker(at: test.now) == .left)
    test.go(to: "closing")
    #expect(test.session.nextSpeaker(at: test.now) == .joint)
  }

  @Test func positionsGoThroughAllPromptsAndBack() throws {
    let session = TestSession().session
    var position = AgendaPosition(step: 0)
    var seen = [position]
    while let next = session.position(after: position) {
      #expect(position < next)
      #expect(session.position(before: next) == position)
      position = next
      seen.append(next)
    }
    #expect(session.position(before: AgendaPosition(step: 0)) == nil)
    #expect(seen.count == session.agenda.steps.reduce(0) { $0 + $1.prompts.count })
    #expect(position == AgendaPosition(step: 8))
  }

  @Test func aPromptBeyondTheStepIsItsLast() {
    var test = TestSession(at: "customers")
    test.perform([.set(nil, .prompt, .integer(Limits.agendaSteps - 1))])
    #expect(test.session.position == AgendaPosition(step: 3, prompt: 1))
    #expect(test.session.prompt.kinds == [.stall])
  }

  @Test func allotmentsAreReadAndSetByParty() {
    var time = Allotment.each(minutes: 2)
    #expect(
      time.left == 120_000 && time.right == 120_000 && time.joint == 0 && time.total == 240_000
        && time.isTeams)
    for (value, party) in zip([1, 2, 3] as [Int64], Party.allCases) { time[party] = value }
    #expect(time == Allotment(left: 1, right: 2, joint: 3) && Party.allCases.map { time[$0] } == [1, 2, 3])
    #expect(!Allotment.joint(minutes: 1).isTeams && Allotment.joint(minutes: 1).joint == 60_000)
    #expect(Party.allCases.map(\.other) == [.right, .left, .joint])
  }
}
