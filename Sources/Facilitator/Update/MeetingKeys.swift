import SessionModel
import Terminal

extension State {
  mutating func handleInMeeting(_ key: Key) -> [Effect] {
    guard let command = setting.keyMap.command(for: key, at: .meeting) else {
      if key != .escape {
        let label = setting.keyMap.label(for: .help)
        notice = Notice(
          Phrase(
            "\(key.label) does nothing here; \(label) lists the keys.",
            zh: "\(key.label) 在此无作用；按 \(label) 查看按键。"),
          .warning)
      }
      return []
    }
    return run(command)
  }

  /// Carries out a command of the meeting, or says why it can't be.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = reasonOff(command) {
      notice = Notice(reason, .warning)
      return []
    }
    if command.group == .floor, desk?.form == nil, desk?.session.version.isFinal == true {
      // One slip must not make a draft of what both teams signed.
      overlay = .question(.reopen(command))
      return []
    }
    return carryOut(command)
  }

  /// Carries out a command that can be.
  mutating func carryOut(_ command: Command) -> [Effect] {
    guard let desk else { return [] }
    let session = desk.session
    switch command {
    case .passFloor: return giveFloor(session.passingFloor(at: now))
    case .pause: return giveFloor(session.pausing(at: now))
    case .giveLeft: return giveFloor(session.givingFloor(to: .left))
    case .giveRight: return giveFloor(session.givingFloor(to: .right))
    case .giveJoint: return giveFloor(session.givingFloor(to: .joint))
    case .moreTime: return change(session.granting(minutes: 1))
    case .lessTime: return change(session.granting(minutes: -1))
    case .giveOverrun: return giveOverrun(session)
    case .moveSeconds: return moveSeconds(session)
    case .nextStep: return goOn()
    case .previousStep: return session.position(before: session.position).map { go(to: $0) } ?? []
    case .goTo: overlay = .agenda(selection: session.position.step)
    case .otherColumn: focus(on: desk.column.other)
    case .left: focus(on: .left)
    case .right: focus(on: .right)
    case .up: moveSelection(by: -1)
    case .down: moveSelection(by: 1)
    case .newNote: return beginNote(desk.newNoteKind)
    case .newBelow:
      return beginNote(
        selectedEntry?.kind ?? desk.newNoteKind, at: selectedEntry.map { .below($0.id) } ?? .end)
    case .edit: return edit()
    case .editExternally: return editExternally()
    case .delete: return deleteSelected()
    case .moveDown: return move(down: true)
    case .moveUp: return move(down: false)
    case .newBlocker: return beginNote(.blocker, referring: true)
    case .newHelp: return beginNote(.help, referring: true)
    case .newDecision: return beginNote(.decision)
    case .newAction: return beginNote(.action, referring: true)
    case .newParked: return beginNote(.parked)
    case .newInitiative: return beginNote(.initiative, referring: true)
    case .startFrom: return startFromUsual()
    case .changeTeam: return handToOtherTeam()
    case .changeKind, .changeStep: beginRetarget(command)
    case .history: showHistory()
    case .find: overlay = .find(Find(session))
    case .palette: overlay = .palette(Palette())
    case .agree, .agreeOther: return agree(agreeing(command))
    case .funnel: return beginFunnel()
    case .takeOver: return takeOverFunnel()
    case .goalMap: overlay = .goalMap(scroll: 0)
    case .readBack: overlay = .readBack(index: 0)
    case .undo: return undo()
    case .redo: return redo()
    case .writeMinutes: previewMinutes()
    case .saveElsewhere: return seekElsewhere()
    case .help: overlay = .help(scroll: 0)
    case .wall: wall = .visited
    case .leave: return leave()
    case .newMeeting, .openMeeting, .openDemo, .followUp: break
    }
    return []
  }

  // MARK: Time

  /// Passes the floor. The notes that follow are most likely that team's, so its column gets the focus; not
  /// while something is typed, which stays where it was begun.
  private mutating func giveFloor(_ operations: [Operation]) -> [Effect] {
    let effects = change(operations)
    // Where one team is asked, the notes are its answers, whoever asks back meanwhile; where goals are checked, who
    // speaks looks at the other's.
    if let desk, let party = desk.session.clock.running?.party, party != .joint, desk.form == nil,
      desk.session.lead(of: desk.session.prompt, in: desk.session.step) == nil
    {
      follow(to: desk.plan.section == .checks ? party.other : party)
    }
    return effects
  }

  private mutating func giveOverrun(_ session: Session) -> [Effect] {
    let time = ClockText.spoken(session.overrun(at: now))
    notice = Notice(
      session.step.time.isTeams
        ? Phrase("\(time) more for both teams.", zh: "双方各加 \(time)。")
        : Phrase("\(time) more for this step.", zh: "本步骤加 \(time)。"))
    return change(session.grantingOverrun(at: now))
  }

  private mutating func moveSeconds(_ session: Session) -> [Effect] {
    guard let correction = session.correction(at: now) else { return [] }
    let time = ClockText.spoken(correction.milliseconds)
    let from = session.name(of: correction.from)
    let to = session.name(of: correction.to)
    notice = Notice(
      Phrase(
        "\(time) moved: \(from.english) → \(to.english).", zh: "已改记 \(time)：\(from.chinese) → \(to.chinese)。")
    )
    return change([correction.operation])
  }

  // MARK: Agenda

  /// In a list no column shows whose entry a new one will be; so it is said.
  private mutating func focus(on team: Party) {
    desk?.column = team
    guard let desk, !desk.hasColumns else { return }
    let name = desk.session.name(of: team)
    notice = Notice(Phrase("New entries are now \(name.english)’s.", zh: "新条目现归\(name.chinese)。"))
  }

  private mutating func goOn() -> [Effect] {
    guard let session = desk?.session, let next = session.position(after: session.position) else { return [] }
    if session.isUnanswered {
      overlay = .question(.goOnEmpty(next))
      return []
    }
    return go(to: next)
  }

  mutating func go(to position: AgendaPosition) -> [Effect] {
    guard let session = desk?.session else { return [] }
    let effects = change(session.going(to: position))
    desk?.row = 0
    if let session = desk?.session, let lead = session.lead(of: session.prompt, in: session.step) {
      follow(to: lead)
    }
    return effects
  }

  // MARK: Undo

  mutating func undo() -> [Effect] {
    guard let target = desk?.session.undoable(by: setting.terminal) else { return [] }
    let what = target.summary(in: desk?.session)
    notice = Notice(Phrase("Taken back: \(what.english).", zh: "已撤销：\(what.chinese)。"))
    let effects = change([.undo(target.id)])
    follow(target)
    return effects
  }

  private mutating func redo() -> [Effect] {
    guard let target = desk?.session.redoable(by: setting.terminal) else { return [] }
    let effects = change([.redo(target.id)])
    follow(target)
    let what = target.summary(in: desk?.session)
    notice = Notice(Phrase("Done again: \(what.english).", zh: "已重做：\(what.chinese)。"))
    return effects
  }

  /// Gives the focus to the entry that a change was about, wherever it stands now: the next key is meant for it.
  private mutating func follow(_ change: Change) {
    guard let entry = change.entry.flatMap({ desk?.session[$0] }), desk?.isShowing(entry.id) == true else {
      return
    }
    focus(on: entry)
  }

  // MARK: Leaving

  private mutating func leave() -> [Effect] {
    guard let desk else { return [.leave(.asking)] }
    // While others go on with the meeting, it isn't over because one of them goes.
    if desk.session.clock.running != nil, !desk.others.contains(where: \.takesPart) {
      overlay = .question(.leaveRunning)
      return []
    }
    return leaveNow()
  }

  /// Leaves, after asking once more when something couldn't be kept.
  mutating func leaveNow() -> [Effect] {
    if let trouble, !isForReading, trouble.takesAll || desk?.shared.pending.isEmpty == false {
      overlay = .question(.leaveUnkept)
      return []
    }
    return [.leave(.asking)]
  }
}

extension Session {
  /// Whether the present question asks for answers and has none, of the team asked or of either.
  var isUnanswered: Bool {
    guard !prompt.kinds.isEmpty else { return false }
    return entries(prompt.kinds, team: lead(of: prompt, in: step), step: step.id).isEmpty
  }
}
