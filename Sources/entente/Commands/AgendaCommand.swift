import Agendas
import ArgumentParser
import Foundation
import SessionModel

struct ListAgendas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agendas", abstract: "List the agendas: those built in, and your own.",
    discussion: """
      Your own are TOML files in $XDG_CONFIG_HOME/entente/agendas (~/.config/entente/agendas). One that can't be \
      used is told on standard error, with its line; the exit status is then 78.
      """)

  @OptionGroup var parsed: ParsedOptions

  func run() throws {
    try reporting {
      let (agendas, problems) = options.agendas.all()
      for line in Output.table([head] + agendas.map(row)) { try Output.print(line) }
      for problem in problems { Output.complain(problem.message[options.language]) }
      if !problems.isEmpty { throw ExitCode(EX_CONFIG) }
    }
  }

  private var head: [String] {
    [
      Phrase("agenda", zh: "议程"), Phrase("minutes", zh: "分钟"), Phrase("each team", zh: "每队"),
      Phrase("from", zh: "来源"), Phrase("steps", zh: "步骤"),
    ].map { $0[options.language] }
  }

  private func row(_ listed: ListedAgenda) -> [String] {
    let language = options.language
    let agenda = listed.agenda()
    return [
      listed.name, String(agenda.milliseconds / 60_000),
      String(agenda.milliseconds(of: .left) / 60_000),
      listed.path ?? Phrase("built in", zh: "内置")[language],
      agenda.steps.map { $0.name[language] }.joined(separator: language == .english ? ", " : "、"),
    ]
  }
}
