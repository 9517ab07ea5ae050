import Terminal

/// The visual lines of an editor around its insertion point, at a width.
///
/// Only the paragraphs that are needed are wrapped: a key in a note of hundreds of lines costs what is seen.
struct EditorLines {
  /// The lines, from above the insertion point to below it.
  private(set) var lines: [TextLayout.Line]
  /// Where the insertion point is drawn, its row counted in `lines`.
  let cursor: Position

  /// Wraps what is around the insertion point.
  /// - Parameters:
  ///   - columns: the most columns of a line.
  ///   - above: how many lines above it are wanted, as far as there are any; there may be more.
  ///   - below: how many below it.
  init(_ editor: TextEditor, columns: Int, above: Int, below: Int) {
    let text = editor.text
    var start = editor.lineStart(at: editor.cursor)
    var end = editor.lineEnd(at: editor.cursor)
    lines = TextLayout.wrap(text[start..<end], columns: columns)
    var row = lines.lastIndex { $0.start <= editor.cursor } ?? 0
    let column = lines[row].column(of: editor.cursor)
    while row < above, start > text.startIndex {
      // The break before the line is one character, whichever it is.
      let last = text.index(before: start)
      start = editor.lineStart(at: last)
      let paragraph = TextLayout.wrap(text[start..<last], columns: columns)
      lines = paragraph + lines
      row += paragraph.count
    }
    while lines.count - 1 - row < below, end < text.endIndex {
      let next = text.index(after: end)
      end = editor.lineEnd(at: next)
      lines += TextLayout.wrap(text[next..<end], columns: columns)
    }
    cursor = Position(row: row, column: column)
  }
}

extension TextEditor {
  /// What is shown of a text on one line, so that the insertion point is in sight, and its column there.
  /// - Parameter columns: the columns of the line, one of which the insertion point needs.
  func clipped(columns: Int) -> (text: Substring, cursor: Int) {
    let before = before
    var start = cursor
    var used = 0
    while start > before.startIndex {
      let previous = before.index(before: start)
      let width = TextWidth.columns(of: text[previous..<start])
      guard used + width < columns else { break }
      used += width
      start = previous
    }
    return (text[start...], used)
  }
}
