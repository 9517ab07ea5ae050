import SessionModel

// What each field holds.

extension Definition {
  static var setSchema: Schema {
    Schema.object(
      .must(
        "set", .known(Field.known.map(\.rawValue), .line),
        "Sets a field, of the entry named by of, else of the meeting."),
      .may("of", .ref(.id), "The entry; absent for a field of the meeting."),
      .may("to", .ref(.value), "What it holds from now on; absent where it is cleared.")
    )
    .with("allOf", .array([ofMeeting.json] + rules))
  }

  /// A meeting's texts are short.
  private static var ofMeeting: Schema {
    let short = Schema(["properties": .object(["text": Schema.line.json])])
    return Schema([
      "if": Schema.without(["of"]).json, "then": Schema(["properties": .object(["to": short.json])]).json,
    ])
  }

  /// What each field holds that this version knows; fields of the same content share a rule.
  private static var rules: [JSONValue] {
    let contents = Field.known.compactMap { field in field.content.map { (field.rawValue, $0) } }
    let groups = Dictionary(grouping: contents) { $0.1 }.map { content, fields in (content, fields.map(\.0)) }
    return groups.sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map { content, names in
        let isSet = Schema(["properties": .object(["set": Schema.one(of: names).json])])
        var isHeld = Schema(["properties": .object(["to": holding(content).json])])
        if !content.canBeCleared { isHeld = isHeld.with("required", .array([.string("to")])) }
        return .object(["if": isSet.json, "then": isHeld.json])
      }
  }

  /// The one-member object of a value.
  private static func holding(_ content: FieldContent) -> Schema {
    .object(Member(name: content.type, schema: held(content), isRequired: true))
  }

  private static func held(_ content: FieldContent) -> Schema {
    switch content {
    case .text: .text
    case .name: .text(like: "\\S").saying("With something to see in it.")
    case .identifier: .ref(.id)
    case .day: .ref(.day)
    case .flag: .flag
    case .number: .ref(.number)
    case .integer(let range): .integer(range)
    case .choice(let names): .one(of: names)
    case .known(let names): .known(names)
    case .checkpoints: .list(of: .ref(.checkpoint))
    case .entry: .ref(.id)
    case .agenda: .ref(.agenda)
    }
  }
}
