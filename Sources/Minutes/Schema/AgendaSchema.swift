import SessionModel

// An agenda as a meeting holds it: see `Agenda` of the model.

extension Definition {
  static var agendaSchema: Schema {
    .object(
      .must("name", .line, "What it is called on the command line, such as joint-90."),
      .must("steps", .list(of: .ref(.step), 1...ImportLimits.steps), "The steps in order."))
  }

  static var stepSchema: Schema {
    .object(
      .must(
        "id", .line,
        "Names the step within its agenda, whose other steps are called otherwise, and in stored entries."),
      .must("name", .ref(.phrase).withMembers(upTo: ImportLimits.nameBytes), "The step's name."),
      .must("time", .ref(.allotment), "How long each party may speak."),
      .must("view", .known(StepView.allCases.map(\.rawValue)), "How it is shown."),
      .must(
        "prompts", .list(of: .ref(.prompt), 1...ImportLimits.prompts),
        "What is asked, one after the other."),
      .may("skipped", .flag, "Whether the meeting leaves it out; absent where it doesn't."))
  }

  static var promptSchema: Schema {
    .object(
      .must("question", .ref(.phrase).withMembers(upTo: Limits.questionBytes), "The question in full."),
      .must("lead", .known(Lead.allCases.map(\.rawValue)), "Whose turn it is."),
      .must(
        "kinds", .list(of: .known(EntryKind.allCases.map(\.rawValue))),
        "What the answers are; the first is what a new note becomes."))
  }

  static var phraseSchema: Schema {
    Schema.object(
      Language.allCases.map { language in
        .must(language.rawValue, .text, language == .english ? "In English." : "In Simplified Chinese.")
      }
    )
    .saying("A text in every language of the program.")
  }

  static var allotmentSchema: Schema {
    let time = Schema.integer(Limits.milliseconds)
    return Schema.object(
      .must("left", time, "The left team's."), .must("right", time, "The right team's."),
      .must("joint", time, "Time that is nobody's alone.")
    )
    .saying("Speaking time, in milliseconds.")
  }
}
