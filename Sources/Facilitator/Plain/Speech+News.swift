import SessionModel

// What changed from one state to another.

extension Speech {
  /// What is said when a state has become another; nothing when nobody needs to hear of it.
  ///
  /// What somebody typed here isn't said back to them, and what another terminal did is told as its doing.
  /// - Parameters:
  ///   - before: the state that was told of last.
  ///   - isAnswer: whether it became so by what was typed here, and not by itself or by others.
  public func news(since before: Speech, asAnswer isAnswer: Bool) -> [String] {
    guard state.desk?.session.id == before.state.desk?.session.id,
      (state.desk == nil) == (before.state.desk == nil), state.home.meetings == before.state.home.meetings
    else { return account }
    let touched = TouchedEntries(from: before.state.desk, to: state.desk, terminal: state.setting.terminal)
    let entries = touched.entries.flatMap {
      news(of: $0, isOwn: touched.own.contains($0), by: touched.others[$0], since: before)
    }
    var items = items.news(since: before.items)
    let altered = Set(items.map(\.key))
    items = items.map { key, lines in
      (key, touched.isElsewhere(key) ? lines.map { elsewhere + $0 } : lines)
    }
    if touched.own.contains(where: { isSaying(.noted(state.desk?.session[$0]?.kind ?? .note)) }) {
      items.removeAll { $0.key == .notice }
    }
    if let edited = state.desk?.form?.edited, touched.own.contains(edited) {
      items.removeAll { $0.key == .subject }
    }
    // Who signs here is told so by the notice.
    if state.notice != nil, !touched.isElsewhere(.signOff) { items.removeAll { $0.key == .signOff } }
    let lists: Set<SpokenItem.Key> = [.notice, .overlay, .subject, .field]
    let first = items.filter { !lists.contains($0.key) }.flatMap(\.lines)
    let last = items.filter { lists.contains($0.key) }.flatMap(\.lines)
    return first + entries + last + (isAnswer ? selection(since: before, touched, altered) : [])
  }

  private func isSaying(_ text: Phrase) -> Bool { state.notice?.text == text }

  private var elsewhere: String { Phrase("Another terminal: ", zh: "其他终端：")[language] }

  /// Who it was elsewhere that touched an entry, by name where that is known.
  private func elsewhere(_ terminal: TerminalID?) -> String {
    guard let terminal, let name = state.company?.name(of: terminal) else { return elsewhere }
    return capitalized(name[language]) + language.colon
  }

  // MARK: Entries

  private func news(of id: EntryID, isOwn: Bool, by other: TerminalID?, since before: Speech) -> [String] {
    guard let session = state.desk?.session, let old = before.state.desk?.session else { return [] }
    let (here, there) = (session.contains(id), old.contains(id))
    let who = isOwn ? "" : elsewhere(other)
    guard here, let entry = session[id] else {
      guard there, let entry = old[id] else { return [] }
      // What was done to the selected entry is told by the notice.
      if isOwn, state.notice != nil { return [] }
      let label = before.label(entry, in: old)
      let gone = Phrase("gone, \(label.english): ", zh: "已删除\(label.chinese)：")[language]
      return [sentence(who + (isOwn ? capitalized(gone) : gone) + excerpt(entry.text))]
    }
    let label = label(entry, in: session)[language]
    let parts = parts(entry, in: session)
    guard there, let former = old[id] else {
      let fresh = parts.filter { !isOwn || !isEcho($0, before) }
      let noted = isOwn ? Phrase("Noted ", zh: "已记录") : Phrase("new ", zh: "新增")
      let told = fresh.filter { !$0.name.hasPrefix(Self.agreementName) }.map(\.text)
      return [
        sentence(
          who + noted[language] + label + (told.isEmpty ? "" : language.colon)
            + told.joined(separator: semicolon))
      ]
    }
    return changes(of: entry, label, parts, since: former, isOwn: isOwn, before, who)
  }

  /// What changed of an entry that was there before.
  private func changes(
    of entry: Entry, _ label: String, _ parts: [SpokenPart], since former: Entry, isOwn: Bool,
    _ before: Speech,
    _ who: String
  ) -> [String] {
    guard let old = before.state.desk?.session else { return [] }
    let formerParts = before.parts(former, in: old)
    let fresh = parts.news(since: formerParts).filter {
      !isOwn || !$0.name.hasPrefix(Self.agreementName) && !isEcho($0, before)
    }
    let names = Set(parts.map(\.name))
    let lost = formerParts.filter { !names.contains($0.name) }.map {
      Phrase("no longer ", zh: "不再有")[language] + $0.text
    }
    let subject = isOwn ? label : label + comma + excerpt(former.text)
    let isMoved = place(of: entry) != before.place(of: former)
    if isMoved {
      let what = Phrase("now ", zh: "现为")[language] + label + comma + excerpt(entry.text)
      let step = entry.step == former.step ? "" : stepName(of: entry).map { comma + $0 } ?? ""
      return [sentence(who + (isOwn ? capitalized(what) : what) + step)]
    }
    let told = fresh.map(\.text) + lost
    if told.isEmpty { return [] }
    return [
      sentence(
        who + (isOwn ? capitalized(subject) : subject) + language.colon + told.joined(separator: semicolon))
    ]
  }

  private func place(of entry: Entry) -> [String] {
    [entry.kind?.rawValue ?? "", entry.team.rawValue, entry.step, entry[.order]?.text ?? ""]
  }

  private func stepName(of entry: Entry) -> String? {
    state.desk?.session.agenda.step(entry.step).map { line($0.name[language]) }
  }

  /// Whether a part says no more than what was typed for it.
  private func isEcho(_ part: SpokenPart, _ before: Speech) -> Bool {
    guard let typed = before.state.desk?.form?.form.texts[Field(rawValue: part.name)] else { return false }
    return part.text.hasSuffix(line(typed))
  }

  // MARK: The selection

  /// The selected entry, after moving to it.
  private func selection(
    since before: Speech, _ touched: TouchedEntries, _ altered: Set<SpokenItem.Key>
  ) -> [String] {
    guard state.desk?.form == nil, state.overlay == nil, state.setup == nil, let selected,
      altered.isDisjoint(with: [.floor, .step]), state.selectionKey != before.state.selectionKey
    else { return [] }
    if let id = state.selectedEntry?.id, touched.entries.contains(id) { return [] }
    return [Phrase("Selected: ", zh: "选中：")[language] + selected]
  }
}

extension State {
  /// What is selected, so that a move of it can be told.
  fileprivate var selectionKey: [String] {
    guard let desk else { return [selectedMeeting?.id.description ?? ""] }
    if desk.hasColumns { return [desk.column.rawValue, desk.selectedInColumn?.id.description ?? ""] }
    return [desk.selectedItem.map { "\($0)" } ?? ""]
  }
}
