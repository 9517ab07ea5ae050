/// One thing that can be said of an entry or of the meeting.
///
/// An open set, since a store may hold fields of a newer version; those are kept and passed on unread.
public struct Field: RawRepresentable, Hashable, Sendable, Codable {
  /// The name in the stored format.
  public let rawValue: String

  /// Makes a field from its stored name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  private init(_ name: String) {
    rawValue = name
  }
}

extension Field {
  /// What an entry says.
  public static let text = Field("text")
  /// Why a goal matters.
  public static let why = Field("why")
  /// The goal that an initiative serves.
  public static let goal = Field("goal")
  /// Who answers for it.
  public static let owner = Field("owner")
  /// By which day.
  public static let due = Field("due")
  /// What kind of blocker: see ``BlockerKind``.
  public static let blockerKind = Field("blocker-kind")
  /// What became of a blocker: see ``BlockerStatus``.
  public static let blockerStatus = Field("blocker-status")
  /// The other team's answer to a request for help: see ``HelpReply``.
  public static let reply = Field("reply")
  /// What the other team says to its answer.
  public static let reason = Field("reason")
  /// Whether an action or a decision is carried out.
  public static let done = Field("done")
  /// Whether a parked topic was looked at again.
  public static let reviewed = Field("reviewed")
  /// Whether an attendee is in the room.
  public static let present = Field("present")
}

/// The fields that place an entry; they are set by commands, not typed into forms.
extension Field {
  /// What an entry is: see ``EntryKind``. An entry exists when it has one.
  public static let kind = Field("kind")
  /// Whose entry it is: see ``Party``.
  public static let team = Field("team")
  /// The agenda step that it belongs to.
  public static let step = Field("step")
  /// Where it stands in its list: see ``OrderKey``.
  public static let order = Field("order")
  /// Whether it was deleted.
  public static let deleted = Field("deleted")
}

/// The fields of the meeting itself; ``step`` is also one: the step the meeting is at.
extension Field {
  /// The meeting's title.
  public static let title = Field("title")
  /// What the goals are for, such as Q1 2027.
  public static let period = Field("period")
  /// Where the teams meet.
  public static let place = Field("place")
  /// The day of the meeting.
  public static let date = Field("date")
  /// Who leads through it.
  public static let facilitator = Field("facilitator")
  /// Who takes notes.
  public static let noteTaker = Field("note-taker")
  /// The left team's name.
  public static let leftTeam = Field("left-team")
  /// The right team's name.
  public static let rightTeam = Field("right-team")
  /// The team that starts: see ``Party``.
  public static let starter = Field("starter")
  /// How that was decided: see ``StarterChoice``.
  public static let starterChoice = Field("starter-choice")
  /// The agenda that the meeting follows.
  public static let agenda = Field("agenda")
  /// Which of the step's questions is asked, counted from 0.
  public static let prompt = Field("prompt")
  /// When the teams look at their goals next.
  public static let nextCheckIn = Field("next-check-in")
}

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
  /// One of a fixed set, by stored value.
  case choice([FieldChoice])
  /// An entry of a kind.
  case reference(EntryKind)
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

extension Field {
  /// What can be typed into the field.
  public var form: FieldForm {
    switch self {
    case .due, .date, .nextCheckIn: .day
    case .done, .reviewed, .present: .flag
    case .blockerKind: .choice(BlockerKind.allCases.map { FieldChoice($0.rawValue, $0.name) })
    case .blockerStatus: .choice(BlockerStatus.allCases.map { FieldChoice($0.rawValue, $0.name) })
    case .reply: .choice(HelpReply.allCases.map { FieldChoice($0.rawValue, $0.name) })
    case .goal: .reference(.goal)
    case .text, .why, .reason: .text
    default: .line
    }
  }

  /// The field's name on screens and in minutes.
  public var name: Phrase {
    switch self {
    case .text: Phrase("text", zh: "内容")
    case .why: Phrase("why it matters", zh: "为什么重要")
    case .goal: Phrase("for goal", zh: "对应目标")
    case .owner: Phrase("owner", zh: "负责人")
    case .due: Phrase("due", zh: "截止日期")
    case .blockerKind: Phrase("kind", zh: "类型")
    case .blockerStatus: Phrase("status", zh: "状态")
    case .reply: Phrase("reply", zh: "答复")
    case .reason: Phrase("in words", zh: "说明")
    case .done: Phrase("done", zh: "已完成")
    case .reviewed: Phrase("reviewed", zh: "已复核")
    case .present: Phrase("present", zh: "出席")
    case .title: Phrase("title", zh: "标题")
    case .period: Phrase("period", zh: "周期")
    case .place: Phrase("place", zh: "地点")
    case .date: Phrase("date", zh: "日期")
    case .facilitator: Phrase("facilitator", zh: "主持人")
    case .noteTaker: Phrase("note taker", zh: "记录人")
    case .leftTeam: Phrase("left team", zh: "左侧团队")
    case .rightTeam: Phrase("right team", zh: "右侧团队")
    case .starter: Phrase("who starts", zh: "先发言")
    case .agenda: Phrase("agenda", zh: "议程")
    case .nextCheckIn: Phrase("next check-in", zh: "下次跟进")
    default: Phrase(same: rawValue)
    }
  }
}
