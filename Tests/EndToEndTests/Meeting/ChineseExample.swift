extension Example {
  /// The article's worked example in its own words. Sales' answers are made up in the same way.
  static let chinese = Example(
    arguments: ["--lang", "zh-Hans"], columns: 100, rows: 30, words: .chinese,
    setup: Setup(
      title: "春季联合目标", period: "2027 年第二季度", place: "三楼大会议室", facilitator: "金欣",
      people: (left: "李安、王斌", right: "陈佳，赵伟")),
    marketing: Answers(
      team: "市场部", goal: "在下个季度将潜在客户到符合市场营销条件的潜在客户的转化率提高5%",
      why: "它将为收入增长提供机会,同时有助于建立公司的长期品牌知名度",
      initiatives: ["优化网站的转化率", "制定付费搜索策略", "开发新的渠道底部内容"],
      blockers: [
        Blocker(text: "不确定访问者如何访问该网站", kind: ("3", "data"), owner: nil),
        Blocker(text: "需要帮助验证行业趋势", kind: ("4", "analysis"), owner: "李安"),
        Blocker(text: "看不到渠道底部的潜在客户与销售脱节的地方", kind: ("2", "information"), owner: nil),
      ],
      help: "分享客户在谈论什么,他们担心什么,他们已经在请求什么样的资源以及他们如何了解公司",
      reply: Reply(choice: ("1", "accepted"), words: "每周五提供通话记录", owner: "陈佳", due: "2027-01-29")),
    sales: Answers(
      team: "销售部", goal: "下个季度赢得 40 个新客户", why: "这是配额,也支撑明年的团队",
      initiatives: ["一天内回访每个 MQL"],
      blockers: [Blocker(text: "没有第二个演示账号的预算", kind: ("1", "resources"), owner: "赵伟")],
      help: "能回答价格问题的客户案例",
      reply: Reply(choice: ("2", "partly"), words: "三月前提供两个", owner: "王斌", due: "2027-03-01")),
    priorities: (marketing: "建立品牌知名度,增加市场份额", sales: "达到配额,发展渠道并迅速关闭机会"),
    decision: Promise(text: "两个团队每周通报进展", owner: "金欣", due: "2027-01-15"),
    action: Promise(text: "把丢单清单发给市场部", owner: "赵伟", due: "2027-01-10"),
    nextCheckIn: "2027-02-01")
}

extension Example.Words {
  static let chinese = Example.Words(
    home: "创建第一个会议", newMeeting: "新会议", footer: "? 按键", allKept: "✓ 已全部保存", nobody: "无人发言",
    jointTime: "共同时间", hasTheFloor: "发言中", step: { "第 \($0)/9 步" }, colon: "：",
    questions: [
      "您希望您的团队今年完成什么工作,为什么这很重要?", "您的团队可以采取哪些举措来实现这些目标?",
      "是什么阻止您完成这些计划?您是否需要其他资源,信息,数据,分析或其他?", "另一个团队如何帮助您实现这一目标?",
    ],
    spoke: "已发言", whyItMatters: "为什么重要", whichPercent: "哪种百分比？", writeTo: "写入：", written: "已写入：",
    minutesHeadings: [
      "会议", "出席情况", "决定", "行动项", "目标", "求助与答复", "障碍", "优先事项", "发言时间", "未决事项", "下次跟进",
    ])
}
