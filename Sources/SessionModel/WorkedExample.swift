/// The article's worked example as the changes of a meeting: what the demo shows.
///
/// Marketing's answers are the article's own, in Chinese word for word; sales' answers follow its last
/// paragraphs ("then sales' goals, the same way").
public enum WorkedExample {
  /// The changes of the example, ending at a moment, with nobody's clock running.
  /// - Parameter agenda: one with priorities and the four questions.
  public static func changes(
    in language: Language, agenda: Agenda, until now: Moment, utcOffset: Int, ids: inout IdentifierSource
  ) -> [Change] {
    var script = Script(language: language, end: now, ids: ids)
    let today = Day(wall: now.wall, offset: utcOffset)
    script.setUp(on: today, utcOffset: utcOffset, agenda)
    script.speak(.joint, 150_400)
    script.go("priorities")
    script.priorities()
    script.go("lead-stages")
    script.stages()
    script.go("customers")
    script.customers()
    script.go("questions")
    script.marketing()
    script.go("questions", prompt: 4)
    script.sales(today)
    script.promises()
    script.make([.floor(nil)])
    ids = script.ids
    return script.changes
  }
}

private struct Script {
  let language: Language
  var ids: IdentifierSource
  private(set) var changes: [Change] = []
  private var session: Session
  private var moment: Moment
  private let terminal: TerminalID

  init(language: Language, end: Moment, ids: IdentifierSource) {
    self.language = language
    self.ids = ids
    terminal = self.ids.make()
    session = Session(id: self.ids.make())
    moment = end.advanced(by: -1_500_000)
  }

  mutating func setUp(on day: Day, utcOffset: Int, _ agenda: Agenda) {
    // The starting side flips with every step: so marketing comes first at the four questions.
    var new = NewMeeting(
      on: day, utcOffset: utcOffset, language: language, starter: .right, agenda: agenda)
    new.place = say("Big room, 3rd floor", "三楼大会议室")
    new.facilitator = say("Kim", "金欣")
    new.attendees = [
      .left: [say("Ana", "李安"), say("Ben", "王斌")], .right: [say("Carla", "陈佳"), say("David", "赵伟")],
    ]
    make(new.operations(ids: &ids))
  }

  mutating func priorities() {
    speak(.left, 94_250)
    add(.priority, .left, say("Brand awareness and market share", "建立品牌知名度,增加市场份额"))
    speak(.right, 101_730)
    add(.priority, .right, say("Reaching the quota and closing quickly", "达到配额,迅速关闭机会"))
  }

  /// MQL as both teams see it, and SQL, to which marketing hasn't agreed yet.
  mutating func stages() {
    for (name, definition, teams) in [
      (
        say("MQL", "MQL"),
        say("Fits our customers, and asked for something twice", "符合目标客户特征，并且两次主动索取资料"), Party.teams
      ),
      (say("SQL", "SQL"), say("Has a need, a budget and a date", "有需求、有预算、有时间"), [Party.right]),
    ] {
      let stage = add(.leadStage, .joint, name, [.definition: definition])
      for team in teams { make(session.agreeing(to: stage, by: team) ?? []) }
    }
  }

  mutating func customers() {
    add(
      .insight, .right, say("Whether the price stays what it is", "价格会不会变"),
      [.insightKind: InsightKind.worries.rawValue])
    add(
      .stall, .left, say("Quiet after the demo", "演示之后没有下文"),
      [
        .pipelineStage: "SQL", .cause: say("Nobody sends a price list", "没有人发价目表"),
        .remedy: StallRemedy.pricing.rawValue,
      ])
  }

  /// A promise in either direction.
  mutating func promises() {
    add(
      .sla, .left, say("Hand over MQLs that meet the agreed definition", "移交符合约定定义的 MQL"),
      [
        .amountUnit: say("MQLs", "个 MQL"), .within: say("each month", "每月"),
        .cadence: Cadence.weekly.rawValue,
      ],
      values: [.amount: .number(Number(10))])
    add(
      .sla, .right, say("First response to a hot lead", "首次回应热门线索"),
      [
        .amountUnit: say("% of hot leads", "% 的热门线索"), .within: say("15 min", "15 分钟"),
        .cadence: Cadence.weekly.rawValue,
      ], values: [.amount: .number(Number(100))])
  }

  mutating func marketing() {
    speak(.left, 171_350)
    let goal = add(
      .goal, .left,
      say(
        "Next quarter, raise the conversion of leads to MQLs by 5 %",
        "在下个季度将潜在客户到符合市场营销条件的潜在客户的转化率提高5%"),
      [
        .why: say(
          "Revenue growth, and long-term brand awareness", "它将为收入增长提供机会,同时有助于建立公司的长期品牌知名度")
      ])
    speak(.right, 21_900)
    for text in [
      say("Optimise the website's conversion rate", "优化网站的转化率"),
      say("A paid-search strategy", "制定付费搜索策略"),
      say("New bottom-of-funnel content", "开发新的渠道底部内容"),
    ] {
      add(.initiative, .left, text, values: [.goal: .entry(goal)])
    }
    speak(.left, 158_600)
    add(
      .blocker, .left, say("Unsure how visitors reach the website", "不确定访问者如何访问该网站"),
      [.blockerKind: BlockerKind.data.rawValue])
    add(
      .blocker, .left, say("Need help to verify industry trends", "需要帮助验证行业趋势"),
      [.blockerKind: BlockerKind.analysis.rawValue, .owner: say("Ana", "李安")])
    add(
      .blocker, .left,
      say("Cannot see where bottom-of-funnel leads lose touch with sales", "看不到渠道底部的潜在客户与销售脱节的地方"),
      [.blockerKind: BlockerKind.information.rawValue])
    add(
      .help, .left,
      say(
        "Share your conversations with customers: what they talk about, what worries them, which resources they "
          + "already ask for, how they heard of the company",
        "分享与客户之间的对话:客户在谈论什么,他们担心什么,他们已经在请求什么样的资源以及他们如何了解公司"),
      [
        .reply: HelpReply.accepted.rawValue, .reason: say("Notes of every call, each Friday", "每周五提供通话记录"),
        .owner: say("Carla", "陈佳"),
      ])
  }

  mutating func sales(_ today: Day) {
    speak(.right, 187_140)
    let goal = add(
      .goal, .right, say("Win 40 new customers next quarter", "下个季度赢得 40 个新客户"),
      [.why: say("It is the quota, and pays for next year's team", "这是配额,也支撑明年的团队")])
    add(
      .initiative, .right, say("Call every MQL back within a day", "一天内回访每个 MQL"),
      values: [.goal: .entry(goal)])
    add(
      .help, .right, say("Case studies that answer the price question", "能回答价格问题的客户案例"))
    add(
      .action, .right, say("Send marketing the list of lost deals", "把丢单清单发给市场部"),
      values: [.owner: .text(say("David", "赵伟")), .due: .day(today.adding(days: 7))])
  }

  // MARK: Tools

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, zh: chinese)[language]
  }

  mutating func speak(_ party: Party, _ milliseconds: Int64) {
    if session.clock.running?.party != party { make([.floor(party)]) }
    moment = moment.advanced(by: milliseconds)
  }

  mutating func go(_ step: String, prompt: Int = 0) {
    guard let index = session.agenda.index(of: step) else { return }
    make(session.going(to: AgendaPosition(step: index, prompt: prompt)))
  }

  @discardableResult
  mutating func add(
    _ kind: EntryKind, _ team: Party, _ text: String, _ fields: [Field: String] = [:],
    values: [Field: Value] = [:]
  ) -> EntryID {
    let id: EntryID = ids.make()
    var all = fields.mapValues(Value.text).merging(values) { $1 }
    all[.text] = .text(text)
    make(session.adding(id, kind, team: team, fields: all))
    return id
  }

  mutating func make(_ operations: [Operation]) {
    let change = Change(id: ids.make(), terminal: terminal, moment: moment, operations: operations)
    session.apply(change)
    changes.append(change)
  }
}
