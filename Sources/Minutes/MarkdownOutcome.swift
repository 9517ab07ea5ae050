import SessionModel

// What the teams decided, will do, and ask of each other.

extension Entry {
  /// What begins an action in a list of tasks; what was dropped is none any more.
  var box: String {
    switch progress {
    case .done: "[x] "
    case .dropped: ""
    case .ongoing, nil: "[ ] "
    }
  }
}

extension MarkdownMinutes {
  mutating func writeDecisions() {
    let items = session.entries(.decision).map { promise($0, team: nil) }
    page.heading(2, writing(Wording.decisions))
    if items.isEmpty { page.paragraph(writing(Wording.none)) }
    page.list(items)
  }

  mutating func writeActions() {
    let items = session.entries(.action).map { action in
      var item = promise(action, team: action.team, isTask: true)
      item.text = action.box + item.text
      return item
    }
    page.heading(2, writing(Wording.actions))
    if items.isEmpty { page.paragraph(writing(Wording.none)) }
    page.list(items)
  }

  mutating func writeHelp() {
    section(
      Wording.help,
      session.entries(.help).map { help in
        let from = writing.itemName(of: help.team)
        let parties = help.team == .joint ? from : "\(from) → \(writing.inlineName(of: help.team.other))"
        let reply = writing.listed([writing(help.reply?.name ?? Wording.unanswered)] + promises(help))
        return MarkdownItem(
          writing.labelled(parties, writing.typed(help.text, in: .inline)),
          told([.about], of: help) + [labelled(Field.reply.name, reply)] + told([.reason], of: help))
      })
  }

  mutating func writeBlockers() {
    section(
      Wording.blockers,
      byParty(session.entries(.blocker)) { blocker in
        let remarks = [blocker.blockerKind?.name, blocker.blockerStatus.name].compactMap(\.self)
        let text = writing.bracketed(itemText(blocker), writing.listed(remarks.map { writing($0) }))
        return MarkdownItem(
          writing.listed([text] + promises(blocker)), told([.blocks], of: blocker))
      })
  }
}
