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
  /// What customers say, passed on by sales.
  case insight
  /// Where leads get stuck in the pipeline, found by marketing.
  case stall
  /// What both teams decided.
  case decision
  /// What somebody will do by some day.
  case action
  /// What is put aside for later.
  case parked
  /// Anything else worth keeping.
  case note
  /// Somebody who was invited; the text is the name.
  case attendee

  /// The kinds that people take notes in, in the order in which they are offered.
  public static let notes: [EntryKind] = allCases.filter { $0 != .attendee }

  /// The kind's name, in the singular.
  public var name: Phrase {
    switch self {
    case .goal: Phrase("goal", zh: "目标")
    case .initiative: Phrase("initiative", zh: "举措")
    case .blocker: Phrase("blocker", zh: "障碍")
    case .help: Phrase("help request", zh: "求助")
    case .priority: Phrase("priority", zh: "优先事项")
    case .insight: Phrase("customer insight", zh: "客户洞察")
    case .stall: Phrase("stall point", zh: "停滞点")
    case .decision: Phrase("decision", zh: "决定")
    case .action: Phrase("action", zh: "行动项")
    case .parked: Phrase("parked topic", zh: "搁置议题")
    case .note: Phrase("note", zh: "记录")
    case .attendee: Phrase("attendee", zh: "与会者")
    }
  }

  /// The kind's name, for several.
  public var pluralName: Phrase {
    switch self {
    case .stall: Phrase("stall points", zh: name.chinese)
    case .priority: Phrase("priorities", zh: name.chinese)
    default: Phrase(name.english + "s", zh: name.chinese)
    }
  }

  /// The fields that people fill in, the text first, in the order in which a form shows them.
  public var fields: [Field] {
    switch self {
    case .goal: [.text, .why, .owner, .due]
    case .initiative: [.text, .goal, .owner, .due]
    case .blocker: [.text, .blockerKind, .owner, .due, .blockerStatus]
    case .help: [.text, .reply, .reason, .owner, .due]
    case .decision, .action: [.text, .owner, .due, .done]
    case .parked: [.text, .reviewed]
    case .attendee: [.text, .present]
    case .priority, .insight, .stall, .note: [.text]
    }
  }

  /// The field that is asked for right after the text, where both are wanted: a goal's why.
  public var followUpField: Field? {
    self == .goal ? .why : nil
  }
}
