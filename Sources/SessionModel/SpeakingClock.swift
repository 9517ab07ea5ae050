/// The three accounts of speaking time and who has the floor.
///
/// At most one account runs. All durations are whole milliseconds: rounding every turn to seconds would cost
/// a team that speaks in short turns more than a tenth of its time.
public struct SpeakingClock: Hashable, Sendable {
  /// The turns that have ended, oldest first; none is shorter than a millisecond.
  public private(set) var turns: [SpeakingTurn] = []
  /// The turn that is running; `nil` when nobody has the floor.
  public private(set) var running: RunningTurn?
  /// The times that were charged to another party afterwards, oldest first.
  public private(set) var corrections: [Correction] = []
  /// The step that speaking time is charged to.
  public private(set) var step: Step.ID = ""
  /// Since when nobody has had the floor in the present step; `nil` while somebody has it.
  public private(set) var quietSince: Moment?
  /// Who had the floor last in the present step, or has it; `nil` while nobody had.
  public private(set) var lastSpeaker: Party?

  private var spoken: [Step.ID: Allotment] = [:]
  private var grants: [Step.ID: Allotment] = [:]
  private var latest: Moment?

  init() {}

  mutating func apply(_ fact: ClockFact) {
    switch fact.kind {
    case .floor(let party):
      guard party != running?.party else { return }
      let moment = advance(to: fact.moment)
      endTurn(at: moment)
      running = party.map { RunningTurn(party: $0, step: step, start: moment) }
      quietSince = party == nil ? moment : nil
      lastSpeaker = party ?? lastSpeaker
    case .step(let id):
      guard id != step else { return }
      let moment = advance(to: fact.moment)
      let party = running?.party
      endTurn(at: moment)
      step = id
      running = party.map { RunningTurn(party: $0, step: id, start: moment) }
      quietSince = party == nil ? moment : nil
      lastSpeaker = party
    case .grant(let step, let time):
      for party in Party.allCases { grants[step, default: Allotment()][party] += time[party] }
    case .move(let correction):
      corrections.append(correction)
      spoken[correction.step, default: Allotment()][correction.from] -= correction.milliseconds
      spoken[correction.step, default: Allotment()][correction.to] += correction.milliseconds
    }
  }

  /// Facts of two terminals may be stored in another order than their keys were pressed, by milliseconds;
  /// time that was already charged is never charged again.
  private mutating func advance(to moment: Moment) -> Moment {
    if let latest, latest.boot == moment.boot, moment.clock < latest.clock { return latest }
    latest = moment
    return moment
  }

  private mutating func endTurn(at moment: Moment) {
    guard let turn = running else { return }
    running = nil
    let milliseconds = moment.elapsed(since: turn.start)
    guard milliseconds > 0 else { return }
    turns.append(
      SpeakingTurn(party: turn.party, step: turn.step, start: turn.start, milliseconds: milliseconds))
    spoken[turn.step, default: Allotment()][turn.party] += milliseconds
  }
}

extension SpeakingClock {
  /// Milliseconds that a party has spoken in a step up to now, the running turn included.
  public func spoken(by party: Party, in step: Step.ID, at now: Moment) -> Int64 {
    let ended = spoken[step]?[party] ?? 0
    guard let running, running.party == party, running.step == step else { return ended }
    return ended + now.elapsed(since: running.start)
  }

  /// Milliseconds that a party has spoken in the whole meeting up to now.
  public func spoken(by party: Party, at now: Moment) -> Int64 {
    let ended = spoken.values.reduce(0) { $0 + $1[party] }
    guard let running, running.party == party else { return ended }
    return ended + now.elapsed(since: running.start)
  }

  /// What was added to a step's time during the meeting, in milliseconds.
  public func granted(in step: Step.ID) -> Allotment {
    grants[step] ?? Allotment()
  }

  /// What was added to the whole meeting's time, in milliseconds.
  public var grantedInAll: Int64 {
    grants.values.reduce(0) { $0 + $1.total }
  }
}

/// One turn at speaking that has ended.
public struct SpeakingTurn: Hashable, Sendable {
  /// Who had the floor.
  public var party: Party
  /// In which step.
  public var step: Step.ID
  /// From when on.
  public var start: Moment
  /// How long, in milliseconds.
  public var milliseconds: Int64
}

/// A turn at speaking that goes on.
public struct RunningTurn: Hashable, Sendable {
  /// Who has the floor.
  public var party: Party
  /// In which step.
  public var step: Step.ID
  /// Since when.
  public var start: Moment
}

/// Speaking time that was charged to another party afterwards.
public struct Correction: Hashable, Sendable, Codable {
  /// In which step.
  public var step: Step.ID
  /// Who had been charged.
  public var from: Party
  /// Who is charged now.
  public var to: Party
  /// How much, in milliseconds.
  public var milliseconds: Int64
}

extension Correction {
  /// Reads a correction; refuses a time beyond ``Limits/milliseconds``, with which sums could overflow.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    step = try container.decode(String.self, forKey: .step)
    from = try container.choice(Party.self, forKey: .from)
    to = try container.choice(Party.self, forKey: .to)
    milliseconds = try container.whole(Int64.self, forKey: .milliseconds)
    guard Limits.milliseconds.contains(milliseconds) else {
      throw DecodingError.misreading(
        .noSpeakingTime(milliseconds), at: container.codingPath + [CodingKeys.milliseconds])
    }
  }
}

/// Something that the clock must know, and the change that it comes from.
struct ClockFact: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case floor(Party?)
    case step(Step.ID)
    case grant(step: Step.ID, Allotment)
    case move(Correction)
  }

  var change: ChangeID
  var moment: Moment
  var kind: Kind
}
