import SessionModel

// Not all of Foundation, which takes longer to load than the first screen to paint.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension MinutesDocument {
  /// The JSON Schema, of the edition 2020-12, of the documents that this program writes; with one line break at its
  /// end.
  ///
  /// It closes what this version knows, so that a slip in a document shows, and leaves open what newer versions may
  /// add to the list of changes. The sets of names are those of the model itself.
  /// - Throws: nothing that can happen: `EncodingError` for a number that JSON can't write.
  public static func schema() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document.json), as: UTF8.self) + "\n"
  }

  private static var document: Schema {
    let definitions = Definition.allCases.map { ($0.rawValue, $0.schema.json) }
    return Schema.object(
      .must("format", .just(formatName), "Whose document it is."),
      .must(
        "version", Schema(["const": .integer(Int64(currentVersion))]),
        "The version of the format. It rises with whatever would mislead a reader who ignores members that it "
          + "doesn't know."),
      .must("language", .one(of: Language.self), "The language of default names, questions and reasons."),
      .must("meeting", .ref(.meeting), "What the meeting came to, for programs that want results."),
      .must(
        "changes", .list(of: .ref(.change), 1...Limits.changes).with("prefixItems", .array([setUp.json])),
        "Every change of the meeting, in the order in which they took effect, history and half-typed drafts "
          + "included: what a meeting is taken in from. They come to at most \(Limits.entries) entries, attendees aside."
      )
    )
    .saying(
      "A meeting of entente. Durations are whole milliseconds, moments are milliseconds since 1970-01-01 00:00 UTC, "
        + "exact numbers are texts, and members without content are absent. A text that has a greatest length has as "
        + "many bytes of UTF-8 at most, and nothing is nested deeper than \(JSONSyntax.depth) levels."
    )
    .with("$schema", .string("https://json-schema.org/draft/2020-12/schema"))
    .with("$id", .string("urn:entente:minutes:\(currentVersion)"))
    .with("title", .string("entente minutes, version \(currentVersion)"))
    .with("$defs", .object(Dictionary(definitions, uniquingKeysWith: { first, _ in first })))
  }
}

extension MinutesDocument {
  /// The first change, which gives a meeting what every new one has.
  private static var setUp: Schema {
    let sets = { (field: Field) in
      let isSet = Schema.without(["of"]).with("required", .array([.string("set"), .string("to")]))
        .with("properties", .object(["set": Schema.just(field.rawValue).saying("Of the meeting.").json]))
      return JSONValue.object(["contains": isSet.json])
    }
    let operations = Schema(["allOf": .array([sets(.title), sets(.agenda)])]).saying(
      "These two among others.")
    return Schema.ref(.change).with("properties", .object(["operations": operations.json]))
      .saying("Sets up the meeting, with a title and an agenda.")
  }
}

/// What is defined once in the schema and referred to by name.
enum Definition: String, CaseIterable {
  case id, day, number, party, team, cadence, verdict, milliseconds, moment, phrase, allotment, checkpoint
  case meeting, entry, agreement, criterion, funnel, openEnd
  case speaking, times, time, turn, correction
  case change, operation, value, agenda, step, prompt, draft, anything

  var schema: Schema {
    switch self {
    case .id:
      .text(like: "^[0-9a-f][0-9a-hjkmnp-tv-z]{12}$")
        .saying("A name of 64 bits in Crockford's base 32, the same in every store.")
    case .day:
      .text(like: Self.dayPattern).with("format", .string("date"))
        .saying("A date that is in the Gregorian calendar, in every language: 2027-01-12.")
    case .number:
      .text(like: Self.numberPattern)
        .saying("An exact decimal number; a text, so that no reader rounds it.")
    case .party: .one(of: Party.self).saying("A team by its column, or both together.")
    case .team: .one(of: Party.teams.map(\.rawValue)).saying("A team by its column.")
    case .cadence: .one(of: Cadence.self).saying("How often something is looked at.")
    case .verdict: .one(of: Verdict.self).saying("What somebody found of a criterion.")
    case .milliseconds: .integer.saying("A duration in milliseconds.")
    case .moment: Self.momentSchema
    case .phrase: Self.phraseSchema
    case .allotment: Self.allotmentSchema
    case .checkpoint: Self.checkpointSchema
    case .meeting: Self.meetingSchema
    case .entry: Self.entrySchema
    case .agreement: Self.agreementSchema
    case .criterion: Self.criterionSchema
    case .funnel: Self.funnelSchema
    case .openEnd: Self.openEndSchema
    case .speaking: Self.speakingSchema
    case .times: Self.timesSchema
    case .time: Self.timeSchema
    case .turn: Self.turnSchema
    case .correction: Self.correctionSchema
    case .change: Self.changeSchema
    case .operation: Self.operationSchema
    case .value: Self.valueSchema
    case .agenda: Self.agendaSchema
    case .step: Self.stepSchema
    case .prompt: Self.promptSchema
    case .draft: Self.draftSchema
    case .anything: Self.anythingSchema
    }
  }

  /// Years from 0001, and no month or day that none has.
  private static let dayPattern =
    "^([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

  /// The more digits behind the point, the fewer before it.
  private static var numberPattern: String {
    let fractions = (1...Number.maximumScale).map { scale in
      "[0-9]{1,\(Number.maximumLength - scale)}\\.[0-9]{\(scale)}"
    }
    return "^-?([0-9]{1,\(Number.maximumLength)}|\(fractions.joined(separator: "|")))$"
  }
}
