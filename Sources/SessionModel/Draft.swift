/// Text that is being typed, or was left half typed: by field, as typed.
public struct Draft: Hashable, Sendable {
  /// Where it is typed, and by whom.
  public let key: DraftKey
  /// The text of each field that has some.
  public let texts: [Field: String]
  /// The change that noted it.
  public let change: ChangeID
  /// When it was last typed at.
  public let moment: Moment
}
