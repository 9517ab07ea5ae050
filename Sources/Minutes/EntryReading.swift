import SessionModel

// How an entry's fields become the members of its record.

extension EntryRecord {
  /// - Parameter links: what holds goals and blockers to each other, looked up once for the whole meeting.
  init(_ entry: Entry, of session: Session, _ links: GoalLinks, _ language: Language) {
    self.init(
      id: entry.id, team: entry.team, teamName: session.name(of: entry.team)[language],
      step: entry.step.isEmpty ? nil : entry.step, text: entry.text, made: entry.made.wall)
    let reference = { (field: Field) in entry[field]?.entry.flatMap { session.contains($0) ? $0 : nil } }
    readCommon(entry)
    about = reference(.about)
    switch entry.kind {
    case .goal:
      readGoal(entry)
      supports = session.goalSupported(by: entry)?.id
      smart = session.smart(of: entry, links).map { CriterionRecord($0) }
      funnel = FunnelRecord(of: entry, in: session, language)
    case .initiative: goal = reference(.goal)
    case .blocker:
      kind = entry.blockerKind?.rawValue
      status = entry.blockerStatus.rawValue
      blocks = reference(.blocks)
    case .help:
      to = entry.team.other
      reply = entry.reply?.rawValue
      reason = entry.reason
    case .priority:
      horizon = entry[.horizon]?.text
      complements = reference(.complements)
    case .leadStage: readStage(entry)
    case .insight: kind = entry[.insightKind]?.text.flatMap(InsightKind.init)?.rawValue
    case .stall: readStall(entry)
    case .sla: readPromise(entry)
    case .decision, .action: done = entry.isDone
    case .parked: reviewed = entry.isReviewed
    case .attendee: present = entry.isPresent
    case .works, .worksNot, .note, nil: break
    }
  }

  /// What several kinds have.
  private mutating func readCommon(_ entry: Entry) {
    let fields = entry.kind?.fields ?? []
    if fields.contains(.owner) { owner = entry.owner }
    if fields.contains(.due) { due = entry.due }
    switch entry.kind {
    case .goal, .help, .decision, .action: progress = entry.progress?.rawValue
    default: break
    }
    switch entry.kind {
    case .goal, .sla:
      cadence = entry.cadence?.rawValue
      actual = entry[.actual]?.number
      history = entry.history.isEmpty ? nil : entry.history
    default: break
    }
    agreed = AgreementRecord(entry)
    since = entry.since
    origin = entry[.origin]?.text.flatMap { MeetingID($0) }
  }

  private mutating func readGoal(_ entry: Entry) {
    why = entry.why
    metric = entry[.metric]?.text
    baseline = entry[.baseline]?.number
    target = entry[.target]?.number
    unit = entry.unit?.rawValue
    change = entry.figures.change
    source = entry[.source]?.text
    achievableReason = entry[.achievableReason]?.text
    ambitious = entry.verdict(of: .ambitious)?.rawValue
    milestones = entry[.milestones]?.text
    published = entry[.published]?.text
    confidence = entry[.confidence]?.integer
  }

  private mutating func readStage(_ entry: Entry) {
    definition = entry[.definition]?.text
    criteria = entry[.criteria]?.text
    acceptWithin = entry[.acceptWithin]?.text
    rejectReasons = entry[.rejectReasons]?.text
    recycle = entry[.recycle]?.text
  }

  private mutating func readStall(_ entry: Entry) {
    pipelineStage = entry[.pipelineStage]?.text
    evidence = entry[.evidence]?.text
    cause = entry[.cause]?.text
    remedy = entry[.remedy]?.text.flatMap(StallRemedy.init)?.rawValue
  }

  private mutating func readPromise(_ entry: Entry) {
    to = entry.team.other
    amount = entry[.amount]?.number
    amountUnit = entry[.amountUnit]?.text
    within = entry[.within]?.text
    measured = entry[.measured]?.text
    ifMissed = entry[.ifMissed]?.text
  }
}

extension AgreementRecord {
  /// `nil` when nobody's agreement is wanted.
  fileprivate init?(_ entry: Entry) {
    let teams = entry.consenting
    guard !teams.isEmpty else { return nil }
    let word = { (team: Party) in teams.contains(team) ? entry.agreement(of: team).name : nil }
    self.init(left: word(.left), right: word(.right))
  }
}

extension Agreement {
  /// The name in JSON.
  fileprivate var name: String {
    switch self {
    case .none: "none"
    case .holds: "holds"
    case .lapsed: "lapsed"
    }
  }
}
