import SessionModel
import Terminal

// The steps that are shown as one list: the board of requests and blockers, and the closing.

extension Canvas {
  /// One row or more of a list: under a heading, a text at the left and one beside it.
  private struct Row {
    var heading: String
    var item: ListItem
    var mark: String
    var role: Role
    var text: String
    var beside: String
    var besideRole: Role
  }

  mutating func drawBoard(_ desk: Desk, _ state: State, in area: Rect) {
    let session = desk.session
    let rows = desk.items(at: state.now).compactMap { item -> Row? in
      guard case .entry(let id) = item, let entry = session[id], let kind = entry.kind else { return nil }
      let team = session.name(of: entry.team)[language]
      if kind == .help {
        let heading = Phrase("Help requests, and the replies", zh: "求助与答复")[language]
        return Row(
          heading: heading, item: item, mark: kind.mark, role: kind.role,
          text: team + language.colon + entry.text,
          beside: session.reply(to: entry, language), besideRole: entry.reply == nil ? .openend : .entry)
      }
      let details = session.details(of: entry, language).joined(separator: " · ")
      let isOpen = entry.blockerStatus == .open && entry.owner == nil
      let missing = isOpen ? Phrase("no owner yet", zh: "尚无负责人")[language] : ""
      return Row(
        heading: Phrase("Blockers", zh: "障碍")[language], item: item, mark: kind.mark, role: kind.role,
        text: team + language.colon + entry.text,
        beside: [details, missing].filter { !$0.isEmpty }.joined(separator: " · "),
        besideRole: isOpen ? .openend : .entry)
    }
    if rows.isEmpty {
      let keys = (keyMap.label(for: .newHelp), keyMap.label(for: .newBlocker))
      let text = Phrase(
        "No help was asked for and nothing is in the way. \(keys.0) asks for help, \(keys.1) notes a blocker.",
        zh: "没有求助，也没有障碍。按 \(keys.0) 求助，按 \(keys.1) 记录障碍。")
      writeWrapped(text[language], .dim, in: area.inset(rows: 1, columns: 2))
      return
    }
    draw(
      rows, selected: desk.form == nil ? desk.selectedItem(at: state.now) : nil,
      anchor: desk.selectedItem(at: state.now), in: area)
  }

  mutating func drawClosing(_ desk: Desk, _ state: State, in area: Rect) {
    let session = desk.session
    let rows = desk.items(at: state.now).compactMap { row(for: $0, session) }
    draw(
      rows, selected: desk.form == nil ? desk.selectedItem(at: state.now) : nil,
      anchor: desk.selectedItem(at: state.now), in: area)
  }

  private func row(for item: ListItem, _ session: Session) -> Row? {
    switch item {
    case .checkIn:
      let day = session.nextCheckIn
      return Row(
        heading: Phrase("Next check-in", zh: "下次检查")[language], item: item, mark: day == nil ? "○" : "✓",
        role: day == nil ? .openend : .statusGood,
        text: day?.iso ?? Phrase("not set; Enter sets a date", zh: "未定；按 Enter 设定日期")[language],
        beside: day == nil ? OpenEnd.Rule.noCheckIn.why[language] : "", besideRole: .dim)
    case .openEnd(let end):
      let team = end.party == .joint ? "" : session.name(of: end.party)[language] + language.colon
      return Row(
        heading: Phrase("Open ends", zh: "未决事项")[language], item: item, mark: "○", role: .openend,
        text: team + end.rule.name[language] + " — " + end.subject[language].replacing("\n", with: " "),
        beside: end.rule.why[language], besideRole: .dim)
    case .entry(let id):
      guard let entry = session[id], let kind = entry.kind else { return nil }
      return Row(
        heading: Phrase("Decisions, actions, parked topics", zh: "决定、行动项、搁置议题")[language], item: item,
        mark: kind.mark, role: kind.role, text: kind.name[language] + language.colon + entry.text,
        beside: session.details(of: entry, language).joined(separator: " · "), besideRole: .entry)
    }
  }

  /// Draws rows two texts wide, scrolled so that the anchor is in sight.
  private mutating func draw(_ rows: [Row], selected: ListItem?, anchor: ListItem?, in area: Rect) {
    let left = (area.columns - 5) * 11 / 20
    let right = area.columns - 5 - left
    var lines: [(text: Substring, beside: Substring, row: Row?, isFirst: Bool)] = []
    var anchorLine = 0
    var heading = ""
    for row in rows {
      if row.heading != heading {
        heading = row.heading
        lines.append((Substring(heading), "", nil, true))
      }
      if row.item == anchor { anchorLine = lines.count }
      let texts = TextLayout.wrap(row.text, columns: max(2, left)).map(\.text)
      let besides = TextLayout.wrap(row.beside, columns: max(2, right)).map(\.text)
      for index in 0..<max(texts.count, besides.count) {
        lines.append(
          (
            index < texts.count ? texts[index] : "", index < besides.count ? besides[index] : "", row,
            index == 0
          ))
      }
    }
    let start = max(0, min(anchorLine - area.rows / 2, lines.count - area.rows))
    for (index, line) in lines.dropFirst(start).prefix(area.rows).enumerated() {
      let y = area.row + index
      guard let row = line.row else {
        rule(String(line.text), .question, row: y, column: area.column, columns: area.columns)
        continue
      }
      let isSelected = row.item == selected
      if isSelected { band(.entrySelected, row: y, column: area.column, columns: area.columns) }
      if line.isFirst {
        write(row.mark, isSelected ? .entrySelected : row.role, row: y, column: area.column + 1, columns: 1)
      }
      frame.write(
        line.text, at: Position(row: y, column: area.column + 3),
        style: style(isSelected ? .entrySelected : .entry), maxColumns: left)
      frame.write(
        line.beside, at: Position(row: y, column: area.column + 5 + left),
        style: style(isSelected ? .entrySelected : row.besideRole), maxColumns: right)
    }
  }
}
