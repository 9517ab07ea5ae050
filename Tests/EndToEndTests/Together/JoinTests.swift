import Foundation
import Testing

@Suite(.inLine, .timeLimit(.minutes(3))) struct JoinTests {
  static let refusals = [
    Refusal("no team of that name", ["join", "--team", "Nobody"], 64, says: "use Marketing or Sales"),
    Refusal("both teams", ["join", "latest", "--team", "joint"], 64, says: "use Marketing or Sales"),
    Refusal("a team that moves the cursor", ["join", "--team", "\u{1B}[2J"], 64, says: "use Marketing"),
    Refusal("no team at all", ["join"], 64, says: "--team"),
    Refusal("no such meeting", ["join", "nosuch", "--team", "Sales"], 66, says: "nosuch"),
    Refusal("no terminal", ["join", "--team", "sALES"], 64, says: "needs a terminal"),
    Refusal("no terminal, by side", ["join", "--team", "Left"], 64, says: "needs a terminal"),
  ]

  @Test(arguments: refusals) func isRefused(_ refusal: Refusal) async throws {
    try await Lodging.use { lodging in
      let victim = try Victim(in: lodging)
      let run = try victim.run(refusal)
      #expect(run.status == refusal.status)
      #expect(run.output.isEmpty)
      checkOneLine(run.errors, says: refusal.hint)
      try victim.checkNothingChanged()
    }
  }

  /// A name counts more than a side.
  @Test(arguments: [("销售", "▸ 销售"), ("left", "▸ left"), ("RIGHT", "▸ left")])
  func theColumnIsThatOfTheTeam(team: String, heading: String) async throws {
    try await Lodging.use { lodging in
      let teams = team == "销售" ? "市场,销售" : "Right hand,left"
      #expect(try lodging.run("new", "--no-open", "--teams", teams).status == 0)
      let terminal = try lodging.terminal("join", "--team", team)
      try await terminal.wait(until: heading)
    }
  }
}
