import SessionModel

/// A row of a step that is shown as a list.
public enum ListItem: Hashable, Sendable {
  /// When the teams look at their goals next.
  case checkIn
  /// Both teams' names under the minutes.
  case signOff
  /// Something that isn't settled.
  case openEnd(OpenEnd)
  /// An entry.
  case entry(EntryID)
}

/// What a step's view shows that takes a walk over many entries: made once for each state of the session, not for
/// every key and frame that asks.
struct Reckoning: Sendable {
  /// The rows of a step that is shown as a list.
  private(set) var items: [ListItem] = []
  /// What stands in the goals' way, where goals are checked.
  private(set) var links: GoalLinks?
  /// By how many whole seconds the teams' speaking time differs, where a row says so.
  private let difference: Int64?

  /// Nothing yet.
  init() {
    difference = nil
  }

  /// - Parameter now: until when a running clock counts.
  init(_ session: Session, at now: Moment) {
    let plan = session.step.view.plan
    difference = Self.difference(in: session, at: now)
    if plan.section == .checks { links = GoalLinks(of: session) }
    if plan.arrangement == .list { items = Self.items(of: session, plan, at: now) }
  }

  /// Whether it still says what is so, when nothing but time has passed.
  func holds(for session: Session, at now: Moment) -> Bool {
    difference == Self.difference(in: session, at: now)
  }

  private static func difference(in session: Session, at now: Moment) -> Int64? {
    session.step.view == .closing ? session.share(at: now).difference / 1000 : nil
  }

  private static func items(of session: Session, _ plan: StepPlan, at now: Moment) -> [ListItem] {
    let gathered = session.gathered(plan).map(\.id)
    let known = Set(gathered)
    let noted = session.entries(EntryKind.notes, step: session.step.id).map(\.id).filter {
      !known.contains($0)
    }
    let entries = (gathered + noted).map(ListItem.entry)
    guard session.step.view == .closing else { return entries }
    let openEnds = session.openEnds(at: now).filter { $0.rule != .noCheckIn }.map(ListItem.openEnd)
    return [.checkIn] + openEnds + [.signOff] + entries
  }
}
