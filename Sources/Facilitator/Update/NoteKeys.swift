import SessionModel
import Terminal

// Beginning, editing, moving and deleting entries; what is typed into them is in FormKeys.swift.

extension State {
  mutating func beginNote(_ kind: EntryKind, at place: Session.Place) -> [Effect] {
    guard let desk else { return [] }
    let team: Party = kind == .decision || kind == .parked ? .joint : desk.column
    return begin(EntryForm(new: kind, team: team, at: place, in: desk.session))
  }

  /// Opens a form, with the draft that was left at its place.
  mutating func begin(_ form: EntryForm) -> [Effect] {
    var form = form
    var effects: [Effect] = []
    if let slot = form.slot, let draft = draft(for: slot) {
      form.form.restore(draft.texts)
      if draft.key.terminal != setting.terminal {
        let own = DraftKey(terminal: setting.terminal, slot: slot)
        effects = change([.draft(draft.key, nil), .draft(own, draft.texts)])
      }
      notice = Notice(Phrase("Your draft is back.", zh: "已恢复草稿。"))
    }
    desk?.form = form
    return effects
  }

  /// How long a draft of another terminal lies still before it counts as left behind, in milliseconds.
  static let draftIsLeft: Int64 = 10_000

  /// The draft to take up at a place: this terminal's own, else one that somebody left behind.
  private func draft(for slot: DraftKey.Slot) -> Draft? {
    guard let drafts = desk?.session.drafts else { return nil }
    if let own = drafts[DraftKey(terminal: setting.terminal, slot: slot)] { return own }
    return drafts.values.filter { $0.key.slot == slot && isLeftBehind($0) }.max {
      ($0.moment.wall, $0.key.terminal) < ($1.moment.wall, $1.key.terminal)
    }
  }

  private func isLeftBehind(_ draft: Draft) -> Bool {
    desk?.departed.contains(draft.key.terminal) == true || now.elapsed(since: draft.moment) > Self.draftIsLeft
  }

  mutating func edit() -> [Effect] {
    guard let desk else { return [] }
    let session = desk.session
    if desk.hasColumns {
      if let entry = desk.selectedInColumn { return edit(entry.id, focus: .text) }
      guard desk.canEditSetup else { return [] }
      let title = Phrase("the meeting", zh: "会议信息")
      return begin(EntryForm(meeting: EntryForm.setupFields, title: title, in: session))
    }
    switch desk.selectedItem(at: now) {
    case .entry(let id):
      return edit(id, focus: session[id].map(fieldToMend) ?? .text)
    case .checkIn:
      return begin(EntryForm(meeting: [.nextCheckIn], title: Field.nextCheckIn.name, in: session))
    case .openEnd(let end):
      return mend(end)
    case nil: return []
    }
  }

  private mutating func edit(_ id: EntryID, focus: Field) -> [Effect] {
    guard let session = desk?.session, let form = EntryForm(editing: id, focus: focus, in: session) else {
      return []
    }
    return begin(form)
  }

  /// Goes to where an open end is mended.
  private mutating func mend(_ end: OpenEnd) -> [Effect] {
    guard let session = desk?.session else { return [] }
    if let entry = end.entry { return edit(entry, focus: end.rule.field ?? .text) }
    switch end.rule {
    case .questionUnanswered:
      guard let step = session.agenda.index(of: end.step) else { return [] }
      let prompt = session.agenda.steps[step].prompts.firstIndex {
        $0.question == end.subject && session.lead(of: $0, in: session.agenda.steps[step]) == end.party
      }
      return go(to: AgendaPosition(step: step, prompt: prompt ?? 0))
    default:
      let keys = [Command.giveLeft, .giveRight, .moveSeconds].map { setting.keyMap.label(for: $0) }
      notice = Notice(
        Phrase(
          "Give the other team the floor (\(keys[0]), \(keys[1])), or \(keys[2]) where time was misplaced.",
          zh: "让另一个团队发言（\(keys[0])、\(keys[1])），或用 \(keys[2]) 更正记错的时间。"), .warning)
      return []
    }
  }

  /// The field that a person most likely wants when opening an entry in a list.
  private func fieldToMend(of entry: Entry) -> Field {
    if let rule = desk?.session.openEnds(of: entry).first?.rule, let field = rule.field { return field }
    return entry.kind == .help ? .reply : .text
  }

  mutating func deleteSelected() -> [Effect] {
    guard let entry = selectedEntry, let desk else { return [] }
    let label = setting.keyMap.label(for: .undo)
    notice = Notice(Phrase("Deleted; \(label) brings it back.", zh: "已删除；按 \(label) 恢复。"))
    if desk.hasColumns {
      // The selection stays where it was, not at the end of the list.
      let entries = desk.column(of: desk.column)
      if let index = entries.firstIndex(where: { $0.id == entry.id }) {
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

extension OpenEnd.Rule {
  /// The field that mends it; `nil` when it isn't one field's.
  var field: Field? {
    switch self {
    case .goalWithoutWhy: .why
    case .initiativeWithoutGoal: .goal
    case .blockerWithoutOwner, .helpWithoutOwner, .actionWithoutOwner: .owner
    case .helpWithoutDue, .actionWithoutDue: .due
    case .helpUnanswered: .reply
    case .helpDeclinedWithoutReason: .reason
    case .topicParked: .reviewed
    case .questionUnanswered, .timeUnequal, .noCheckIn: nil
    }
  }
}
