/// Who an entry belongs to and who has the floor: one of the two teams, or both together.
public enum Party: String, CaseIterable, Sendable, Codable {
  /// The team in the left column; Marketing unless named otherwise.
  case left
  /// The team in the right column; Sales unless named otherwise.
  case right
  /// Both teams together.
  case joint

  /// The two teams, in the order of their columns.
  public static let teams: [Party] = [.left, .right]

  /// The other team; joint time has no other.
  public var other: Party {
    switch self {
    case .left: .right
    case .right: .left
    case .joint: .joint
    }
  }
}
