/// The criteria of the SMART frame; the article's R is *realistic*.
public enum SMART: String, CaseIterable, Sendable, Codable {
  /// Metric, scope and owner are named.
  case specific
  /// Baseline, target, unit and data source are named.
  case measurable
  /// The other team says so, with its reason.
  case achievable
  /// Capacity is there: no blocker of it is open without an owner.
  case realistic
  /// A due date is set.
  case timeBound = "time-bound"

  /// The criteria that can be suggested from a goal's fields; *achievable* is only ever people's verdict.
  public static let suggested: [SMART] = [.specific, .measurable, .realistic, .timeBound]

  /// The field that holds the verdict.
  public var field: Field { Field(rawValue: "smart-" + rawValue) }

  /// The criterion's letter.
  public var letter: String { rawValue.prefix(1).uppercased() }

  /// The criterion's name.
  public var name: Phrase {
    switch self {
    case .specific: Phrase("specific", zh: "具体")
    case .measurable: Phrase("measurable", zh: "可衡量")
    case .achievable: Phrase("achievable", zh: "可实现")
    case .realistic: Phrase("realistic", zh: "切合实际")
    case .timeBound: Phrase("time-bound", zh: "有时限")
    }
  }
}

extension Field {
  /// The other team's verdict on whether a goal can be reached.
  public static let achievable = SMART.achievable.field
}

/// What is known of one SMART criterion of a goal.
public struct SMARTCheck: Hashable, Sendable {
  /// The criterion.
  public var criterion: SMART
  /// What the other team found; `nil` while it is unchecked.
  public var verdict: Verdict?
  /// What the goal's fields suggest; `nil` for *achievable*.
  public var suggestion: Verdict?
  /// The fields that are missing for the criterion to hold.
  public var missing: [Field]
}

/// What holds one entry to another, looked up once for many entries.
public struct GoalLinks: Sendable {
  private var initiatives: [EntryID: EntryID] = [:]
  private var blockers: [EntryID: [Entry]] = [:]

  /// Reads the links of a session's initiatives and blockers.
  public init(of session: Session) {
    for initiative in session.entries(.initiative) {
      if let goal = initiative.goal { initiatives[initiative.id] = goal }
    }
    var only: [Party: EntryID] = [:]
    for team in Party.teams {
      let goals = session.entries(.goal, team: team)
      if goals.count == 1 { only[team] = goals[0].id }
    }
    for blocker in session.entries(.blocker) {
      let blocked = blocker[.blocks]?.entry.map { initiatives[$0] } ?? only[blocker.team]
      if let blocked { blockers[blocked, default: []].append(blocker) }
    }
  }

  /// What stands in a goal's way: the blockers of its initiatives; where a blocker names none, those of a team's
  /// only goal.
  public func blockers(of goal: EntryID) -> [Entry] {
    blockers[goal] ?? []
  }
}

extension Session {
  /// How a goal stands in the SMART frame, criterion by criterion.
  public func smart(of goal: Entry, _ links: GoalLinks? = nil) -> [SMARTCheck] {
    SMART.allCases.map { criterion in
      let missing = fields(for: criterion).filter { goal[$0] == nil }
      var suggestion: Verdict? = missing.isEmpty ? .holds : .fails
      if criterion == .achievable { suggestion = nil }
      if criterion == .realistic {
        let blockers = (links ?? GoalLinks(of: self)).blockers(of: goal.id)
        suggestion =
          blockers.contains { $0.blockerStatus == .open && $0.owner == nil } ? .fails : .holds
      }
      return SMARTCheck(
        criterion: criterion, verdict: goal.verdict(of: criterion.field), suggestion: suggestion,
        missing: missing)
    }
  }

  private func fields(for criterion: SMART) -> [Field] {
    switch criterion {
    case .specific: [.metric, .owner]
    case .measurable: [.baseline, .target, .unit, .source]
    case .timeBound: [.due]
    case .achievable, .realistic: []
    }
  }

  /// The operations that take over the suggestions for what is unchecked of a goal.
  public func takingSuggestions(for goal: Entry) -> [Operation] {
    smart(of: goal).compactMap { check in
      guard check.verdict == nil, let suggestion = check.suggestion else { return nil }
      return .set(goal.id, check.criterion.field, .text(suggestion.rawValue))
    }
  }
}

extension Entry {
  /// The verdict that a field holds.
  public func verdict(of field: Field) -> Verdict? {
    self[field]?.text.flatMap(Verdict.init)
  }
}
