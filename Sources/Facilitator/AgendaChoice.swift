import SessionModel

/// An agenda that the form of a new meeting offers.
public struct AgendaChoice: Equatable, Sendable {
  /// The order in which it asks the four questions unless another is chosen.
  public let questions: QuestionOrder
  private let byTeam: Agenda
  private let byQuestion: Agenda

  /// An agenda in either order of the four questions.
  public init(questions: QuestionOrder, byTeam: Agenda, byQuestion: Agenda) {
    self.questions = questions
    self.byTeam = byTeam
    self.byQuestion = byQuestion
  }

  /// What it is called.
  public var name: String { byTeam.name }

  /// The agenda with the four questions in an order.
  public subscript(order: QuestionOrder) -> Agenda {
    switch order {
    case .byTeam: byTeam
    case .byQuestion: byQuestion
    }
  }

  /// The order that an agenda of this name has; its own where that makes no difference.
  func order(of agenda: Agenda) -> QuestionOrder {
    ([questions] + QuestionOrder.allCases).first { self[$0] == agenda } ?? questions
  }
}
