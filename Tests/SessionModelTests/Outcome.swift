import SessionModel

/// All that can be seen of a session: what must be the same when two sessions are said to be.
struct Outcome: Equatable {
  var meeting: [Field: Value] = [:]
  var entries: [[Field: Value]] = []
  var order: [EntryID] = []
  var accounts: [[Int64]] = []
  var granted: [Allotment] = []
  var running: RunningTurn?
  var position: AgendaPosition
  var openEnds: [OpenEnd]
  var drafts: [DraftKey: Draft] = [:]

  init(of session: Session, at now: Moment) {
    for field in Field.known { meeting[field] = session[field] }
    let visible = session.entries(EntryKind.allCases)
    entries = visible.map { entry in
      Dictionary(uniqueKeysWithValues: Field.known.compactMap { field in entry[field].map { (field, $0) } })
    }
    // Kinds have lists of their own: only the order within one means anything.
    order = EntryKind.allCases.flatMap { session.entries($0).map(\.id) }
    let steps = session.agenda.steps.map(\.id) + ["", "gone"]
    accounts = steps.map { step in
      Party.allCases.map { session.clock.spoken(by: $0, in: step, at: now) }
    }
    granted = steps.map { session.clock.granted(in: $0) }
    running = session.clock.running
    position = session.position
    openEnds = session.openEnds(at: now)
    drafts = session.drafts
  }
}

extension Field {
  static let known: [Field] = [
    .text, .why, .goal, .owner, .due, .blockerKind, .blockerStatus, .reply, .reason, .done, .reviewed,
    .present,
    .kind, .team, .step, .order, .deleted, .title, .period, .place, .date, .facilitator, .noteTaker,
    .leftTeam,
    .rightTeam, .starter, .starterChoice, .agenda, .prompt, .nextCheckIn,
  ]
}
