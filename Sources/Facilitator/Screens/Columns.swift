import SessionModel
import Terminal

extension Canvas {
  /// Both teams' columns, or the one in focus where there is room for one only.
  /// - Parameter focus: the column that keys go to; `nil` on the wall, where none do and what is typed has a place
  ///   of its own.
  mutating func drawColumns(_ desk: Desk, _ state: State, focus: Party?, in area: Rect) {
    var area = area
    let joint = desk.session.list(EntryKind.notes, team: .joint, step: desk.session.step.id)
    if !joint.isEmpty, area.rows > 6 {
      let rows = min(joint.count, max(1, area.rows / 5))
      drawJoint(
        joint.suffix(rows), desk.session,
        in: Rect(row: area.maxRow - rows, column: area.column, rows: rows, columns: area.columns))
      area.rows -= rows
    }
    guard Layout(size: size).hasTwoColumns else {
      let asked = desk.session.lead(of: desk.session.prompt, in: desk.session.step)
      return drawColumn(of: focus ?? asked ?? desk.column, desk, state, focus: focus, in: area)
    }
    let halves = Layout.halves(of: area)
    drawColumn(of: .left, desk, state, focus: focus, in: halves.left)
    drawColumn(of: .right, desk, state, focus: focus, in: halves.right)
  }

  /// What both teams noted together, in a line each.
  private mutating func drawJoint(_ entries: Slice<EntryList>, _ session: Session, in area: Rect) {
    for (index, entry) in entries.enumerated() {
      let kind = entry.kind ?? .note
      let text = kind.name[language] + language.colon + entry.text.onOneLine
      write("\(kind.mark) ", kind.role, row: area.row + index, column: area.column + 1, columns: 2)
      write(text, .entry, row: area.row + index, column: area.column + 3, columns: area.columns - 4)
    }
  }

  private mutating func drawColumn(
    of team: Party, _ desk: Desk, _ state: State, focus: Party?, in area: Rect
  ) {
    let session = desk.session
    let isFocus = focus == team
    let entries = desk.column(of: team)
    let heading = (isFocus ? "▸ " : "") + session.name(of: team)[language] + " (\(entries.count))"
    rule(heading, .team(team), row: area.row, column: area.column, columns: area.columns)
    let body = Rect(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    let drafts = session.draftsInOrder.filter {
      focus != nil && desk.isShown($0, in: team, on: state.setting.terminal)
    }
    var rows = body.rows
    for draft in drafts.reversed() where rows > body.rows / 2 {
      rows -= drawDraft(
        draft, in: Rect(row: body.row, column: body.column, rows: rows, columns: body.columns))
    }
    let selected = isFocus && desk.form == nil ? desk.selectedInColumn?.id : nil
    let shown = isFocus && desk.form == nil ? selected : desk.lastAnswer(of: team)?.id
    let discussed = focus == nil ? desk.underDiscussion.flatMap { desk.session[$0] } : nil
    let anchor = desk.form?.edited ?? (discussed?.team == team ? discussed?.id : shown)
    drawEntries(
      entries, anchor: anchor, selected: selected, desk, state.company,
      in: Rect(row: body.row, column: body.column, rows: rows, columns: body.columns))
    if entries.isEmpty, drafts.isEmpty, isFocus, desk.form == nil, rows > 0 {
      let key = keyMap.label(for: .newNote)
      let kind = desk.newNoteKind.name
      let hint = Phrase("\(key): new \(kind.english)", zh: "\(key)：新建\(kind.chinese)")[language]
      write(hint, .dim, row: body.row, column: body.column + 2, columns: body.columns - 2)
    }
  }

  /// The text that somebody is typing, on the area's last row.
  /// - Returns: the rows used.
  mutating func drawDraft(_ draft: Draft, in area: Rect) -> Int {
    let text = (draft.texts[.text] ?? "").onOneLine
    write([Span("✎ ", .draft)], row: area.maxRow - 1, column: area.column, columns: 2)
    write(text, .draft, row: area.maxRow - 1, column: area.column + 2, columns: area.columns - 2)
    return 1
  }

  /// The most recent entries that fit, or those up to the selected one where it lies above them.
  private mutating func drawEntries(
    _ entries: EntryList, anchor: EntryID?, selected: EntryID?, _ desk: Desk, _ company: Company?,
    in area: Rect
  ) {
    guard area.rows > 0 else { return }
    let blocks = visibleBlocks(entries, anchor: anchor, desk, company, in: area)
    var row = area.row
    for block in blocks.list {
      let kind = block.entry.kind ?? .note
      let isSelected = block.entry.id == selected
      let textRole: Role = isSelected ? .entrySelected : .entry
      for (index, line) in (block.text + block.details).enumerated() where row < area.maxRow {
        if isSelected { band(.entrySelected, row: row, column: area.column, columns: area.columns) }
        if index == 0 {
          write(kind.mark, isSelected ? .entrySelected : kind.role, row: row, column: area.column, columns: 1)
        }
        let role: Role = index < block.text.count ? textRole : isSelected ? .entrySelected : .dim
        frame.write(
          line.text, at: Position(row: row, column: area.column + 2), style: style(role),
          maxColumns: area.columns - 2)
        let isLast = row == area.maxRow - 1 && index < block.height - 1
        if isLast || block.cuts.contains(index) {
          writeRight(
            [Span("…", isSelected ? .entrySelected : .dim)], row: row, end: area.maxColumn, columns: 1)
        }
        row += 1
      }
    }
    if blocks.hidden > 0,
      let key = blocks.list.isEmpty ? nil : Phrase("↑ \(blocks.hidden) more", zh: "↑ 还有 \(blocks.hidden) 条")
    {
      writeRight([Span(" " + key[language], .dim)], row: area.row - 1, end: area.maxColumn, columns: 14)
    }
  }

  /// The last entries that fit; where the anchor isn't among them, the ones up to it and what fits below.
  private func visibleBlocks(
    _ entries: EntryList, anchor: EntryID?, _ desk: Desk, _ company: Company?, in area: Rect
  ) -> (list: [EntryBlock], hidden: Int) {
    let details = EntryDetails(desk.session, language, desk.reckoning.links)
    let block = { (index: Int) in
      EntryBlock(entries[index], details, company, columns: max(2, area.columns - 2))
    }
    // Laid out from the end that is seen, so that a long list costs no more than a short one.
    let fitting = { (last: Int) -> [EntryBlock] in
      var list: [EntryBlock] = []
      var rows = 0
      for index in stride(from: last, through: 0, by: -1) {
        let next = block(index)
        if rows > 0, rows + next.height > area.rows {
          // What is known of it finds no room, but what it says may.
          if rows + next.text.count < area.rows { list.append(next.cut(to: area.rows - rows)) }
          break
        }
        list.append(next)
        rows += next.height
      }
      return list.reversed()
    }
    let list = fitting(entries.count - 1)
    guard let anchor, !list.contains(where: { $0.entry.id == anchor }),
      let index = entries.index(of: anchor)
    else { return (list, entries.count - list.count) }
    var around = fitting(index)
    let hidden = index + 1 - around.count
    var rows = around.reduce(0) { $0 + $1.height }
    // The next one is laid out only while there is room for it.
    for next in (index + 1)..<entries.count {
      guard rows < area.rows else { break }
      around.append(block(next))
      rows += around[around.count - 1].height
    }
    return (around, hidden)
  }
}

extension Desk {
  /// Whether a draft is of a new note at the present step. What this terminal is typing is in its panel instead.
  func isShown(_ draft: Draft, on terminal: TerminalID) -> Bool {
    guard case .new(session.step.id, _, _) = draft.key.slot else { return false }
    return draft.key.terminal != terminal || form?.slot != draft.key.slot
  }

  /// Whether a draft belongs into a team's column at the present step.
  func isShown(_ draft: Draft, in team: Party, on terminal: TerminalID) -> Bool {
    guard case .new(_, team, let kind) = draft.key.slot, columnKinds.contains(kind) else { return false }
    return isShown(draft, on: terminal)
  }
}
