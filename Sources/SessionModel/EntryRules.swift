// What is open about one entry by itself, kind by kind.

extension Entry {
  /// The rules that the entry breaks, those of the cross-check aside.
  func rulesBroken(in session: Session) -> [OpenEnd.Rule] {
    let rules: [(OpenEnd.Rule, Bool)] =
      switch kind {
      case .goal: goalRules(in: session)
      case .initiative: [(.initiativeWithoutGoal, goal.map(session.contains) != true)]
      case .blocker: [(.blockerWithoutOwner, blockerStatus == .open && owner == nil)]
      case .help: helpRules
      case .action, .decision:
        [(.actionWithoutOwner, !isSettled && owner == nil), (.actionWithoutDue, !isSettled && due == nil)]
      case .parked: [(.topicParked, !isReviewed)]
      case .leadStage: [(.stageNotAgreed, !isAgreed)]
      case .sla:
        [
          (.slaNotAgreed, !isAgreed), (.slaWithoutNumber, self[.amount] == nil),
          (.slaWithoutTime, self[.within] == nil), (.slaWithoutCadence, cadence == nil),
        ]
      default: []
      }
    return (rules + [(.commitmentNotReviewed, since != nil && !isReviewedSince)]).filter(\.1).map(\.0)
  }

  private func goalRules(in session: Session) -> [(OpenEnd.Rule, Bool)] {
    [
      (.goalWithoutWhy, why == nil), (.percentAmbiguous, isPercentAmbiguous),
      (.goalSupportsNone, session.goalSupported(by: self) == nil),
    ]
  }

  private var helpRules: [(OpenEnd.Rule, Bool)] {
    switch reply {
    case nil: [(.helpUnanswered, true)]
    case .declined: [(.helpDeclinedWithoutReason, reason == nil)]
    case .accepted, .partly:
      [(.helpWithoutOwner, !isSettled && owner == nil), (.helpWithoutDue, !isSettled && due == nil)]
    }
  }

  /// Whether this meeting has looked at what was carried over into it.
  public var isReviewedSince: Bool {
    switch kind {
    case .goal: isSettled || self[.actual] != nil && self[.confidence] != nil
    case .help, .action, .decision: progress != nil
    case .sla: self[.actual] != nil
    // A parked topic has a rule of its own.
    default: true
    }
  }

  /// Whether a goal speaks of per cent, and nobody said which kind: raising 12 % by 5 % may come to 12.6 % or 17 %.
  public var isPercentAmbiguous: Bool {
    kind == .goal && unit != .relative && unit != .points && PercentText.isAmbiguous(text)
  }
}

extension Session {
  /// The other team's goal that a goal supports; `nil` when it is none, gone, or not the other team's.
  public func goalSupported(by goal: Entry) -> Entry? {
    guard let id = goal[.supports]?.entry, id != goal.id, contains(id), let other = self[id],
      other.kind == .goal, goal.team == .joint || other.team != goal.team
    else { return nil }
    return other
  }
}

/// Finds per cents in what people type.
public enum PercentText {
  /// Whether a text speaks of a change by per cent without saying whether it is relative or in points.
  public static func isAmbiguous(_ text: String) -> Bool {
    let text = text.lowercased()
    let clear = [
      "percentage point", "% point", "%-point", "pp", "p.p.", "relative", "百分点", "相对",
    ]
    return mentionsPercent(text) && !clear.contains { containsWord($0, in: text) }
  }

  private static func mentionsPercent(_ text: String) -> Bool {
    if text.contains("百分之") { return true }
    var hasNumber = false
    var rest = text[...]
    while let character = rest.first {
      if hasNumber, "%％".contains(character) || rest.hasPrefix("percent") || rest.hasPrefix("per cent") {
        return true
      }
      if !character.isWhitespace { hasNumber = character.isNumber }
      rest.removeFirst()
    }
    return false
  }

  /// `pp` is a word of its own, not a part of *opportunity*.
  private static func containsWord(_ word: String, in text: String) -> Bool {
    guard word.allSatisfy({ $0.isASCII }), let end = word.last, end.isLetter, word.count <= 4 else {
      return text.contains(word)
    }
    return text.split { !$0.isLetter && $0 != "." }.contains { $0 == word }
  }
}
