/// Time during which a clock ran and nobody could see it, which is left out until somebody says whether it counts.
///
/// It is stored as a pause that is said twice, which a version that knows nothing of the question takes for a pause. Taken
/// back, the time counts; brought back as if it had been taken back, it is left out for good.
public struct Gap: Hashable, Sendable {
  /// The change that left the time out.
  public let pause: Change
  /// Who had the floor.
  public let party: Party
}

extension Change {
  /// Whether the change stops a clock until somebody says whether the time since then counts.
  public var leavesOutGap: Bool { operations == [.floor(nil), .floor(nil)] }
}

extension Session {
  /// The operations that stop a clock until somebody says whether the time since then counts.
  public var leavingOutGap: [Operation] { clock.running == nil ? [] : [.floor(nil), .floor(nil)] }

  /// Time that was left out and nobody has decided about; `nil` where there is none, or the floor was given since.
  public var openGap: Gap? {
    let last = log.last { !isUndone($0.id) && $0.operations.contains(where: \.isOfFloor) }
    guard clock.running == nil, let last, last.leavesOutGap, let party = clock.lastSpeaker,
      !log.contains(where: { $0.operations.contains(.redo(last.id)) })
    else { return nil }
    return Gap(pause: last, party: party)
  }
}

extension Operation {
  fileprivate var isOfFloor: Bool { if case .floor = self { true } else { false } }
}
