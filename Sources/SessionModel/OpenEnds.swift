extension Session {
  /// Everything that is still open, in the order of the agenda.
  /// - Parameters:
  ///   - now: until when a running clock counts.
  ///   - tolerance: per cent of the teams' time together by which their speaking time may differ, 0 to 100;
  ///     `nil` for what the meeting has set.
  public func openEnds(at now: Moment, tolerance: Int? = nil) -> [OpenEnd] {
    let links = GoalLinks(of: self)
    let found =
      unansweredQuestions + entries(EntryKind.notes).flatMap { openEnds(of: $0, links) } + missingDirections
      + unequalTime(now, tolerance ?? self.tolerance) + missingCheckIn
    let steps = agenda.steps.enumerated().reduce(into: [:]) { $0[$1.element.id] = $1.offset }
    return found.enumerated().map { (steps[$1.step] ?? steps.count, $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// What is open about one entry.
  public func openEnds(of entry: Entry) -> [OpenEnd] {
    openEnds(of: entry, entry.kind == .goal ? GoalLinks(of: self) : nil)
  }

  private func openEnds(of entry: Entry, _ links: GoalLinks?) -> [OpenEnd] {
    // A request for help, like a check, is open at the team that was asked.
    let other = entry.team.other
    let make = { (rule: OpenEnd.Rule) in
      OpenEnd(
        rule: rule, step: step(mending: rule, entry), entry: entry.id,
        party: entry.kind == .help || rule.isOfOtherTeam ? other : entry.team,
        subject: Phrase(same: entry.text))
    }
    let rules = entry.rulesBroken(in: self).map(make)
    return entry.kind == .goal ? rules + checks(of: entry, links).map(make) : rules
  }

  /// The cross-check's rules: what the other team found of a goal, or hasn't looked at.
  private func checks(of goal: Entry, _ links: GoalLinks?) -> [OpenEnd.Rule] {
    let checks = smart(of: goal, links)
    let isUnchecked = checks.contains { $0.verdict == nil && $0.criterion != .achievable }
    let judged = goal.verdict(of: .achievable)
    return (judged == nil ? [.goalNotJudged] : [])
      + (judged != nil && goal[.achievableReason] == nil ? [.verdictWithoutReason] : [])
      + (isUnchecked ? [.goalUnchecked] : [])
      + (checks.contains { $0.verdict == .fails } ? [.goalFailsSMART] : [])
  }

  private func step(mending rule: OpenEnd.Rule, _ entry: Entry) -> Step.ID {
    guard rule.isOfCrossCheck else { return entry.step }
    return agenda.steps.first { $0.view == .checks }?.id ?? entry.step
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

  /// Promises are wanted in both directions: at a meeting that speaks of them, or once there is one.
  private var missingDirections: [OpenEnd] {
    let home = agenda.home(of: .sla).flatMap { $0.isSkipped ? nil : $0 }
    let promising = Party.teams.filter { !entries(.sla, team: $0).isEmpty }
    guard home != nil || promising.count == 1 else { return [] }
    return Party.teams.filter { !promising.contains($0) }.map { team in
      let other = name(of: team.other)
      let subject = Phrase("no promise to \(other.english) yet", zh: "对\(other.chinese)尚无承诺")
      return OpenEnd(
        rule: .slaOneDirection, step: home?.id ?? closingStep, party: team, subject: subject)
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
