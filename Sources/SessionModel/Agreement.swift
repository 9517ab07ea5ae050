/// A team's word on something written.
///
/// An agreement names what it agrees to, by a ``Fingerprint``, and holds while just that is there. So an edit
/// withdraws it wherever and whenever it was made, undoing the edit brings it back, and a team that agrees while
/// another terminal edits has not agreed to the edit.
public enum Agreement: Hashable, Sendable {
  /// The team hasn't agreed, or took it back.
  case none
  /// The team agrees to what is there.
  case holds
  /// What the team agreed to has been edited since.
  case lapsed
}

/// Tells what was written from what is written otherwise: the changes it comes from, whatever their order.
public struct Fingerprint: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  init() {}

  /// Adds a change, or takes it out again.
  mutating func toggle(_ change: ChangeID, _ salt: UInt64 = 0) {
    var source = IdentifierSource(seed: change.bits ^ salt)
    bits ^= source.next()
  }

  /// The stored form.
  var value: Value { .text(EntryID(bits: bits).description) }
}

extension EntryKind {
  /// Whose agreement an entry of the kind wants.
  public enum Consent: Sendable {
    /// Nobody's in particular.
    case nobody
    /// Both teams': it counts only with both.
    case both
    /// The team's that it isn't of: it says that it understood.
    case other
  }

  /// Whose agreement an entry of this kind wants.
  public var consent: Consent {
    switch self {
    case .leadStage, .sla: .both
    case .priority: .other
    default: .nobody
    }
  }
}

extension Entry {
  /// What the entry says, told from what it said before or will say.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for field in kind?.fields ?? [] {
      guard let change = registers[field]?.effective?.change else { continue }
      fingerprint.toggle(change, field.salt)
    }
    return fingerprint
  }

  /// What a team says to the entry.
  public func agreement(of team: Party) -> Agreement {
    Agreement(to: fingerprint, given: team.agreementField.flatMap { self[$0] })
  }

  /// Whether all teams agree whose agreement is wanted.
  public var isAgreed: Bool {
    switch kind?.consent ?? .nobody {
    case .nobody: true
    case .both: Party.teams.allSatisfy { agreement(of: $0) == .holds }
    case .other: team == .joint || agreement(of: team.other) == .holds
    }
  }

  /// The teams whose agreement is wanted.
  public var consenting: [Party] {
    switch kind?.consent ?? .nobody {
    case .nobody: []
    case .both: Party.teams
    case .other: team == .joint ? [] : [team.other]
    }
  }
}

extension Agreement {
  init(to fingerprint: Fingerprint, given value: Value?) {
    guard let value else {
      self = .none
      return
    }
    self = value == fingerprint.value ? .holds : .lapsed
  }
}

extension Party {
  /// The field that holds a team's agreement; joint time has none.
  var agreementField: Field? {
    switch self {
    case .left: .agreedLeft
    case .right: .agreedRight
    case .joint: nil
    }
  }
}

extension Field {
  /// Tells one field's writes from another's: FNV-1a over the name, the same on every machine.
  fileprivate var salt: UInt64 {
    rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

extension Session {
  /// The operations by which a team agrees to an entry, or takes its agreement back; `nil` where its agreement
  /// isn't wanted.
  public func agreeing(to id: EntryID, by team: Party) -> [Operation]? {
    guard let entry = self[id], entry.consenting.contains(team), let field = team.agreementField else {
      return nil
    }
    return [.set(id, field, entry.agreement(of: team) == .holds ? nil : entry.fingerprint.value)]
  }
}
