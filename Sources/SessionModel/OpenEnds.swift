extension Session {
  /// By how many per cent of the teams' time together their speaking time may differ.
  public static let toleratedDifference = 5

  /// Everything that is still open, in the order of the agenda.
  /// - Parameters:
  ///   - now: until when a running clock counts.
  ///   - tolerance: per cent of the teams' time together by which their speaking time may differ, 0 to 100.
  public func openEnds(at now: Moment, tolerance: Int = toleratedDifference) -> [OpenEnd] {
    let found =
      unansweredQuestions + entries(EntryKind.notes).flatMap(openEnds(of:)) + unequalTime(now, tolerance)
      + missingCheckIn
    let steps = agenda.steps.map(\.id)
    return found.enumerated().sorted { left, right in
      let positions = [left, right].map { steps.firstIndex(of: $0.element.step) ?? steps.count }
      return (positions[0], left.offset) < (positions[1], right.offset)
    }.map(\.element)
  }

  /// What is open about one entry.
  public func openEnds(of entry: Entry) -> [OpenEnd] {
    // A request for help is open at the team that was asked.
    let party = entry.kind == .help ? entry.team.other : entry.team
    return rules(brokenBy: entry).map {
      OpenEnd(rule: $0, step: entry.step, entry: entry.id, party: party, subject: Phrase(same: entry.text))
    }
  }

  private func rules(brokenBy entry: Entry) -> [OpenEnd.Rule] {
    switch entry.kind {
    case .goal: entry.why == nil ? [.goalWithoutWhy] : []
    case .initiative: entry.goal.map(contains) == true ? [] : [.initiativeWithoutGoal]
    case .blocker: entry.blockerStatus == .open && entry.owner == nil ? [.blockerWithoutOwner] : []
    case .help: rules(brokenByHelp: entry)
    case .action, .decision:
      entry.isDone
        ? []
        : (entry.owner == nil ? [.actionWithoutOwner] : []) + (entry.due == nil ? [.actionWithoutDue] : [])
    case .parked: entry.isReviewed ? [] : [.topicParked]
    default: []
    }
  }

  private func rules(brokenByHelp entry: Entry) -> [OpenEnd.Rule] {
    switch entry.reply {
    case nil: [.helpUnanswered]
    case .declined: entry.reason == nil ? [.helpDeclinedWithoutReason] : []
    case .accepted, .partly:
      (entry.owner == nil ? [.helpWithoutOwner] : []) + (entry.due == nil ? [.helpWithoutDue] : [])
    }
  }

  /// The four questions are for answering; at other steps a team may well have nothing to say.
  private var unansweredQuestions: [OpenEnd] {
    agenda.steps.filter { !$0.isSkipped }.flatMap { step in
      step.prompts.flatMap { prompt -> [OpenEnd] in
        guard let kind = prompt.kinds.first, EntryKind.questionKinds.contains(kind),
          let team = lead(of: prompt, in: step), entries([kind], team: team).isEmpty
        else { return [] }
        return [OpenEnd(rule: .questionUnanswered, step: step.id, party: team, subject: prompt.question)]
      }
    }
  }

  private func unequalTime(_ now: Moment, _ tolerance: Int) -> [OpenEnd] {
    let share = share(at: now)
    guard share.differs(byMoreThan: tolerance) else { return [] }
    let ahead: Party = share.left > share.right ? .left : .right
    let time = ClockText.spoken(share.difference)
    let name = name(of: ahead)
    let subject = Phrase("\(name.english) spoke \(time) more", zh: "\(name.chinese)多发言 \(time)")
    return [OpenEnd(rule: .timeUnequal, step: closingStep, party: ahead, subject: subject)]
  }

  private var missingCheckIn: [OpenEnd] {
    guard nextCheckIn == nil else { return [] }
    let subject = Phrase("when do we look at this again?", zh: "何时再跟进？")
    return [OpenEnd(rule: .noCheckIn, step: closingStep, party: .joint, subject: subject)]
  }

  private var closingStep: Step.ID {
    agenda.steps.last { $0.view == .closing }?.id ?? agenda.steps.last?.id ?? ""
  }
}

extension EntryKind {
  /// The answers to the article's four questions, in their order.
  public static let questionKinds: [EntryKind] = [.goal, .initiative, .blocker, .help]
}
