import ArgumentParser
import Foundation
import SessionModel
import SessionStore

struct FollowUpMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "Set up the next meeting of a series, with what is still promised, and open it.")

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "The meeting that it follows: an id, the start of one, or latest.")
  var id: String?

  @Option(name: .long, help: "The agenda of the new meeting.")
  var agenda: String = FollowUp.agendaName

  @Flag(name: .long, help: "Only make the meeting, and print its id.")
  var noOpen = false

  func run() throws {
    try reporting {
      let agenda = try options.agenda(named: agenda).agenda()
      let store = try options.store(.reading)
      let (previous, _) = try Stored.session(id, in: store)
      let followUp = FollowUp(
        of: previous, on: Place.today, utcOffset: Place.utcOffset, agenda: agenda, language: options.language)
      var ids = IdentifierSource(seed: SystemClock.randomSeed())
      let meeting: MeetingID = ids.make()
      let change = followUp.firstChange(ids.make(), by: ids.make(), at: SystemClock.now(), ids: &ids)
      try store.startWriting()
      defer { store.close() }
      try store.create(meeting, [change])
      if noOpen { return try Output.print(made: meeting) }
      try FrontEnd.open(meeting.description, options)
    }
  }
}
