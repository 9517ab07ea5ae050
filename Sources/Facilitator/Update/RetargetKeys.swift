import SessionModel
import Terminal

// Handing the selected entry to the other team, and making it another kind or another step's.

/// Something to be chosen for the selected entry, from a list over the screen.
public enum Retarget: Sendable, Equatable {
  /// What it is.
  case kind(EntryID)
  /// Where it belongs.
  case step(EntryID)

  var entry: EntryID {
    switch self {
    case .kind(let id), .step(let id): id
    }
  }
}

extension State {
  mutating func handToOtherTeam() -> [Effect] {
    guard let session = desk?.session, let entry = selectedEntry else { return [] }
    let team = entry.team == .joint ? desk?.column ?? .left : entry.team.other
    guard let operations = session.handing(entry.id, to: team) else { return [] }
    let effects = change(operations)
    if desk?.hasColumns == true { desk?.column = team }
    select(entry.id)
    let name = session.name(of: team)
    notice = Notice(Phrase("Now \(name.english)’s.", zh: "现归\(name.chinese)。"))
    return effects
  }

  /// Opens the list of kinds or of steps, the present one selected.
  mutating func beginRetarget(_ command: Command) {
    guard let entry = selectedEntry else { return }
    let what: Retarget = command == .changeKind ? .kind(entry.id) : .step(entry.id)
    overlay = .retarget(what, selection: retargetNames(what).present)
  }

  /// What can be chosen, and which of it holds.
  func retargetNames(_ what: Retarget) -> (names: [Phrase], present: Int) {
    guard let session = desk?.session, let entry = session[what.entry] else { return ([], 0) }
    switch what {
    case .kind:
      return (EntryKind.notes.map(\.name), EntryKind.notes.firstIndex { $0 == entry.kind } ?? 0)
    case .step:
      let steps = session.agenda.steps
      return (steps.map(\.name), steps.firstIndex { $0.id == entry.step } ?? 0)
    }
  }

  mutating func handleInRetarget(_ key: Key, _ what: Retarget, _ selection: Int) -> [Effect] {
    let count = retargetNames(what).names.count
    switch key {
    case .up, .character("k"): overlay = .retarget(what, selection: max(0, selection - 1))
    case .down, .character("j"): overlay = .retarget(what, selection: min(count - 1, selection + 1))
    case .enter, .space: return retarget(what, selection)
    default:
      overlay = nil
      if let number = key.character?.wholeNumberValue, 1...count ~= number {
        return retarget(what, number - 1)
      }
    }
    return []
  }

  mutating func retarget(_ what: Retarget, _ index: Int) -> [Effect] {
    overlay = nil
    guard let session = desk?.session, index >= 0 else { return [] }
    let operations: [SessionModel.Operation]?
    switch what {
    case .kind(let id):
      guard EntryKind.notes.indices.contains(index) else { return [] }
      operations = session.turning(id, into: EntryKind.notes[index])
    case .step(let id):
      guard session.agenda.steps.indices.contains(index) else { return [] }
      operations = session.moving(id, to: session.agenda.steps[index].id)
    }
    guard let operations else { return [] }
    let effects = change(operations)
    select(what.entry)
    if let desk, let entry = desk.session[what.entry], !desk.isShowing(entry.id),
      let step = desk.session.agenda.step(entry.step)
    {
      notice = Notice(
        Phrase("Moved to “\(step.name.english)”.", zh: "已移到“\(step.name.chinese)”。"))
    }
    return effects
  }
}
