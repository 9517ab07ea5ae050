/// The terminal's cursor in a frame.
public struct Cursor: Hashable, Sendable {
  /// Where the next character goes. It matters when hidden too: input methods open there.
  public var position: Position
  /// Whether it is seen.
  public var isVisible: Bool

  /// A cursor at `position`.
  public init(position: Position, isVisible: Bool = true) {
    self.position = position
    self.isVisible = isVisible
  }
}
