import SessionModel

/// What is wrong with a meeting, whatever happened at it.
enum SessionFaults {
  /// What differs between two sessions that should be one.
  static func between(_ one: Session, _ other: Session, at now: Moment) -> [String] {
    var faults: [String] = []
    let terminals = Set(one.log.map(\.terminal))
    let fields: [Field] = [
      .title, .leftTeam, .rightTeam, .agenda, .step, .prompt, .nextCheckIn, .cadence, .tolerance,
    ]
    if one.log != other.log { faults.append("other changes") }
    if one.entries(EntryKind.allCases) != other.entries(EntryKind.allCases) { faults.append("other entries") }
    if one.clock != other.clock { faults.append("another clock") }
    if one.drafts != other.drafts { faults.append("other drafts") }
    if fields.contains(where: { one[$0] != other[$0] }) { faults.append("another meeting") }
    if one.position != other.position { faults.append("another position") }
    if one.version != other.version { faults.append("another version") }
    if one.openEnds(at: now) != other.openEnds(at: now) { faults.append("other open ends") }
    if terminals.contains(where: { one.undoable(by: $0) != other.undoable(by: $0) }) {
      faults.append("another undo")
    }
    if terminals.contains(where: { one.redoable(by: $0) != other.redoable(by: $0) }) {
      faults.append("another redo")
    }
    return faults
  }

  /// What can't be in any meeting.
  /// - Parameter terminal: whose drafts must have a text.
  static func within(_ session: Session, at now: Moment, by terminal: TerminalID) -> [String] {
    var faults: [String] = []
    let spoken = Party.allCases.reduce(0) { $0 + session.clock.spoken(by: $1, at: now) }
    let passed = timeWithFloor(in: session, at: now)
    if spoken != passed { faults.append("\(spoken) ms were spoken in \(passed) ms") }
    for draft in session.drafts.values where draft.key.terminal == terminal {
      let isBlank = draft.texts.values.allSatisfy { $0.allSatisfy(\.isWhitespace) }
      if isBlank { faults.append("a draft without text: \(draft.key.slot)") }
    }
    let ids = session.entries(EntryKind.allCases).map(\.id)
    if Set(ids).count != ids.count { faults.append("an entry stands in two lists") }
    if !session.agenda.steps.indices.contains(session.position.step) { faults.append("at no step") }
    return faults
  }

  /// For how long somebody had the floor, reckoned from the changes alone: whoever it was, and at whatever step.
  private static func timeWithFloor(in session: Session, at now: Moment) -> Int64 {
    var total: Int64 = 0
    var latest: Int64?
    var since: Int64?
    var party: Party?
    var step: Step.ID?
    for change in session.log where !session.isUndone(change.id) {
      for operation in change.operations {
        switch operation {
        case .floor(let next) where next != party:
          // What is stored later didn't happen earlier.
          let moment = max(latest ?? .min, change.moment.clock)
          if let since { total += moment - since }
          since = next == nil ? nil : moment
          (latest, party) = (moment, next)
        case .set(nil, .step, .text(let next)?) where next != step:
          latest = max(latest ?? .min, change.moment.clock)
          step = next
        default: break
        }
      }
    }
    return total + (since.map { max(0, now.clock - $0) } ?? 0)
  }
}
