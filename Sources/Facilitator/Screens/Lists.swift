import SessionModel
import Terminal

// The steps that are shown as one list: requests and blockers, lead stages, the look back, the closing.

extension Canvas {
  /// - Parameter hasFocus: whether keys go to it; on the wall none do.
  mutating func drawList(_ desk: Desk, _ state: State, hasFocus: Bool = true, in area: Rect) {
    var area = area
    if hasFocus {
      for draft in desk.session.draftsInOrder.reversed() where desk.isShown(draft, on: state.setting.terminal)
      {
        guard area.rows > 4 else { break }
        area.rows -= drawDraft(draft, in: area)
      }
    }
    let items = desk.items
    guard !items.isEmpty else {
      if hasFocus {
        let hint = keyMap.hintForEmptyList(in: desk.session)[language]
        writeWrapped(hint, .dim, in: area.inset(rows: 1, columns: 2))
      }
      return
    }
    let anchor = hasFocus ? desk.selectedItem : desk.underDiscussion.map(ListItem.entry)
    let company = state.company
    let rows = items.compactMap { item in
      row(for: item, isSelected: item == anchor, desk.session).map { withTyping($0, desk.session, company) }
    }
    draw(rows, selected: hasFocus && desk.form == nil ? anchor : nil, anchor: anchor, in: area)
  }

  /// A row with who else is in its entry, and what is being typed there.
  private func withTyping(_ row: ListRow, _ session: Session, _ company: Company?) -> ListRow {
    guard let company, case .entry(let id) = row.item, let entry = session[id] else { return row }
    let typing = EntryDetails(session, language).typing(into: entry, company)
    var row = row
    row.below = ([row.below] + typing).filter { !$0.isEmpty }.joined(separator: " · ")
    return row
  }

  private func row(for item: ListItem, isSelected: Bool, _ session: Session) -> ListRow? {
    switch item {
    case .checkIn: return checkInRow(session)
    case .signOff: return signOffRow(session)
    case .openEnd(let end):
      let team = end.party == .joint ? "" : session.name(of: end.party)[language] + language.colon
      return ListRow(
        heading: Phrase("Open ends", zh: "未决事项")[language], item: item, mark: "○", role: .openend,
        text: team + end.rule.name[language] + " — " + end.subject[language].onOneLine,
        below: isSelected ? end.rule.why[language] : "")
    case .entry(let id):
      guard let entry = session[id], let kind = entry.kind else { return nil }
      return row(for: entry, kind, item, isSelected, session)
    }
  }

  private func checkInRow(_ session: Session) -> ListRow {
    let day = session.nextCheckIn
    let cadence = session.cadence.map { " · " + $0.name[language] } ?? ""
    return ListRow(
      heading: Phrase("Next check-in", zh: "下次跟进")[language], item: .checkIn,
      mark: day == nil ? "○" : "✓", role: day == nil ? .openend : .statusGood,
      text: (day?.iso ?? Phrase("not set; Enter sets a date", zh: "未定；按 Enter 设定日期")[language]) + cadence)
  }

  private func signOffRow(_ session: Session) -> ListRow {
    let version = session.version
    let names = Party.teams.map { team in
      let isSigned = session.signature(of: team) == .holds
      return (isSigned ? "✓ " : "○ ") + session.name(of: team)[language]
    }
    let state =
      version.isFinal
      ? Phrase("version \(version.number), final", zh: "第 \(version.number) 版，定稿")
      : Phrase("version \(version.number), draft", zh: "第 \(version.number) 版，草稿")
    return ListRow(
      heading: Phrase("Sign-off", zh: "签字")[language], item: .signOff,
      mark: version.isFinal ? "✓" : "○", role: version.isFinal ? .statusGood : .openend,
      text: Phrase("signed by: ", zh: "签字：")[language] + names.joined(separator: "  ") + " · "
        + state[language])
  }

  private func row(
    for entry: Entry, _ kind: EntryKind, _ item: ListItem, _ isSelected: Bool, _ session: Session
  ) -> ListRow {
    if session.step.view == .review, entry.since != nil { return reviewRow(entry, kind, item, session) }
    let team = session.name(of: entry.team)[language] + language.colon
    let details = EntryDetails(session, language)
    let lines = details.lines(of: entry)
    switch kind {
    case .help:
      return ListRow(
        heading: Phrase("Help requests, and the replies", zh: "求助与答复")[language], item: item, mark: kind.mark,
        role: kind.role, text: team + entry.text, beside: details.reply(to: entry),
        noteRole: entry.reply == nil ? .openend : .entry)
    case .blocker:
      let isOpen = entry.blockerStatus == .open && entry.owner == nil
      let missing = isOpen ? [Phrase("no owner yet", zh: "尚无负责人")[language]] : []
      return ListRow(
        heading: Phrase("Blockers", zh: "障碍")[language], item: item, mark: kind.mark, role: kind.role,
        text: team + entry.text, beside: (lines + missing).joined(separator: " · "),
        noteRole: isOpen ? .openend : .entry)
    case .leadStage:
      let definition = entry[.definition]?.text.map { language.colon + $0 } ?? ""
      return ListRow(
        heading: Phrase("Lead stages, and who agrees", zh: "线索阶段与双方的同意")[language], item: item,
        mark: entry.isAgreed ? "✓" : "○", role: entry.isAgreed ? .statusGood : .openend,
        text: entry.text + definition, beside: details.signs(entry),
        below: isSelected
          ? lines.filter { !$0.hasPrefix(Field.definition.name[language]) }.joined(separator: " · ") : "",
        noteRole: entry.isAgreed ? .entry : .openend)
    default:
      return ListRow(
        heading: Phrase("Decisions, actions, parked topics, notes", zh: "决定、行动项、搁置议题、记录")[language],
        item: item, mark: kind.mark, role: kind.role, text: kind.name[language] + language.colon + entry.text,
        below: lines.joined(separator: " · "))
    }
  }

  /// Something carried over, beside what has become of it.
  private func reviewRow(_ entry: Entry, _ kind: EntryKind, _ item: ListItem, _ session: Session) -> ListRow {
    let details = EntryDetails(session, language)
    let isReviewed = kind == .parked ? entry.isReviewed : entry.isReviewedSince
    let known: [String?] =
      switch kind {
      case .goal: [details.figures(of: entry), details.standing(of: entry)]
      case .sla: [details.commitment(entry), details.standing(of: entry)]
      case .help: [details.reply(to: entry)]
      default: details.lines(of: entry)
      }
    let lacking =
      isReviewed ? [] : kind.reviewFields.filter { entry[$0] == nil && ($0 != .status || kind != .goal) }
    let names = lacking.map { $0.name[language] }.joined(separator: Phrase(", ", zh: "、")[language])
    let missing = isReviewed ? [] : [Phrase("still to say: \(names)", zh: "尚待说明：\(names)")[language]]
    return ListRow(
      heading: kind.promises[language], item: item, mark: isReviewed ? "✓" : "○",
      role: isReviewed ? .statusGood : .openend,
      text: session.name(of: entry.team)[language] + language.colon + entry.text,
      beside: (known.compactMap(\.self) + missing).joined(separator: " · "),
      noteRole: isReviewed ? .entry : .openend)
  }
}

extension KeyMap {
  /// What to do where a list is empty.
  func hintForEmptyList(in session: Session) -> Phrase {
    switch session.step.view {
    case .stages:
      let (usual, note) = (label(for: .startFrom), label(for: .newNote))
      return Phrase(
        "\(usual) begins with the usual stages: Lead, MQL, SQL, Opportunity, Customer. \(note) notes one of your own.",
        zh: "按 \(usual) 以常用阶段开始：潜在客户、MQL、SQL、商机、客户。按 \(note) 自行新建。")
    case .review:
      return Phrase("Nothing was carried over from an earlier meeting.", zh: "没有从以前的会议带来的内容。")
    default:
      let (help, blocker) = (label(for: .newHelp), label(for: .newBlocker))
      return Phrase(
        "No help was asked for and nothing is in the way. \(help) asks for help, \(blocker) notes a blocker.",
        zh: "没有求助，也没有障碍。按 \(help) 求助，按 \(blocker) 记录障碍。")
    }
  }
}

extension EntryKind {
  /// What a list is headed of what was promised: at the look back, and in the outcome.
  var promises: Phrase {
    switch self {
    case .help: Phrase("Promised help", zh: "承诺的帮助")
    case .sla: Phrase("SLA", zh: "SLA")
    default: pluralName.capitalized
    }
  }
}
