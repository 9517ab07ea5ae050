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
    case .initiativeWithoutGoal: Phrase("initiative without a goal", zh: "举措没有对应目标")
    case .blockerWithoutOwner: Phrase("blocker without an owner", zh: "障碍没有负责人")
    case .helpUnanswered: Phrase("help request without a reply", zh: "求助未获答复")
    case .helpDeclinedWithoutReason: Phrase("help declined without a reason", zh: "拒绝求助而未说明理由")
    case .helpWithoutOwner: Phrase("promised help without an owner", zh: "承诺的帮助没有负责人")
    case .helpWithoutDue: Phrase("promised help without a date", zh: "承诺的帮助没有日期")
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
