import SessionModel

/// One entry of each kind that tables and calendars tell of, in the words of its two languages.
enum SmallMeeting {
  static func meeting(_ language: Language) -> TestMeeting {
    let words = WorkedExample.Words(language: language)
    var meeting = TestMeeting([
      .title: words.text("Q1 goals; a first try", zh: "一季度目标；初稿"), .date: Day.day(1, 12),
      .leftTeam: words.text("Marketing", zh: "市场部"), .rightTeam: words.text("Sales", zh: "销售部"),
      .nextCheckIn: Day.day(1, 31), .cadence: .text("monthly"),
    ])
    let goal = meeting.add(
      .goal, .left, words("+5 % more MQLs, \"good\" ones", zh: "＋5%，“优质”线索"),
      [
        .why: words.text("Revenue", zh: "收入"), .owner: words.text("Bo", zh: "李明"), .due: Day.day(6, 30),
        .metric: words.text("MQL rate", zh: "MQL 转化率"), .baseline: .number(Number(12)),
        .target: .number(Number(digits: 1_234_550, scale: 2) ?? Number(0)), .unit: .text("percentage-points"),
        .achievable: .text("holds"), .ambitious: .text("fails"),
      ])
    meeting.add(
      .action, .right, words("Share the lost deals\n- of this year\n- of the last", zh: "分享丢单\n- 今年\n- 去年"),
      [.owner: words.text("Di", zh: "赵强"), .due: Day.day(1, 31), .done: .flag(true), .about: .entry(goal)])
    meeting.add(
      .help, .left, words("Case studies", zh: "案例研究"),
      [.reply: .text("declined"), .reason: words.text("No time", zh: "没有时间"), .due: Day.day(2, 1)])
    let sla = meeting.add(
      .sla, .left, words("Hand over MQLs", zh: "移交 MQL"),
      [
        .amount: .number(Number(1200)), .amountUnit: words.text("MQLs", zh: "个 MQL"),
        .within: words.text("a month", zh: "一个月"), .cadence: .text("weekly"),
      ])
    meeting.perform(meeting.session.agreeing(to: sla, by: .left) ?? [])
    return meeting
  }
}
