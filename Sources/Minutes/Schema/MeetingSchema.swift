import SessionModel

// What the meeting came to: see ``MeetingRecord``.

extension Definition {
  static var meetingSchema: Schema {
    Schema.object(
      facts + lists + [
        .must("speaking", .ref(.speaking), "Who spoke how long."),
        .must(
          "tolerance", .integer(Limits.tolerance),
          "By how many per cent of the teams' time together their speaking time may differ."),
        .must("openEnds", .list(of: .ref(.openEnd)), "What isn't settled."),
        .may("nextCheckIn", .ref(.day), "When the teams look at their goals next."),
        .may("cadence", .ref(.cadence), "How often they do."),
      ]
    )
    .saying(
      "What a meeting came to, without what was deleted or taken back, in the order of screens and minutes.")
  }

  private static var facts: [Member] {
    [
      .must("id", .ref(.id), "Names the meeting, in every store."),
      .must("title", .text, "The title."),
      .may("period", .text, "What the goals are for, such as Q1 2027."),
      .may("place", .text, "Where the teams met."),
      .may(
        "date", .ref(.day),
        "The day of the meeting: the one it was given, else the one on which it was set up."),
      .may(
        "utcOffset", .integer(NewMeeting.utcOffsets),
        "Seconds that the meeting's place is ahead of UTC, summer time included; absent where nobody kept it."
      ),
      .may("facilitator", .text, "Who led through it."),
      .may("noteTaker", .text, "Who took notes."),
      .must("teams", teams, "The teams' names."),
      .must("starter", .ref(.team), "The team that started."),
      .may("starterChoice", .one(of: StarterChoice.self), "How that was decided."),
      .must("agenda", .text, "The agenda's name, such as joint-90."),
      .must("version", .integer(from: 1), "The version of the minutes, counted from 1."),
      .must(
        "isFinal", .flag, "Whether both teams put their names to just this version; until then it is a draft."
      ),
      .must("signedBy", .list(of: .ref(.team)), "The teams that put their names to what is here."),
      .may("follows", .ref(.id), "The meeting that this one follows; absent for the first of a series."),
      .may("seriesTitle", .text, "The title of the series' first meeting; absent for that meeting itself."),
      .must(
        "seriesNumber", .integer(Limits.seriesNumbers), "Which meeting of its series it is, counted from 1."),
    ]
  }

  private static var teams: Schema {
    .object(
      .must("left", .text, "The left column's team."), .must("right", .text, "The right column's team."))
  }

  private static var lists: [Member] {
    [
      ("attendees", "Who was invited; the text of each is the name."),
      ("decisions", "What the teams decided."), ("actions", "Who does what by when."),
      ("goals", "What the teams want to accomplish."), ("initiatives", "What they will do for it."),
      ("help", "What each team asks of the other, and the answers."),
      ("blockers", "What stands in the way."), ("leadStages", "The stages that leads go through."),
      ("sla", "What each team promises the other: their service level agreement."),
      ("priorities", "What matters to the teams now."), ("insights", "What customers say."),
      ("stalls", "Where leads get stuck."), ("works", "What works, found between two meetings."),
      ("worksNot", "What doesn't."), ("notes", "All other notes."),
      ("parked", "What was put aside for later."),
    ].map { .must($0.0, .list(of: .ref(.entry)), $0.1) }
  }

  static var openEndSchema: Schema {
    .object(
      .must("rule", .one(of: OpenEnd.Rule.self), "The rule that found it, by its stable name."),
      .must("step", .text, "The agenda step at which it can be mended."),
      .may("entry", .ref(.id), "The entry that it is about; absent when it is about the meeting."),
      .must("team", .ref(.party), "The team that it is about."),
      .must("subject", .text, "What it is about: the entry's text, or the question."),
      .must("why", .text, "Why it matters, in one line."))
  }
}
