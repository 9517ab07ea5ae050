import SessionModel

// The list of changes: see `Change` of the model.

extension Definition {
  static var changeSchema: Schema {
    Schema.object(
      .must(
        "id", .ref(.id), "Names the change within its meeting, whose other changes are called otherwise."),
      .must("terminal", .ref(.id), "The run of the program that made it."),
      .must("moment", .ref(.moment), "When the key was pressed."),
      .must("operations", .list(of: .ref(.operation)), "What it does, in order, all or nothing.")
    )
    .saying("What a person did with one command, and the unit of undo.")
  }

  static var momentSchema: Schema {
    .object(
      .must("wall", .integer(Limits.moments), "Milliseconds since 1970-01-01 00:00 UTC."),
      .must(
        "clock", .integer(Limits.moments), "Milliseconds since the machine started, time asleep included."),
      .must(
        "boot", .integer(from: 0).with("exclusiveMaximum", .number(0x1p64)),
        "Which start of which machine, a number of 64 bits."))
  }

  /// What a newer version may write.
  static var anythingSchema: Schema {
    Schema([
      "minimum": .integer(.min), "maximum": .integer(.max),
      "items": Schema.ref(.anything).json, "additionalProperties": Schema.ref(.anything).json,
    ])
    .saying("Anything whose numbers are within 64 bits.")
  }

  static var operationSchema: Schema {
    let sorts: [(name: String, schema: Schema)] = [
      ("set", setSchema),
      (
        "floor",
        .object(
          .must(
            "floor", .one(of: Party.allCases.map(\.rawValue) + ["nobody"]),
            "Gives the floor to a party, or stops all clocks."))
      ),
      ("grant", .object(.must("grant", grantSchema, "Adds to what each party may speak in a step."))),
      (
        "move",
        .object(
          .must(
            "move", .ref(.correction).withMembers(upTo: ImportLimits.nameBytes),
            "Charges time already spoken to another party."))
      ),
      (
        "draft",
        .object(
          .must("draft", .ref(.draft), "Where something is being typed, and by whom."),
          .may(
            "texts",
            Schema([
              "type": .string("object"), "propertyNames": Schema.line.json,
              "additionalProperties": Schema.entryText.json,
            ]),
            "What is typed, by field; absent when it was kept or thrown away."))
      ),
      ("undo", .object(.must("undo", .ref(.id), "Takes a change back, as if it had never been made."))),
      ("redo", .object(.must("redo", .ref(.id), "Makes a change that was taken back hold again."))),
    ]
    let newer = Schema.newer(without: sorts.map(\.name)).saying(
      "An operation of a newer version, kept as it is.")
    return Schema.any(
      of: sorts.map(\.schema) + [newerDraft(without: sorts.map(\.name).filter { $0 != "draft" }), newer]
    )
    .saying("The least that a change can do; its first member tells which.")
  }

  private static var grantSchema: Schema {
    .object(
      .must("step", .line, "In which step."), .must("time", .ref(.allotment), "How much; less when negative.")
    )
  }

  static var draftSchema: Schema {
    let entry = Schema.object(.must("_0", .ref(.id), "The entry."))
    let new = Schema.object(
      .must("step", .line, "Its step."), .must("team", .ref(.party), "Its team."),
      .must("kind", .one(of: EntryKind.self), "What it will be."))
    return .object(
      .must("terminal", .ref(.id), "The run of the program in which it is typed."),
      .must(
        "slot",
        .any(of: [
          .object(.must("entry", entry, "An entry that is already there.")),
          .object(.must("new", new, "A new entry.")),
        ]), "What is being typed."))
  }

  /// What a newer version notes of something half typed that this one doesn't know.
  private static func newerDraft(without others: [String]) -> Schema {
    let kind = Schema.text.with("not", Schema.one(of: EntryKind.self).json)
    let new = Schema.open([
      .must("step", .text, "Its step."), .must("team", .ref(.party), "Its team."),
      .must("kind", kind, "What it will be."),
    ])
    let slots: [Schema] = [
      .newer(without: ["entry", "new"]),
      .open([.must("new", new, "A new entry of another kind.")]).with("not", Schema.having("entry").json),
    ]
    let draft = Schema.open([
      .must("terminal", .ref(.id), "The run of the program in which it is typed."),
      .must("slot", .any(of: slots), "What is being typed."),
    ])
    return Schema.open([.must("draft", draft, "Where something is being typed, and by whom.")])
      .with("not", Schema.any(of: others.map { .having($0) }).json)
      .with("allOf", .array([Schema.ref(.anything).json]))
      .saying("A draft of a newer version, kept as it is.")
  }

  static var valueSchema: Schema {
    let types: [Member] = [
      .must("text", .entryText, "A text, or the stored name of a choice."),
      .must("day", .ref(.day), "A date."),
      .must("flag", .flag, "Yes or no."), .must("integer", .whole, "A whole number."),
      .must("number", .ref(.number), "An exact decimal number."),
      .must(
        "checkpoints", .list(of: .ref(.checkpoint)), "Where a goal stood at earlier meetings, oldest first."),
      .must("entry", .ref(.id), "Another entry."),
      .must("agenda", .ref(.agenda), "An agenda with all its steps."),
    ]
    let newer = Schema.newer(without: types.map(\.name))
    return Schema.any(
      of: types.map { .object($0) } + [newer.saying("A value of a newer version, kept as it is.")]
    )
    .saying("What a field can hold; its one member names the type.")
  }
}
