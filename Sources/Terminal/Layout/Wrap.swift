extension TextLayout {
  /// Breaks a text into lines of at most `columns` (2 or more).
  ///
  /// `\n` always ends a line. Otherwise lines end after spaces and hyphens and between ideographs, where
  /// their punctuation allows it; a word longer than a line is broken anywhere. Spaces at a line's end stay
  /// with it, also when they don't fit. An empty text has one empty line. Only a grapheme wider than
  /// `columns` makes a line wider; it stands alone.
  public static func wrap(_ text: String, columns: Int) -> [Line] {
    wrap(text[...], columns: columns)
  }

  /// Breaks a part of a text into lines; their places are those of the whole text, their offsets the part's own.
  public static func wrap(_ text: Substring, columns: Int) -> [Line] {
    // As most are: each byte a column, and room for all.
    let count = text.utf8.count
    if count <= columns, text.isPlainASCII {
      return [
        Line(text: text, end: text.endIndex, columns: count, offsets: 0..<count, endsParagraph: true)
      ]
    }
    var wrapper = Wrapper(text: text, limit: max(2, columns))
    return wrapper.lines()
  }
}

private struct Wrapper {
  /// A place between two graphemes.
  private struct Place {
    var index: Substring.Index
    var offset: Int
    /// Columns of the line up to here; those drawn, without spaces that found no room.
    var columns: Int
    /// Where what is drawn ends.
    var textEnd: Substring.Index
  }

  private let text: Substring
  private let limit: Int
  private var result: [TextLayout.Line] = []
  private var start: Place
  private var here: Place
  /// The last place where a line may end.
  private var opportunity: Place?
  /// The last place in a word where breaking it leaves no sign at the wrong end of a line.
  private var fallback: Place?
  private var previous: LineBreaking.Class?
  private var isWordBefore = false

  init(text: Substring, limit: Int) {
    self.text = text
    self.limit = limit
    start = Place(index: text.startIndex, offset: 0, columns: 0, textEnd: text.startIndex)
    here = start
  }

  mutating func lines() -> [TextLayout.Line] {
    var scanner = GraphemeScanner(text)
    while let grapheme = scanner.next() {
      if Self.isLineBreak(grapheme) {
        end(at: here, endsParagraph: true)
        here = Place(
          index: scanner.index, offset: here.offset + 1, columns: 0, textEnd: scanner.index)
        start = here
        previous = nil
      } else {
        add(grapheme, end: scanner.index)
      }
    }
    end(at: here, endsParagraph: true)
    return result
  }

  private static func isLineBreak(_ grapheme: Grapheme) -> Bool {
    switch grapheme {
    case .scalar: false
    case .cluster(let character): character == "\n" || character == "\r\n"
    }
  }

  private mutating func add(_ grapheme: Grapheme, end: Substring.Index) {
    let columns = grapheme.columns
    let kind = LineBreaking.classify(grapheme, columns: columns)
    if let previous {
      if LineBreaking.allowsBreak(after: previous, before: kind, isWordBefore: isWordBefore) {
        opportunity = here
      } else if LineBreaking.bearsBreak(after: previous, before: kind), here.offset > start.offset {
        fallback = here
      }
    }
    isWordBefore = previous == .letter || previous == .digit
    previous = kind
    let hangs = kind == .space && here.columns + columns > limit
    if !hangs, here.columns + columns > limit || here.textEnd != here.index { breakLine() }
    // After the break, what moved to the new line and this grapheme may still be too wide together.
    if !hangs, here.columns + columns > limit, here.offset > start.offset { breakLine() }
    here.index = end
    here.offset += 1
    if !hangs {
      here.columns += columns
      here.textEnd = end
    }
  }

  /// Ends the line at the last opportunity, or within a word, right here if its signs allow it.
  private mutating func breakLine() {
    guard here.offset > start.offset else { return }
    let place = opportunity ?? fallback ?? here
    let later = fallback.flatMap { $0.offset > place.offset ? $0 : nil }
    end(at: place, endsParagraph: false)
    start = Place(index: place.index, offset: place.offset, columns: 0, textEnd: place.index)
    fallback = later.map { later in
      Place(
        index: later.index, offset: later.offset,
        columns: TextWidth.columns(of: text[place.index..<later.index]), textEnd: later.index)
    }
    here.columns = place.offset == here.offset ? 0 : TextWidth.columns(of: text[place.index..<here.index])
    here.textEnd = here.index
  }

  private mutating func end(at place: Place, endsParagraph: Bool) {
    result.append(
      TextLayout.Line(
        text: text[start.index..<place.textEnd], end: place.index, columns: place.columns,
        offsets: start.offset..<place.offset, endsParagraph: endsParagraph))
    opportunity = nil
    fallback = nil
  }
}
