import SessionModel

// Going on without leaving the keyboard's rhythm: to the next entry that lacks something, and to the next question
// while typing.

extension Desk {
  /// The entries of the present view, in the order in which people go through them.
  private func entriesInOrder(at now: Moment) -> [Entry] {
    guard !hasColumns else { return Party.teams.flatMap { column(of: $0) } }
    return items(at: now).compactMap { if case .entry(let id) = $0 { session[id] } else { nil } }
  }

  /// The next entry after one, around the end, of which something is true; `nil` when there is none.
  func next(after id: EntryID, at now: Moment, where wanted: (Entry) -> Bool) -> Entry? {
    let entries = entriesInOrder(at: now)
    let index = entries.firstIndex { $0.id == id } ?? -1
    return (entries[(index + 1)...] + entries[..<max(0, index)]).first(where: wanted)
  }

  /// Whether an entry lacks what the present step is there to fill in: a reply, a verdict, what became of it.
  func lacks(_ entry: Entry) -> Bool {
    switch session.step.view {
    case .board: entry.kind == .help && entry.reply == nil
    case .checks: entry.kind == .goal && entry.verdict(of: .achievable) == nil
    case .review:
      entry.since != nil && !(entry.kind == .parked ? entry.isReviewed : entry.isReviewedSince)
    default: false
    }
  }
}

extension State {
  /// Gives the focus to an entry, in whichever column it stands.
  mutating func focus(on entry: Entry) {
    if desk?.hasColumns == true, entry.team != .joint { desk?.column = entry.team }
    select(entry.id)
  }

  /// Begins with the next entry that lacks what the step is there for, after one that just got it.
  mutating func goOnFilling(after id: EntryID) -> [Effect] {
    guard let desk, let next = desk.next(after: id, at: now, where: desk.lacks) else { return [] }
    focus(on: next)
    return edit()
  }

  /// Goes on to the next entry that wants an agreement, after one that just got all of them.
  mutating func goOnAgreeing(after id: EntryID) {
    guard let desk, desk.session[id]?.isAgreed == true,
      let next = desk.next(after: id, at: now, where: { !$0.isAgreed })
    else { return }
    focus(on: next)
  }

  /// A command that leaves the place where something is typed: what is typed is kept, and typing goes on where
  /// the command leads to.
  mutating func leaveTyping(by command: Command) -> [Effect] {
    var effects: [Effect] = []
    if desk?.form?.isAltered == true {
      effects += keepForm()
      // Refused: it says why, and stays.
      if desk?.form?.isAltered == true { return effects }
    }
    effects += endTyping() + run(command)
    if overlay == nil, let desk, desk.hasColumns, !desk.session.prompt.kinds.isEmpty {
      effects += beginNote(desk.newNoteKind)
    }
    return effects
  }
}
