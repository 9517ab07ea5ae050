import Minutes
import Terminal

/// The minutes before they are written: a long text to look through, and the name of the file that it goes to, whose
/// ending says in which form they are.
///
/// Only the lines around those shown are ever wrapped: the minutes of a large meeting have many thousands.
public struct MinutesPreview: Equatable, Sendable {
  /// The whole text, as it will be written.
  public let text: String
  /// Its form.
  let format: MinutesFormat
  /// The name of the file.
  public var name: TextEditor
  /// Whether keys change the name, not what is shown of the text.
  public var isNaming = false
  /// The text's lines, without what ends them.
  let lines: [Substring]
  /// What is shown first.
  private var top = Place()

  /// A row on the screen: a line of the text, and which of the rows that it takes.
  private struct Place: Comparable, Sendable {
    var line = 0
    var row = 0

    static func < (left: Self, right: Self) -> Bool {
      (left.line, left.row) < (right.line, right.row)
    }
  }

  /// The part of the screen that the text has.
  struct Window {
    var rows: Int
    var columns: Int
  }

  /// Shows a text from its first line.
  init(_ text: String, in format: MinutesFormat = .markdown, name: TextEditor) {
    self.text = text
    self.format = format
    self.name = name
    // Tables and calendars end their lines with two characters, which are one to Swift.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.lines = lines.dropLast(text.last?.isNewline == true ? 1 : 0)
  }

  /// The same with another text, which begins at its first line.
  func showing(_ text: String, in format: MinutesFormat) -> MinutesPreview {
    var preview = MinutesPreview(text, in: format, name: name)
    preview.isNaming = isNaming
    return preview
  }

  /// How many lines the text has, whatever the screen.
  var lineCount: Int { lines.count }

  /// The rows to be shown, and which of the text's lines they come from, counted from 0.
  func rows(in window: Window) -> (rows: [Substring], lines: Range<Int>) {
    var place = shown(in: window)
    let first = place.line
    var rows: [Substring] = []
    while place.line < lines.count, rows.count < window.rows {
      rows += wrapped(place.line, window).dropFirst(place.row)
      place = Place(line: place.line + 1)
    }
    return (Array(rows.prefix(window.rows)), first..<place.line)
  }

  /// Goes down some rows, or up with a negative number; not beyond the ends.
  mutating func scroll(by distance: Int, in window: Window) {
    let last = last(in: window)
    top = moved(shown(in: window), by: distance, window)
    if last < top { top = last }
  }

  /// Shows the first line first.
  mutating func scrollToStart() {
    top = Place()
  }

  /// Shows the last line last.
  mutating func scrollToEnd(in window: Window) {
    top = last(in: window)
  }

  /// What comes first on a screen that may have changed its size since.
  private func shown(in window: Window) -> Place {
    let rows = max(1, wrapped(top.line, window).count)
    return min(Place(line: top.line, row: min(top.row, rows - 1)), last(in: window))
  }

  /// The place from which on the rest just fits.
  private func last(in window: Window) -> Place {
    let end = Place(line: max(0, lines.count - 1), row: max(0, wrapped(lines.count - 1, window).count - 1))
    return moved(end, by: 1 - window.rows, window)
  }

  private func moved(_ place: Place, by distance: Int, _ window: Window) -> Place {
    var place = place
    var rest = distance
    while rest < 0, place != Place() {
      if place.row == 0 {
        place.line -= 1
        place.row = wrapped(place.line, window).count
      }
      let step = min(-rest, place.row)
      place.row -= step
      rest += step
    }
    while rest > 0, place.line < lines.count - 1 {
      let below = wrapped(place.line, window).count - place.row
      if rest < below {
        place.row += rest
        return place
      }
      rest -= below
      place = Place(line: place.line + 1)
    }
    return place
  }

  /// The rows of a line; an empty one takes one too.
  private func wrapped(_ line: Int, _ window: Window) -> [Substring] {
    guard lines.indices.contains(line), !lines[line].isEmpty, window.columns >= 2 else { return [""] }
    return TextLayout.wrap(String(lines[line]), columns: window.columns).map(\.text)
  }
}

extension Layout {
  /// The box in which the minutes are shown; the name of their file stands below it.
  var minutesBox: Rect {
    Rect(row: 0, column: 0, rows: size.rows - 2, columns: min(size.columns, 100))
  }

  var minutesWindow: MinutesPreview.Window {
    MinutesPreview.Window(rows: max(1, minutesBox.rows - 2), columns: minutesBox.columns - 4)
  }
}
