import SessionModel
import Terminal

// The agenda over the screen: going to a step, and altering those that are still to come.

extension State {
  mutating func handleInAgenda(_ key: Key, _ selection: Int) -> [Effect] {
    guard let steps = desk?.session.agenda.steps else { return [] }
    // Another terminal may have written an agenda with fewer steps.
    let selection = min(selection, steps.count - 1)
    switch key {
    case .up, .character("k"): overlay = .agenda(selection: max(0, selection - 1))
    case .down, .character("j"): overlay = .agenda(selection: min(steps.count - 1, selection + 1))
    case .enter, .space:
      overlay = nil
      return go(to: AgendaPosition(step: selection))
    default:
      if let number = key.character?.wholeNumberValue, steps.indices.contains(number - 1) {
        overlay = nil
        return go(to: AgendaPosition(step: number - 1))
      }
      if let command = setting.keyMap.command(for: key, at: .meeting), Self.agendaCommands.contains(command) {
        return alterAgenda(command, steps[selection])
      }
      overlay = nil
    }
    return []
  }

  /// The commands that have a meaning of their own over the agenda, on the selected step.
  static let agendaCommands: [Command] = [.moveDown, .moveUp, .delete, .moreTime, .lessTime, .undo]

  mutating func alterAgenda(_ command: Command, _ step: Step) -> [Effect] {
    guard let session = desk?.session else { return [] }
    switch command {
    case .moveDown, .moveUp:
      guard let operations = session.movingStep(step.id, down: command == .moveDown) else {
        return refuse(
          Phrase("Only steps still to come can be moved, among themselves.", zh: "只能移动尚未进行的步骤，且只在它们之间移动。"))
      }
      let effects = change(operations)
      overlay = desk?.session.agenda.index(of: step.id).map { .agenda(selection: $0) }
      return effects
    case .delete:
      guard let operations = session.skippingStep(step.id) else {
        return refuse(Phrase("Only steps still to come can be skipped.", zh: "只能略过尚未进行的步骤。"))
      }
      return change(operations)
    case .moreTime: return change(session.granting(minutes: 1, in: step))
    case .lessTime:
      let operations = session.granting(minutes: -1, in: step)
      if operations.isEmpty {
        return refuse(Phrase("Less than a minute is left to take away.", zh: "剩余不足一分钟，无法再减。"))
      }
      return change(operations)
    default:
      if let reason = reasonOff(command) { return refuse(reason) }
      return undo()
    }
  }

  private mutating func refuse(_ reason: Phrase) -> [Effect] {
    notice = Notice(reason, .warning)
    return []
  }
}
