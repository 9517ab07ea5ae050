import Agendas
import ArgumentParser
import Foundation
import SessionModel
import SessionStore
import Terminal

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open a worked example in a throw-away file; nothing of yours is touched.")

  @OptionGroup var parsed: ParsedOptions

  func run() throws {
    try reporting { try FrontEnd.demo(options) }
  }
}

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Open a meeting.")

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "An id, the start of one, or latest.")
  var id: String?

  func run() throws {
    try reporting { try FrontEnd.open(id, options) }
  }
}

struct Present: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Show a meeting on the wall: for reading only, following it as it goes on.",
    discussion: "A meeting that isn't there yet is waited for.")

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "An id, the start of one, or latest.")
  var id: String?

  func run() throws {
    try reporting { try FrontEnd.present(id, options) }
  }
}

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "new", abstract: "Set up a new meeting.")

  @OptionGroup var parsed: ParsedOptions

  @Option(name: .long, help: "The meeting's title.")
  var title: String?

  @Option(name: .long, help: "The two teams' names, with a comma between.")
  var teams: String?

  @Option(name: .long, help: "The agenda: \(Agenda.builtInNames.joined(separator: ", ")) or your own.")
  var agenda: String = Agenda.builtInNames[0]

  @Option(
    name: .long,
    help: "The order of the four questions: by-team or by-question (default: the agenda's, mostly by-team).")
  var questions: String?

  @Option(name: .long, help: "The team that starts (default: by lot).")
  var starts: String?

  @Flag(name: .long, help: "Only make the meeting, and print its id.")
  var noOpen = false

  func run() throws {
    try reporting {
      var ids = IdentifierSource(seed: SystemClock.randomSeed())
      let new = try meeting(using: &ids)
      guard noOpen else { return try FrontEnd.setup(new, options) }
      let id: MeetingID = ids.make()
      let change = Change(
        id: ids.make(), terminal: ids.make(), moment: SystemClock.now(), operations: new.operations(ids: &ids)
      )
      let store = try options.store(.writing)
      defer { store.close() }
      try store.create(id, [change])
      try Output.print(made: id)
    }
  }

  private func meeting(using ids: inout IdentifierSource) throws -> NewMeeting {
    let lot: Party = Bool.random(using: &ids) ? .left : .right
    var new = NewMeeting(
      on: Place.today, utcOffset: Place.utcOffset, language: options.language, starter: lot,
      agenda: try chosenAgenda())
    do {
      if let title { new.title = try Name.checked(title) }
      if let teams {
        let names = teams.split(omittingEmptySubsequences: false) { ",\u{FF0C}".contains($0) }.map(
          String.init)
        guard names.count == 2 else {
          throw Failure(
            Phrase(
              "--teams takes two names with a comma between, such as Marketing,Sales.",
              zh: "--teams 需要用逗号隔开的两个名称，例如 市场部，销售部。"), status: EX_USAGE)
        }
        new.teams = try Name.checkedTeams(names[0], names[1])
      }
    } catch let problem as Name.Problem {
      throw Failure(problem.message, status: EX_USAGE)
    }
    if let starts { try choose(starts, for: &new) }
    return new
  }

  private func chosenAgenda() throws -> Agenda {
    let order = questions.flatMap(QuestionOrder.init)
    guard questions == nil || order != nil else {
      throw Failure(
        Phrase("--questions takes by-team or by-question.", zh: "--questions 可用 by-team 或 by-question。"),
        status: EX_USAGE)
    }
    return try options.agenda(named: agenda).agenda(questions: order)
  }

  private func choose(_ team: String, for new: inout NewMeeting) throws {
    switch team.lowercased() {
    case new.teams.left.lowercased(): new.starter = .left
    case new.teams.right.lowercased(): new.starter = .right
    default:
      throw Failure(
        Phrase(
          "“\(team)” is neither team; --starts takes \(new.teams.left) or \(new.teams.right).",
          zh: "没有名为“\(team)”的团队；--starts 可用 \(new.teams.left) 或 \(new.teams.right)。"), status: EX_USAGE)
    }
    new.starterChoice = .choice
  }
}
