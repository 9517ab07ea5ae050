import SessionModel

// Agreeing to what is written, and signing what was agreed.

extension State {
  /// What a team's agreement means at the present place.
  enum Assent {
    /// To the selected entry, by the team whose word is wanted.
    case entry(Entry, by: Party)
    /// To what the fields of the selected goal suggest.
    case suggestions(Entry)
    /// To the minutes.
    case minutes(by: Party)
  }

  /// The team that a key of agreement speaks for: in columns that of the one in focus, in a list the left one;
  /// the other key for the other.
  func agreeing(_ command: Command) -> Party {
    let team: Party = desk?.hasColumns == true ? desk?.column ?? .left : .left
    return command == .agree ? team : team.other
  }

  /// What agreeing would mean for a team; `nil` where there is nothing to agree to.
  func assent(of team: Party) -> Assent? {
    guard let desk else { return nil }
    if desk.session.step.view == .closing { return .minutes(by: team) }
    guard let entry = selectedEntry else { return nil }
    if desk.plan.section == .checks, entry.kind == .goal { return .suggestions(entry) }
    let wanted = entry.consenting
    if wanted.contains(team) { return .entry(entry, by: team) }
    // A priority wants the other team's word only, whoever's column has the focus.
    return wanted.count == 1 ? .entry(entry, by: wanted[0]) : nil
  }

  /// A command's word for the footer: what it comes to here; with the team, where it speaks for one.
  func short(_ command: Command) -> Phrase {
    guard let desk else { return command.short }
    if command == .edit, let word = desk.session.step.view.editing { return word }
    guard command == .agree || command == .agreeOther else { return command.short }
    switch assent(of: agreeing(command)) {
    case .entry(let entry, let party):
      let name = desk.session.name(of: party)
      return entry.kind == .priority
        ? Phrase("\(name.english) understands", zh: "\(name.chinese)已理解")
        : Phrase("\(name.english) agrees", zh: "\(name.chinese)同意")
    case .suggestions: return Phrase("confirm suggestions", zh: "确认建议")
    case .minutes(let party):
      let name = desk.session.name(of: party)
      return desk.session.signature(of: party) == .holds
        ? Phrase("\(name.english) takes it back", zh: "\(name.chinese)撤回签字")
        : Phrase("\(name.english) signs", zh: "\(name.chinese)签字")
    case nil: return command.short
    }
  }

  mutating func agree(_ team: Party) -> [Effect] {
    guard let session = desk?.session, let assent = assent(of: team) else { return [] }
    switch assent {
    case .entry(let entry, let party):
      let told = told(entry, by: party, in: session)
      let effects = change(session.agreeing(to: entry.id, by: party) ?? [])
      // The same key again would be about that one.
      let next = goOnAgreeing(after: entry.id).map { entry in
        Phrase(" Next: “\(entry.text.firstWords)”.", zh: "下一项：“\(entry.text.firstWords)”。")
      }
      notice = Notice(
        next.map { Phrase(told.english + $0.english, zh: told.chinese + $0.chinese) } ?? told)
      return effects
    case .suggestions(let goal):
      let operations = session.takingSuggestions(for: goal)
      notice = Notice(suggestionsTaken(operations.count, for: goal, in: session))
      return change(operations)
    case .minutes(let party): return sign(party, session)
    }
  }

  private func told(_ entry: Entry, by party: Party, in session: Session) -> Phrase {
    let name = session.name(of: party)
    let subject = entry.text.firstWords
    guard entry.agreement(of: party) != .holds else {
      return entry.kind == .priority
        ? Phrase(
          "\(name.english) hasn't understood “\(subject)” yet.", zh: "\(name.chinese)尚未理解“\(subject)”。")
        : Phrase(
          "\(name.english) no longer agrees to “\(subject)”.", zh: "\(name.chinese)不再同意“\(subject)”。")
    }
    return entry.kind == .priority
      ? Phrase("\(name.english) has understood “\(subject)”.", zh: "\(name.chinese)已理解“\(subject)”。")
      : Phrase("\(name.english) agrees to “\(subject)”.", zh: "\(name.chinese)同意“\(subject)”。")
  }

  private func suggestionsTaken(_ count: Int, for goal: Entry, in session: Session) -> Phrase {
    let name = session.name(of: goal.team.other)
    return count == 0
      ? Phrase("Nothing is left to be suggested.", zh: "没有可采纳的建议。")
      : Phrase(
        "\(name.english) confirms what the fields suggest; A is its own to judge.",
        zh: "\(name.chinese)确认字段所建议的结果；A 须自行判断。")
  }

  private mutating func sign(_ party: Party, _ session: Session) -> [Effect] {
    let name = session.name(of: party)
    let wasSigned = session.signature(of: party) == .holds
    let open = session.openEnds(at: now).count
    let effects = change(session.signing(by: party))
    guard !wasSigned, let version = desk?.session.version else {
      notice = Notice(Phrase("\(name.english) takes its signature back.", zh: "\(name.chinese)撤回签字。"))
      return effects
    }
    let ends =
      open == 0
      ? Phrase(same: "")
      : Phrase(open == 1 ? " 1 open end stays." : " \(open) open ends stay.", zh: "仍有 \(open) 项未决。")
    let text =
      version.isFinal
      ? Phrase("Both have signed: version \(version.number) is final.", zh: "双方已签字：第 \(version.number) 版为定稿。")
      : Phrase("\(name.english) has signed.", zh: "\(name.chinese)已签字。")
    notice = Notice(Phrase(text.english + ends.english, zh: text.chinese + ends.chinese))
    return effects
  }

  /// Tells when an edit has taken agreements back that held before it.
  mutating func tellWithdrawn(_ before: Entry?, _ id: EntryID) {
    guard let before, let after = desk?.session[id] else { return }
    let withdrawn = before.consenting.filter {
      before.agreement(of: $0) == .holds && after.agreement(of: $0) != .holds
    }
    guard !withdrawn.isEmpty else { return }
    if before.kind == .priority {
      notice = Notice(
        Phrase("The other team had understood it; ask it anew.", zh: "对方此前已理解；请重新确认。"), .warning)
      return
    }
    // Here the same keys may mean something else: signing, in Closing.
    let keys = [Command.agree, .agreeOther].map { setting.keyMap.label(for: $0) }
    let isHere = if case .entry? = assent(of: agreeing(.agree)) { true } else { false }
    let anew =
      isHere
      ? Phrase("; \(keys[0]) and \(keys[1]) agree anew.", zh: "；按 \(keys[0])、\(keys[1]) 重新同意。")
      : Phrase(".", zh: "。")
    notice = Notice(
      withdrawn.count > 1
        ? Phrase("This edit withdraws both agreements\(anew.english)", zh: "此次修改撤回了双方的同意\(anew.chinese)")
        : Phrase("This edit withdraws an agreement\(anew.english)", zh: "此次修改撤回了一方的同意\(anew.chinese)"),
      .warning)
  }
}

extension StepView {
  /// What editing means at the step, in a word; `nil` where it is just that.
  fileprivate var editing: Phrase? {
    switch self {
    case .board: Phrase("reply", zh: "答复")
    case .checks: Phrase("check", zh: "检查")
    case .review: Phrase("review", zh: "回顾")
    case .closing: Phrase("mend", zh: "补上")
    default: nil
    }
  }
}
