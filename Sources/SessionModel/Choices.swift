/// What stands in the way, after the article's third question.
public enum BlockerKind: String, CaseIterable, Sendable {
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
public enum BlockerStatus: String, CaseIterable, Sendable {
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
public enum HelpReply: String, CaseIterable, Sendable {
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
public enum StarterChoice: String, CaseIterable, Sendable {
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
