import SessionModel

// What each field holds.

extension Definition {
  static var setSchema: Schema {
    let fields = Field.filledIn.map(\.rawValue) + placing.map(\.0.rawValue)
    return Schema.object(
      .must("set", .known(fields.sorted()), "Sets a field, of the entry named by of, else of the meeting."),
      .may("of", .ref(.id), "The entry; absent for a field of the meeting."),
      .may("to", .ref(.value), "What it holds from now on; absent where it is cleared.")
    )
    .with("allOf", .array(rules))
  }

  /// The fields that nobody types into, those of the agenda aside, and what they hold.
  private static let placing: [(Field, Schema)] = [
    (.kind, holding("text", .known(EntryKind.allCases.map(\.rawValue)))),
    (.team, holding("text", .ref(.party))), (.step, holding("text", .text)), (.order, holding("text", .text)),
    (.deleted, holding("flag", .flag)), (.agreedLeft, holding("text", .ref(.id))),
    (.agreedRight, holding("text", .ref(.id))), (.origin, holding("text", .ref(.id))),
    (.since, holding("day", .ref(.day))), (.history, holding("checkpoints", .list(of: .ref(.checkpoint)))),
    (.starterChoice, holding("text", .one(of: StarterChoice.self))), (.prompt, holding("integer", .integer)),
    (.follows, holding("text", .ref(.id))), (.series, holding("text", .ref(.id))),
    (.seriesTitle, holding("text", .text)),
    (.seriesNumber, holding("integer", .integer)), (.utcOffset, holding("integer", .integer)),
  ]

  private static var rules: [JSONValue] {
    let filledIn = Field.filledIn.map {
      ($0, $0 == .agenda ? holding("agenda", .ref(.agenda)) : held(by: $0.form))
    }
    let groups = Dictionary(grouping: filledIn + placing) { $0.1.json }
    return groups.map { value, fields in (fields.map(\.0.rawValue).sorted(), value) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      .map { names, value in
        let isSet = Schema(["properties": .object(["set": Schema.one(of: names).json])])
        let isHeld = Schema(["properties": .object(["to": value])])
        return .object(["if": isSet.json, "then": isHeld.json])
      }
  }

  private static func held(by form: FieldForm) -> Schema {
    switch form {
    case .text, .line, .rates: holding("text", .text)
    case .day: holding("day", .ref(.day))
    case .flag: holding("flag", .flag)
    case .number: holding("number", .ref(.number))
    case .integer(let range): holding("integer", .integer(Int64(range.lowerBound)...Int64(range.upperBound)))
    case .choice(let choices): holding("text", .one(of: choices.map(\.value)))
    case .reference: holding("entry", .ref(.id))
    }
  }

  /// The one-member object of a value.
  private static func holding(_ type: String, _ schema: Schema) -> Schema {
    .object(Member(name: type, schema: schema, isRequired: true))
  }
}
