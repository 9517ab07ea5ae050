import SessionModel

// One entry of the outcome: see ``EntryRecord``.

extension Definition {
  static var entrySchema: Schema {
    Schema.object(common + ofGoals + ofBlockersAndHelp + ofCustomers + ofPromises)
      .saying(
        "One entry. The members up to made are those of every entry, the others belong to some kinds; what nobody "
          + "filled in is absent, and so is a reference to what is gone.")
  }

  private static var common: [Member] {
    [
      .must(
        "id", .ref(.id), "Names the entry within its meeting, and in a series wherever it is carried over."),
      .must("team", .ref(.party), "Whose it is."),
      .must("teamName", .text, "The team's name."),
      .may("step", .text, "The agenda step that it belongs to; absent for attendees."),
      .must("text", .text, "What it says, as it was typed."),
      .must("made", .integer, "When it was first written, in milliseconds since 1970-01-01 00:00 UTC."),
      .may("owner", .text, "Who answers for it."),
      .may("due", .ref(.day), "By which day."),
      .may("progress", .one(of: Progress.self), "What became of a goal, decision, action or promised help."),
      .may("done", .flag, "Whether a decision or an action is carried out."),
      .may("reviewed", .flag, "Whether a parked topic was looked at again."),
      .may("present", .flag, "Whether an attendee was in the room."),
      .may(
        "about", .ref(.id),
        "What an initiative, a request for help, an action or an SLA commitment comes from."),
      .may("since", .ref(.day), "The day of the meeting that it was carried over from first."),
      .may("origin", .ref(.id), "That meeting."),
    ]
  }

  private static var ofGoals: [Member] {
    [
      .may("why", .text, "Why a goal matters."),
      .may("goal", .ref(.id), "The goal that an initiative serves."),
      .may("metric", .text, "What a goal is measured by."),
      .may("baseline", .ref(.number), "Where the metric was."),
      .may(
        "target", .ref(.number),
        "Where it is to be: a level of the metric, whatever the unit."),
      .may("unit", .one(of: GoalUnit.self), "What the change is counted in."),
      .may(
        "change", .ref(.number), "By how much the metric is to change, in the unit of per cent or points."),
      .may("source", .text, "Where the metric is read off."),
      .may("supports", .ref(.id), "The other team's goal that a goal supports."),
      .may(
        "smart", .list(of: .ref(.criterion)),
        "How a goal stands in the SMART frame, in the order of its letters."),
      .may("achievableReason", .text, "The other team's reason for its verdict on achievable."),
      .may("ambitious", .ref(.verdict), "Whether a goal is ambitious."),
      .may("milestones", .text, "What is to be seen on the way to a goal."),
      .may("published", .text, "Where a goal and its progress can be read by all."),
      .may("funnel", .ref(.funnel), "What marketing must deliver for a goal."),
      .may("cadence", .ref(.cadence), "How often a goal or an SLA commitment is looked at."),
      .may(
        "actual", .ref(.number), "Where a goal stands at this meeting, or what an SLA commitment came to."),
      .may("confidence", .integer(Limits.confidence), "How sure the team is to reach a goal, 0 to 10."),
      .may(
        "history", .list(of: .ref(.checkpoint)),
        "Where it stood at earlier meetings of the series, oldest first."),
    ]
  }

  private static var ofBlockersAndHelp: [Member] {
    [
      .may(
        "kind", .one(of: BlockerKind.allCases.map(\.rawValue) + otherInsights),
        "What kind of blocker, or of customer insight."),
      .may("status", .one(of: BlockerStatus.self), "What became of a blocker."),
      .may("blocks", .ref(.id), "The initiative that a blocker blocks."),
      .may("to", .ref(.party), "The team that a request for help or an SLA commitment goes to."),
      .may(
        "reply", .one(of: HelpReply.self), "The answer to a request for help; absent while there is none."),
      .may("reason", .text, "What the other team says to its answer."),
    ]
  }

  /// What insights are called that no blocker is.
  private static var otherInsights: [String] {
    InsightKind.allCases.map(\.rawValue).filter { BlockerKind(rawValue: $0) == nil }
  }

  private static var ofCustomers: [Member] {
    [
      .may("horizon", .text, "How far ahead a priority looks."),
      .may("complements", .ref(.id), "The other team's priority that a priority complements."),
      .may("pipelineStage", .text, "Where in the pipeline leads stall."),
      .may("evidence", .text, "What shows that they do."),
      .may("cause", .text, "Why they do, as is suspected."),
      .may("remedy", .one(of: StallRemedy.self), "What could get them moving."),
    ]
  }

  private static var ofPromises: [Member] {
    [
      .may("definition", .text, "What a lead stage means."),
      .may("criteria", .text, "What a lead must show to enter the stage."),
      .may("acceptWithin", .text, "Within which time a lead of the stage is accepted or rejected."),
      .may("rejectReasons", .text, "Why a lead may be rejected."),
      .may("recycle", .text, "Where a rejected lead goes."),
      .may("amount", .ref(.number), "How many an SLA commitment promises."),
      .may("amountUnit", .text, "Of what."),
      .may("within", .text, "Within which time."),
      .may("measured", .text, "How it is measured."),
      .may("ifMissed", .text, "What happens if it is missed."),
      .may(
        "agreed", .ref(.agreement),
        "What each team says to a lead stage or an SLA commitment, and the other team to a priority."),
    ]
  }

  static var agreementSchema: Schema {
    let word = Schema.one(of: ["none", "holds", "lapsed"])
    return Schema.object(
      .may("left", word, "The left team's word; absent where it isn't wanted."),
      .may("right", word, "The right team's word; absent where it isn't wanted.")
    )
    .saying("holds: agrees; lapsed: agreed to what it said before an edit; none: hasn't agreed.")
  }

  static var criterionSchema: Schema {
    .object(
      .must("criterion", .one(of: SMART.self), "The criterion."),
      .may("verdict", .ref(.verdict), "What the other team found; absent while it is unchecked."),
      .may(
        "suggestion", .ref(.verdict),
        "What the goal's fields suggest; nobody's word, and absent for achievable."),
      .may(
        "missing", .list(of: .text),
        "The stored names of the fields that are missing for the criterion to hold."))
  }

  static var funnelSchema: Schema {
    let stage = Schema.object(
      .must("name", .text, "What it is called."), .must("count", .integer(from: 0), "How many it needs."))
    return .object(
      .may("revenue", .ref(.number), "What sales must win."),
      .may("share", .ref(.number), "Which part of it comes from marketing's leads, in per cent."),
      .may("dealSize", .ref(.number), "What one deal brings."),
      .may("rates", .text, "The conversion rates from the won deal upwards, as they were typed."),
      .may(
        "stages", .list(of: stage),
        "The deals to be won and the stages above them, upwards; absent when they can't be reckoned."))
  }

  static var checkpointSchema: Schema {
    .object(
      .must("meeting", .ref(.id), "The meeting."), .must("day", .ref(.day), "The day on which it was held."),
      .may("actual", .ref(.number), "The metric's value; absent when nobody told it."),
      .may("confidence", .integer(Limits.confidence), "How sure its team was to reach the goal, 0 to 10."))
  }
}
