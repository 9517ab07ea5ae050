import ArgumentParser
import Foundation
import SessionModel
import Terminal

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what the terminal can do, where files lie and whether the store is whole.",
    discussion: """
      Nothing is changed. The exit status is 1 when something keeps the program from working.
      With --rescue, what can be read of a damaged store is saved into a new one: 1 when something is lost.
      """)

  @OptionGroup var parsed: ParsedOptions

  @Flag(name: .long, help: "As a JSON array of objects with name, verdict, what and todo.")
  var json = false

  @Option(name: .long, help: "Save what can be read of the store into this new file, meeting by meeting.")
  var rescue: String?

  private struct Line: Encodable {
    /// In English whatever the language, so that a script can ask for it.
    var name: String
    var verdict: String
    var what: String
    var todo: String?
  }

  func run() throws {
    try reporting {
      if let rescue {
        try Rescuing(options: options, isJSON: json, target: rescue).run()
      } else {
        try examine()
      }
    }
  }

  private func examine() throws {
    let circumstances = Circumstances.here(options)
    let findings = circumstances.findings
    if json {
      let language = options.language
      try Output.printJSON(
        findings.map {
          Line(
            name: $0.name.english, verdict: $0.verdict.rawValue, what: $0.what[language],
            todo: $0.todo?[language])
        })
    } else {
      for line in report(circumstances, findings).lines { try Output.print(line) }
    }
    if findings.contains(where: { $0.verdict == .fault }) { throw ExitCode(1) }
  }

  private func report(_ circumstances: Circumstances, _ findings: [Finding]) -> Report {
    let showsUnicode = circumstances.showsUnicode
    return Report(
      findings: findings,
      // Chinese can't be shown in ASCII.
      language: showsUnicode ? options.language : .english, showsUnicode: showsUnicode,
      columns: circumstances.writesToTerminal ? circumstances.terminal?.size?.columns : nil)
  }
}
