import ArgumentParser
import Foundation
import SessionModel
import Terminal

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what the terminal can do, where files lie and whether the store is whole.",
    discussion: "Nothing is changed. The exit status is 1 when something keeps the program from working.")

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "As a JSON array of objects with name, verdict, what and todo.")
  var json = false

  private struct Line: Encodable {
    /// In English whatever the language, so that a script can ask for it.
    var name: String
    var verdict: String
    var what: String
    var todo: String?
  }

  func run() throws {
    try reporting {
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
