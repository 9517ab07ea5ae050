/// In which order the two teams answer the four questions.
public enum QuestionOrder: String, CaseIterable, Sendable {
  /// One team answers all four, then the other: as the article does it.
  case byTeam = "by-team"
  /// Each question is asked of both teams before the next.
  case byQuestion = "by-question"

  /// The order's name.
  public var name: Phrase {
    switch self {
    case .byTeam: Phrase("by team", zh: "逐队")
    case .byQuestion: Phrase("by question", zh: "逐题")
    }
  }
}
