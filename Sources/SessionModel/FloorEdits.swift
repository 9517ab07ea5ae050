// The operations that a person's command on the clocks and the agenda comes to.

extension Session {
  /// Passes the floor to the other team; when nobody has it, to the team whose turn it is.
  public func passingFloor(at now: Moment) -> [Operation] {
    switch clock.running?.party {
    case .left: [.floor(.right)]
    case .right: [.floor(.left)]
    case .joint: step.time.isTeams ? [.floor(nextSpeaker(at: now))] : []
    case nil: [.floor(nextSpeaker(at: now))]
    }
  }

  /// Stops the clocks, or starts the one again that ran last in this step.
  public func pausing(at now: Moment) -> [Operation] {
    if clock.running != nil { return [.floor(nil)] }
    return [.floor(clock.lastSpeaker ?? nextSpeaker(at: now))]
  }

  /// Gives the floor to one party.
  public func givingFloor(to party: Party) -> [Operation] {
    clock.running?.party == party ? [] : [.floor(party)]
  }

  /// Gives the same number of minutes to both teams in a step, or takes them, or to joint time.
  ///
  /// Empty where taking them would leave less than no time.
  /// - Parameter step: the present one where none is given.
  public func granting(minutes: Int, in step: Step? = nil) -> [Operation] {
    let step = step ?? self.step
    let time = step.time.isTeams ? Allotment.each(minutes: minutes) : .joint(minutes: minutes)
    let isPossible = Party.allCases.allSatisfy { allotment(for: $0, in: step) + time[$0] >= 0 }
    return isPossible ? [.grant(step: step.id, time)] : []
  }

  /// Gives both teams what the one is over its time, so that their allotments stay equal; empty when
  /// neither is.
  public func grantingOverrun(at now: Moment) -> [Operation] {
    let overrun = overrun(at: now)
    guard overrun > 0 else { return [] }
    let time = step.time.isTeams ? Allotment(left: overrun, right: overrun) : Allotment(joint: overrun)
    return [.grant(step: step.id, time)]
  }

  /// How much one press of the key moves, in milliseconds.
  public static let correctionStep: Int64 = 10_000

  /// Charges the last seconds before a late switch to the other team.
  ///
  /// Just after a switch they are the former speaker's last; else those of the team that has the floor. Never
  /// more than that team has spoken in this step; `nil` when there is nothing to move.
  public func correction(at now: Moment) -> Correction? {
    let step = step
    let last = clock.turns.last { $0.step == step.id && $0.party != .joint }
    let from: Party
    if let running = clock.running, running.party != .joint {
      let isFresh = now.elapsed(since: running.start) < Self.correctionStep
      from = isFresh && last?.party == running.party.other ? running.party.other : running.party
    } else if let last {
      from = last.party
    } else {
      return nil
    }
    let spoken = clock.spoken(by: from, in: step.id, at: now)
    guard spoken > 0 else { return nil }
    return Correction(
      step: step.id, from: from, to: from.other, milliseconds: min(Self.correctionStep, spoken))
  }

  /// Goes to a position of the agenda, and takes its step back in if it was to be skipped; empty for one that
  /// the agenda doesn't have.
  ///
  /// Where the turn changes, at another step or within one, nobody has the floor at first: reading a question
  /// out is nobody's time, and the same key starts the clock everywhere. A team that goes on with its next
  /// question keeps the floor.
  public func going(to position: AgendaPosition) -> [Operation] {
    var agenda = agenda
    guard agenda.steps.indices.contains(position.step),
      agenda.steps[position.step].prompts.indices.contains(position.prompt)
    else { return [] }
    let target = agenda.steps[position.step]
    let present = step
    var operations: [Operation] = []
    let isSameTurn =
      target.id == present.id
      && lead(of: target.prompts[position.prompt], in: target) == lead(of: prompt, in: present)
    if !isSameTurn, clock.running != nil { operations.append(.floor(nil)) }
    if target.id != present.id { operations.append(.set(nil, .step, .text(target.id))) }
    operations.append(.set(nil, .prompt, .integer(position.prompt)))
    if target.isSkipped {
      agenda.steps[position.step].isSkipped = false
      operations.append(.set(nil, .agenda, .agenda(agenda)))
    }
    return operations
  }
}

extension Correction {
  /// The operation that makes the correction.
  public var operation: Operation {
    .move(step: step, from: from, to: to, milliseconds: milliseconds)
  }
}
