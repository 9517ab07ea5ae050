import SessionModel

/// One entry of a meeting. The members up to ``made`` are those of every entry, the others belong to some kinds;
/// what nobody filled in is absent, and so is a reference to what is gone.
///
/// Exact numbers are texts such as `1200.5`, so that no reader of JSON rounds them.
public struct EntryRecord: Codable, Hashable, Sendable {
  /// Names the entry within its meeting, and within all meetings of a series that carry it over.
  public var id: EntryID
  /// Whose it is: `left`, `right` or `joint`.
  public var team: Party
  /// The team's name.
  public var teamName: String
  /// The agenda step that it belongs to; absent for attendees.
  public var step: Step.ID?
  /// What it says, as it was typed.
  public var text: String
  /// When it was first written, in milliseconds since 1970-01-01 00:00 UTC.
  public var made: Int64

  /// Who answers for a goal, initiative, blocker, lead stage, decision, action or promised help.
  public var owner: String?
  /// By which day.
  public var due: Day?
  /// What became of a goal, decision, action or promised help: `done`, `ongoing` or `dropped`.
  public var progress: String?
  /// Whether a decision or an action is carried out.
  public var done: Bool?
  /// Whether a parked topic was looked at again.
  public var reviewed: Bool?
  /// Whether an attendee was in the room.
  public var present: Bool?
  /// What an initiative, a request for help, an action or an SLA commitment comes from.
  public var about: EntryID?

  /// Why a goal matters.
  public var why: String?
  /// The goal that an initiative serves, among the meeting's goals.
  public var goal: EntryID?
  /// What a goal is measured by.
  public var metric: String?
  /// Where the metric was.
  public var baseline: Number?
  /// Where it is to be: a level of the metric, whatever the unit.
  public var target: Number?
  /// What the change is counted in: `relative-percent`, `percentage-points`, `number` or `money`.
  public var unit: String?
  /// By how much the metric is to change, in the unit of per cent or points; absent for other units.
  public var change: Number?
  /// Where the metric is read off.
  public var source: String?
  /// The other team's goal that a goal supports.
  public var supports: EntryID?
  /// How a goal stands in the SMART frame, in the order of its letters.
  public var smart: [CriterionRecord]?
  /// The other team's reason for its verdict on *achievable*.
  public var achievableReason: String?
  /// Whether a goal is ambitious: `holds` or `fails`.
  public var ambitious: String?
  /// What is to be seen on the way to a goal.
  public var milestones: String?
  /// Where a goal and its progress can be read by all.
  public var published: String?
  /// What marketing must deliver for a goal.
  public var funnel: FunnelRecord?

  /// What kind of blocker: `resources`, `information`, `data`, `analysis` or `other`; of customer insight:
  /// `talks`, `worries`, `asks` or `found`.
  public var kind: String?
  /// What became of a blocker: `open`, `resolved` or `accepted`.
  public var status: String?
  /// The initiative that a blocker blocks.
  public var blocks: EntryID?

  /// The team that a request for help or an SLA commitment goes to; `joint` when it is both teams'.
  public var to: Party?
  /// The answer to a request for help, `accepted`, `partly` or `declined`; absent while there is none.
  public var reply: String?
  /// What the other team says to its answer.
  public var reason: String?

  /// How far ahead a priority looks.
  public var horizon: String?
  /// The other team's priority that a priority complements.
  public var complements: EntryID?

  /// Where in the pipeline leads stall.
  public var pipelineStage: String?
  /// What shows that they do.
  public var evidence: String?
  /// Why they do, as is suspected.
  public var cause: String?
  /// What could get them moving: `messaging`, `content`, `pricing` or `other`.
  public var remedy: String?

  /// What a lead stage means.
  public var definition: String?
  /// What a lead must show to enter the stage.
  public var criteria: String?
  /// Within which time a lead of the stage is accepted or rejected.
  public var acceptWithin: String?
  /// Why a lead may be rejected.
  public var rejectReasons: String?
  /// Where a rejected lead goes.
  public var recycle: String?

  /// How many an SLA commitment promises.
  public var amount: Number?
  /// Of what.
  public var amountUnit: String?
  /// Within which time.
  public var within: String?
  /// How it is measured.
  public var measured: String?
  /// What happens if it is missed.
  public var ifMissed: String?

  /// How often a goal or an SLA commitment is looked at: `weekly`, `fortnightly`, `monthly` or `quarterly`.
  public var cadence: String?
  /// Where a goal stands at this meeting, or what an SLA commitment came to.
  public var actual: Number?
  /// How sure the team is to reach a goal, 0 to 10.
  public var confidence: Int?
  /// Where it stood at earlier meetings of the series, oldest first.
  public var history: [Checkpoint]?
  /// What each team says to a lead stage or an SLA commitment, and the other team to a priority.
  public var agreed: AgreementRecord?
  /// The day of the meeting that it was carried over from first.
  public var since: Day?
  /// That meeting.
  public var origin: MeetingID?
}

/// What the teams say to something written: `holds` for who agrees, `lapsed` for who agreed to what it said before
/// an edit, `none` for who hasn't; absent for a team whose agreement isn't wanted.
public struct AgreementRecord: Codable, Hashable, Sendable {
  /// The left team's word.
  public var left: String?
  /// The right team's word.
  public var right: String?
}
