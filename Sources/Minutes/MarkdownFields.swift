import SessionModel

// What is known of an entry besides its text, field by field.

extension MarkdownMinutes {
  /// What an entry says, at the start of a list item.
  func itemText(_ entry: Entry) -> String {
    writing.typed(entry.text, in: .block)
  }

  /// What a field says, as it stands after other words of a line; `nil` when nobody filled it in, or when what it
  /// refers to is gone.
  func said(_ field: Field, of entry: Entry) -> String? {
    switch entry[field] {
    case .text(let text): said(text, in: field)
    case .day(let day): writing.date(day)
    case .number(let number): number.text
    case .integer(let number): String(number)
    case .entry(let id): reference(to: id)
    case .flag, .checkpoints, .agenda, .unknown, nil: nil
    }
  }

  private func said(_ text: String, in field: Field) -> String? {
    guard !text.isEmpty else { return nil }
    if field == .owner { return "@" + writing.typedName(text) }
    switch field.form {
    case .choice(let choices): return choices.first { $0.value == text }.map { writing($0.name) }
    case .text: return writing.typed(text, in: .inline)
    default: return writing.typedName(text)
    }
  }

  /// Fields with their names, an item each; those that nobody filled in are left out.
  func told(_ fields: [Field], of entry: Entry) -> [MarkdownItem] {
    fields.compactMap { field in said(field, of: entry).map { labelled(field.name, $0) } }
  }

  /// `Goal 2 – Win 40 new customers`, cut where it is long, since it stands in full elsewhere.
  private func reference(to id: EntryID) -> String? {
    excerpt(of: id).map { $0.number + writing.typed($0.text, in: .inline) }
  }

  /// What names another entry where it doesn't stand itself, not escaped yet; `nil` when that is gone.
  func excerpt(of id: EntryID) -> (number: String, text: String)? {
    guard session.contains(id), let entry = session[id] else { return nil }
    let number = goalNumbers[id].map { writing(Wording.goal($0)) + " – " } ?? ""
    return (number, Excerpt.of(entry.text))
  }

  /// Since when something is carried over from meeting to meeting: `since 2027-01-12`.
  func since(_ entry: Entry) -> String? {
    entry.since.map { writing(Wording.since(writing.date($0))) }
  }

  /// The same as an item of its own.
  func sinceItem(_ entry: Entry) -> [MarkdownItem] {
    entry.since.map { [labelled(Wording.since, writing.date($0))] } ?? []
  }

  /// Who answers for an entry and by when, what became of it and since when it is open, as far as is known.
  func promises(_ entry: Entry) -> [String] {
    [
      said(.owner, of: entry), entry.due.map { writing(Wording.due(writing.date($0))) },
      entry.progress.map { writing($0.name) }, since(entry),
    ].compactMap(\.self)
  }

  /// `text, @owner (Team), due 2027-01-31`; the team also where nobody is named.
  /// - Parameter isTask: whether a tick says already that it is done.
  func promise(_ entry: Entry, team: Party?, isTask: Bool = false) -> MarkdownItem {
    var text = itemText(entry)
    if let owner = said(.owner, of: entry) { text = writing.listed([text, owner]) }
    if let team { text = writing.bracketed(text, writing.inlineName(of: team)) }
    let progress = isTask && entry.isDone ? nil : entry.progress
    let rest = [
      entry.due.map { writing(Wording.due(writing.date($0))) }, progress.map { writing($0.name) },
      since(entry),
    ]
    return MarkdownItem(writing.listed([text] + rest.compactMap(\.self)), told([.about], of: entry))
  }
}

/// Cuts texts that stand in full elsewhere in the minutes.
enum Excerpt {
  /// The longest excerpt, in characters, the ellipsis aside.
  static let characters = 80

  /// The first line that has something on it, cut where it is too long.
  static func of(_ text: String) -> String {
    if text.utf8.count <= characters, VisibleText.isLine(text) { return text }
    var first = String.UnicodeScalarView()
    let lines = VisibleText.lines(of: text)
    first.append(contentsOf: lines.first ?? [])
    let line = String(first)
    let cut = line.prefix(characters)
    return cut.endIndex < line.endIndex || lines.count > 1 ? cut + "…" : line
  }
}
