import ArgumentParser
import Facilitator
import Foundation
import SessionModel
import SessionStore
import Terminal

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the meetings, newest first.")

  @OptionGroup var parsed: ParsedOptions

  @Flag(name: .long, help: "As a JSON array.")
  var json = false

  func run() throws {
    try reporting {
      let meetings = try options.store(.reading).summaries()
      if json {
        try Output.printJSON(meetings)
      } else {
        for line in lines(meetings) { try Output.print(line) }
      }
    }
  }

  private func lines(_ meetings: [MeetingSummary]) -> [String] {
    let language = options.language
    guard !meetings.isEmpty else {
      return [Phrase("No meetings yet; entente new sets one up.", zh: "还没有会议；用 entente new 新建。")[language]]
    }
    let head = [
      "ID", Field.date.name[language], Phrase("state", zh: "状态")[language],
      Phrase("open", zh: "未决")[language],
      Field.title.name[language],
    ]
    let rows = meetings.map { meeting in
      [
        meeting.id.description, meeting.date?.iso ?? "–", meeting.state.name[language],
        String(meeting.openEnds), meeting.title,
      ]
    }
    return Output.table([head] + rows)
  }
}

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys and what they do.")

  @OptionGroup var parsed: ParsedOptions

  @Flag(name: .long, help: "As a Markdown table.")
  var markdown = false

  @Flag(name: .long, help: "The commands' names and built-in keys as config.toml takes them.")
  var names = false

  func run() throws {
    try reporting { try write(in: options.language) }
  }

  private func write(in language: Language) throws {
    // The names are what somebody needs whose file is refused.
    let keyMap = names ? .standard : try options.configuration().keyMap
    if names {
      try Output.print("[keys]")
      for command in Command.allCases {
        let keys = keyMap.keys(for: command).map(\.name).joined(separator: " ")
        try Output.print("\(command.rawValue) = \"\(keys)\"")
      }
      return
    }
    if markdown {
      try Output.show(keyMap.markdown(in: language))
      return
    }
    for group in keyMap.reference(in: language) {
      try Output.print(group.group)
      for line in group.lines {
        try Output.print(
          "  " + TextLayout.pad(line.keys.joined(separator: " "), columns: 15) + " " + line.help)
      }
    }
  }
}
