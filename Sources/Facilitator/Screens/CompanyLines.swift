import SessionModel
import Terminal

// Who else is here: quietly in the status line, in full in the list of keys, and beside what they are editing.

extension Canvas {
  /// Who else is here, at the right of the status line: by name where there is room, else how many.
  /// - Parameter used: the columns of the line that are taken.
  mutating func drawCompany(_ company: Company, row: Int, after used: Int) {
    guard !company.others.isEmpty else { return }
    let names = company.others.map { company.name(of: $0)[language] }
    let separator = Phrase(", ", zh: "、")[language]
    let full = Phrase("here too: ", zh: "同时在场：")[language] + names.joined(separator: separator)
    let room = size.columns - 2 - used - 2
    let short = Phrase("+\(names.count) here", zh: "另有 \(names.count) 个终端")[language]
    let text = [full, short, "+\(names.count)"].first { TextWidth.columns(of: $0) <= room }
    if let text { writeRight([Span(text, .dim)], row: row, end: size.columns - 1, columns: room) }
  }

  /// Everybody at the meeting, as lines of the list of keys; none when nobody else is.
  func linesOfCompany(_ state: State) -> [(String, String, Role)] {
    guard let company = state.company, !company.others.isEmpty, let session = state.desk?.session else {
      return []
    }
    let heading = (Phrase("At this meeting", zh: "参与的终端")[language], "", Role.overlayTitle)
    let own = (Phrase("you", zh: "您")[language], company.ownName[language], Role.overlay)
    return [heading, own]
      + company.others.map { other in
        let entry = other.entry.flatMap { session[$0]?.text }.map { text in
          let line = TextLayout.clip(text.onOneLine, columns: Layout.measure / 2)
          return Phrase(", editing “\(line)”", zh: "，正在编辑“\(line)”")[language]
        }
        return ("", company.name(of: other)[language] + (entry ?? ""), Role.overlay)
      }
  }

  /// Who else is in the entry of the panel, or has changed it meanwhile: at the right of the panel's heading, for
  /// as long as it is so; `nil` for nobody.
  /// - Parameter columns: how wide the panel is.
  func others(in form: EntryForm, _ company: Company?, columns: Int) -> Span? {
    guard let company, let id = form.edited else { return nil }
    let text: String
    let role: Role
    if company.isGone(form) {
      text = Phrase("! deleted; your edit brings it back", zh: "! 已被删除；修改后保存可恢复")[language]
      role = .statusWarning
    } else if let name = company.overtaking(form) {
      text = Phrase("! changed by \(name.english)", zh: "! \(name.chinese)已修改")[language]
      role = .statusWarning
    } else {
      let names = company.editing(id).map { company.name(of: $0)[language] }
      guard !names.isEmpty else { return nil }
      text = "✎ " + names.joined(separator: Phrase(", ", zh: "、")[language])
      role = .draft
    }
    return Span(" " + TextLayout.clip(text, columns: columns * 3 / 5 - 2) + " ", role)
  }
}

extension EntryDetails {
  /// Who else is in an entry, and what is being typed into it or was left half typed: one line each. What this
  /// terminal is typing is in its panel instead.
  func typing(into entry: Entry, _ company: Company) -> [String] {
    let drafts = session.drafts.values
      .filter { $0.key.slot == .entry(entry.id) && !company.isTyping(here: $0) }
      .sorted { $0.key.terminal < $1.key.terminal }
    let typed = drafts.compactMap { draft in text(of: draft, in: entry).map { (draft.key.terminal, $0) } }
    let editing = company.editing(entry.id)
    let theirs = editing.map { other in
      let text = typed.first { $0.0 == other.terminal }.map { language.colon + $0.1 } ?? ""
      return "✎ " + company.name(of: other)[language] + text
    }
    let known = Set(editing.map(\.terminal))
    return theirs + typed.filter { !known.contains($0.0) }.map { "✎ " + $0.1 }
  }

  /// What is typed otherwise than it stands; `nil` when nothing is.
  private func text(of draft: Draft, in entry: Entry) -> String? {
    guard let field = draft.newsField(in: session), let text = draft.texts[field] else { return nil }
    // The text itself says what it is; another field needs its name.
    let name = field == .text ? "" : field.name[language] + language.colon
    return name + (chosen(text, in: field) ?? text)
  }
}
