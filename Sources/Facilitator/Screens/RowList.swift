import SessionModel
import Terminal

/// A row of a list under headings: a text, and what belongs to it beside or below.
struct ListRow {
  var heading: String
  var item: ListItem
  var mark: String
  var role: Role
  var text: String
  /// At the right of the text, as a reply stands beside its request; `nil` gives the text the whole width.
  var beside: String?
  /// Under the text.
  var below = ""
  /// How what is beside or below looks.
  var noteRole: Role = .dim
}

/// Rows laid out as lines of the screen.
struct RowLines {
  struct Line {
    var text: Substring = ""
    var beside: Substring = ""
    var isNote = false
    var isFirst = false
    /// The row's number; `nil` for a heading.
    var row: Int?
  }

  private(set) var lines: [Line] = []
  let left: Int
  let right: Int

  init(_ rows: [ListRow], columns: Int) {
    left = (columns - 5) * 11 / 20
    right = columns - 5 - left
    var heading = ""
    for (number, row) in rows.enumerated() {
      if row.heading != heading {
        heading = row.heading
        let count = rows.count { $0.heading == heading }
        lines.append(Line(text: "\(heading) (\(count))"))
      }
      add(row, number, columns: columns)
    }
  }

  /// The lines parted into pages of so many rows: no row is cut but one that is longer than a page, and a heading
  /// stands with what it heads.
  func pages(of rows: Int) -> [ArraySlice<Line>] {
    var pages: [ArraySlice<Line>] = []
    var page = lines.startIndex
    var block = lines.startIndex
    for index in lines.indices {
      let isStart = lines[index].isFirst || lines[index].row == nil
      let isHeaded = lines[index].isFirst && index > 0 && lines[index - 1].row == nil
      if isStart, !isHeaded { block = index }
      guard index - page >= rows else { continue }
      let end = block > page ? block : index
      pages.append(lines[page..<end])
      page = end
    }
    return pages + [lines[page...]]
  }

  private mutating func add(_ row: ListRow, _ number: Int, columns: Int) {
    let texts = TextLayout.wrap(row.text, columns: max(2, row.beside == nil ? columns - 4 : left)).map(\.text)
    let besides = row.beside.map { TextLayout.wrap($0, columns: max(2, right)).map(\.text) } ?? []
    for index in 0..<max(texts.count, besides.count) {
      lines.append(
        Line(
          text: index < texts.count ? texts[index] : "", beside: index < besides.count ? besides[index] : "",
          isFirst: index == 0, row: number))
    }
    guard !row.below.isEmpty else { return }
    for line in TextLayout.wrap(row.below, columns: max(2, columns - 4)) {
      lines.append(Line(text: line.text, isNote: true, row: number))
    }
  }
}

extension Canvas {
  /// Draws a list, scrolled so that the anchor is in sight, and says how many rows are out of it.
  mutating func draw(_ rows: [ListRow], selected: ListItem?, anchor: ListItem?, in area: Rect) {
    let layout = RowLines(rows, columns: area.columns)
    let anchorLine =
      layout.lines.firstIndex { line in line.row.map { rows[$0].item } == anchor && anchor != nil } ?? 0
    let start = max(0, min(anchorLine - area.rows / 2, layout.lines.count - area.rows))
    draw(layout.lines.dropFirst(start).prefix(area.rows), of: rows, selected: selected, layout, in: area)
    drawHidden("↑", layout.lines.prefix(start), row: area.row, in: area)
    drawHidden("↓", layout.lines.dropFirst(start + area.rows), row: area.maxRow - 1, in: area)
  }

  /// Draws some of the lines, from the top of the area on.
  mutating func draw(
    _ lines: ArraySlice<RowLines.Line>, of rows: [ListRow], selected: ListItem?, _ layout: RowLines,
    in area: Rect
  ) {
    for (index, line) in lines.enumerated() {
      let y = area.row + index
      if let number = line.row {
        draw(line, rows[number], isSelected: rows[number].item == selected, layout, row: y, in: area)
      } else {
        rule(String(line.text), .question, row: y, column: area.column, columns: area.columns)
      }
    }
  }

  private mutating func drawHidden(
    _ mark: String, _ lines: ArraySlice<RowLines.Line>, row: Int, in area: Rect
  ) {
    guard !lines.isEmpty else { return }
    let count = lines.count(where: \.isFirst)
    // The rest of one that is in sight.
    let text = count == 0 ? " …" : Phrase(" \(mark) \(count) more", zh: " \(mark) 还有 \(count) 条")[language]
    writeRight([Span(text, .dim)], row: row, end: area.maxColumn, columns: 16)
  }

  private mutating func draw(
    _ line: RowLines.Line, _ row: ListRow, isSelected: Bool, _ layout: RowLines, row y: Int, in area: Rect
  ) {
    let chosen: Role? = isSelected ? .entrySelected : nil
    if isSelected { band(.entrySelected, row: y, column: area.column, columns: area.columns) }
    if line.isFirst { write(row.mark, chosen ?? row.role, row: y, column: area.column + 1, columns: 1) }
    frame.write(
      line.text, at: Position(row: y, column: area.column + 3),
      style: style(chosen ?? (line.isNote ? row.noteRole : .entry)), maxColumns: area.columns - 3)
    frame.write(
      line.beside, at: Position(row: y, column: area.column + 5 + layout.left),
      style: style(chosen ?? row.noteRole), maxColumns: layout.right)
  }
}
