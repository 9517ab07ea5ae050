import SessionModel
import Terminal

// What is half typed, noted so that it outlives the form, the step and the terminal.

extension State {
  /// How long after the first key that isn't noted the draft is written, in milliseconds: long enough to take in the
  /// keys of one word, short enough for the wall to show it as it is typed.
  static let draftDelay: Int64 = 100

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

  mutating func endTyping() -> [Effect] {
    guard let form = desk?.form else { return [] }
    desk?.draftDue = now
    let effects = noteDraft()
    let key = form.slot.map { DraftKey(terminal: setting.terminal, slot: $0) }
    if form.isAltered, let key, desk?.session.drafts[key] != nil {
      notice = Notice(Phrase("Kept as a draft; begin again here to go on.", zh: "已存为草稿；在此重新开始即可继续。"))
    }
    desk?.form = nil
    desk?.draftDue = nil
    return effects
  }
}
