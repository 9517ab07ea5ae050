/// One thing that can be said of an entry or of the meeting.
///
/// An open set, since a store may hold fields of a newer version; those are kept and passed on unread.
public struct Field: RawRepresentable, Hashable, Sendable, Codable {
  /// Stands for the name: fields are compared and looked up far more often than they are written.
  let number: Int

  /// The name in the stored format.
  public var rawValue: String { FieldNames.name(number) }

  /// Makes a field from its stored name.
  public init(rawValue: String) {
    number = FieldNames.number(of: rawValue)
  }

  private init(_ name: String) {
    self.init(rawValue: name)
  }

  // Said here, since what has a raw value is compared and hashed by that.

  /// Whether two fields are the same.
  public static func == (left: Field, right: Field) -> Bool { left.number == right.number }

  /// Takes the field into a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Field {
  /// What an entry says.
  public static let text = Field("text")
  /// Why a goal matters.
  public static let why = Field("why")
  /// The goal that an initiative serves.
  public static let goal = Field("goal")
  /// Who answers for it.
  public static let owner = Field("owner")
  /// By which day.
  public static let due = Field("due")
  /// What kind of blocker: see ``BlockerKind``.
  public static let blockerKind = Field("blocker-kind")
  /// What became of a blocker: see ``BlockerStatus``.
  public static let blockerStatus = Field("blocker-status")
  /// The initiative that a blocker blocks.
  public static let blocks = Field("blocks")
  /// The other team's answer to a request for help: see ``HelpReply``.
  public static let reply = Field("reply")
  /// What the other team says to its answer.
  public static let reason = Field("reason")
  /// What a request, an action or an initiative comes from: a goal, a blocker, an insight, a stall point.
  public static let about = Field("about")
  /// What became of something promised: see ``Progress``.
  public static let status = Field("status")
  /// Whether an action or a decision is carried out, as the first version kept it; see ``status``.
  public static let done = Field("done")
  /// Whether a parked topic was looked at again.
  public static let reviewed = Field("reviewed")
  /// Whether an attendee is in the room.
  public static let present = Field("present")
}

/// What is said of priorities, customers and lead stages.
extension Field {
  /// How far ahead a priority looks.
  public static let horizon = Field("horizon")
  /// The other team's priority that a priority complements.
  public static let complements = Field("complements")
  /// What customers do in an insight: see ``InsightKind``.
  public static let insightKind = Field("insight-kind")
  /// Where in the pipeline leads stall.
  public static let pipelineStage = Field("pipeline-stage")
  /// What shows that they do.
  public static let evidence = Field("evidence")
  /// Why they do, as marketing suspects.
  public static let cause = Field("cause")
  /// What could get them moving: see ``StallRemedy``.
  public static let remedy = Field("remedy")
  /// What a lead stage means.
  public static let definition = Field("definition")
  /// What a lead must show to enter the stage.
  public static let criteria = Field("entry-criteria")
  /// Within which time a lead of the stage is accepted or rejected.
  public static let acceptWithin = Field("accept-within")
  /// Why a lead may be rejected.
  public static let rejectReasons = Field("reject-reasons")
  /// Where a rejected lead goes.
  public static let recycle = Field("recycle")
}

/// What is said of a goal, and how it is checked.
extension Field {
  /// What is measured.
  public static let metric = Field("metric")
  /// Where the metric is now.
  public static let baseline = Field("baseline")
  /// Where it is to be: a level, whatever the unit.
  public static let target = Field("target")
  /// What the target is counted in: see ``GoalUnit``.
  public static let unit = Field("unit")
  /// Where the metric is read off.
  public static let source = Field("source")
  /// The other team's goal that a goal supports.
  public static let supports = Field("supports")
  /// The other team's reason for its verdict on *achievable*.
  public static let achievableReason = Field("achievable-reason")
  /// How often it is looked at: see ``Cadence``. Of a goal, an SLA commitment, or the meeting.
  public static let cadence = Field("cadence")
  /// Whether a goal is ambitious: see ``Verdict``.
  public static let ambitious = Field("fast-ambitious")
  /// What is to be seen on the way.
  public static let milestones = Field("milestones")
  /// Where the goal and its progress can be read by all.
  public static let published = Field("published")
  /// Where the metric stands at this meeting; also what an SLA commitment came to.
  public static let actual = Field("actual")
  /// How sure the team is to reach the goal, 0 to 10.
  public static let confidence = Field("confidence")
  /// Where the goal stood at earlier meetings of the series.
  public static let history = Field("history")
  /// What sales must win, for the reverse funnel.
  public static let revenue = Field("revenue")
  /// Which part of it comes from marketing's leads, in per cent.
  public static let share = Field("marketing-share")
  /// What one deal brings.
  public static let dealSize = Field("deal-size")
  /// The conversion rates from the won deal upwards.
  public static let rates = Field("rates")
}

/// What is said of an SLA commitment.
extension Field {
  /// How many.
  public static let amount = Field("amount")
  /// Of what.
  public static let amountUnit = Field("amount-unit")
  /// Within which time.
  public static let within = Field("within")
  /// How it is measured.
  public static let measured = Field("measured")
  /// What happens if it is missed.
  public static let ifMissed = Field("if-missed")
}

/// The fields that place an entry; they are set by commands, not typed into forms.
extension Field {
  /// What an entry is: see ``EntryKind``. An entry exists when it has one.
  public static let kind = Field("kind")
  /// Whose entry it is: see ``Party``.
  public static let team = Field("team")
  /// The agenda step that it belongs to.
  public static let step = Field("step")
  /// Where it stands in its list: see ``OrderKey``.
  public static let order = Field("order")
  /// Whether it was deleted.
  public static let deleted = Field("deleted")
  /// What the left team agreed to: see ``Agreement``. Of an entry, or of the meeting's outcome.
  public static let agreedLeft = Field("agreed-left")
  /// What the right team agreed to.
  public static let agreedRight = Field("agreed-right")
  /// The meeting of the series that an entry was carried over from first.
  public static let origin = Field("origin")
  /// The day of that meeting.
  public static let since = Field("since")
}

/// The fields of the meeting itself; ``step`` and ``cadence`` are also among them.
extension Field {
  /// The meeting's title.
  public static let title = Field("title")
  /// What the goals are for, such as Q1 2027.
  public static let period = Field("period")
  /// Where the teams meet.
  public static let place = Field("place")
  /// The day of the meeting.
  public static let date = Field("date")
  /// Seconds that the meeting's place is ahead of UTC.
  public static let utcOffset = Field("utc-offset")
  /// Who leads through it.
  public static let facilitator = Field("facilitator")
  /// Who takes notes.
  public static let noteTaker = Field("note-taker")
  /// The left team's name.
  public static let leftTeam = Field("left-team")
  /// The right team's name.
  public static let rightTeam = Field("right-team")
  /// The team that starts: see ``Party``.
  public static let starter = Field("starter")
  /// How that was decided: see ``StarterChoice``.
  public static let starterChoice = Field("starter-choice")
  /// The agenda that the meeting follows.
  public static let agenda = Field("agenda")
  /// Which of the step's questions is asked, counted from 0.
  public static let prompt = Field("prompt")
  /// When the teams look at their goals next.
  public static let nextCheckIn = Field("next-check-in")
  /// By how many per cent of their time together the teams' speaking time may differ.
  public static let tolerance = Field("tolerance")
  /// The meeting that this one follows.
  public static let follows = Field("follows")
  /// The series' first meeting.
  public static let series = Field("series")
  /// The title of the series' first meeting.
  public static let seriesTitle = Field("series-title")
  /// Which meeting of its series it is, counted from 1.
  public static let seriesNumber = Field("series-number")
}
