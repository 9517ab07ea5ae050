import Foundation
import Testing

/// Notes of scripts that begin as options do, which must be kept or refused, never taken for a cry for help.
@Suite(.inLine, .timeLimit(.minutes(3))) struct DashedTexts {
  private static let options = ["--team", "Sales", "--kind", "goal"]

  struct Call: Sendable {
    var words: [String]
    var text: String

    init(_ words: [String], keeps text: String) {
      self.words = words
      self.text = text
    }
  }

  @Test(arguments: [
    Call(options + ["-5 % churn"], keeps: "-5 % churn"), Call(options + ["-5 thing"], keeps: "-5 thing"),
    Call(["-5 % churn"] + options, keeps: "-5 % churn"), Call(options + ["-5"], keeps: "-5"),
    Call(options + ["-churn"], keeps: "-churn"), Call(options + ["-help"], keeps: "-help"),
    Call(options + ["-10=h"], keeps: "-10=h"), Call(options + ["---"], keeps: "---"),
    Call(options + ["-- the end"], keeps: "-- the end"), Call(options + ["--help me"], keeps: "--help me"),
    Call(options + ["--5"], keeps: "--5"), Call(options + ["-\n-h"], keeps: "-\n-h"),
    Call(options + ["－5"], keeps: "－5"), Call(options + ["-五"], keeps: "-五"),
    Call(["latest"] + options + ["- [ ] what"], keeps: "- [ ] what"),
    Call(["latest", "-5 % churn"] + options, keeps: "-5 % churn"),
    Call(["--team=Sales", "-5 h", "--kind=goal", "--ascii"], keeps: "-5 h"),
    Call(options + ["--", "--urgent"], keeps: "--urgent"), Call(options + ["--", "-h"], keeps: "-h"),
    Call(options + ["latest", "--", "--"], keeps: "--"), Call(options + ["note"], keeps: "note"),
    Call(options + ["-"], keeps: "-5 from standard input"),
    Call(options + ["--", "-"], keeps: "-5 from standard input"),
  ]) func areKept(_ call: Call) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let run = try lodging.run(["note"] + call.words, input: Data("-5 from standard input\n".utf8))
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(try lodging.minutes().meeting.goals.map(\.text) == [call.text])
    }
  }

  @Test func aTeamMayBeginWithADash() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--teams=-5 h,Sales").status == 0)
      let run = try lodging.run("note", "--team", "-5 h", "--kind", "goal", "x")
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test func optionsBeforeTheCommandCount() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let run = try lodging.run(
        ["--file", "/nowhere/x", "note"] + Self.options + ["-5 h"])
      #expect(run.status == 66 && run.errors.contains("no meeting yet"), "\(run.errors)")
    }
  }

  @Test(arguments: [["--help"], ["-h"], options + ["-h"], ["--help", "-5 %"], options + ["x", "--help"]])
  func helpIsStillThere(words: [String]) async throws {
    try await Lodging.use { lodging in
      let run = try lodging.run(["note"] + words)
      #expect(run.status == 0 && run.output.contains("USAGE: entente note"))
    }
  }
}
