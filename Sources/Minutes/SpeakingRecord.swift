import SessionModel

/// Who spoke how long. All durations are whole milliseconds, as they are charged: corrections included, and
/// a running clock up to the moment of the minutes.
public struct SpeakingRecord: Codable, Hashable, Sendable {
  /// The agenda's steps in order, then others that time was charged to.
  public var steps: [StepTime]
  /// The sums over all steps.
  public var totals: PartyTimes
  /// By how much the one team spoke more than the other.
  public var difference: Int64
  /// The turns that have ended, oldest first, as they were spoken: corrections don't change them.
  public var turns: [Turn]
  /// The turn that goes on; absent when nobody has the floor.
  public var running: Turn?
  /// What was charged to another party afterwards, oldest first.
  public var corrections: [Correction]

  /// One step's time.
  public struct StepTime: Codable, Hashable, Sendable {
    /// The step.
    public var step: Step.ID
    /// Its name; absent for a step that the agenda doesn't have.
    public var name: String?
    /// The left team's time.
    public var left: PartyTime
    /// The right team's time.
    public var right: PartyTime
    /// Time that is nobody's alone.
    public var joint: PartyTime
  }

  /// Three accounts.
  public struct PartyTimes: Codable, Hashable, Sendable {
    /// The left team's time.
    public var left: PartyTime
    /// The right team's time.
    public var right: PartyTime
    /// Time that is nobody's alone.
    public var joint: PartyTime
  }

  /// One account.
  public struct PartyTime: Codable, Hashable, Sendable {
    /// What it may speak, with what was granted during the meeting.
    public var allotted: Int64
    /// What it spoke.
    public var spoken: Int64
  }

  /// One turn at speaking.
  public struct Turn: Codable, Hashable, Sendable {
    /// Who has the floor.
    public var party: Party
    /// In which step.
    public var step: Step.ID
    /// From when on, in milliseconds since 1970-01-01 00:00 UTC.
    public var start: Int64
    /// How long.
    public var milliseconds: Int64
  }

  init(of session: Session, at now: Moment, _ language: Language) {
    let sheet = SpeakingSheet(of: session, at: now)
    steps = sheet.steps.map { step in
      let times = PartyTimes(step.accounts)
      return StepTime(
        step: step.id, name: step.name?[language], left: times.left, right: times.right, joint: times.joint)
    }
    totals = PartyTimes(sheet.totals)
    difference = sheet.share.difference
    turns = session.clock.turns.map { turn in
      Turn(party: turn.party, step: turn.step, start: turn.start.wall, milliseconds: turn.milliseconds)
    }
    running = session.clock.running.map { turn in
      Turn(
        party: turn.party, step: turn.step, start: turn.start.wall,
        milliseconds: now.elapsed(since: turn.start))
    }
    corrections = session.clock.corrections
  }
}

extension SpeakingRecord.PartyTimes {
  fileprivate init(_ accounts: SpeakingSheet.Accounts) {
    let time = { (party: Party) in
      SpeakingRecord.PartyTime(
        allotted: accounts[party]?.allotted ?? 0, spoken: accounts[party]?.spoken ?? 0)
    }
    self.init(left: time(.left), right: time(.right), joint: time(.joint))
  }
}
