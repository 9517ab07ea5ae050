import SessionModel

// Who spoke how long: see ``SpeakingRecord``.

extension Definition {
  private static let accounts: [(String, String)] = [
    ("left", "The left team's time."), ("right", "The right team's time."),
    ("joint", "Time that is nobody's alone."),
  ]

  static var speakingSchema: Schema {
    let step = Schema.object(
      [
        .must("step", .text, "The step."),
        .may("name", .text, "Its name; absent for a step that the agenda doesn't have."),
      ] + accounts.map { .must($0.0, .ref(.time), $0.1) })
    return Schema.object(
      .must("steps", .list(of: step), "The agenda's steps in order, then others that time was charged to."),
      .must("totals", .ref(.times), "The sums over all steps."),
      .must("difference", .ref(.milliseconds), "By how much the one team spoke more than the other."),
      .must("turns", .list(of: .ref(.turn)), "The turns that have ended, oldest first, as they were spoken."),
      .may("running", .ref(.turn), "The turn that goes on; absent when nobody has the floor."),
      .must(
        "corrections", .list(of: .ref(.correction)),
        "What was charged to another party afterwards, oldest first.")
    )
    .saying(
      "Durations as they are charged: corrections included, and a running clock up to the moment of the minutes."
    )
  }

  static var timesSchema: Schema {
    .object(accounts.map { .must($0.0, .ref(.time), $0.1) })
  }

  static var timeSchema: Schema {
    .object(
      .must("allotted", .ref(.milliseconds), "What it may speak, with what was granted during the meeting."),
      .must("spoken", .ref(.milliseconds), "What it spoke."))
  }

  static var turnSchema: Schema {
    .object(
      .must("party", .ref(.party), "Who has the floor."), .must("step", .text, "In which step."),
      .must("start", .integer, "From when on, in milliseconds since 1970-01-01 00:00 UTC."),
      .must("milliseconds", .ref(.milliseconds), "How long."))
  }

  static var correctionSchema: Schema {
    .object(
      .must("step", .text, "In which step."), .must("from", .ref(.party), "Who had been charged."),
      .must("to", .ref(.party), "Who is charged now."),
      .must("milliseconds", .integer(Limits.milliseconds), "How much."))
  }
}
