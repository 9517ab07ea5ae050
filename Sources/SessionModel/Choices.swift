/// What stands in the way, after the article's third question.
public enum BlockerKind: String, NamedChoice {
  /// People, money or time.
  case resources
  /// Something that somebody knows.
  case information
  /// Something that must be measured or collected.
  case data
  /// Something that must be worked out.
  case analysis
  /// Anything else.
  case other

  /// The kind's name.
  public var name: Phrase {
    switch self {
    case .resources: Phrase("resources", zh: "资源")
    case .information: Phrase("information", zh: "信息")
    case .data: Phrase("data", zh: "数据")
    case .analysis: Phrase("analysis", zh: "分析")
    case .other: Phrase("other", zh: "其他")
    }
  }
}

/// What became of a blocker.
public enum BlockerStatus: String, NamedChoice {
  /// It still stands in the way.
  case open
  /// It is gone.
  case resolved
  /// It stays, and both teams go on in spite of it.
  case accepted

  /// The status's name.
  public var name: Phrase {
    switch self {
    case .open: Phrase("open", zh: "未解决")
    case .resolved: Phrase("resolved", zh: "已解决")
    case .accepted: Phrase("accepted as is", zh: "接受现状")
    }
  }
}

/// The other team's answer to a request for help.
public enum HelpReply: String, NamedChoice {
  /// It will be done.
  case accepted
  /// Some of it will be done.
  case partly
  /// It won't be done.
  case declined

  /// The answer's name.
  public var name: Phrase {
    switch self {
    case .accepted: Phrase("accepted", zh: "接受")
    case .partly: Phrase("partly", zh: "部分接受")
    case .declined: Phrase("declined", zh: "拒绝")
    }
  }
}

/// How it was decided which team starts.
public enum StarterChoice: String, NamedChoice {
  /// By lot.
  case toss
  /// The other team than last time.
  case alternation
  /// By agreement.
  case choice

  /// The way's name.
  public var name: Phrase {
    switch self {
    case .toss: Phrase("by lot", zh: "抽签")
    case .alternation: Phrase("alternation", zh: "轮流")
    case .choice: Phrase("by choice", zh: "商定")
    }
  }
}

/// What a customer insight tells.
public enum InsightKind: String, NamedChoice {
  /// What customers talk about.
  case talks
  /// What worries them.
  case worries
  /// Which resources they ask for.
  case asks
  /// How they found the company.
  case found

  /// The kind's name.
  public var name: Phrase {
    switch self {
    case .talks: Phrase("talk about", zh: "谈论")
    case .worries: Phrase("worry about", zh: "担心")
    case .asks: Phrase("ask for", zh: "请求")
    case .found: Phrase("found us by", zh: "了解途径")
    }
  }
}

/// What could get stalled leads moving.
public enum StallRemedy: String, NamedChoice {
  /// Better messages.
  case messaging
  /// Better or other content.
  case content
  /// Another price.
  case pricing
  /// Another tactic.
  case other

  /// The remedy's name.
  public var name: Phrase {
    switch self {
    case .messaging: Phrase("messaging", zh: "消息传递")
    case .content: Phrase("content", zh: "内容")
    case .pricing: Phrase("pricing", zh: "定价")
    case .other: Phrase("other", zh: "其他")
    }
  }
}

/// What a goal's change is counted in.
public enum GoalUnit: String, NamedChoice {
  /// The change is told in per cent of the baseline: from 12 to 12.6 is 5 %.
  case relative = "relative-percent"
  /// The change is told in percentage points: from 12 % to 17 % is 5 points.
  case points = "percentage-points"
  /// A level, in whatever the metric counts.
  case number
  /// A level, in money.
  case money

  /// The unit's name.
  public var name: Phrase {
    switch self {
    case .relative: Phrase("% relative", zh: "相对 %")
    case .points: Phrase("% points", zh: "百分点")
    case .number: Phrase("number", zh: "数量")
    case .money: Phrase("money", zh: "金额")
    }
  }
}

/// What somebody found of a criterion.
public enum Verdict: String, NamedChoice {
  /// It is so.
  case holds
  /// It isn't.
  case fails

  /// The verdict's name.
  public var name: Phrase {
    switch self {
    case .holds: Phrase("yes", zh: "是")
    case .fails: Phrase("no", zh: "否")
    }
  }
}

/// How often something is looked at.
public enum Cadence: String, NamedChoice {
  /// Every week.
  case weekly
  /// Every two weeks.
  case fortnightly
  /// Every month.
  case monthly
  /// Every quarter.
  case quarterly

  /// The cadence's name.
  public var name: Phrase {
    switch self {
    case .weekly: Phrase("weekly", zh: "每周")
    case .fortnightly: Phrase("every 2 weeks", zh: "每两周")
    case .monthly: Phrase("monthly", zh: "每月")
    case .quarterly: Phrase("quarterly", zh: "每季度")
    }
  }

  /// The next day on which it is looked at, the last day of the month where a month is shorter.
  public func day(after day: Day) -> Day {
    switch self {
    case .weekly: day.adding(days: 7)
    case .fortnightly: day.adding(days: 14)
    case .monthly: day.adding(months: 1)
    case .quarterly: day.adding(months: 3)
    }
  }
}

/// What became of something promised, or of a goal.
public enum Progress: String, NamedChoice {
  /// It was kept, or reached.
  case done
  /// It goes on.
  case ongoing
  /// It was given up.
  case dropped

  /// The state's name.
  public var name: Phrase {
    switch self {
    case .done: Phrase("done", zh: "已完成")
    case .ongoing: Phrase("going on", zh: "进行中")
    case .dropped: Phrase("dropped", zh: "已放弃")
    }
  }
}
