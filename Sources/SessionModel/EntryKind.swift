/// What an entry is. The raw values are part of the stored format and of the command line.
public enum EntryKind: String, CaseIterable, Sendable, Codable {
  /// What a team wants to accomplish, and why.
  case goal
  /// What a team will do to reach a goal.
  case initiative
  /// What stands in the way.
  case blocker
  /// What one team asks of the other.
  case help
  /// What matters to a team now.
  case priority
  /// A stage that leads go through, as both teams define it.
  case leadStage = "lead-stage"
  /// What customers say, passed on by sales.
  case insight
  /// Where leads get stuck in the pipeline, found by marketing.
  case stall
  /// What one team promises the other: a commitment of their service level agreement.
  case sla
  /// What both teams decided.
  case decision
  /// What somebody will do by some day.
  case action
  /// What works, found between two meetings.
  case works
  /// What doesn't.
  case worksNot = "works-not"
  /// What is put aside for later.
  case parked
  /// Anything else worth keeping.
  case note
  /// Somebody who was invited; the text is the name.
  case attendee

  /// The kinds that people take notes in, in the order in which they are offered.
  public static let notes: [EntryKind] = allCases.filter { $0 != .attendee }

  /// Whether its entries are both teams', whoever notes them.
  public var isJoint: Bool {
    switch self {
    case .decision, .parked, .leadStage: true
    default: false
    }
  }

  /// The kind's name, in the singular.
  public var name: Phrase {
    switch self {
    case .goal: Phrase("goal", zh: "目标")
    case .initiative: Phrase("initiative", zh: "举措")
    case .blocker: Phrase("blocker", zh: "障碍")
    case .help: Phrase("help request", zh: "求助")
    case .priority: Phrase("priority", zh: "优先事项")
    case .leadStage: Phrase("lead stage", zh: "线索阶段")
    case .insight: Phrase("customer insight", zh: "客户洞察")
    case .stall: Phrase("stall point", zh: "停滞点")
    case .sla: Phrase("SLA commitment", zh: "SLA 承诺")
    case .decision: Phrase("decision", zh: "决定")
    case .action: Phrase("action", zh: "行动项")
    case .works: Phrase("thing that works", zh: "有效做法")
    case .worksNot: Phrase("thing that doesn't work", zh: "无效做法")
    case .parked: Phrase("parked topic", zh: "搁置议题")
    case .note: Phrase("note", zh: "记录")
    case .attendee: Phrase("attendee", zh: "与会者")
    }
  }

  /// The kind's name, for several.
  public var pluralName: Phrase {
    switch self {
    case .priority: Phrase("priorities", zh: name.chinese)
    case .works: Phrase("things that work", zh: name.chinese)
    case .worksNot: Phrase("things that don't work", zh: name.chinese)
    default: Phrase(name.english + "s", zh: name.chinese)
    }
  }

  /// The fields that people fill in, the text first, in the order in which a form shows them.
  ///
  /// They are what an entry says: what both teams agree to, and what an edit of takes an agreement back.
  public var fields: [Field] {
    switch self {
    case .goal:
      [.text, .why, .owner, .due, .metric, .baseline, .target, .unit, .source, .supports]
    case .initiative: [.text, .goal, .owner, .due, .about]
    case .blocker: [.text, .blockerKind, .owner, .due, .blockerStatus, .blocks]
    case .help: [.text, .reply, .reason, .owner, .due, .about]
    case .priority: [.text, .horizon, .complements]
    case .leadStage: [.text, .definition, .criteria, .owner, .acceptWithin, .rejectReasons, .recycle]
    case .insight: [.text, .insightKind]
    case .stall: [.text, .pipelineStage, .evidence, .cause, .remedy]
    case .sla: [.text, .amount, .amountUnit, .within, .measured, .ifMissed, .cadence]
    case .decision: [.text, .owner, .due, .status]
    case .action: [.text, .owner, .due, .status, .about]
    case .parked: [.text, .reviewed]
    case .attendee: [.text, .present]
    case .works, .worksNot, .note: [.text]
    }
  }

  /// The further fields of a goal that are filled in at the cross-check: SMART, then FAST.
  public static let checkFields: [Field] =
    [.achievable, .achievableReason] + SMART.suggested.map(\.field)
    + [.cadence, .ambitious, .milestones, .published]

  /// The further fields of a goal that make its reverse funnel.
  public static let funnelFields: [Field] = [.revenue, .share, .dealSize, .rates]

  /// What is told of a carried-over entry at the next meeting.
  public var reviewFields: [Field] {
    switch self {
    case .goal: [.actual, .confidence, .status]
    case .help, .action, .decision: [.status]
    case .sla: [.actual]
    case .parked: [.reviewed]
    default: []
    }
  }

  /// The field that is asked for right after the text, where both are wanted: a goal's why.
  public var followUpField: Field? {
    self == .goal ? .why : nil
  }
}
