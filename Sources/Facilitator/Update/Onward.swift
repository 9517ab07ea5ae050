import SessionModel

// Going on without leaving the keyboard's rhythm: to the next entry that lacks something, and to the next question
// while typing.

extension Desk {
  /// The entries of the present view, in the order in which people go through them.
  private var entriesInOrder: [Entry] {
    guard !hasColumns else { return Party.teams.flatMap { column(of: $0) } }
    return items.compactMap { if case .entry(let id) = $0 { session[id] } else { nil } }
  }

  /// The next entry after one, around the end, of which something is true; `nil` when there is none.
  func next(after id: EntryID, where wanted: (Entry) -> Bool) -> Entry? {
    let entries = entriesInOrder
    let index = entries.firstIndex { $0.id == id } ?? -1
    return (entries[(index + 1)...] + entries[..<max(0, index)]).first(where: wanted)
  }

  /// Whether an entry lacks what the present step is there to fill in: a reply, a verdict, what became of it.
  func lacks(_ entry: Entry) -> Bool {
    switch session.step.view {
    case .board: entry.kind == .help && entry.reply == nil
    case .checks: entry.kind == .goal && entry.verdict(of: .achievable) == nil
    case .review:
      entry.since != nil && !(entry.kind == .parked ? entry.isReviewed : entry.isReviewedSince)
    default: false
    }
  }
}

extension Entry {
  /// What is asked for next, once an answer calls for more: which per cent, because of what, by whom. Asked once;
  /// Enter leaves it open.
  func question(after form: EntryForm, at view: StepView, isTextNew: Bool) -> Field? {
    let wanted: Field?
    switch kind {
    case .goal where form.section == .checks:
      wanted = verdict(of: .achievable) != nil && self[.achievableReason] == nil ? .achievableReason : nil
    case .goal: wanted = isPercentAmbiguous && (form.target == .entry(id, .new) || isTextNew) ? .unit : nil
    case .help where view == .board:
      switch reply {
      case .declined: wanted = reason == nil ? .reason : nil
      case .accepted, .partly: wanted = owner == nil ? .owner : due == nil ? .due : nil
      case nil: wanted = nil
      }
    default: wanted = nil
    }
    return wanted == form.form.focused.field ? nil : wanted
  }
}

extension State {
  /// Gives the focus to an entry, in whichever column it stands.
  mutating func focus(on entry: Entry) {
    if desk?.hasColumns == true, entry.team != .joint { desk?.column = entry.team }
    select(entry.id)
  }

  /// Begins with the next entry that lacks what the step is there for, after one that just got it.
  mutating func goOnFilling(after id: EntryID) -> [Effect] {
    guard let desk, let next = desk.next(after: id, where: desk.lacks) else { return [] }
    focus(on: next)
    return edit()
  }

  /// Goes on to the next entry that wants an agreement, after one that just got all of them.
  /// - Returns: that entry; `nil` where there is none, or nothing to go on from.
  mutating func goOnAgreeing(after id: EntryID) -> Entry? {
    guard let desk, desk.session[id]?.isAgreed == true,
      let next = desk.next(after: id, where: { !$0.isAgreed })
    else { return nil }
    focus(on: next)
    return next
  }

  /// A command that leaves the place where something is typed: what is typed is kept, and typing goes on where
  /// the command leads to.
  mutating func leaveTyping(by command: Command) -> [Effect] {
    var effects: [Effect] = []
    if desk?.form?.isAltered == true {
      effects += keepForm()
      // Refused: it says why, and stays.
      if desk?.form?.isAltered == true { return effects }
    }
    effects += endTyping()
    // Whoever types on doesn't look for a question: what comes next would answer it.
    if command == .nextStep, let session = desk?.session, session.isUnanswered,
      let next = session.position(after: session.position)
    {
      effects += go(to: next)
      let key = setting.keyMap.keys(for: .previousStep).last?.label ?? ""
      notice = Notice(
        Phrase("Nothing was noted at the last question; \(key) goes back.", zh: "上一个问题没有记录；按 \(key) 返回。"),
        .warning)
    } else {
      effects += run(command)
    }
    if overlay == nil, let desk, desk.hasColumns, !desk.session.prompt.kinds.isEmpty {
      effects += beginNote(desk.newNoteKind)
    }
    return effects
  }
}
