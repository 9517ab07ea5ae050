/// What can be typed into a field.
public enum FieldForm: Equatable, Sendable {
  /// Text of any length, with line breaks.
  case text
  /// A name on one line.
  case line
  /// A date.
  case day
  /// Yes or no.
  case flag
  /// An exact decimal number.
  case number
  /// A whole number of a range.
  case integer(ClosedRange<Int>)
  /// Conversion rates in per cent, separated by commas.
  case rates
  /// One of a fixed set, by stored value.
  case choice([FieldChoice])
  /// An entry of one of some kinds, of some team.
  case reference([EntryKind], of: Whose)

  /// Whose entries a reference may be to, seen from the entry that refers.
  public enum Whose: Sendable {
    /// The same team's.
    case own
    /// The other team's.
    case other
    /// Anybody's.
    case any
  }
}

/// One value of a field with a fixed set of them.
public struct FieldChoice: Equatable, Sendable {
  /// The value as it is stored.
  public let value: String
  /// The value as people read it.
  public let name: Phrase

  /// Makes a choice.
  public init(_ value: String, _ name: Phrase) {
    self.value = value
    self.name = name
  }
}

/// A fixed set of values with names.
public protocol NamedChoice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// What people call it.
  var name: Phrase { get }
}

extension FieldForm {
  static func choice<Choice: NamedChoice>(of type: Choice.Type) -> FieldForm {
    .choice(type.allCases.map { FieldChoice($0.rawValue, $0.name) })
  }
}

extension Field {
  /// What can be typed into the field.
  public var form: FieldForm { Self.catalogue[self]?.form ?? .line }

  /// The field's name on screens and in minutes.
  public var name: Phrase { Self.catalogue[self]?.name ?? Phrase(same: rawValue) }

  /// The fields that people fill in, by name.
  public static var filledIn: [Field] { catalogue.keys.sorted { $0.rawValue < $1.rawValue } }

  static let catalogue: [Field: (form: FieldForm, name: Phrase)] = [
    .text: (.text, Phrase("text", zh: "内容")),
    .why: (.text, Phrase("why it matters", zh: "为什么重要")),
    .goal: (.reference([.goal], of: .own), Phrase("for goal", zh: "对应目标")),
    .owner: (.line, Phrase("owner", zh: "负责人")),
    .due: (.day, Phrase("due", zh: "截止日期")),
    .blockerKind: (.choice(of: BlockerKind.self), Phrase("kind", zh: "类型")),
    .blockerStatus: (.choice(of: BlockerStatus.self), Phrase("status", zh: "状态")),
    .blocks: (.reference([.initiative], of: .own), Phrase("blocks", zh: "阻碍的举措")),
    .reply: (.choice(of: HelpReply.self), Phrase("reply", zh: "答复")),
    .reason: (.text, Phrase("in words", zh: "说明")),
    .about: (.reference([.goal, .blocker, .insight, .stall], of: .any), Phrase("about", zh: "关于")),
    .status: (.choice(of: Progress.self), Phrase("status", zh: "状态")),
    .done: (.flag, Phrase("done", zh: "已完成")),
    .reviewed: (.flag, Phrase("reviewed", zh: "已复核")),
    .present: (.flag, Phrase("present", zh: "出席")),

    .horizon: (.line, Phrase("horizon", zh: "时间范围")),
    .complements: (.reference([.priority], of: .other), Phrase("complements", zh: "与之互补")),
    .insightKind: (.choice(of: InsightKind.self), Phrase("they", zh: "客户")),
    .pipelineStage: (.line, Phrase("stage", zh: "阶段")),
    .evidence: (.text, Phrase("evidence", zh: "依据")),
    .cause: (.text, Phrase("suspected cause", zh: "推测原因")),
    .remedy: (.choice(of: StallRemedy.self), Phrase("remedy", zh: "对策")),
    .definition: (.text, Phrase("definition", zh: "定义")),
    .criteria: (.text, Phrase("entry criteria", zh: "进入标准")),
    .acceptWithin: (.line, Phrase("accept within", zh: "接受时限")),
    .rejectReasons: (.text, Phrase("reasons to reject", zh: "拒绝理由")),
    .recycle: (.text, Phrase("rejected leads go to", zh: "被拒线索去向")),

    .metric: (.line, Phrase("metric", zh: "指标")),
    .baseline: (.number, Phrase("baseline", zh: "基线")),
    .target: (.number, Phrase("target", zh: "目标值")),
    .unit: (.choice(of: GoalUnit.self), Phrase("unit", zh: "单位")),
    .source: (.line, Phrase("data source", zh: "数据来源")),
    .supports: (.reference([.goal], of: .other), Phrase("supports", zh: "支持")),
    .achievableReason: (.text, Phrase("because", zh: "理由")),
    .cadence: (.choice(of: Cadence.self), Phrase("looked at", zh: "跟进频率")),
    .ambitious: (.choice(of: Verdict.self), Phrase("ambitious", zh: "有雄心")),
    .milestones: (.text, Phrase("milestones", zh: "里程碑")),
    .published: (.line, Phrase("published at", zh: "公布于")),
    .actual: (.number, Phrase("now at", zh: "当前值")),
    .confidence: (.integer(Limits.confidence), Phrase("confidence 0–10", zh: "信心 0–10")),
    .revenue: (.number, Phrase("revenue target", zh: "收入目标")),
    .share: (.number, Phrase("% from marketing", zh: "市场部占比 %")),
    .dealSize: (.number, Phrase("deal size", zh: "单笔金额")),
    .rates: (.rates, Phrase("conversion rates", zh: "转化率")),

    .amount: (.number, Phrase("how many", zh: "数量")),
    .amountUnit: (.line, Phrase("of what", zh: "计量")),
    .within: (.line, Phrase("within", zh: "时限")),
    .measured: (.line, Phrase("measured by", zh: "衡量方式")),
    .ifMissed: (.text, Phrase("if missed", zh: "未达成时")),

    .title: (.line, Phrase("title", zh: "标题")),
    .period: (.line, Phrase("period", zh: "周期")),
    .place: (.line, Phrase("place", zh: "地点")),
    .date: (.day, Phrase("date", zh: "日期")),
    .facilitator: (.line, Phrase("facilitator", zh: "主持人")),
    .noteTaker: (.line, Phrase("note taker", zh: "记录人")),
    .leftTeam: (.line, Phrase("left team", zh: "左侧团队")),
    .rightTeam: (.line, Phrase("right team", zh: "右侧团队")),
    .starter: (.line, Phrase("who starts", zh: "先发言")),
    .agenda: (.line, Phrase("agenda", zh: "议程")),
    .nextCheckIn: (.day, Phrase("next check-in", zh: "下次跟进")),
    .tolerance: (.integer(Limits.tolerance), Phrase("time may differ by %", zh: "时间容差 %")),
  ].merging(SMART.allCases.map { ($0.field, (.choice(of: Verdict.self), $0.name)) }) { first, _ in first }
}
