import Minutes
import SessionModel
import Terminal

extension Canvas {
  /// The minutes, as much as fits, which of their lines that is, and the name of the file below.
  mutating func drawMinutes(_ preview: MinutesPreview, _ state: State, _ layout: Layout) {
    let area = box(Phrase("Minutes", zh: "会议纪要")[language], in: layout.minutesBox)
    let (rows, lines) = preview.rows(in: layout.minutesWindow)
    for (index, row) in rows.enumerated() {
      frame.write(
        row, at: Position(row: area.row + index, column: area.column), style: style(.overlay),
        maxColumns: area.columns)
    }
    let place = Phrase(
      " lines \(lines.lowerBound + 1)–\(lines.upperBound) of \(preview.lineCount) ",
      zh: " 第 \(lines.lowerBound + 1)–\(lines.upperBound) 行，共 \(preview.lineCount) 行 ")
    writeRight(
      [Span(place[language], .overlayTitle)], row: layout.minutesBox.row,
      end: layout.minutesBox.maxColumn - 2,
      columns: layout.minutesBox.columns - 16)
    draw(preview, nameAt: layout.statusRow)
    drawNotice(state, layout)
    drawFooter(preview.isNaming ? keysOfName : keysOfText, layout)
  }

  private mutating func draw(_ preview: MinutesPreview, nameAt row: Int) {
    let label = Phrase("write to: ", zh: "写入：")[language]
    band(preview.isNaming ? .input : .overlay, row: row)
    let start = 1 + write([Span(label, .footerKey)], row: row, column: 1, columns: size.columns - 2)
    guard preview.isNaming else {
      return write(preview.name.text, .overlay, row: row, column: start, columns: size.columns - start - 1)
    }
    let shown = preview.name.clipped(columns: size.columns - start)
    write(String(shown.text), .input, row: row, column: start, columns: size.columns - start)
    frame.cursor = Cursor(position: Position(row: row, column: min(start + shown.cursor, size.columns - 1)))
  }

  private var keysOfText: [(String, String)] {
    [
      (Key.enter.label, Phrase("write", zh: "写入")[language]),
      ("y", Phrase("copy", zh: "复制")[language]),
      ("f", Phrase("form", zh: "格式")[language]),
      (Key.tab.label, Phrase("name", zh: "文件名")[language]),
      ("↑ ↓", Phrase("scroll", zh: "滚动")[language]),
      (Key.escape.label, Phrase("close", zh: "关闭")[language]),
    ]
  }

  /// `.json .csv .ics`
  private var otherEndings: String {
    MinutesFormat.allCases.filter { $0 != .markdown }.map { "." + $0.fileExtension }.joined(separator: " ")
  }

  private var keysOfName: [(String, String)] {
    [
      (Key.enter.label, Phrase("write", zh: "写入")[language]),
      (Key.tab.label, Phrase("back", zh: "返回")[language]),
      (otherEndings, Phrase("other forms", zh: "其他格式")[language]),
      ("↑ ↓", Phrase("scroll", zh: "滚动")[language]),
    ]
  }
}
