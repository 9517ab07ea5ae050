/// Keeps track of what both teams put their names to, change by change.
struct SignOff: Hashable, Sendable {
  /// The outcome as it stands: all changes to it that weren't taken back.
  private(set) var outcome = Fingerprint()
  /// The changes that count as changes of the outcome.
  private var counted: Set<ChangeID> = []
  private var signatures: [Signature] = []

  private struct Signature: Hashable, Sendable {
    var change: ChangeID
    var team: Party
    /// What the team signed; `nil` took a signature back.
    var signed: Value?
    /// The outcome when the signature was stored.
    var outcome: Fingerprint
  }

  /// Takes a change in that was just made.
  /// - Parameter undone: the changes that were taken back.
  mutating func record(_ change: Change, undone: Set<ChangeID>) {
    if change.altersOutcome(isFinal: isFinal(without: undone)) {
      counted.insert(change.id)
      outcome.toggle(change.id)
    }
    for case .set(nil, let field, let value) in change.operations {
      guard let team = Party.teams.first(where: { $0.agreementField == field }) else { continue }
      signatures.append(Signature(change: change.id, team: team, signed: value, outcome: outcome))
    }
  }

  /// A change was taken back, or brought back.
  mutating func toggle(_ change: ChangeID) {
    if counted.contains(change) { outcome.toggle(change) }
  }

  /// What a change may alter, besides counting itself.
  var mark: Mark { Mark(outcome: outcome, signatures: signatures.count) }

  struct Mark: Sendable {
    fileprivate var outcome: Fingerprint
    fileprivate var signatures: Int
  }

  /// Takes out the change that was recorded last.
  mutating func takeOut(_ change: ChangeID, since mark: Mark) {
    counted.remove(change)
    outcome = mark.outcome
    signatures.removeLast(signatures.count - mark.signatures)
  }

  /// What both teams signed at some time, oldest first; each is a version of the minutes.
  /// - Parameter undone: the changes that were taken back.
  func finals(without undone: Set<ChangeID>) -> [Fingerprint] {
    var latest: [Party: Value] = [:]
    var finals: [Fingerprint] = []
    for signature in signatures where !undone.contains(signature.change) {
      latest[signature.team] = signature.signed
      let isComplete = Party.teams.allSatisfy { latest[$0] == signature.outcome.value }
      if isComplete, !finals.contains(signature.outcome) { finals.append(signature.outcome) }
    }
    return finals
  }

  private func isFinal(without undone: Set<ChangeID>) -> Bool {
    !signatures.isEmpty && finals(without: undone).last == outcome
  }
}

extension Change {
  /// Whether the change alters what the minutes tell as agreed. Going through the agenda and passing the floor
  /// don't, until both teams have signed: speaking on then reopens the meeting.
  fileprivate func altersOutcome(isFinal: @autoclosure () -> Bool) -> Bool {
    operations.contains { operation in
      switch operation {
      case .set(nil, .step, _), .set(nil, .prompt, _), .set(nil, .agreedLeft, _), .set(nil, .agreedRight, _),
        .draft, .undo, .redo, .floor(nil):
        false
      case .floor: isFinal()
      case .set, .grant, .move, .unknown: true
      }
    }
  }
}

/// Which version of the minutes a session is, and whether both teams put their names to it.
public struct MinutesVersion: Hashable, Sendable, Codable {
  /// Counted from 1.
  public var number: Int
  /// Whether both teams signed just this.
  public var isFinal: Bool

  /// Makes a version.
  public init(number: Int, isFinal: Bool) {
    self.number = number
    self.isFinal = isFinal
  }
}

extension Session {
  /// A team's signature under the outcome as it stands.
  public func signature(of team: Party) -> Agreement {
    Agreement(to: signOff.outcome, given: team.agreementField.flatMap { self[$0] })
  }

  /// The version of the minutes: with both signatures final, after a later change the next one in draft.
  public var version: MinutesVersion {
    let finals = signOff.finals(without: undoneChanges)
    let isSigned = Party.teams.allSatisfy { signature(of: $0) == .holds }
    if isSigned, let index = finals.firstIndex(of: signOff.outcome) {
      return MinutesVersion(number: index + 1, isFinal: true)
    }
    return MinutesVersion(number: finals.count + 1, isFinal: false)
  }

  /// The operations by which a team signs the outcome, or takes its signature back.
  ///
  /// The second signature also stops the clock: the meeting is over, and its time is part of the minutes.
  public func signing(by team: Party) -> [Operation] {
    guard let field = team.agreementField else { return [] }
    if signature(of: team) == .holds { return [.set(nil, field, nil)] }
    let isLast = signature(of: team.other) == .holds
    return [.set(nil, field, signOff.outcome.value)] + (isLast && clock.running != nil ? [.floor(nil)] : [])
  }
}
