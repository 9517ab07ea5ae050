/// What a field holds where it is kept.
///
/// Of a field that people fill in its ``FieldForm`` says so; the others the program sets by itself. Only a field of
/// a newer version may hold anything.
public enum FieldContent: Hashable, Sendable {
  /// Any text.
  case text
  /// A text that something is called by: there is something to see in it, and it is never cleared.
  case name
  /// An identifier as a text, in the form that ``Identifier/description`` has.
  case identifier
  /// A date.
  case day
  /// Yes or no.
  case flag
  /// An exact decimal number.
  case number
  /// A whole number of a range.
  case integer(ClosedRange<Int>)
  /// One of a fixed set of stored names.
  case choice([String])
  /// One of some stored names, or another one of a newer version.
  case known([String])
  /// Where a goal stood at earlier meetings.
  case checkpoints
  /// Another entry.
  case entry
  /// An agenda.
  case agenda

  /// The member that names the value's type in JSON, such as `text`.
  public var type: String {
    switch self {
    case .text, .name, .identifier, .choice, .known: "text"
    case .day: "day"
    case .flag: "flag"
    case .number: "number"
    case .integer: "integer"
    case .checkpoints: "checkpoints"
    case .entry: "entry"
    case .agenda: "agenda"
    }
  }

  /// Whether the field can be cleared.
  public var canBeCleared: Bool { self != .name }

  /// Whether a value can stand in the field.
  public func holds(_ value: Value) -> Bool {
    switch (self, value) {
    case (.text, .text), (.known, .text), (.day, .day), (.flag, .flag), (.number, .number),
      (.checkpoints, .checkpoints), (.entry, .entry), (.agenda, .agenda):
      true
    case (.name, .text(let text)): Visibility.hasSomethingToSee(text)
    case (.identifier, .text(let text)): EntryID(text)?.description == text
    case (.integer(let range), .integer(let number)): range.contains(number)
    case (.choice(let names), .text(let text)): names.contains(text)
    default: false
    }
  }
}

extension Field {
  /// What the field holds; `nil` for a field that this version doesn't know, which may hold anything.
  public var content: FieldContent? {
    Self.contentsByNumber.indices.contains(number) ? Self.contentsByNumber[number] : nil
  }

  /// What the field holds after a value was written there: one that can't stand in it, which a store may have from
  /// elsewhere, is as if it was cleared. So nothing that reads a session has to reckon with it.
  ///
  /// A name without anything to see in it is left as it is: whoever shows it has signs for such characters.
  func held(_ value: Value?) -> Value? {
    guard let value, let content else { return value }
    if content == .name, value.text != nil { return value }
    return content.holds(value) ? value : nil
  }

  /// The fields that this version knows, by name.
  public static var known: [Field] { contents.keys.sorted { $0.rawValue < $1.rawValue } }

  private static let contents = catalogue.mapValues { FieldContent($0.form) }.merging(kept) { $1 }

  private static let contentsByNumber: [FieldContent?] = {
    let count = contents.keys.map(\.number).max().map { $0 + 1 } ?? 0
    return contents.reduce(into: Array(repeating: nil, count: count)) { $0[$1.key.number] = $1.value }
  }()

  /// The fields that nobody types into, and those that hold less than, or something else than, what can be typed.
  private static let kept: [Field: FieldContent] = [
    .kind: .known(EntryKind.allCases.map(\.rawValue)), .team: .choice(Party.allCases.map(\.rawValue)),
    .step: .text, .order: .text, .deleted: .flag, .agreedLeft: .identifier, .agreedRight: .identifier,
    .origin: .identifier, .since: .day, .history: .checkpoints,
    .title: .name, .leftTeam: .name, .rightTeam: .name, .agenda: .agenda,
    .starter: .choice(Party.teams.map(\.rawValue)),
    .starterChoice: .choice(StarterChoice.allCases.map(\.rawValue)),
    .prompt: .integer(0...Limits.agendaSteps - 1), .follows: .identifier, .series: .identifier,
    .seriesTitle: .text, .seriesNumber: .integer(Limits.seriesNumbers),
    .utcOffset: .integer(NewMeeting.utcOffsets),
  ]
}

extension FieldContent {
  fileprivate init(_ form: FieldForm) {
    self =
      switch form {
      case .text, .line, .rates: .text
      case .day: .day
      case .flag: .flag
      case .number: .number
      case .integer(let range): .integer(range)
      case .choice(let choices): .choice(choices.map(\.value))
      case .reference: .entry
      }
  }
}
