import SessionModel

/// What the minutes say of stored values, for templates: dates, numbers, choices and durations as the language
/// writes them, and in a word what refers to another entry. Not escaped.
package struct TemplateWords {
  private let writer: MarkdownMinutes

  fileprivate init(_ minutes: Minutes) {
    writer = MarkdownMinutes(of: minutes)
  }

  /// The names of all words that there can be.
  package static let names: Set<String> = Set(
    (EntryKind.allCases.flatMap(\.fields) + EntryKind.checkFields).map(EntryRecord.name)
  ).union([
    "rule", "allotted", "spoken", "state", "starter", "date", "nextCheckIn", "cadence", "starterChoice",
    "utcOffset",
    "since", "team", "progress", "notAgreed", "box", "to", "figures", "change", "status",
  ])

  /// The words for an object of the JSON, by the names of its members; none for an object that needs none.
  package func words(for members: [String: JSONValue]) -> [String: String] {
    if case .string(let id)? = members["id"], members["made"] != nil {
      return EntryID(id).flatMap { writer.session[$0] }.map(words) ?? [:]
    }
    if case .string(let rule)? = members["rule"] {
      return OpenEnd.Rule(rawValue: rule).map { ["rule": writer.writing($0.name)] } ?? [:]
    }
    if case .integer(let allotted)? = members["allotted"], case .integer(let spoken)? = members["spoken"] {
      return ["allotted": ClockText.spoken(allotted), "spoken": ClockText.spoken(spoken)]
    }
    return members["attendees"] == nil ? [:] : wordsOfMeeting
  }

  private var wordsOfMeeting: [String: String] {
    let session = writer.session
    let version = session.version
    var words = ["state": writer.writing(version.isFinal ? Wording.final : Wording.draft)]
    words["starter"] = session.name(of: session.starter)[writer.minutes.language]
    words["date"] = writer.minutes.date.map { writer.writing.date($0) }
    words["nextCheckIn"] = session.nextCheckIn.map { writer.writing.date($0) }
    words["cadence"] = session.cadence.map { writer.writing($0.name) }
    words["starterChoice"] = session.starterChoice.map { writer.writing($0.name) }
    words["utcOffset"] = session.utcOffset.map { UTCOffset.name($0) }
    return words
  }

  private func words(_ entry: Entry) -> [String: String] {
    var words: [String: String] = [:]
    for field in Set((entry.kind?.fields ?? []) + EntryKind.checkFields) {
      words[EntryRecord.name(of: field)] = word(field, of: entry)
    }
    words["since"] = entry.since.map { writer.writing.date($0) }
    words["team"] = writer.writing.name(of: entry.team)
    words["progress"] = entry.progress.map { writer.writing($0.name) }
    words["notAgreed"] = entry.isAgreed ? nil : writer.writing(Wording.notAgreedYet)
    words["box"] = entry.kind == .action ? entry.box : nil
    words["to"] = entry.kind == .help || entry.kind == .sla ? writer.writing.name(of: entry.team.other) : nil
    switch entry.kind {
    case .goal:
      words["figures"] = writer.writing.levels(of: entry)
      words["change"] = entry.figures.change?.text
    case .blocker: words["status"] = writer.writing(entry.blockerStatus.name)
    default: break
    }
    return words
  }

  private func word(_ field: Field, of entry: Entry) -> String? {
    switch (entry[field], field.form) {
    case (.text(let text), .choice(let choices)):
      choices.first { $0.value == text }.map { writer.writing($0.name) }
    case (.day(let day), _): writer.writing.date(day)
    case (.number(let number), _): number.text
    case (.entry(let id), _): writer.excerpt(of: id).map { $0.number + $0.text }
    default: nil
    }
  }
}

extension Minutes {
  /// What templates can say of stored values.
  package func templateWords() -> TemplateWords {
    TemplateWords(self)
  }
}

extension EntryRecord {
  /// The names of all members that an entry can have, also of those that it doesn't.
  package static let names: Set<String> = {
    let record = EntryRecord(
      id: EntryID(bits: 0), team: .joint, teamName: "", step: nil, text: "", made: 0)
    return Set(Mirror(reflecting: record).children.compactMap(\.label)).union(["words"])
  }()

  /// The member that holds a field.
  static func name(of field: Field) -> String {
    switch field {
    case .blockerKind, .insightKind: return "kind"
    case .blockerStatus: return "status"
    case .status: return "progress"
    case .ambitious: return "ambitious"
    default:
      let parts = field.rawValue.split(separator: "-")
      return parts.prefix(1).joined()
        + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }
}
