import Terminal

/// A text with an insertion point, edited by keys.
///
/// Kept as what stands before and after the insertion point: typed text is appended scalar by scalar, so that
/// a combining mark joins the letter before it however it arrived, and no scalar is ever altered.
public struct LineEditor: Equatable, Sendable {
  /// The text before the insertion point.
  public private(set) var before: String
  /// The text after it.
  public private(set) var after = ""
  /// Whether a line break can be typed or pasted; else it becomes a space.
  public let isMultiline: Bool
  /// The most bytes of UTF-8 that the text may have.
  public let limit: Int

  /// An editor with a text, the insertion point at its end.
  public init(_ text: String = "", isMultiline: Bool = true, limit: Int) {
    before = text
    self.isMultiline = isMultiline
    self.limit = limit
  }

  /// The whole text.
  public var text: String { before + after }

  /// The insertion point, in characters from the start.
  public var cursor: Int { before.count }

  /// Puts text at the insertion point.
  /// - Returns: whether it fitted; otherwise nothing was changed.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    guard before.utf8.count + after.utf8.count + text.utf8.count <= limit else { return false }
    before += isMultiline ? text.normalizedBreaks : text.normalizedBreaks.replacingBreaks
    return true
  }

  /// What became of a key.
  public enum Outcome: Equatable, Sendable {
    /// The text or the insertion point changed.
    case edited
    /// The text would be too long.
    case full
    /// The key isn't for the editor.
    case ignored
  }

  /// Takes a key.
  public mutating func handle(_ key: Key) -> Outcome {
    if let character = key.character { return insert(String(character)) ? .edited : .full }
    switch key {
    case .alt(.enter), .ctrl("j"):
      guard isMultiline else { return .ignored }
      return insert("\n") ? .edited : .full
    case .backspace: before = String(before.dropLast())
    case .delete, .ctrl("d"): after = String(after.dropFirst())
    case .left, .ctrl("b"): moveLeft()
    case .right, .ctrl("f"): moveRight()
    case .home, .ctrl("a"): while let last = before.last, last != "\n" { moveLeft() }
    case .end, .ctrl("e"): while let first = after.first, first != "\n" { moveRight() }
    case .ctrl("u"): while let last = before.last, last != "\n" { before.removeLast() }
    case .ctrl("k"): while let first = after.first, first != "\n" { after.removeFirst() }
    case .ctrl("w"):
      while before.last?.isWhitespace == true { before.removeLast() }
      while let last = before.last, !last.isWhitespace { before.removeLast() }
    default: return .ignored
    }
    return .edited
  }

  private mutating func moveLeft() {
    guard let last = before.popLast() else { return }
    after = String(last) + after
  }

  private mutating func moveRight() {
    guard !after.isEmpty else { return }
    before.append(after.removeFirst())
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
