import SessionModel

/// What is known of something, before it is written down.
enum PlainValue: Hashable {
  /// What somebody typed, or words of the program.
  case text(String)
  /// A number, to reckon with.
  case number(Number)
  /// A date, to sort by.
  case day(Day)
}

/// What is known of entries as values and plain text, for forms of the minutes that escape it in their own ways.
struct PlainFields {
  let session: Session
  let writing: Writing

  init(of minutes: Minutes) {
    session = minutes.session
    writing = Writing(minutes.language, of: minutes.session)
  }

  /// What a field says of an entry; `nil` when nobody filled it in, when what it refers to is gone, and when it was
  /// filled in while the entry was of another kind.
  func said(_ field: Field, of entry: Entry) -> PlainValue? {
    guard let kind = entry.kind, kind.tells(field) else { return nil }
    switch field {
    // What holds also where nobody said so, or said so in the way of an earlier version.
    case .status: return entry.progress.map { .text(writing($0.name)) }
    case .blockerStatus: return .text(writing(entry.blockerStatus.name))
    case .supports: return session.goalSupported(by: entry).map { .text(Excerpt.of($0.text)) }
    default: return entry[field].flatMap { said($0, in: field) }
    }
  }

  private func said(_ value: Value, in field: Field) -> PlainValue? {
    switch value {
    case .text(let text): said(text, in: field).map { .text($0) }
    case .day(let day): .day(day)
    case .number(let number): .number(number)
    case .integer(let number): .number(Number(Int64(number)))
    case .entry(let id): excerpt(of: id).map { .text($0) }
    case .flag, .checkpoints, .agenda, .unknown: nil
    }
  }

  private func said(_ text: String, in field: Field) -> String? {
    guard !text.isEmpty else { return nil }
    guard case .choice(let choices) = field.form else { return text }
    return choices.first { $0.value == text }.map { writing($0.name) }
  }

  private func excerpt(of id: EntryID) -> String? {
    session.contains(id) ? session[id].map { Excerpt.of($0.text) } : nil
  }

  /// The team that a request or a promise goes to.
  func addressee(of entry: Entry) -> String? {
    switch entry.kind {
    case .help, .sla: entry.team == .joint ? nil : writing.name(of: entry.team.other)
    default: nil
    }
  }
}

extension EntryKind {
  /// All that can be told of an entry of the kind, at whatever step.
  var toldFields: [Field] { Self.told[self] ?? [] }

  fileprivate func tells(_ field: Field) -> Bool {
    Self.toldSets[self]?.contains(field) ?? false
  }

  private static let told: [EntryKind: [Field]] = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      let checks = kind == .goal ? EntryKind.checkFields + EntryKind.funnelFields : []
      return (kind, kind.fields + (checks + kind.reviewFields).filter { !kind.fields.contains($0) })
    })
  private static let toldSets = told.mapValues { Set($0) }
}
