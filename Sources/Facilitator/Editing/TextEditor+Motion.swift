extension TextEditor {
  /// Where the insertion point can go without knowing how the text is drawn.
  public enum Motion: Sendable {
    /// By a grapheme.
    case left, right
    /// To the start of a word, or to its end.
    case wordLeft, wordRight
    /// To the ends of the line, from break to break.
    case lineStart, lineEnd
  }

  /// Where a motion leads, in bytes from the start.
  func target(of motion: Motion) -> Int {
    switch motion {
    case .left: return offset(left)
    case .right: return offset(right)
    case .wordLeft: return offset(WordClass.start(of: before))
    case .wordRight: return offset(WordClass.end(of: text[(isAtBoundary ? cursor : right)...]))
    case .lineStart: return offset(lineStart(at: cursor))
    case .lineEnd: return offset(lineEnd(at: cursor))
    }
  }

  /// Where a deletion by a motion ends: at a line's end a whole-line motion takes the break as well.
  ///
  /// What is deleted to the left is what the text before the point ends with, not half of a grapheme that it
  /// makes together with what follows.
  func deletionEnd(of motion: Motion) -> Int {
    let end = target(of: motion)
    switch motion {
    case .left: return before.isEmpty ? 0 : offset(before.index(before: cursor))
    case .lineStart where end == point: return target(of: .left)
    case .lineEnd where end == point: return target(of: .right)
    default: return end
    }
  }

  private var isAtBoundary: Bool { String.Index(cursor, within: text) != nil }

  private var left: String.Index {
    guard point > 0 else { return cursor }
    // From within a grapheme to its start.
    return isAtBoundary ? text.index(before: cursor) : text.index(before: text.index(after: cursor))
  }

  private var right: String.Index {
    point < text.utf8.count ? text.index(after: cursor) : cursor
  }

  /// The start of the line that a place is on.
  func lineStart(at place: String.Index) -> String.Index {
    let bytes = text.utf8[..<place]
    return bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes.index(after: $0) } ?? text.startIndex
  }

  /// The end of the line that a place is on, before its break.
  func lineEnd(at place: String.Index) -> String.Index {
    let bytes = text.utf8[place...]
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return text.endIndex }
    guard end > place else { return end }
    let previous = text.utf8.index(before: end)
    return text.utf8[previous] == UInt8(ascii: "\r") ? previous : end
  }
}
