import ArgumentParser
import Foundation
import SessionModel
import SessionStore

struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Take a team's notes in another terminal, with full rights; opens on that team's column.")

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "An id, the start of one, or latest.")
  var id: String?

  @Option(name: .long, help: "The team's name, or left or right.")
  var team: String

  func run() throws {
    try reporting { try FrontEnd.join(id, team, options) }
  }
}

extension Join: SharedOptionsHolder {}

extension FrontEnd {
  /// A meeting, as a team's note taker.
  static func join(_ name: String?, _ team: String, _ options: SharedOptions) throws {
    let store = try options.store(.reading)
    let id = try store.find(name)
    let session = try store.session(of: id).session
    let party = try session.noteTakersTeam(team, options.language)
    try store.startWriting()
    let frontEnd = try FrontEnd(options, location: options.location, as: .noteTaker(party))
    try frontEnd.show(id, in: store)
    try frontEnd.run()
  }
}

extension Session {
  /// The team that a person means: by its name in the meeting, else by its side; case ignored.
  fileprivate func noteTakersTeam(_ name: String, _ language: Language) throws(Failure) -> Party {
    let side = Party.teams.first { $0.rawValue == name.lowercased() }
    if let party = team(named: name) ?? side { return party }
    let names = Party.teams.map { self.name(of: $0)[language] }
    throw Failure(
      Phrase(
        "There is no team “\(name)” in this meeting; use \(names[0]) or \(names[1]).",
        zh: "本会议没有“\(name)”团队，可用：\(names[0])或\(names[1])。"), status: EX_USAGE)
  }
}
