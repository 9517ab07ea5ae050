/// In which order the two teams answer the four questions.
public enum QuestionOrder: String, CaseIterable, Sendable {
  /// One team answers all four, then the other: as the article does it.
  case byTeam = "by-team"
  /// Each question is asked of both teams before the next.
  case byQuestion = "by-question"

  /// The order's name.
  public var name: Phrase {
    switch self {
    case .byTeam: Phrase("by team", zh: "逐队")
    case .byQuestion: Phrase("by question", zh: "逐题")
    }
  }
}

extension Agenda {
  /// The names of the built-in agendas, the default first.
  public static let builtInNames = ["joint-90", "joint-60"]

  /// A built-in agenda; `nil` when there is none of that name.
  public static func builtIn(_ name: String, questions order: QuestionOrder = .byTeam) -> Agenda? {
    switch name {
    case "joint-90": joint(name, [4, 5, 5, 4, 12, 5, 6, 4, 4], order)
    case "joint-60": joint(name, [3, 3, 3, 3, 8, 3, 4, 3, 3], order)
    default: nil
    }
  }

  private static func joint(_ name: String, _ minutes: [Int], _ order: QuestionOrder) -> Agenda {
    Agenda(
      name: name,
      steps: [
        Step(
          id: "opening", name: Phrase("Opening", zh: "开场"), time: .joint(minutes: minutes[0]), view: .opening,
          prompts: [
            Prompt(
              Phrase(
                "Why are we here, by which rules, and who starts?", zh: "我们为何而聚，遵守什么规则，哪个团队先开始？"),
              kinds: [])
          ]),
        Step(
          id: "priorities", name: Phrase("Priorities", zh: "优先事项"), time: .each(minutes: minutes[1]),
          prompts: [
            Prompt(
              Phrase(
                "What matters most to your team now, and what must the other team know of it?",
                zh: "您的团队目前最优先的事项是什么？另一个团队需要了解什么？"), kinds: [.priority])
          ]),
        Step(
          id: "lead-stages", name: Phrase("Lead stages", zh: "线索阶段"), time: .each(minutes: minutes[2]),
          prompts: [
            Prompt(
              Phrase(
                "What makes a lead an MQL, what makes it an SQL, and what happens to one that doesn't fit?",
                zh: "什么样的潜在客户算 MQL，什么样的算 SQL？不合格的怎么处理？"), kinds: [.note])
          ]),
        Step(
          id: "customers", name: Phrase("Customers", zh: "客户"), time: .each(minutes: minutes[3]),
          prompts: [
            Prompt(
              Phrase(
                "What do customers talk about, worry about and ask for, and how did they find us?",
                zh: "客户在谈论什么、担心什么、请求什么？他们如何了解公司？"), lead: .right, kinds: [.insight]),
            Prompt(
              Phrase(
                "Where in the pipeline do leads stall, and what could get them moving?",
                zh: "潜在客户在渠道的哪里陷入停滞？怎样让他们继续前进？"), lead: .left, kinds: [.stall]),
          ]),
        Step(
          id: "questions", name: Phrase("Four questions", zh: "四个问题"), time: .each(minutes: minutes[4]),
          prompts: fourQuestions(order)),
        Step(
          id: "help", name: Phrase("Help", zh: "互助"), time: .each(minutes: minutes[5]), view: .board,
          prompts: [
            Prompt(
              Phrase(
                "What will you do for the other team: accept, partly, or decline with a reason? Who, by when?",
                zh: "您能为另一个团队做什么：接受、部分接受，还是说明理由后拒绝？谁来做，何时完成？"), kinds: [])
          ]),
        Step(
          id: "cross-check", name: Phrase("SMART and FAST cross-check", zh: "SMART 与 FAST 互查"),
          time: .each(minutes: minutes[6]),
          prompts: [
            Prompt(
              Phrase(
                "Is the other team's goal achievable, and is it ambitious enough? Why?",
                zh: "另一个团队的目标可以实现吗？足够有雄心吗？为什么？"), kinds: [.note])
          ]),
        Step(
          id: "sla", name: Phrase("Service level agreement", zh: "服务水平协议"), time: .each(minutes: minutes[7]),
          prompts: [
            Prompt(
              Phrase(
                "What do we promise each other: how many, how fast, and what if it is missed?",
                zh: "我们彼此承诺什么：数量、时限，以及未达成时怎么办？"), kinds: [.note])
          ]),
        Step(
          id: "closing", name: Phrase("Closing", zh: "收尾"), time: .joint(minutes: minutes[8]), view: .closing,
          prompts: [
            Prompt(
              Phrase(
                "What is still open, what did we decide, and when do we look at it again?",
                zh: "还有什么未决？我们决定了什么？何时再跟进？"), kinds: [])
          ]),
      ])
  }

  /// The article's four questions; the Chinese is its own wording.
  private static func fourQuestions(_ order: QuestionOrder) -> [Prompt] {
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
}
