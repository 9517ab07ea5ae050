// The steps that the program knows. An agenda only orders them and gives them their minutes; their texts are
// here, where the compiler sees that no language is missing.

extension Step {
  /// The identifiers of all known steps, in the order in which a meeting would usually hold them.
  public static let knownIDs = [
    "opening", "since-last-time", "priorities", "lead-stages", "customers", "questions", "help", "feedback",
    "new-help", "cross-check", "sla", "closing",
  ]

  /// A known step; `nil` when there is none of that identifier.
  /// - Parameters:
  ///   - minutes: how long each team may speak; for the opening and the closing, how long they take.
  ///   - order: in which order the four questions are asked.
  public static func known(_ id: String, minutes: Int, questions order: QuestionOrder = .byTeam) -> Step? {
    guard let known = KnownStep(id, order) else { return nil }
    return Step(
      id: id, name: known.name, time: known.isJoint ? .joint(minutes: minutes) : .each(minutes: minutes),
      view: known.view, prompts: known.prompts)
  }
}

extension Agenda {
  /// What a meeting follows that has no agenda, as one in a damaged store.
  public static let fallback = Agenda(
    name: "opening-closing", steps: ["opening", "closing"].compactMap { Step.known($0, minutes: 4) })
}

/// What is known of a step but for its minutes.
private struct KnownStep {
  var name: Phrase
  var view: StepView = .columns
  var isJoint = false
  var prompts: [Prompt]

  init(_ name: Phrase, view: StepView = .columns, isJoint: Bool = false, _ prompts: [Prompt]) {
    self.name = name
    self.view = view
    self.isJoint = isJoint
    self.prompts = prompts
  }

  init?(_ id: String, _ order: QuestionOrder) {
    switch id {
    case "opening": self = .opening
    case "since-last-time": self = .sinceLastTime
    case "priorities": self = .priorities
    case "lead-stages": self = .leadStages
    case "customers": self = .customers
    case "questions":
      self.init(Phrase("Four questions", zh: "四个问题"), KnownStep.fourQuestions(order))
    case "help": self = .help
    case "feedback": self = .feedback
    case "new-help": self = .newHelp
    case "cross-check": self = .crossCheck
    case "sla": self = .sla
    case "closing": self = .closing
    default: return nil
    }
  }
}

// Beginning and end.
extension KnownStep {
  static let opening = KnownStep(
    Phrase("Opening", zh: "开场"), view: .opening, isJoint: true,
    [
      Prompt(
        Phrase("Why are we here, by which rules, and who starts?", zh: "我们为何而聚，遵守什么规则，哪个团队先开始？"),
        kinds: [])
    ])

  static let closing = KnownStep(
    Phrase("Closing", zh: "收尾"), view: .closing, isJoint: true,
    [
      Prompt(
        Phrase(
          "What is still open, what did we decide, and when do we look at it again?",
          zh: "还有什么未决？我们决定了什么？何时再跟进？"), kinds: [])
    ])
}

// What a meeting that sets goals goes through.
extension KnownStep {
  static let priorities = KnownStep(
    Phrase("Priorities", zh: "优先事项"),
    [
      Prompt(
        Phrase(
          "What matters most to your team now, and what must the other team know of it?",
          zh: "您的团队目前最优先的事项是什么？另一个团队需要了解什么？"), kinds: [.priority])
    ])

  static let leadStages = KnownStep(
    Phrase("Lead stages", zh: "线索阶段"), view: .stages,
    [
      Prompt(
        Phrase(
          "What makes a lead an MQL, what makes it an SQL, and what happens to one that doesn't fit?",
          zh: "什么样的潜在客户算 MQL，什么样的算 SQL？不合格的怎么处理？"), kinds: [.leadStage])
    ])

  static let customers = KnownStep(
    Phrase("Customers", zh: "客户"),
    [
      Prompt(
        Phrase(
          "What do customers talk about, worry about and ask for, and how did they find us?",
          zh: "客户在谈论什么、担心什么、请求什么？他们如何了解公司？"), lead: .right, kinds: [.insight]),
      Prompt(
        Phrase(
          "Where in the pipeline do leads stall, and what could get them moving?",
          zh: "潜在客户在渠道的哪里陷入停滞？怎样让他们继续前进？"), lead: .left, kinds: [.stall]),
    ])

  /// The article's four questions; the Chinese is its own wording.
  static func fourQuestions(_ order: QuestionOrder) -> [Prompt] {
    let questions: [(Phrase, EntryKind)] = [
      (
        Phrase(
          "What do you want your team to accomplish this year, and why does it matter?",
          zh: "您希望您的团队今年完成什么工作,为什么这很重要?"), .goal
      ),
      (
        Phrase(
          "Which initiatives can your team take to reach these goals?", zh: "您的团队可以采取哪些举措来实现这些目标?"),
        .initiative
      ),
      (
        Phrase(
          "What stands in the way of these initiatives? "
            + "Do you need further resources, information, data, analysis or anything else?",
          zh: "是什么阻止您完成这些计划?您是否需要其他资源,信息,数据,分析或其他?"), .blocker
      ),
      (Phrase("How can the other team help you reach this goal?", zh: "另一个团队如何帮助您实现这一目标?"), .help),
    ]
    let prompts = { (lead: Lead) in questions.map { Prompt($0.0, lead: lead, kinds: [$0.1]) } }
    switch order {
    case .byTeam: return prompts(.starter) + prompts(.follower)
    case .byQuestion: return zip(prompts(.starter), prompts(.follower)).flatMap { [$0, $1] }
    }
  }

  static let help = KnownStep(
    Phrase("Help", zh: "互助"), view: .board,
    [
      Prompt(
        Phrase(
          "What will you do for the other team: accept, partly, or decline with a reason? Who, by when?",
          zh: "您能为另一个团队做什么：接受、部分接受，还是说明理由后拒绝？谁来做，何时完成？"), kinds: [])
    ])

  static let crossCheck = KnownStep(
    Phrase("SMART and FAST cross-check", zh: "SMART 与 FAST 互查"), view: .checks,
    [
      Prompt(
        Phrase(
          "Is the other team's goal achievable, and is it ambitious enough? Why?",
          zh: "另一个团队的目标可以实现吗？足够有雄心吗？为什么？"), kinds: [])
    ])

  static let sla = KnownStep(
    Phrase("Service level agreement", zh: "服务水平协议"), view: .sla,
    [
      Prompt(
        Phrase(
          "What do we promise each other: how many, how fast, and what if it is missed?",
          zh: "我们彼此承诺什么：数量、时限，以及未达成时怎么办？"), kinds: [.sla])
    ])
}

// What a check-in goes through.
extension KnownStep {
  static let sinceLastTime = KnownStep(
    Phrase("Since last time", zh: "上次以来"), view: .review,
    [
      Prompt(
        Phrase(
          "Where does each goal stand, how sure are we, and what became of each promise?",
          zh: "每个目标进展如何，我们有多大把握？每项承诺结果如何？"), kinds: [])
    ])

  static let feedback = KnownStep(
    Phrase("What works and what doesn't", zh: "有效与无效"),
    [
      Prompt(Phrase("What works?", zh: "哪些做法有效？"), kinds: [.works]),
      Prompt(Phrase("What doesn't?", zh: "哪些做法无效？"), kinds: [.worksNot]),
    ])

  static let newHelp = KnownStep(
    Phrase("New blockers and help", zh: "新的障碍与求助"),
    [
      Prompt(Phrase("What has come to stand in the way?", zh: "出现了哪些新的障碍？"), kinds: [.blocker]),
      Prompt(Phrase("What could the other team help with?", zh: "另一个团队可以提供哪些帮助？"), kinds: [.help]),
    ])
}
