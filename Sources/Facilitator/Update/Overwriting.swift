import SessionModel

// Two in one entry: the last to finish holds, and whose text it took the place of is told so.

extension State {
  /// For how long after keeping a text somebody wants to know that another took its place, in milliseconds.
  static let textIsFresh: Int64 = 60_000

  /// Tells when others put their text in the place of what this terminal has just kept. While the entry is still
  /// edited here, its panel tells it.
  mutating func tellOverwritten(by changes: [Change]) {
    guard let desk, let company, desk.form?.edited == nil else { return }
    for change in changes where change.terminal != setting.terminal {
      guard let entry = overwritten(by: change, in: desk.session) else { continue }
      let who = company.name(of: change.terminal)
      let line = entry.text.split(whereSeparator: \.isNewline).first ?? ""
      let subject = line.count > 24 ? line.prefix(24) + "…" : line
      let key = setting.keyMap.label(for: .history)
      notice = Notice(
        Phrase(
          "“\(subject)” has another text now (\(who.english)); \(key) has yours.",
          zh: "“\(subject)”已改为他人的内容（\(who.chinese)）；\(key) 可查看您的内容。"), .warning)
    }
  }

  private func overwritten(by change: Change, in session: Session) -> Entry? {
    for case .set(let id?, let field, let value) in change.operations {
      guard let entry = session[id], entry.kind?.fields.contains(field) == true, entry[field] != value,
        let write = entry.history(of: field).last(where: { !$0.isUndone }),
        let own = session.change(write.change), own.terminal == setting.terminal,
        now.elapsed(since: own.moment) < Self.textIsFresh
      else { continue }
      return entry
    }
    return nil
  }
}
