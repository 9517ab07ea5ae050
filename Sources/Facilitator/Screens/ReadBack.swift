import SessionModel
import Terminal

extension Session {
  /// What is read back at the end: decisions, then actions.
  var readBack: [Entry] { entries(.decision) + entries(.action) }
}

extension Canvas {
  /// One decision or action, large enough to be read out to the room.
  mutating func drawReadBack(_ index: Int, _ state: State, _ layout: Layout) {
    guard let session = state.desk?.session, session.readBack.indices.contains(index) else { return }
    let entries = session.readBack
    let entry = entries[index]
    let kind = (entry.kind ?? .note).name
    let title = Phrase(
      "\(kind.english) · \(index + 1) of \(entries.count)",
      zh: "\(kind.chinese) · \(index + 1)/\(entries.count)")
    let columns = min(size.columns - 4, Layout.measure)
    let rows = max(9, size.rows - 8)
    let area = box(
      title[language],
      in: Rect(
        row: max(0, (size.rows - rows) / 2 - 1), column: (size.columns - columns) / 2, rows: rows,
        columns: columns))
    var row = area.row + 1
    row += writeWrapped(
      entry.text, .overlayTitle,
      in: Rect(row: row, column: area.column, rows: area.rows - 4, columns: area.columns))
    let facts = [
      (Field.owner, entry.owner), (.due, entry.due?.iso), (.status, entry.progress?.name[language]),
    ]
    for (field, text) in facts where row + 1 < area.maxRow && (text != nil || field != .status) {
      row += 1
      let missing = Phrase("not said yet", zh: "尚未说明")[language]
      write(
        [
          Span(field.name[language] + language.colon, .overlay),
          Span(text ?? missing, text == nil ? .openend : .overlayTitle),
        ], row: row, column: area.column, columns: area.columns)
    }
    drawFooter(
      [
        (Key.enter.label, Phrase("next", zh: "下一条")[language]), ("↑", Phrase("back", zh: "上一条")[language]),
        ("e", Phrase("edit", zh: "编辑")[language]), (Key.escape.label, Phrase("close", zh: "关闭")[language]),
      ], layout)
  }
}
