import ArgumentParser
import Foundation
import Terminal

/// The program: arguments in, wiring, exit status out.
@main
struct Entente: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Run the meeting in which two teams set their goals together.",
    discussion: """
      Without a command, the meetings are listed to be opened.
      Exit statuses are those of sysexits.h; check exits with 1 when something is still open.
      """,
    version: "0.1.0",
    subcommands: [
      Demo.self, New.self, Open.self, Join.self, Present.self, List.self, WriteMinutes.self,
      ImportMeeting.self, Note.self, Check.self, FollowUpMeeting.self, ReverseFunnel.self, ListAgendas.self,
      ShowThemes.self, Keys.self, Doctor.self,
    ])

  @OptionGroup var parsed: ParsedOptions

  func run() throws {
    try reporting { try FrontEnd.home(options) }
  }

  /// The command of arguments; `nil` where something is wrong with them, or help is wanted.
  ///
  /// Only these need the tree of all commands, which takes longer to build than anything else before the first frame.
  private static func named(in arguments: [String]) -> (any ParsableCommand)? {
    guard let name = arguments.first else { return nil }
    let command = configuration.subcommands.first { $0.configuration.commandName == name }
    return try? command?.parseAsRoot(Array(arguments.dropFirst()))
  }

  /// What arguments ask for as they are typed before a meeting, when people wait for the screen: the list of meetings,
  /// or one of them, and of all options at most the file. For these the parser isn't worth its time.
  private static func everyday(_ arguments: [String]) -> (() throws -> Void)? {
    guard arguments.first ?? "open" == "open" else { return nil }
    var rest = arguments.dropFirst()
    var options = SharedOptions()
    if rest.first == "--file", rest.count > 1 {
      options.file = rest.prefix(2).last
      rest = rest.dropFirst(2)
    }
    let words = [options.file].compactMap(\.self) + rest
    guard rest.count < 2, !words.contains(where: { $0.hasPrefix("-") || $0.isEmpty }) else { return nil }
    return { [options, id = rest.first] in
      try options.reporting {
        if arguments.isEmpty { try FrontEnd.home(options) } else { try FrontEnd.open(id, options) }
      }
    }
  }

  /// Writes help or the version, and ends.
  private static func tell(_ text: String) -> Never {
    do {
      try Output.write(text + "\n")
      exit()
    } catch {
      Output.complain((error as? Failure)?.message[SharedOptions.standardLanguage] ?? "\(error)")
      exit(withError: ExitCode(EX_IOERR))
    }
  }

  static func main() {
    if let fault = NamesInUTF8.fault {
      Output.complain(fault[SharedOptions.standardLanguage])
      exit(withError: ExitCode(EX_USAGE))
    }
    let arguments = NoteArguments.arranged(Array(CommandLine.arguments.dropFirst()))
    if let option = NoteArguments.unknownOption(in: arguments) {
      Output.complain(
        "There is no option “\(option)”; see --help. If it is the note's text, put it after --.")
      exit(withError: ExitCode(EX_USAGE))
    }
    do {
      if let run = everyday(arguments) { return try run() }
      var command = try named(in: arguments) ?? parseAsRoot(arguments)
      try command.run()
    } catch {
      let status = exitCode(for: error)
      if error is ExitCode { exit(withError: error) }
      if status.isSuccess { tell(fullMessage(for: error)) }
      // The parser's own way of saying it takes three lines or more.
      let line = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      Output.complain(
        line + (line.last.map { ".?!".contains($0) } == true ? " See --help." : "; see --help."))
      exit(withError: status)
    }
  }
}
