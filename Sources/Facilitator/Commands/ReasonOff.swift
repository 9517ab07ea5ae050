import SessionModel

extension State {
  /// Why a command can't be used now; `nil` when it can. Help shows it, and the key says it.
  public func reasonOff(_ command: Command) -> Phrase? {
    guard let desk else {
      switch command {
      case .openMeeting, .up, .down, .followUp:
        return home.meetings.isEmpty ? Phrase("There is no meeting yet.", zh: "还没有会议。") : nil
      default: return nil
      }
    }
    let session = desk.session
    switch command {
    case .passFloor:
      guard session.clock.running?.party == .joint, !session.step.time.isTeams else { return nil }
      return Phrase(
        "This step is joint time; pause it, or give a team the floor.", zh: "本步骤为共同时间；可暂停，或把发言权交给某个团队。")
    case .lessTime:
      return session.granting(minutes: -1).isEmpty
        ? Phrase("Less than a minute is left to take away.", zh: "剩余不足一分钟，无法再减。") : nil
    case .giveOverrun:
      return session.overrun(at: now) == 0 ? Phrase("Nobody is over the time.", zh: "没有人超时。") : nil
    case .moveSeconds:
      return session.correction(at: now) == nil
        ? Phrase("Neither team has spoken in this step.", zh: "本步骤中双方都还没有发言。") : nil
    case .nextStep:
      return session.position(after: session.position) == nil
        ? Phrase("This is the last step.", zh: "已经是最后一步。") : nil
    case .previousStep:
      return session.position(before: session.position) == nil
        ? Phrase("This is the first step.", zh: "已经是第一步。") : nil
    case .newNote, .newBelow, .newBlocker, .newHelp, .newDecision, .newAction, .newParked, .newInitiative:
      return session.entryCount >= Limits.entries ? Limits.meetingIsFull : nil
    case .edit:
      let hasRow = desk.hasColumns ? desk.canEditSetup : desk.selectedItem != nil
      return selectedEntry == nil && !hasRow ? Phrase("Select an entry first.", zh: "请先选中一个条目。") : nil
    case .editExternally:
      guard let form = desk.form else {
        return selectedEntry == nil ? Phrase("Select an entry first.", zh: "请先选中一个条目。") : nil
      }
      if case .text = form.form.focused.input { return nil }
      return Phrase("Here one is chosen; there is no text to edit.", zh: "此处为选择项，没有可编辑的文字。")
    case .delete, .changeKind, .changeStep, .changeTeam:
      return selectedEntry == nil ? Phrase("Select an entry first.", zh: "请先选中一个条目。") : nil
    case .history:
      guard let selected = selectedEntry else { return Phrase("Select an entry first.", zh: "请先选中一个条目。") }
      return session.hasEarlierVersions(of: selected.id)
        ? nil : Phrase("It was never edited; this is its first version.", zh: "该条目从未修改过，这是最初的内容。")
    case .moveDown, .moveUp:
      guard let selected = selectedEntry else { return Phrase("Select an entry first.", zh: "请先选中一个条目。") }
      return session.moving(selected.id, down: command == .moveDown) == nil
        ? Phrase("It is at the end of its list already.", zh: "已在列表的尽头。") : nil
    case .startFrom:
      return session.startingPoint == nil
        ? Phrase(
          "Only an empty list of lead stages or SLA commitments can be begun so.", zh: "仅当线索阶段或 SLA 列表为空时可用。")
        : nil
    case .agree, .agreeOther:
      return assent(of: agreeing(command)) == nil
        ? Phrase("Nothing here wants an agreement.", zh: "此处没有需要同意的内容。") : nil
    case .funnel:
      return selectedEntry?.kind == .goal ? nil : Phrase("Select a goal first.", zh: "请先选中一个目标。")
    case .takeOver:
      guard let goal = selectedEntry, goal.kind == .goal else {
        return Phrase("Select a goal first.", zh: "请先选中一个目标。")
      }
      let key = setting.keyMap.label(for: .funnel)
      return session.funnel(of: goal) == nil
        ? Phrase("This goal has no funnel yet; \(key) makes one.", zh: "该目标还没有漏斗；按 \(key) 创建。") : nil
    case .goalMap:
      return session.list([.goal]).isEmpty ? Phrase("There is no goal yet.", zh: "还没有目标。") : nil
    case .readBack:
      return session.list([.decision, .action]).isEmpty
        ? Phrase("There is no decision or action yet.", zh: "还没有决定或行动项。") : nil
    case .undo:
      return session.undoable(by: setting.terminal) == nil
        ? Phrase("Nothing was changed in this terminal.", zh: "本终端没有可撤销的更改。") : nil
    case .redo:
      return session.redoable(by: setting.terminal) == nil
        ? Phrase("Nothing was taken back in this terminal.", zh: "本终端没有可重做的更改。") : nil
    case .wall:
      return setting.hasScreen
        ? nil : Phrase("The wall is for the eye; there is no screen.", zh: "大屏仅供观看，这里没有屏幕。")
    default: return nil
    }
  }
}
