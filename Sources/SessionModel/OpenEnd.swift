/// Something that was begun and isn't settled: what the program points out before a meeting closes.
public struct OpenEnd: Hashable, Sendable {
  /// Which rule found it.
  public var rule: Rule
  /// Where it can be mended.
  public var step: Step.ID
  /// The entry that it is about; `nil` when it is about the meeting.
  public var entry: EntryID?
  /// The team that it is about; joint when it is about both.
  public var party: Party
  /// What it is about, in a few words: the entry's text, or the question.
  public var subject: Phrase

  /// The rules. The raw values are stable: scripts may rely on them.
  public enum Rule: String, CaseIterable, Sendable, Codable {
    /// A question that a team hasn't answered.
    case questionUnanswered = "question-unanswered"
    /// A goal without a why.
    case goalWithoutWhy = "goal-without-why"
    /// A goal that speaks of per cent without saying whether relative or in points.
    case percentAmbiguous = "goal-percent-ambiguous"
    /// A goal that supports no goal of the other team.
    case goalSupportsNone = "goal-supports-none"
    /// A goal without the other team's verdict on *achievable*.
    case goalNotJudged = "goal-not-judged"
    /// A verdict on *achievable* without its reason.
    case verdictWithoutReason = "goal-verdict-without-reason"
    /// A goal with a SMART criterion that nobody has checked.
    case goalUnchecked = "goal-smart-unchecked"
    /// A goal that fails a SMART criterion.
    case goalFailsSMART = "goal-fails-smart"
    /// An initiative that serves no goal.
    case initiativeWithoutGoal = "initiative-without-goal"
    /// An open blocker that nobody looks after.
    case blockerWithoutOwner = "blocker-without-owner"
    /// A request for help without a reply.
    case helpUnanswered = "help-unanswered"
    /// A request for help that was declined and nobody said why.
    case helpDeclinedWithoutReason = "help-declined-without-reason"
    /// Help that was promised by nobody in particular.
    case helpWithoutOwner = "help-without-owner"
    /// Help that was promised for no day.
    case helpWithoutDue = "help-without-due"
    /// A lead stage that not both teams agree to.
    case stageNotAgreed = "stage-not-agreed"
    /// An SLA commitment that not both teams agree to.
    case slaNotAgreed = "sla-not-agreed"
    /// An SLA in one direction only.
    case slaOneDirection = "sla-one-direction"
    /// An SLA commitment without a number.
    case slaWithoutNumber = "sla-without-number"
    /// An SLA commitment without a time.
    case slaWithoutTime = "sla-without-time"
    /// An SLA commitment that nobody will look at again.
    case slaWithoutCadence = "sla-without-cadence"
    /// Something carried over from the meeting before that nobody has told the state of.
    case commitmentNotReviewed = "commitment-not-reviewed"
    /// An action or a decision that nobody carries out.
    case actionWithoutOwner = "action-without-owner"
    /// An action or a decision without a day.
    case actionWithoutDue = "action-without-due"
    /// A parked topic that wasn't looked at again.
    case topicParked = "topic-parked"
    /// The teams' speaking time differs too much.
    case timeUnequal = "time-unequal"
    /// Nobody said when the teams look at their goals next.
    case noCheckIn = "no-check-in"
  }
}

extension OpenEnd.Rule {
  /// What is missing, in a few words.
  public var name: Phrase {
    switch self {
    case .questionUnanswered: Phrase("question not answered", zh: "问题未回答")
    case .goalWithoutWhy: Phrase("goal without a why", zh: "目标没有说明原因")
    case .percentAmbiguous: Phrase("relative %, or percentage points?", zh: "相对百分比还是百分点？")
    case .goalSupportsNone: Phrase("goal supports none of the other team's", zh: "目标不支持对方的任何目标")
    case .goalNotJudged: Phrase("goal not judged achievable by the other team", zh: "对方尚未判断目标能否实现")
    case .verdictWithoutReason: Phrase("verdict without a reason", zh: "判断没有说明理由")
    case .goalUnchecked: Phrase("SMART not fully checked", zh: "SMART 尚未全部检查")
    case .goalFailsSMART: Phrase("fails a SMART criterion", zh: "不符合某项 SMART 标准")
    case .initiativeWithoutGoal: Phrase("initiative without a goal", zh: "举措没有对应目标")
    case .blockerWithoutOwner: Phrase("blocker without an owner", zh: "障碍没有负责人")
    case .helpUnanswered: Phrase("help request without a reply", zh: "求助未获答复")
    case .helpDeclinedWithoutReason: Phrase("help declined without a reason", zh: "拒绝求助而未说明理由")
    case .helpWithoutOwner: Phrase("promised help without an owner", zh: "承诺的帮助没有负责人")
    case .helpWithoutDue: Phrase("promised help without a date", zh: "承诺的帮助没有日期")
    case .stageNotAgreed: Phrase("lead stage not agreed by both", zh: "线索阶段未获双方同意")
    case .slaNotAgreed: Phrase("SLA commitment not agreed by both", zh: "SLA 承诺未获双方同意")
    case .slaOneDirection: Phrase("SLA not in both directions", zh: "SLA 并非双向")
    case .slaWithoutNumber: Phrase("SLA commitment without a number", zh: "SLA 承诺没有数量")
    case .slaWithoutTime: Phrase("SLA commitment without a time", zh: "SLA 承诺没有时限")
    case .slaWithoutCadence: Phrase("SLA commitment without a review cadence", zh: "SLA 承诺没有回顾频率")
    case .commitmentNotReviewed: Phrase("not reviewed since last time", zh: "上次以来未回顾")
    case .actionWithoutOwner: Phrase("no owner", zh: "没有负责人")
    case .actionWithoutDue: Phrase("no date", zh: "没有日期")
    case .topicParked: Phrase("parked topic not reviewed", zh: "搁置议题未复核")
    case .timeUnequal: Phrase("unequal speaking time", zh: "发言时间不均等")
    case .noCheckIn: Phrase("no next check-in", zh: "未定下次跟进")
    }
  }

  /// Why it matters, in one line.
  public var why: Phrase {
    switch self {
    case .questionUnanswered:
      Phrase(
        "A goal that only one team has thought through isn't a joint goal.", zh: "只有一个团队想清楚的目标不是共同目标。")
    case .goalWithoutWhy:
      Phrase("Without a why the other team can't tell what to support.", zh: "不知道原因，另一个团队就不知道该支持什么。")
    case .percentAmbiguous:
      Phrase(
        "12 % raised by 5 % may be 12.6 % or 17 %; both will remember their own.",
        zh: "12% 提高 5% 可能是 12.6%，也可能是 17%，双方会各记各的。")
    case .goalSupportsNone:
      Phrase("Goals that don't support each other pull apart.", zh: "互不支持的目标会各走各路。")
    case .goalNotJudged:
      Phrase("Only the other team can say whether its part of it can be done.", zh: "只有对方才知道它的那一份能否做到。")
    case .verdictWithoutReason:
      Phrase("A verdict without a reason can't be acted on.", zh: "没有理由的判断无从改进。")
    case .goalUnchecked:
      Phrase(
        "What isn't specific, measured, realistic and dated can't be told from a wish.",
        zh: "不具体、不可衡量、不现实、没有期限的目标只是愿望。")
    case .goalFailsSMART:
      Phrase("A goal known to fail is better mended here than missed later.", zh: "已知有缺陷的目标，现在改好过以后落空。")
    case .initiativeWithoutGoal:
      Phrase("Work that serves no goal competes with work that does.", zh: "不服务于目标的工作会与服务目标的工作争夺资源。")
    case .blockerWithoutOwner:
      Phrase("What nobody looks after stays in the way.", zh: "没人负责的障碍会一直挡在那里。")
    case .helpUnanswered:
      Phrase("A request without an answer will be remembered as a no.", zh: "没有答复的请求会被当作拒绝。")
    case .helpDeclinedWithoutReason:
      Phrase("A no with a reason can be worked around; a bare no can't.", zh: "说明理由的拒绝还有变通的余地，没有理由的没有。")
    case .helpWithoutOwner:
      Phrase("A promise by a whole team is kept by nobody.", zh: "整个团队的承诺等于没人承诺。")
    case .helpWithoutDue:
      Phrase("Help without a date comes too late.", zh: "没有日期的帮助总是来得太晚。")
    case .stageNotAgreed:
      Phrase("A stage defined by one team is ignored by the other.", zh: "一方定义的阶段，另一方会置之不理。")
    case .slaNotAgreed:
      Phrase("A promise that only one side knows of is no promise.", zh: "只有一方认可的承诺不算承诺。")
    case .slaOneDirection:
      Phrase("Leads on time and follow-up in time need each other.", zh: "及时提供线索与及时跟进缺一不可。")
    case .slaWithoutNumber:
      Phrase("Without a number nobody can tell whether it was kept.", zh: "没有数量，就无法判断是否兑现。")
    case .slaWithoutTime:
      Phrase("A promise without a time is kept too late.", zh: "没有时限的承诺总是太晚。")
    case .slaWithoutCadence:
      Phrase("What nobody reviews slips unseen.", zh: "无人回顾的承诺会悄悄落空。")
    case .commitmentNotReviewed:
      Phrase("A promise that nobody asks about teaches that promises don't count.", zh: "没人追问的承诺，会让人觉得承诺不算数。")
    case .actionWithoutOwner:
      Phrase("What is everybody's is nobody's.", zh: "人人有责等于无人负责。")
    case .actionWithoutDue:
      Phrase("Without a date it can't be late, and won't be done.", zh: "没有日期就谈不上逾期，也就不会完成。")
    case .topicParked:
      Phrase("Who raised it will want to know what becomes of it.", zh: "提出者想知道它的下文。")
    case .timeUnequal:
      Phrase(
        "Equal time makes it both teams' meeting, not one team's with guests.",
        zh: "时间均等，会议才属于两个团队，而不是一方做客。")
    case .noCheckIn:
      Phrase("Goals that nobody looks at again are forgotten.", zh: "无人回顾的目标会被遗忘。")
    }
  }
}

extension OpenEnd.Rule {
  /// Whether the rule is about what the other team found of a goal.
  var isOfCrossCheck: Bool {
    switch self {
    case .goalNotJudged, .verdictWithoutReason, .goalUnchecked, .goalFailsSMART: true
    default: false
    }
  }

  /// Whether it is the other team's to mend.
  var isOfOtherTeam: Bool {
    switch self {
    case .goalNotJudged, .verdictWithoutReason, .goalUnchecked: true
    default: false
    }
  }
}
