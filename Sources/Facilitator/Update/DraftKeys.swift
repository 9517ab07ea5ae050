import SessionModel
import Terminal

// What is half typed, noted so that it outlives the form, the step and the terminal.

extension Desk {
  /// How long after the first key that isn't noted the draft is written, in milliseconds: where others read along, soon
  /// enough for the wall to show it as it is typed, yet taking in the keys of one word; else soon enough for half a
  /// second with the disk's time.
  var draftDelay: Int64 { others.isEmpty ? 250 : 100 }

  mutating func noteDraftSoon(after now: Moment) {
    if form != nil, draftDue == nil { draftDue = now.advanced(by: draftDelay) }
  }
}

extension State {
  /// Notes what is being typed, so that it outlives this terminal.
  mutating func noteDraft(onlyIfDue: Bool = false) -> [Effect] {
    guard let desk, let due = desk.draftDue, let form = desk.form else { return [] }
    if onlyIfDue, due.elapsed(since: now) > 0 { return [] }
    self.desk?.draftDue = nil
    guard let slot = form.slot else { return [] }
    let key = DraftKey(terminal: setting.terminal, slot: slot)
    let isBlank = form.form.texts.values.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    let typed = form.isAltered && !isBlank ? form.form.texts : nil
    // What is half typed into fields that this form doesn't show stays.
    let others = desk.session.drafts[key]?.texts.filter { form.form[$0.key] == nil } ?? [:]
    let texts = typed.map { $0.merging(others) { typed, _ in typed } } ?? (others.isEmpty ? nil : others)
    guard desk.session.drafts[key]?.texts != texts else { return [] }
    return change([.draft(key, texts)])
  }

  /// The operation that drops a form's draft, if there is one; what the form doesn't show stays.
  func droppingDraft(of form: EntryForm) -> [Operation] {
    guard let slot = form.slot else { return [] }
    let key = DraftKey(terminal: setting.terminal, slot: slot)
    guard let draft = desk?.session.drafts[key] else { return [] }
    let others = draft.texts.filter { form.form[$0.key] == nil }
    return [.draft(key, others.isEmpty ? nil : others)]
  }

  /// Fills a form with the draft that was left at its place, which becomes this terminal's own.
  mutating func takeUpDraft(in form: inout EntryForm) -> [Effect] {
    guard let slot = form.slot else { return [] }
    let drafts = draftsToTakeUp(at: slot)
    guard let draft = drafts.first else { return [] }
    form.form.restore(draft.texts)
    let more = drafts.count - 1
    notice = Notice(
      more == 0
        ? Phrase("Your draft is back.", zh: "已恢复草稿。")
        : Phrase(
          "Your draft is back; \(more) more here: keep it, then begin again.",
          zh: "已恢复草稿；此处还有 \(more) 份：保存后重新开始即可继续。"))
    if draft.key.terminal == setting.terminal { return [] }
    let own = DraftKey(terminal: setting.terminal, slot: slot)
    return change([.draft(draft.key, nil), .draft(own, draft.texts)])
  }

  /// The drafts at a place that nobody else is typing: this terminal's own, then those of terminals that are gone,
  /// the newest first.
  private func draftsToTakeUp(at slot: DraftKey.Slot) -> [Draft] {
    guard let desk else { return [] }
    let others = Set(desk.others.map(\.terminal))
    let here = desk.session.draftsInOrder.reversed().filter {
      $0.key.slot == slot && !others.contains($0.key.terminal)
    }
    return here.filter { $0.key.terminal == setting.terminal }
      + here.filter { $0.key.terminal != setting.terminal }
  }

  mutating func endTyping() -> [Effect] {
    guard let form = desk?.form else { return [] }
    desk?.draftDue = now
    let effects = noteDraft()
    let key = form.slot.map { DraftKey(terminal: setting.terminal, slot: $0) }
    if form.isAltered, let key, desk?.session.drafts[key] != nil {
      notice = Notice(Phrase("Left as a draft; begin again here to go on.", zh: "已留作草稿；在此重新开始即可继续。"))
    }
    desk?.form = nil
    desk?.draftDue = nil
    return effects
  }
}
