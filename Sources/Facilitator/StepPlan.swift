import SessionModel

/// What a step's view is made of. Everything that depends on the kind of view is said here, or drawn in the view's
/// own file.
struct StepPlan: Sendable {
  /// How entries are laid out.
  enum Arrangement: Sendable {
    /// A column for each team.
    case columns
    /// One list.
    case list
  }

  /// How entries are laid out.
  var arrangement: Arrangement
  /// The kinds that are brought together from the whole meeting; others are shown at the step they belong to.
  var gathers: [EntryKind] = []
  /// What of an entry is filled in here first.
  var section: EntryForm.Section = .entry
}

extension StepView {
  var plan: StepPlan {
    switch self {
    case .opening: StepPlan(arrangement: .columns)
    case .board: StepPlan(arrangement: .list, gathers: [.help, .blocker])
    case .stages: StepPlan(arrangement: .list, gathers: [.leadStage])
    case .checks: StepPlan(arrangement: .columns, gathers: [.goal], section: .checks)
    case .sla: StepPlan(arrangement: .columns, gathers: [.sla])
    case .review:
      StepPlan(arrangement: .list, gathers: [.goal, .help, .sla, .action, .parked], section: .review)
    case .closing: StepPlan(arrangement: .list, gathers: [.decision, .action, .parked])
    default: StepPlan(arrangement: .columns)
    }
  }
}

extension Session {
  /// The entries that a view brings together: in a look back only what was carried over.
  func gathered(_ plan: StepPlan, team: Party? = nil) -> EntryList {
    let entries = plan.gathers.reduce(EntryList()) { $0 + list([$1], team: team) }
    return plan.section == .review ? entries.only { $0.since != nil } : entries
  }
}
