import SessionModel

// What the teams of the worked example know of their customers, and agree on.

extension WorkedExample {
  static func addCustomers(to meeting: inout TestMeeting, _ words: Words) {
    let quarter = words.text("this quarter", zh: "本季度")
    let theirs = meeting.add(
      .priority, .right, words("Close the deals of Q1", zh: "完成一季度的交易"), [.horizon: quarter])
    let ours = meeting.add(
      .priority, .left, words("Market share in the north", zh: "北方的市场份额"), [.complements: .entry(theirs)])
    meeting.perform(meeting.session.agreeing(to: ours, by: .right) ?? [])
    meeting.add(
      .insight, .right, words("Case studies of their own industry", zh: "本行业的案例研究"),
      [.insightKind: .text("asks")])
    meeting.add(
      .insight, .right, words("The time that a change of supplier takes", zh: "更换供应商所需的时间"),
      [.insightKind: .text("worries")])
    let stall = meeting.add(
      .stall, .left, words("After the first demo", zh: "首次演示之后"),
      [
        .pipelineStage: .text("SQL"), .remedy: .text("content"),
        .evidence: words.text("4 of 10 never answer again", zh: "十个里有四个不再回复"),
        .cause: words.text("Nothing to show to the boss", zh: "没有可以给上司看的材料"),
      ])
    meeting.add(
      .action, .left, words("A one-page summary of the demo", zh: "写一页演示摘要"),
      [.owner: words.text("Bo", zh: "李明"), .due: Day.day(2, 5), .about: .entry(stall)])
    meeting.add(.works, .right, words("Calling back on the same day", zh: "当天回电"))
    meeting.add(.worksNot, .joint, words("Lists by e-mail", zh: "用邮件发清单"))
  }

  static func addAgreements(to meeting: inout TestMeeting, _ words: Words) {
    let mql = meeting.add(
      .leadStage, .joint, "MQL",
      [
        .definition: words.text("A lead that fits and shows interest", zh: "符合画像并表现出兴趣的潜在客户"),
        .criteria: words.text("Industry on the list\nAsked for a price or a demo", zh: "行业在名单内\n询价或预约演示"),
        .owner: words.text("Bo", zh: "李明"), .acceptWithin: words.text("24 h", zh: "24 小时"),
        .rejectReasons: words.text("No budget, no need, or nobody there to decide", zh: "没有预算、没有需求或无人决策"),
        .recycle: words.text("Back to nurturing, with notes", zh: "附记录退回培育"),
      ], step: "lead-stages")
    let sql = meeting.add(
      .leadStage, .joint, "SQL", [.definition: words.text("An MQL that sales accepted", zh: "销售部接受的 MQL")],
      step: "lead-stages")
    let leads = meeting.add(
      .sla, .left, words("Hand over MQLs", zh: "移交 MQL"),
      [
        .amount: .number(Number(1200)), .amountUnit: words.text("MQLs", zh: "个 MQL"),
        .within: words.text("a month", zh: "一个月"), .measured: words.text("CRM report", zh: "CRM 报告"),
        .ifMissed: words.text("We meet within a week", zh: "一周内开会"), .cadence: .text("weekly"),
      ], step: "sla")
    meeting.add(
      .sla, .right, words("First response to a hot lead", zh: "首次回应热门线索"),
      [
        .amount: .number(Number(100)), .amountUnit: words.text("% of hot leads", zh: "% 的热门线索"),
        .within: words.text("15 min", zh: "15 分钟"), .cadence: .text("weekly"),
      ], step: "sla")
    for (id, teams) in [(mql, Party.teams), (sql, [.left]), (leads, Party.teams)] {
      for team in teams { meeting.perform(meeting.session.agreeing(to: id, by: team) ?? []) }
    }
  }

  /// The numbers of marketing's goal and what sales found of it, and a goal of sales with its reverse funnel.
  static func addChecks(to meeting: inout TestMeeting, _ words: Words) {
    guard let goal = meeting.session.entries(.goal).first?.id else { return }
    let deals = meeting.add(
      .goal, .right, words("Win 40 new customers next quarter", zh: "下个季度赢得 40 个新客户"),
      [
        .why: words.text("It is the quota", zh: "这是配额"), .metric: words.text("New customers", zh: "新客户"),
        .baseline: .number(Number(31)), .target: .number(Number(40)), .unit: .text("number"),
        .supports: .entry(goal), .revenue: .number(Number(2_000_000)), .share: .number(Number(60)),
        .dealSize: .number(Number(50_000)), .rates: .text("25%, 80%, 50%"),
      ])
    let found = Dictionary(uniqueKeysWithValues: SMART.allCases.map { ($0.field, Value.text("holds")) })
    let figures: [Field: Value] = [
      .metric: words.text("Conversion of leads to MQLs", zh: "潜在客户到 MQL 的转化率"),
      .baseline: .number(Number(12)), .target: .number(Number(17)), .unit: .text("percentage-points"),
      .source: .text("CRM"), .supports: .entry(deals),
      .achievableReason: words.text("Sales calls all of them within a day", zh: "销售部当天联系每一个"),
      .cadence: .text("weekly"), .ambitious: .text("holds"),
      .milestones: words.text("14 % by the end of April", zh: "四月底达到 14%"),
      .published: words.text("Wiki, page “Goals”", zh: "内部维基“目标”页"),
    ]
    meeting.perform(meeting.session.editing(goal, figures.merging(found) { $1 }))
    let reason = words.text("With 1,200 MQLs a month", zh: "每月有 1,200 个 MQL")
    meeting.perform(meeting.session.editing(deals, found.merging([.achievableReason: reason]) { $1 }))
    if let help = meeting.session.entries(.help).first {
      meeting.perform(meeting.session.editing(help.id, [.about: .entry(goal)]))
    }
    if let blocker = meeting.session.entries(.blocker).first,
      let blocked = meeting.session.entries(.initiative).first
    {
      meeting.perform(
        meeting.session.editing(
          blocker.id, [.blocks: .entry(blocked.id), .owner: words.text("Cy", zh: "王芳"), .due: Day.day(2, 1)]))
    }
  }
}
