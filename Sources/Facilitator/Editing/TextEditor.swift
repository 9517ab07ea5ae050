import Terminal

/// A text with an insertion point, edited by keys.
///
/// The text is one string and the point an offset into its bytes, so that neither a key at the end nor a way
/// through a long note copies it. What is typed goes in scalar by scalar: a combining mark joins the letter
/// before it however it arrived, and no scalar is ever altered. In between, the point may stand within a
/// grapheme (a flag half typed before another one); the next motion brings it to a boundary.
public struct TextEditor: Equatable, Sendable {
  /// The whole text.
  public private(set) var text: String
  /// The insertion point, in bytes of UTF-8 from the start.
  private(set) var point: Int
  /// Whether a line break can be typed or pasted; else it becomes a space.
  public let isMultiline: Bool
  /// The most bytes of UTF-8 that the text may have.
  public let limit: Int
  /// The column that Up and Down keep to, from the first of them to the next other key.
  private var goal: Int?
  private(set) var history = EditHistory()

  /// An editor with a text, the insertion point at its end. A text over the limit can be kept and shortened.
  /// - Parameter limit: the most bytes of UTF-8 that may be typed.
  public init(_ text: String = "", isMultiline: Bool = true, limit: Int) {
    self.text = text
    self.text.makeContiguousUTF8()
    point = self.text.utf8.count
    self.isMultiline = isMultiline
    self.limit = limit
  }

  /// The text before the insertion point.
  public var before: Substring { text[..<cursor] }
  /// The text after the insertion point.
  public var after: Substring { text[cursor...] }
  /// The insertion point.
  public var cursor: String.Index { index(point) }

  /// The place that is so many bytes from the start.
  func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }

  /// How many bytes from the start a place is.
  func offset(_ index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }

  // MARK: Moving

  /// Goes to where a motion leads.
  public mutating func move(_ motion: Motion) {
    goal = nil
    move(to: target(of: motion))
  }

  private mutating func move(to offset: Int) {
    point = offset
    history.endStep()
  }

  /// Goes up or down by visual lines of `columns`, keeping to the column where that began. Past the first or the
  /// last line it goes nowhere.
  mutating func moveVertically(by distance: Int, columns: Int) {
    let lines = EditorLines(self, columns: columns, above: max(0, -distance), below: max(0, distance))
    let row = lines.cursor.row + distance
    guard lines.lines.indices.contains(row) else { return }
    let column = goal ?? lines.cursor.column
    move(to: offset(lines.lines[row].index(at: column)))
    goal = column
  }

  /// Forgets the column of Up and Down.
  mutating func forgetGoal() {
    goal = nil
  }

  // MARK: Altering

  /// Puts a text that was pasted at the insertion point: one step of undo.
  /// - Returns: whether it fitted; otherwise nothing was changed.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    add(text, as: .whole)
  }

  /// Puts a text in the place of what is there: one step of undo.
  /// - Returns: whether it fitted; otherwise nothing was changed.
  mutating func replaceAll(with text: String) -> Bool {
    exchange(0..<self.text.utf8.count, for: text)
  }

  /// Puts a text in the place of the characters before the insertion point: one step of undo.
  /// - Returns: whether it fitted; otherwise nothing was changed.
  mutating func replace(before count: Int, with text: String) -> Bool {
    exchange(offset(before.index(cursor, offsetBy: -count))..<point, for: text)
  }

  private mutating func exchange(_ range: Range<Int>, for new: String) -> Bool {
    let new = isMultiline ? new.normalizedBreaks : new.normalizedBreaks.replacingBreaks
    guard text.utf8.count - range.count + new.utf8.count <= limit else { return false }
    replace(range, with: new, as: .whole)
    goal = nil
    return true
  }

  /// Puts what was typed at the insertion point.
  mutating func type(_ text: String) -> Bool {
    add(text, as: .typing(WordClass(typed: text)))
  }

  private mutating func add(_ added: String, as kind: EditHistory.Kind) -> Bool {
    let added = isMultiline ? added.normalizedBreaks : added.normalizedBreaks.replacingBreaks
    guard text.utf8.count + added.utf8.count <= limit else { return false }
    replace(point..<point, with: added, as: kind)
    goal = nil
    return true
  }

  /// Takes what lies between the insertion point and where a motion leads.
  mutating func delete(to motion: Motion, as kind: EditHistory.Kind) -> String {
    let end = deletionEnd(of: motion)
    return replace(min(point, end)..<max(point, end), with: "", as: kind)
  }

  @discardableResult
  private mutating func replace(_ range: Range<Int>, with new: String, as kind: EditHistory.Kind) -> String {
    let removed = String(text[index(range.lowerBound)..<index(range.upperBound)])
    guard !removed.isEmpty || !new.isEmpty else { return "" }
    history.record(
      EditHistory.Step(offset: range.lowerBound, removed: removed, inserted: new, pointBefore: point), kind)
    put(new, in: range)
    return removed
  }

  private mutating func put(_ new: String, in range: Range<Int>) {
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: new)
    point = range.lowerBound + new.utf8.count
  }

  // MARK: Undo

  /// Takes back the last step, if there is one.
  mutating func undo() {
    guard let step = history.takeBack() else { return }
    put(step.removed, in: step.offset..<step.offset + step.inserted.utf8.count)
    point = step.pointBefore
  }

  /// Makes the step again that was taken back last, if there is one.
  mutating func redo() {
    guard let step = history.bringBack() else { return }
    put(step.inserted, in: step.offset..<step.offset + step.removed.utf8.count)
  }
}

extension String {
  /// Every kind of line break made `\n`.
  var normalizedBreaks: String {
    contains { $0 == "\r\n" || $0 == "\r" }
      ? split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }
        .joined(separator: "\n") : self
  }

  fileprivate var replacingBreaks: String {
    contains("\n") ? split(separator: "\n").joined(separator: " ") : self
  }
}
