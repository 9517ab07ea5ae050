/// The steps that a meeting goes through, with their time.
///
/// A meeting holds its agenda as a value, so that a later version's agenda of the same name changes no
/// meeting that was held.
public struct Agenda: Hashable, Sendable, Codable {
  /// What it is called on the command line, such as `joint-90`.
  public var name: String
  /// The steps in order; never empty in a valid agenda.
  public var steps: [Step]

  /// Makes an agenda.
  public init(name: String, steps: [Step]) {
    self.name = name
    self.steps = steps
  }

  /// Whether there is a step to be at, and something asked at each; a damaged store may hold another.
  var isValid: Bool {
    !steps.isEmpty && steps.allSatisfy { !$0.prompts.isEmpty }
  }

  /// The step with an identifier.
  public func step(_ id: Step.ID) -> Step? {
    steps.first { $0.id == id }
  }

  /// Where a step stands, counted from 0.
  public func index(of id: Step.ID) -> Int? {
    steps.firstIndex { $0.id == id }
  }

  /// The step that an entry of a kind belongs to wherever it was made: the first that asks for it.
  public func home(of kind: EntryKind) -> Step? {
    steps.first { $0.prompts.contains { $0.kinds.contains(kind) } }
  }

  /// The whole time of the steps that aren't skipped, in milliseconds.
  public var milliseconds: Int64 {
    steps.reduce(0) { $1.isSkipped ? $0 : $0 + $1.time.total }
  }

  /// The time of one party over all steps that aren't skipped, in milliseconds.
  public func milliseconds(of party: Party) -> Int64 {
    steps.reduce(0) { $1.isSkipped ? $0 : $0 + $1.time[party] }
  }
}

/// One step of an agenda.
public struct Step: Hashable, Sendable, Identifiable {
  /// Names the step within its agenda and in stored entries.
  public var id: String
  /// The step's name.
  public var name: Phrase
  /// How long each party may speak.
  public var time: Allotment
  /// What is asked, one after the other; never empty in a valid agenda.
  public var prompts: [Prompt]
  /// Whether the meeting leaves it out.
  public var isSkipped = false
  /// The view's stored name, which may be a newer version's.
  var viewName: String

  /// The view that fits the step; columns where this version doesn't know the one that was stored.
  public var view: StepView {
    get { StepView(rawValue: viewName) ?? .columns }
    set { viewName = newValue.rawValue }
  }

  /// Makes a step.
  public init(id: String, name: Phrase, time: Allotment, view: StepView = .columns, prompts: [Prompt]) {
    self.id = id
    self.name = name
    self.time = time
    self.prompts = prompts
    viewName = view.rawValue
  }
}

/// How a step is shown. The raw values are part of the stored format.
public enum StepView: String, CaseIterable, Sendable {
  /// Purpose, ground rules and who starts.
  case opening
  /// Both teams' entries side by side.
  case columns
  /// Blockers, and requests for help beside their replies.
  case board
  /// Lead stages, each with both teams' agreement.
  case stages
  /// Goals beside the criteria that they are checked against.
  case checks
  /// What the teams promise each other, one direction a side.
  case sla
  /// What became of the goals and promises of the meeting before.
  case review
  /// Open ends, decisions and actions, the next check-in.
  case closing
}

/// What is asked at one point of a step, and of whom.
public struct Prompt: Hashable, Sendable, Codable {
  /// The question in full.
  public var question: Phrase
  /// The lead's stored name, which may be a newer version's.
  var leadName: String
  /// The kinds' stored names, of which some may be a newer version's.
  var kindNames: [String]

  /// Whose turn it is; both teams' where this version doesn't know what was stored.
  public var lead: Lead {
    get { Lead(rawValue: leadName) ?? .both }
    set { leadName = newValue.rawValue }
  }

  /// What the answers are; the first is what a new note becomes. Kinds that this version doesn't know are
  /// left out.
  public var kinds: [EntryKind] {
    get { kindNames.compactMap(EntryKind.init) }
    set { kindNames = newValue.map(\.rawValue) }
  }

  /// Makes a prompt.
  public init(_ question: Phrase, lead: Lead = .both, kinds: [EntryKind] = [.note]) {
    self.question = question
    leadName = lead.rawValue
    kindNames = kinds.map(\.rawValue)
  }

  private enum CodingKeys: String, CodingKey {
    case question
    case leadName = "lead"
    case kindNames = "kinds"
  }
}

/// Whose turn it is at a prompt: said by role, since who starts may be decided in the room. The raw values are
/// part of the stored format.
public enum Lead: String, CaseIterable, Sendable {
  /// The team that starts the step.
  case starter
  /// The team that comes second in the step.
  case follower
  /// The left team: marketing, in the built-in agendas.
  case left
  /// The right team: sales, in the built-in agendas.
  case right
  /// Both, the starter first.
  case both
}

/// Speaking time, in milliseconds for each party.
public struct Allotment: Hashable, Sendable, Codable {
  /// The left team's.
  public var left: Int64
  /// The right team's.
  public var right: Int64
  /// Time that is nobody's alone.
  public var joint: Int64

  /// Makes an allotment; what isn't given is 0.
  public init(left: Int64 = 0, right: Int64 = 0, joint: Int64 = 0) {
    self.left = left
    self.right = right
    self.joint = joint
  }

  /// Joint time of some minutes.
  public static func joint(minutes: Int) -> Allotment {
    Allotment(joint: Int64(minutes) * 60_000)
  }

  /// The same number of minutes for either team.
  public static func each(minutes: Int) -> Allotment {
    Allotment(left: Int64(minutes) * 60_000, right: Int64(minutes) * 60_000)
  }

  /// One party's time.
  public subscript(party: Party) -> Int64 {
    get {
      switch party {
      case .left: left
      case .right: right
      case .joint: joint
      }
    }
    set {
      switch party {
      case .left: left = newValue
      case .right: right = newValue
      case .joint: joint = newValue
      }
    }
  }

  /// All three together.
  public var total: Int64 { left + right + joint }

  /// Whether the time is the teams' rather than joint.
  public var isTeams: Bool { left > 0 || right > 0 }
}

extension Phrase {
  /// Says that nobody speaks so long.
  static func noSpeakingTime(_ milliseconds: Int64) -> Phrase {
    Phrase("nobody speaks for \(milliseconds) ms", zh: "没有人会发言 \(milliseconds) 毫秒")
  }
}

extension Allotment {
  /// Reads the three times; refuses those beyond ``Limits/milliseconds``, with which sums could overflow.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let time = { (key: CodingKeys) in
      let milliseconds = try container.whole(Int64.self, forKey: key)
      guard Limits.milliseconds.contains(milliseconds) else {
        throw DecodingError.misreading(
          .noSpeakingTime(milliseconds), at: container.codingPath + [key])
      }
      return milliseconds
    }
    self.init(left: try time(.left), right: try time(.right), joint: try time(.joint))
  }
}
