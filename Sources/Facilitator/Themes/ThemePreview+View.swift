import SessionModel
import Terminal

extension ThemePreview {
  /// The least columns at which the sample stands beside the roles.
  private static let besideColumns = 100
  /// The columns of the sample there.
  private static let sampleColumns = 56
  /// More than the sample takes at any width.
  private static let mostSampleRows = 40
  /// The most lines that a problem takes of the screen.
  private static let mostProblemRows = 6

  /// The rows between the title and the status line.
  var bodyRows: Int { max(0, size.rows - 3) }

  /// By how many lines the page can be scrolled.
  var lastScroll: Int { max(0, pages.scrolled.size.rows - bodyRows) }

  /// The screen as it looks now.
  public func view() -> Frame {
    var canvas = canvas(size)
    guard !Layout(size: size).isTooSmall else {
      canvas.drawTooSmall()
      return canvas.frame
    }
    let pages = pages
    let start = max(0, min(scroll, pages.scrolled.size.rows - bodyRows))
    canvas.frame.overlay(
      pages.scrolled, at: Position(row: 1 - start, column: size.columns - pages.scrolled.size.columns))
    if let sample = pages.beside {
      canvas.frame.overlay(sample, at: Position(row: 1, column: 0))
      canvas.frame.fill(
        Rect(row: 1, column: sample.size.columns, rows: bodyRows, columns: 1), style: theme.style(.border),
        with: "│")
    }
    drawFrame(&canvas)
    return canvas.frame
  }

  /// The page that is scrolled: the sample and the roles, or the roles alone with the sample beside them.
  private var pages: (beside: Frame?, scrolled: Frame) {
    let isWide = size.columns >= Self.besideColumns
    let sample = sample(columns: isWide ? Self.sampleColumns : size.columns)
    if isWide, sample.size.rows <= bodyRows {
      return (sample, table(columns: size.columns - Self.sampleColumns - 1))
    }
    let above = isWide ? self.sample(columns: size.columns) : sample
    let below = table(columns: size.columns)
    var page = canvas(Size(rows: above.size.rows + 1 + below.size.rows, columns: size.columns)).frame
    page.overlay(above, at: .origin)
    page.overlay(below, at: Position(row: above.size.rows + 1, column: 0))
    return (nil, page)
  }

  private func canvas(_ size: Size) -> Canvas {
    Canvas(size: size, theme: theme, language: language, keyMap: .standard)
  }

  private func sample(columns: Int) -> Frame {
    var canvas = canvas(Size(rows: Self.mostSampleRows, columns: columns))
    let rows = canvas.drawThemeSample()
    var frame = Frame(size: Size(rows: rows, columns: columns))
    frame.overlay(canvas.frame, at: .origin)
    return frame
  }

  private func table(columns: Int) -> Frame {
    let table = ThemeTable(theme, depth: depth, language: language)
    var canvas = canvas(Size(rows: table.rows, columns: columns))
    canvas.draw(table)
    return canvas.frame
  }

  /// What stands above and below the page, and hides what was scrolled out of it.
  private func drawFrame(_ canvas: inout Canvas) {
    canvas.band(.title, row: 0)
    let number = " \(place.index + 1)/\(place.count) "
    let width = TextWidth.columns(of: number)
    canvas.writeRight([Canvas.Span(number, .title)], row: 0, end: size.columns, columns: width)
    canvas.write(
      " " + Phrase("Theme", zh: "主题")[language] + language.colon + place.name, .title, row: 0, column: 0,
      columns: size.columns - width)
    let layout = Layout(size: size)
    canvas.band(.text, row: layout.statusRow)
    canvas.write(about, .dim, row: layout.statusRow, column: 1, columns: size.columns - 2)
    if let problem { draw(problem, above: layout.footerRow, on: &canvas) }
    canvas.drawFooter(
      [
        ("← →", Phrase("theme", zh: "主题")[language]), ("↑ ↓", Phrase("scroll", zh: "滚动")[language]),
        ("q", Phrase("leave", zh: "离开")[language]),
      ], layout)
  }

  /// What is wrong, in as many lines as it takes, since whoever reads it is about to mend it.
  private func draw(_ problem: Phrase, above end: Int, on canvas: inout Canvas) {
    let text = "✗ " + problem[language]
    let lines = min(Self.mostProblemRows, TextLayout.wrap(text, columns: size.columns - 2).count)
    let area = Rect(row: end - lines, column: 1, rows: lines, columns: size.columns - 2)
    canvas.frame.fill(
      Rect(row: area.row, column: 0, rows: lines, columns: size.columns), style: theme.style(.statusError))
    canvas.writeWrapped(text, .statusError, in: area)
  }
}

extension ThemeTable {
  /// The lines that it takes on a screen: two headings, and a gap.
  fileprivate var rows: Int { pairs.count + distances.count + 3 }
}

extension Canvas {
  /// Columns of a role's name, of its sample, and of a pair of colours in words.
  private static let (nameColumns, tryColumns, wordColumns) = (16, 8, 19)

  fileprivate mutating func draw(_ table: ThemeTable) {
    let end = size.columns - 1
    rule(
      Phrase("Roles and their contrast", zh: "角色与对比度")[language], .title, row: 0, column: 0,
      columns: size.columns)
    for (index, pair) in table.pairs.enumerated() {
      let row = 1 + index
      write(pair.role.rawValue, .text, row: row, column: 1, columns: Self.nameColumns - 1)
      write(" Ab 字 ", pair.role, row: row, column: 1 + Self.nameColumns, columns: Self.tryColumns)
      let words = 1 + Self.nameColumns + Self.tryColumns
      if words + Self.wordColumns + 14 < end {
        write("\(pair.text) \(pair.ground)", .dim, row: row, column: words, columns: Self.wordColumns)
      }
      draw(pair.contrast, row: row, end: end, columns: end - words)
    }
    let first = table.pairs.count + 2
    rule(
      Phrase("Teams told apart", zh: "两队颜色差异")[language], .title, row: first, column: 0, columns: size.columns
    )
    for (index, distance) in table.distances.enumerated() {
      let row = first + 1 + index
      write(distance.vision, .text, row: row, column: 1, columns: Self.nameColumns + Self.tryColumns)
      draw(distance.figure, row: row, end: end, columns: end - Self.nameColumns)
    }
  }

  private mutating func draw(_ figure: ThemeTable.Figure, row: Int, end: Int, columns: Int) {
    let span =
      figure.isTooLow ? Span("! " + figure.text, .statusWarning) : Span(figure.text, .text)
    writeRight([span], row: row, end: end, columns: columns)
  }
}
