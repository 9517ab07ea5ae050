import Agendas
import Facilitator
import SessionModel

extension AgendaChoice {
  init(_ listed: ListedAgenda) {
    self.init(
      questions: listed.questions, byTeam: listed.agenda(questions: .byTeam),
      byQuestion: listed.agenda(questions: .byQuestion))
  }
}
