import Terminal

/// What was killed last, to be yanked anywhere: in this note, in the next one, in another field.
public struct KillText: Equatable, Sendable {
  /// The text.
  public private(set) var text = ""
  /// Whether the next kill adds to it: no other key came in between.
  private var isOpen = false

  /// Nothing yet.
  public init() {}

  /// The keys that kill, and how far.
  static let keys: [Key: TextEditor.Motion] = [
    .ctrl("k"): .lineEnd, .ctrl("u"): .lineStart, .ctrl("w"): .wordLeft, .alt(.backspace): .wordLeft,
    .alt("d"): .wordRight,
  ]

  /// Takes notice of a key: any but those that kill ends the run of kills.
  mutating func notice(_ key: Key) {
    if key.character != nil || Self.keys[key] == nil { isOpen = false }
  }

  /// Ends the run of kills: the next one replaces the text.
  mutating func endRun() {
    isOpen = false
  }

  /// Adds what was killed on the side where it stood. A kill of nothing changes nothing.
  mutating func add(_ killed: String, isBefore: Bool) {
    guard !killed.isEmpty else { return }
    if !isOpen {
      text = killed
    } else if isBefore {
      text = killed + text
    } else {
      text += killed
    }
    isOpen = true
  }
}
