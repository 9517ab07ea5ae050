import SessionModel
import Terminal

// Beginning, editing, moving and deleting entries; what is typed into them is in FormKeys.swift.

extension State {
  /// - Parameter isReferring: whether the entry comes from the selected one, where it can refer to it.
  mutating func beginNote(
    _ kind: EntryKind, at place: Session.Place = .end, referring isReferring: Bool = false
  ) -> [Effect] {
    guard let desk else { return [] }
    let team = desk.team(of: kind, begunBy: desk.column)
    let referred = isReferring ? selectedEntry?.id : nil
    return begin(EntryForm(new: kind, team: team, at: place, referring: referred, in: desk.session))
  }

  /// Opens a form, with the draft that was left at its place.
  mutating func begin(_ form: EntryForm) -> [Effect] {
    var form = form
    let effects = takeUpDraft(in: &form)
    desk?.form = form
    tellWhoIsIn(form)
    return effects
  }

  mutating func edit() -> [Effect] {
    guard let desk else { return [] }
    let session = desk.session
    if desk.hasColumns {
      if let entry = desk.selectedInColumn { return edit(entry, desk.plan.section) }
      guard desk.canEditSetup else { return [] }
      let title = Phrase("the meeting", zh: "会议信息")
      return begin(EntryForm(meeting: EntryForm.setupFields, title: title, in: session))
    }
    switch desk.selectedItem {
    case .entry(let id):
      guard let entry = session[id] else { return [] }
      return edit(entry, desk.plan.section, focus: fieldToMend(of: entry))
    case .checkIn:
      return begin(
        EntryForm(meeting: [.nextCheckIn, .cadence], title: Field.nextCheckIn.name, in: session))
    case .signOff:
      let keys = [Command.agree, .agreeOther].map { setting.keyMap.label(for: $0) }
      let names = Party.teams.map { session.name(of: $0) }
      notice = Notice(
        Phrase(
          "\(keys[0]) signs for \(names[0].english), \(keys[1]) for \(names[1].english).",
          zh: "\(keys[0])：\(names[0].chinese)签字，\(keys[1])：\(names[1].chinese)签字。"))
      return []
    case .openEnd(let end):
      return mend(end)
    case nil: return []
    }
  }

  mutating func edit(
    _ entry: Entry, _ section: EntryForm.Section, focus: Field? = nil
  ) -> [Effect] {
    guard let session = desk?.session,
      let form = EntryForm(editing: entry.id, section, focus: focus, in: session)
    else { return [] }
    return startReply(to: entry) + begin(form)
  }

  /// A reply is charged to who replies: its clock starts with it, where teams' time is spent on replies.
  private mutating func startReply(to entry: Entry) -> [Effect] {
    guard let desk, desk.session.step.view == .board, entry.kind == .help, entry.team != .joint,
      desk.session.step.time.isTeams
    else { return [] }
    return change(desk.session.givingFloor(to: entry.team.other))
  }

  mutating func beginFunnel() -> [Effect] {
    guard let goal = selectedEntry, let session = desk?.session,
      let form = EntryForm(editing: goal.id, .funnel, in: session)
    else { return [] }
    return begin(form)
  }

  mutating func takeOverFunnel() -> [Effect] {
    guard let goal = selectedEntry, let session = desk?.session,
      let (operations, entry) = session.takingOver(funnelOf: goal, as: ids.make(), setting.language)
    else { return [] }
    var effects = change(operations)
    guard let session = desk?.session, let promise = session[entry], let amount = promise[.amount]?.number
    else { return effects }
    // The number is there; within which time is for the teams to say.
    if let form = EntryForm(editing: entry, focus: .within, in: session) { effects += begin(form) }
    let name = session.name(of: promise.team)
    let unit = promise[.amountUnit]?.text ?? ""
    notice = Notice(
      Phrase(
        "SLA of \(name.english): \(amount.text) \(unit); within which time?",
        zh: "\(name.chinese)的 SLA：\(amount.text) \(unit)；时限多长？"))
    return effects
  }

  mutating func startFromUsual() -> [Effect] {
    guard let session = desk?.session, let point = session.startingPoint else { return [] }
    return change(session.starting(from: point, setting.language, ids: &ids))
  }

  mutating func deleteSelected() -> [Effect] {
    guard let entry = selectedEntry, let desk else { return [] }
    let label = setting.keyMap.label(for: .undo)
    notice = Notice(Phrase("Deleted; \(label) brings it back.", zh: "已删除；按 \(label) 恢复。"))
    if desk.hasColumns {
      // The selection stays where it was, not at the end of the list.
      let entries = desk.column(of: desk.column)
      if let index = entries.index(of: entry.id) {
        let neighbour = index + 1 < entries.count ? index + 1 : index - 1
        self.desk?.selection[desk.column] = entries.indices.contains(neighbour) ? entries[neighbour].id : nil
      }
    }
    return change(desk.session.deleting(entry.id))
  }

  mutating func move(down: Bool) -> [Effect] {
    guard let entry = selectedEntry, let operations = desk?.session.moving(entry.id, down: down) else {
      return []
    }
    let effects = change(operations)
    select(entry.id)
    return effects
  }
}
