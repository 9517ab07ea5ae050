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

extension AgendaError {
  /// The line as the narrow status line has room for it: the file without its folder.
  var shortMessage: Phrase {
    var short = self
    short.file = file.split(separator: "/").last.map(String.init) ?? file
    return short.message
  }
}
