import SessionModel

// Several lines pasted into a new note: one note each, if so wanted.

extension EntryForm {
  /// Whether several pasted lines could be a note each: a new note's text is being typed.
  var takesLines: Bool {
    if case .new = target { form.focused.field == .text } else { false }
  }
}

extension String {
  /// The lines of a pasted text that have something on them.
  var pastedLines: [Substring] {
    normalizedBreaks.split(separator: "\n").filter { Visibility.hasSomethingToSee($0) }
  }
}

extension State {
  /// Keeps each line as a note of its own, by one change; the first goes on from what was typed already.
  mutating func keepLines(of text: String) -> [Effect] {
    guard var grown = desk?.session, let form = desk?.form,
      case .new(let kind, let team, let step, _) = form.target
    else { return [] }
    let typed = form.form[.text]?.input.text ?? ""
    let lines = text.pastedLines.enumerated().map { ($0.offset == 0 ? typed : "") + String($0.element) }
    guard grown.entryCount + lines.count <= Limits.entries else {
      notice = Notice(Limits.meetingIsFull, .warning)
      return []
    }
    if let long = lines.first(where: { $0.utf8.count > Limits.entryTextBytes }) {
      notice = Notice(
        Phrase("“\(long.prefix(20))…” is too long for a note.", zh: "“\(long.prefix(20))…”太长，放不进一条记录。"),
        .warning)
      return []
    }
    let people = grown.people
    var operations: [SessionModel.Operation] = []
    var last: EntryID?
    for line in lines {
      let marks = NoteMarks(line, kind, people: people, today: today)
      // What can't be read of a line stays its words.
      let noted = marks.problem == nil ? marks.kind ?? kind : kind
      var fields = marks.problem == nil ? marks.fields.filter { noted.fields.contains($0.key) } : [:]
      fields[.text] = .text(marks.problem == nil && !marks.text.isEmpty ? marks.text : line)
      let id: EntryID = ids.make()
      let isOther = noted != kind
      let made = grown.adding(
        id, noted, team: isOther ? desk?.team(of: noted, begunBy: team) ?? team : team, fields: fields,
        step: isOther ? nil : step)
      grown.apply(Change(id: ids.make(), terminal: setting.terminal, moment: now, operations: made))
      operations += made
      last = id
    }
    let effects = change(operations + droppingDraft(of: form))
    if let last { select(last) }
    if let session = desk?.session {
      desk?.form = EntryForm(new: kind, team: team, at: .end, referring: form.referred, in: session)
    }
    notice = Notice(Phrase("\(lines.count) notes kept.", zh: "已记录 \(lines.count) 条。"))
    return effects
  }
}
