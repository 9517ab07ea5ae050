import Agendas
import Foundation
import SessionModel
import Testing

/// A person's own agendas, from the files to the meeting.
@Suite(.inLine, .timeLimit(.minutes(3))) struct AgendaTests {
  private func write(_ toml: String, to name: String, in lodging: Lodging) throws -> String {
    _ = try lodging.scratch.make("home/config/entente/agendas")
    return try lodging.scratch.write(Data(toml.utf8), to: "home/config/entente/agendas/\(name).toml")
  }

  private func example() throws -> String {
    let readme = try String(contentsOfFile: Programs.packageRoot + "/README.md", encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- agenda -->\n```toml\n"))
    let end = try #require(
      readme.range(of: "```\n<!-- /agenda -->", range: start.upperBound..<readme.endIndex))
    return String(readme[start.upperBound..<end.lowerBound])
  }

  @Test func theBuiltInOnesAreListed() async throws {
    try await Lodging.use { lodging in
      let run = try lodging.run("agendas")
      #expect(run.status == 0 && run.errors.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 4)
      for (line, words) in zip(
        lines.dropFirst(),
        [["joint-90", "90", "41"], ["joint-60", "60", "27"], ["check-in-30", "30", "13"]])
      {
        #expect(line.split(separator: " ").prefix(3).map(String.init) == words)
        #expect(line.contains("built in") && line.hasSuffix("Closing"))
      }
      #expect(try lodging.run("agendas", "--lang", "zh-Hans").output.contains("内置"))
    }
  }

  @Test func theExampleOfTheReadmeIsListedAndUsed() async throws {
    try await Lodging.use { lodging in
      let file = try write(example(), to: "mine", in: lodging)
      let line = try #require(try lodging.run("agendas").output.split(separator: "\n").last)
      #expect(line.contains(file) && line.hasSuffix("Priorities, Four questions, Pricing, Closing"))
      #expect(line.split(separator: " ").prefix(3) == ["mine", "40", "15"])
      for (order, lead) in [([], Lead.follower), (["--questions", "by-team"], .starter)] {
        #expect(try lodging.run(["new", "--no-open", "--agenda", "mine"] + order).status == 0)
        let document = try lodging.minutes()
        #expect(document.meeting.agenda == "mine")
        #expect(document.session.agenda.steps[1].prompts[1].lead == lead)
      }
    }
  }

  @Test func theFormOffersThem() async throws {
    try await Lodging.use { lodging in
      _ = try write(example(), to: "mine", in: lodging)
      let terminal = try lodging.terminal("new", "--agenda", "mine")
      _ = try await terminal.wait(until: "● 4 mine")
      try terminal.keys("Enter")
      _ = try await terminal.wait(until: "What matters most to your team now")
    }
  }

  @Test func anAgendaCalledLikeABuiltInOneTakesItsPlace() async throws {
    try await Lodging.use { lodging in
      _ = try write("[[step]]\nuse = \"closing\"\nminutes = 7\n", to: "joint-90", in: lodging)
      let lines = try lodging.run("agendas").output.split(separator: "\n")
      #expect(lines.count == 4 && lines[1].split(separator: " ").prefix(3) == ["joint-90", "7", "0"])
      #expect(try lodging.run("new", "--no-open").status == 0)
      #expect(try lodging.minutes().session.agenda.steps.map(\.id) == ["closing"])
    }
  }

  @Test func brokenFilesAreToldInALineEach() async throws {
    try await Lodging.use { lodging in
      let bad = try write("[[step]]\nuse = \"dance\"\nminutes = 5\n", to: "bad", in: lodging)
      let none = try write("[[step\n", to: "none", in: lodging)
      _ = try write("[[step]]\nuse = \"closing\"\nminutes = 7\n", to: "good", in: lodging)
      let run = try lodging.run("agendas")
      #expect(run.status == 78 && run.output.contains("\ngood ") && !run.output.contains("\nbad "))
      let lines = run.errors.split(separator: "\n").map(String.init)
      #expect(lines.count == 2)
      #expect(
        lines.first?.hasPrefix("entente: \(bad):2: there is no known step “dance”; use one of ") == true)
      #expect(lines.last?.hasPrefix("entente: \(none):1: this isn't TOML: ") == true)
      let new = try lodging.run("new", "--no-open", "--agenda", "bad")
      #expect(new.status == 78 && new.output.isEmpty)
      checkOneLine(new.errors, says: "bad.toml:2: there is no known step")
      #expect(try lodging.run("new", "--no-open", "--agenda", "good").status == 0)
    }
  }
}
