import Agendas
import SessionModel

/// The article's worked example, in the words of its two languages, and how its meeting went on.
enum WorkedExample {
  static func meeting(_ language: Language) -> TestMeeting {
    let words = Words(language: language)
    let day = Day(year: 2027, month: 1, day: 12) ?? Day(number: 0)
    var new = NewMeeting(
      on: day, language: language, starter: .left, agenda: Agenda.builtIn("joint-90") ?? .fallback)
    new.place = words("Room 1", zh: "一号会议室")
    new.facilitator = words("Ada", zh: "陈静")
    new.attendees = [
      .left: [words("Bo", zh: "李明"), words("Cy", zh: "王芳")], .right: [words("Di", zh: "赵强")],
    ]
    var meeting = TestMeeting(new: new)
    if let absent = meeting.session.entries(.attendee, team: .left).last {
      meeting.perform(meeting.session.editing(absent.id, [.present: .flag(false)]))
    }
    meeting.set([.noteTaker: .text(words("Di", zh: "赵强"))])
    addMarketing(to: &meeting, words)
    addSales(to: &meeting, words)
    addAgreements(to: &meeting, words)
    addChecks(to: &meeting, words)
    speak(in: &meeting)
    for team in Party.teams { meeting.perform(meeting.session.signing(by: team)) }
    return meeting
  }

  private static func addMarketing(to meeting: inout TestMeeting, _ words: Words) {
    meeting.go(to: "questions")
    let why = words(
      "Revenue growth, and long-term brand awareness",
      zh: "它将为收入增长提供机会，同时有助于建立公司的长期品牌知名度")
    meeting.add(
      .goal, .left,
      words(
        "Next quarter, raise the conversion of leads to MQLs by 5 %",
        zh: "在下个季度将潜在客户到符合市场营销条件的潜在客户的转化率提高5%"),
      [.why: .text(why), .owner: .text(words("Bo", zh: "李明")), .due: Day.day(6, 30)])
    meeting.add(
      .initiative, .left, words("Optimise the website's conversion rate", zh: "优化网站的转化率"),
      [.owner: .text(words("Cy", zh: "王芳")), .due: Day.day(3, 31)])
    meeting.add(.initiative, .left, words("A paid-search strategy", zh: "制定付费搜索策略"))
    meeting.add(.initiative, .left, words("New bottom-of-funnel content", zh: "开发新的渠道底部内容"))
    for (text, kind) in [
      (words("Unsure how visitors reach the website", zh: "不确定访问者如何访问该网站"), BlockerKind.data),
      (words("Needs help to verify industry trends", zh: "需要帮助验证行业趋势"), .analysis),
      (
        words(
          "Cannot see where bottom-of-funnel leads lose touch with sales",
          zh: "看不到渠道底部的潜在客户与销售脱节的地方"), .information
      ),
    ] {
      meeting.add(.blocker, .left, text, [.blockerKind: .text(kind.rawValue)])
    }
    let help = words(
      "Sales shares its conversations with customers:\nwhat they talk about, what worries them,\n"
        + "which resources they already ask for, how they heard of the company",
      zh: "销售代表可以分享客户在谈论什么，\n他们担心什么，\n他们已经在请求什么样的资源以及他们如何了解公司")
    meeting.add(
      .help, .left, help,
      [
        .reply: .text(HelpReply.accepted.rawValue), .owner: .text(words("Di", zh: "赵强")),
        .due: Day.day(2, 1), .reason: .text(words("A summary every Friday", zh: "每周五提供摘要")),
      ])
  }

  private static func addSales(to meeting: inout TestMeeting, _ words: Words) {
    addCustomers(to: &meeting, words)
    meeting.add(
      .note, .right, words("An MQL has asked for a price", zh: "询价的潜在客户算 MQL"), step: "lead-stages")
    meeting.add(.help, .right, words("Case studies for each industry", zh: "每个行业的案例研究"))
    meeting.add(.decision, .joint, words("One pipeline report for both teams", zh: "两个团队共用一份渠道报告"))
    meeting.add(
      .action, .left, words("Write the first case study", zh: "撰写第一份案例研究"),
      [.owner: .text(words("Cy", zh: "王芳")), .due: Day.day(1, 31)])
    meeting.add(
      .action, .right, words("Share the list of lost deals", zh: "分享丢单列表"),
      [.owner: .text(words("Di", zh: "赵强")), .done: .flag(true)])
    meeting.add(.parked, .joint, words("Pricing", zh: "定价"))
    meeting.set([.nextCheckIn: Day.day(2, 9), .cadence: .text("monthly"), .tolerance: .integer(8)])
  }

  private static func speak(in meeting: inout TestMeeting) {
    meeting.go(to: "opening")
    meeting.speak(.joint, for: 200_000)
    meeting.go(to: "questions")
    meeting.speak(.left, for: 725_250)
    meeting.speak(.right, for: 640_125)
    meeting.speak(nil, for: 60_000)
    meeting.perform([.move(step: "questions", from: .left, to: .right, milliseconds: 10_000)])
  }

  struct Words {
    var language: Language

    func text(_ english: String, zh chinese: String) -> Value {
      .text(self(english, zh: chinese))
    }

    func callAsFunction(_ english: String, zh chinese: String) -> String {
      Phrase(english, zh: chinese)[language]
    }
  }
}
