import SessionModel
import Terminal

/// A frame in the making, with what every screen needs to paint it.
struct Canvas {
  var frame: Frame
  let theme: Theme
  let language: Language
  let keyMap: KeyMap
  let isASCII: Bool
  /// Whether the terminal has colours enough for all shades of a theme.
  let hasShades: Bool
  /// Counts the frames of the meeting's screen.
  var turn = 0
  /// A clean sheet of the frame's size.
  let blank: Frame

  init(size: Size, theme: Theme, setting: Setting) {
    self.init(
      size: size, theme: theme, language: setting.language, keyMap: setting.keyMap, isASCII: setting.isASCII,
      hasShades: setting.hasShades)
  }

  init(
    size: Size, theme: Theme, language: Language, keyMap: KeyMap, isASCII: Bool = false,
    hasShades: Bool = false
  ) {
    blank = Frame(size: size, style: theme.style(.text))
    frame = blank
    self.theme = theme
    self.language = language
    self.keyMap = keyMap
    self.isASCII = isASCII
    self.hasShades = hasShades
  }

  var size: Size { frame.size }

  func style(_ role: Role) -> Style { theme.style(role) }

  /// A piece of a line, and how it looks.
  struct Span: Equatable {
    var text: String
    var role: Role

    init(_ text: String, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// Writes pieces one after the other, as far as there is room.
  /// - Returns: the columns used.
  @discardableResult
  mutating func write(_ spans: [Span], row: Int, column: Int, columns: Int) -> Int {
    var used = 0
    for span in spans where used < columns {
      used += frame.write(
        span.text, at: Position(row: row, column: column + used), style: style(span.role),
        maxColumns: columns - used)
    }
    return used
  }

  /// Writes a text on one line, clipped with an ellipsis.
  mutating func write(_ text: String, _ role: Role = .text, row: Int, column: Int, columns: Int) {
    guard columns > 0 else { return }
    frame.write(
      TextLayout.clip(text, columns: columns), at: Position(row: row, column: column), style: style(role),
      maxColumns: columns)
  }

  /// Writes pieces that end at a column.
  mutating func writeRight(_ spans: [Span], row: Int, end: Int, columns: Int) {
    let width = min(columns, spans.reduce(0) { $0 + TextWidth.columns(of: $1.text) })
    write(spans, row: row, column: end - width, columns: width)
  }

  /// Writes a text over several lines.
  /// - Returns: the lines used.
  @discardableResult
  mutating func writeWrapped(_ text: String, _ role: Role = .text, in area: Rect) -> Int {
    guard area.columns >= 2 else { return 0 }
    let lines = TextLayout.wrap(text, columns: area.columns).prefix(area.rows)
    for (index, line) in lines.enumerated() {
      frame.write(
        line.text, at: Position(row: area.row + index, column: area.column), style: style(role),
        maxColumns: area.columns)
    }
    return lines.count
  }

  /// Paints a band in a role's background.
  mutating func band(_ role: Role, row: Int, column: Int = 0, columns: Int? = nil) {
    frame.fill(
      Rect(row: row, column: column, rows: 1, columns: columns ?? size.columns - column), style: style(role))
  }

  /// A line across, with a heading set into it.
  mutating func rule(_ heading: String = "", _ role: Role = .border, row: Int, column: Int, columns: Int) {
    guard columns > 0 else { return }
    frame.fill(Rect(row: row, column: column, rows: 1, columns: columns), style: style(.border), with: "─")
    guard !heading.isEmpty, columns > 6 else { return }
    write(
      " " + TextLayout.clip(heading, columns: columns - 4) + " ", role, row: row, column: column + 1,
      columns: columns - 2)
  }
}
