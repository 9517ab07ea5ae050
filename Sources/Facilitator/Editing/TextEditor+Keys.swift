import Terminal

extension TextEditor {
  /// What became of a key.
  public enum Outcome: Equatable, Sendable {
    /// The text or the insertion point changed.
    case edited
    /// The text would be too long.
    case full
    /// Nothing came of the key: it isn't for the editor, or there is nowhere to go.
    case ignored
  }

  private static let motions: [Key: Motion] = [
    .left: .left, .ctrl("b"): .left, .right: .right, .ctrl("f"): .right,
    .home: .lineStart, .ctrl("a"): .lineStart, .end: .lineEnd, .ctrl("e"): .lineEnd,
    .alt("b"): .wordLeft, .alt("f"): .wordRight,
    // Terminals differ in which of the two the word keys of their system send.
    Key(.left, .control): .wordLeft, Key(.right, .control): .wordRight,
    .alt(.left): .wordLeft, .alt(.right): .wordRight,
  ]

  /// Takes a key.
  ///
  /// Ctrl-/ and Ctrl-_ are one byte to a terminal, so both undo; Shift can't be told there, so redo is Alt-/ and
  /// Alt-_. Ctrl-H is Backspace.
  /// - Parameters:
  ///   - columns: how many columns a line of the text is wrapped to, for Up and Down.
  ///   - kills: what was killed last; kills add to it, and Ctrl-Y puts it in.
  public mutating func handle(_ key: Key, columns: Int, kills: inout KillText) -> Outcome {
    kills.notice(key)
    if let character = key.character { return type(String(character)) ? .edited : .full }
    let before = (point: point, bytes: text.utf8.count)
    switch key {
    case .up, .ctrl("p"): moveVertically(by: -1, columns: columns)
    case .down, .ctrl("n"): moveVertically(by: 1, columns: columns)
    default:
      forgetGoal()
      if let motion = Self.motions[key] {
        move(motion)
      } else if let motion = KillText.keys[key] {
        let killed = delete(to: motion, as: .whole)
        kills.add(killed, isBefore: motion == .lineStart || motion == .wordLeft)
      } else if !alter(key, kills.text) {
        return .full
      }
    }
    return before == (point, text.utf8.count) ? .ignored : .edited
  }

  /// Does what a key does besides moving and killing.
  /// - Returns: whether it fitted.
  private mutating func alter(_ key: Key, _ killed: String) -> Bool {
    switch key {
    case .alt(.enter), .ctrl("j"): return isMultiline ? type("\n") : true
    case .backspace: _ = delete(to: .left, as: .deletingLeft)
    case .delete, .ctrl("d"): _ = delete(to: .right, as: .deletingRight)
    case .ctrl("y"): return insert(killed)
    case .ctrl("_"), .ctrl("/"): undo()
    case .alt("_"), .alt("/"): redo()
    default: break
    }
    return true
  }
}
