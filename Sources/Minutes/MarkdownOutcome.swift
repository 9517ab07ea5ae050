import SessionModel

// What the teams want, promise each other and will do.

extension MarkdownMinutes {
  mutating func writeDecisions() {
    let items = session.entries(.decision).map { decision in
      let done = decision.isDone ? [writing(Field.done.name)] : []
      return MarkdownItem(writing.listed([promise(decision, team: nil)] + done))
    }
    page.heading(2, writing(Wording.decisions))
    if items.isEmpty { page.paragraph(writing(Wording.none)) }
    page.list(items)
  }

  mutating func writeActions() {
    let items = session.entries(.action).map { action in
      MarkdownItem((action.isDone ? "[x] " : "[ ] ") + promise(action, team: action.team))
    }
    page.heading(2, writing(Wording.actions))
    if items.isEmpty { page.paragraph(writing(Wording.none)) }
    page.list(items)
  }

  mutating func writeGoals() {
    let goals = session.entries(.goal)
    let known = Set(goals.map(\.id))
    let initiatives = Dictionary(grouping: session.entries(.initiative)) { initiative in
      initiative.goal.flatMap { known.contains($0) ? $0 : nil }
    }
    guard !goals.isEmpty || !initiatives.isEmpty else { return }
    page.heading(2, writing(Wording.goals))
    for (index, goal) in goals.enumerated() {
      write(goal, number: index + 1, initiatives: initiatives[goal.id] ?? [])
    }
    if let others = initiatives[nil] {
      page.heading(3, writing(Wording.initiativesWithoutGoal))
      page.list(others.map { MarkdownItem(promise($0, team: $0.team)) })
    }
  }

  /// A number names the section: a goal may have many lines, which no heading can, and two may be the same.
  private mutating func write(_ goal: Entry, number: Int, initiatives: [Entry]) {
    let team = MarkdownText.escaped(writing.name(of: goal.team), in: .heading)
    page.heading(3, writing.bracketed(writing(Wording.goal(number)), team))
    page.paragraph(itemText(goal))
    var items: [MarkdownItem] = []
    if let why = goal.why, !why.isEmpty {
      items.append(labelled(writing.capitalized(Field.why.name), writing.typed(why, in: .inline)))
    }
    if let owner = owner(of: goal) { items.append(labelled(writing.capitalized(Field.owner.name), owner)) }
    if let due = goal.due { items.append(labelled(writing.capitalized(Field.due.name), writing.date(due))) }
    if !initiatives.isEmpty {
      let served = initiatives.map { initiative in
        // A team's own initiatives need no word of whose they are.
        MarkdownItem(promise(initiative, team: initiative.team == goal.team ? nil : initiative.team))
      }
      items.append(MarkdownItem(writing(Wording.initiatives), served))
    }
    page.list(items)
  }

  mutating func writeHelp() {
    section(
      Wording.help,
      session.entries(.help).map { help in
        let from = writing.itemName(of: help.team)
        let parties = help.team == .joint ? from : "\(from) → \(writing.inlineName(of: help.team.other))"
        let reply = writing(help.reply?.name ?? Wording.unanswered)
        var answer = [
          labelled(writing.capitalized(Field.reply.name), writing.listed([reply] + ownerAndDue(help)))
        ]
        if let reason = help.reason, !reason.isEmpty {
          answer.append(labelled(writing.capitalized(Field.reason.name), writing.typed(reason, in: .inline)))
        }
        return MarkdownItem(writing.labelled(parties, writing.typed(help.text, in: .inline)), answer)
      })
  }

  mutating func writeBlockers() {
    section(
      Wording.blockers,
      byParty(session.entries(.blocker)) { blocker in
        let remarks = [blocker.blockerKind?.name, blocker.blockerStatus.name].compactMap(\.self)
        let text = writing.bracketed(itemText(blocker), writing.listed(remarks.map { writing($0) }))
        return MarkdownItem(writing.listed([text] + ownerAndDue(blocker)))
      })
  }
}
