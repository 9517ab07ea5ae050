/// One thing that was noted: a goal, a blocker, an action, a plain note.
public struct Entry: Hashable, Sendable, Identifiable {
  /// Names the entry.
  public let id: EntryID
  /// When it was first written.
  public let made: Moment
  /// The front end that made it.
  public let maker: TerminalID
  private(set) var registers = RegisterTable()
  /// Where the entry stands; `nil` when it stands in no list.
  private(set) var spot: Spot?

  /// A list, and where among its entries.
  struct Spot: Hashable, Sendable {
    var list: ListKey
    var order: String
  }

  init(id: EntryID, made: Moment, maker: TerminalID) {
    self.id = id
    self.made = made
    self.maker = maker
  }

  /// Alters the fields of one change.
  /// - Parameter count: how many these are at most.
  mutating func update(_ count: Int, _ body: (inout RegisterTable) -> Void) {
    if registers.list.isEmpty { registers.reserve(count) }
    body(&registers)
    spot =
      isDeleted
      ? nil
      : kind.map { kind in
        Spot(list: ListKey(step: step, team: team, kind: kind), order: order)
      }
  }

  /// The value of a field; `nil` when it was never set, was cleared, or its writes were taken back.
  public subscript(field: Field) -> Value? {
    registers[field]?.value
  }

  /// All that was ever written into a field, for looking up what a later edit replaced.
  public func history(of field: Field) -> [Register.Write] {
    registers[field]?.writes ?? []
  }
}

extension Entry {
  /// What it is; `nil` when its making was taken back, or for a kind of a newer version.
  public var kind: EntryKind? { self[.kind]?.text.flatMap(EntryKind.init) }
  /// Whose it is.
  public var team: Party { self[.team]?.text.flatMap(Party.init) ?? .joint }
  /// The agenda step that it belongs to.
  public var step: Step.ID { self[.step]?.text ?? "" }
  /// What it says.
  public var text: String { self[.text]?.text ?? "" }
  /// Why it matters; `nil` when nobody said.
  public var why: String? { self[.why]?.text }
  /// Who answers for it.
  public var owner: String? { self[.owner]?.text }
  /// By which day.
  public var due: Day? { self[.due]?.day }
  /// The goal that it serves.
  public var goal: EntryID? { self[.goal]?.entry }
  /// What kind of blocker it is.
  public var blockerKind: BlockerKind? { self[.blockerKind]?.text.flatMap(BlockerKind.init) }
  /// What became of the blocker; open until somebody says otherwise.
  public var blockerStatus: BlockerStatus {
    self[.blockerStatus]?.text.flatMap(BlockerStatus.init) ?? .open
  }
  /// The other team's answer to a request for help.
  public var reply: HelpReply? { self[.reply]?.text.flatMap(HelpReply.init) }
  /// What the other team says to its answer.
  public var reason: String? { self[.reason]?.text }
  /// What became of something promised, or of a goal; `nil` while nobody said.
  public var progress: Progress? {
    // The first version kept a flag instead.
    self[.status]?.text.flatMap(Progress.init) ?? (self[.done]?.flag == true ? .done : nil)
  }
  /// Whether it was carried out.
  public var isDone: Bool { progress == .done }
  /// Whether nothing more is to be done about it: it was kept, or given up.
  public var isSettled: Bool { progress == .done || progress == .dropped }
  /// Whether a parked topic was looked at again.
  public var isReviewed: Bool { self[.reviewed]?.flag ?? false }
  /// Whether an attendee is in the room; so until somebody says otherwise.
  public var isPresent: Bool { self[.present]?.flag ?? true }

  /// What a goal's target is counted in.
  public var unit: GoalUnit? { self[.unit]?.text.flatMap(GoalUnit.init) }
  /// How often it is looked at.
  public var cadence: Cadence? { self[.cadence]?.text.flatMap(Cadence.init) }
  /// Where the goal stood at earlier meetings of the series, oldest first.
  public var history: [Checkpoint] { self[.history]?.checkpoints ?? [] }
  /// The day of the meeting that it was carried over from first; `nil` when it is of this meeting.
  public var since: Day? { self[.since]?.day }

  /// Where it stands among the entries of its list.
  var order: String { self[.order]?.text ?? "" }

  private var isDeleted: Bool { self[.deleted]?.flag ?? false }
}

/// Names a list of entries that are in order among themselves.
struct ListKey: Hashable, Sendable {
  var step: Step.ID
  var team: Party
  var kind: EntryKind
}

extension Value {
  /// The text, if it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The date, if it is one.
  public var day: Day? { if case .day(let day) = self { day } else { nil } }
  /// Yes or no, if it is that.
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// The whole number, if it is one.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  /// The exact number, if it is one.
  public var number: Number? { if case .number(let number) = self { number } else { nil } }
  /// The checkpoints, if they are that.
  public var checkpoints: [Checkpoint]? { if case .checkpoints(let points) = self { points } else { nil } }
  /// The entry referred to, if it is a reference.
  public var entry: EntryID? { if case .entry(let entry) = self { entry } else { nil } }
  /// The agenda, if it is one.
  public var agenda: Agenda? { if case .agenda(let agenda) = self { agenda } else { nil } }
}
