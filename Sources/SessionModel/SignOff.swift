/// Keeps track of what both teams put their names to, change by change.
struct SignOff: Hashable, Sendable {
  /// The outcome as it stands: all changes to it that weren't taken back.
  private(set) var outcome = Fingerprint()
  /// The changes that count as changes of the outcome.
  private var counted: Set<ChangeID> = []
  private var signatures: [Signature] = []
  /// What the signatures add up to that weren't taken back.
  private var versions = SignedVersions()

  fileprivate struct Signature: Hashable, Sendable {
    var change: ChangeID
    var team: Party
    /// What the team signed; `nil` took a signature back.
    var signed: Value?
    /// The outcome when the signature was stored.
    var outcome: Fingerprint
  }

  /// What both teams signed at some time, oldest first; each is a version of the minutes.
  var finals: [Fingerprint] { versions.finals }

  /// Takes a change in that was just made.
  /// - Parameter isUndone: whether it takes itself back.
  mutating func record(_ change: Change, isUndone: Bool) {
    if change.altersOutcome(isFinal: finals.last == outcome) {
      counted.insert(change.id)
      outcome.toggle(change.id)
    }
    for case .set(nil, let field, let value) in change.operations {
      guard let team = Party.teams.first(where: { $0.agreementField == field }) else { continue }
      let signature = Signature(change: change.id, team: team, signed: value, outcome: outcome)
      signatures.append(signature)
      if !isUndone { versions.add(signature) }
    }
  }

  /// A change was taken back, or brought back.
  /// - Parameter undone: the changes that are taken back now.
  mutating func toggle(_ change: ChangeID, undone: Set<ChangeID>) {
    if counted.contains(change) { outcome.toggle(change) }
    guard signatures.contains(where: { $0.change == change }) else { return }
    versions = SignedVersions()
    for signature in signatures where !undone.contains(signature.change) { versions.add(signature) }
  }

  /// What a change may alter, besides counting itself.
  var mark: Mark { Mark(outcome: outcome, signatures: signatures.count, versions: versions) }

  struct Mark: Sendable {
    fileprivate var outcome: Fingerprint
    fileprivate var signatures: Int
    fileprivate var versions: SignedVersions
  }

  /// Takes out the change that was recorded last.
  mutating func takeOut(_ change: ChangeID, since mark: Mark) {
    counted.remove(change)
    outcome = mark.outcome
    signatures.removeLast(signatures.count - mark.signatures)
    versions = mark.versions
  }
}

/// What both teams signed, signature by signature.
private struct SignedVersions: Hashable, Sendable {
  /// Oldest first; what is signed again is no new one.
  private(set) var finals: [Fingerprint] = []
  private var known: Set<Fingerprint> = []
  private var latest: [Party: Value] = [:]

  mutating func add(_ signature: SignOff.Signature) {
    latest[signature.team] = signature.signed
    let isComplete = Party.teams.allSatisfy { latest[$0] == signature.outcome.value }
    if isComplete, known.insert(signature.outcome).inserted { finals.append(signature.outcome) }
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
    let finals = signOff.finals
    let isSigned = Party.teams.allSatisfy { signature(of: $0) == .holds }
    if isSigned, let index = finals.lastIndex(of: signOff.outcome) {
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
