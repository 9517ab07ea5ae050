import SessionModel
import Terminal

// The steps that are shown as one list: the board of requests and blockers, and the closing.

extension Canvas {
  mutating func drawBoard(_ desk: Desk, _ state: State, in area: Rect) {
    let items = desk.items(at: state.now)
    if items.isEmpty {
      let keys = (keyMap.label(for: .newHelp), keyMap.label(for: .newBlocker))
      let text = Phrase(
        "No help was asked for and nothing is in the way. \(keys.0) asks for help, \(keys.1) notes a blocker.",
        zh: "没有求助，也没有障碍。按 \(keys.0) 求助，按 \(keys.1) 记录障碍。")
      writeWrapped(text[language], .dim, in: area.inset(rows: 1, columns: 2))
    } else {
      draw(items, desk, state, in: area)
    }
  }

  mutating func drawClosing(_ desk: Desk, _ state: State, in area: Rect) {
    draw(desk.items(at: state.now), desk, state, in: area)
  }

  private mutating func draw(_ items: [ListItem], _ desk: Desk, _ state: State, in area: Rect) {
    let anchor = desk.selectedItem(at: state.now)
    let rows = items.compactMap { row(for: $0, isSelected: $0 == anchor, desk.session) }
    draw(rows, selected: desk.form == nil ? anchor : nil, anchor: anchor, in: area)
  }

  private func row(for item: ListItem, isSelected: Bool, _ session: Session) -> ListRow? {
    switch item {
    case .checkIn:
      let day = session.nextCheckIn
      return ListRow(
        heading: Phrase("Next check-in", zh: "下次跟进")[language], item: item, mark: day == nil ? "○" : "✓",
        role: day == nil ? .openend : .statusGood,
        text: day?.iso ?? Phrase("not set; Enter sets a date", zh: "未定；按 Enter 设定日期")[language])
    case .openEnd(let end):
      let team = end.party == .joint ? "" : session.name(of: end.party)[language] + language.colon
      return ListRow(
        heading: Phrase("Open ends", zh: "未决事项")[language], item: item, mark: "○", role: .openend,
        text: team + end.rule.name[language] + " — " + end.subject[language].replacing("\n", with: " "),
        below: isSelected ? end.rule.why[language] : "")
    case .entry(let id):
      guard let entry = session[id], let kind = entry.kind else { return nil }
      return row(for: entry, kind, item, session)
    }
  }

  private func row(for entry: Entry, _ kind: EntryKind, _ item: ListItem, _ session: Session) -> ListRow {
    let team = session.name(of: entry.team)[language] + language.colon
    let details = session.details(of: entry, language).joined(separator: " · ")
    switch kind {
    case .help:
      return ListRow(
        heading: Phrase("Help requests, and the replies", zh: "求助与答复")[language], item: item, mark: kind.mark,
        role: kind.role, text: team + entry.text, beside: session.reply(to: entry, language),
        noteRole: entry.reply == nil ? .openend : .entry)
    case .blocker:
      let isOpen = entry.blockerStatus == .open && entry.owner == nil
      let missing = isOpen ? Phrase("no owner yet", zh: "尚无负责人")[language] : ""
      return ListRow(
        heading: Phrase("Blockers", zh: "障碍")[language], item: item, mark: kind.mark, role: kind.role,
        text: team + entry.text, beside: [details, missing].filter { !$0.isEmpty }.joined(separator: " · "),
        noteRole: isOpen ? .openend : .entry)
    default:
      return ListRow(
        heading: Phrase("Decisions, actions, parked topics, notes", zh: "决定、行动项、搁置议题、记录")[language],
        item: item, mark: kind.mark, role: kind.role, text: kind.name[language] + language.colon + entry.text,
        below: details)
    }
  }
}
