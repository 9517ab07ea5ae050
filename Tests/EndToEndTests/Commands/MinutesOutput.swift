import Foundation
import Testing

/// The minutes of the command line, as files and in whatever zone the machine is.
@Suite(.inLine, .timeLimit(.minutes(3))) struct MinutesOutput {
  @Test func areTheSameInEveryZone() async throws {
    try await Lodging.use { lodging in
      let new = ["new", "--no-open", "--title", "Zones"]
      #expect(try lodging.run(new, changes: ["TZ": "<+08>-8"]).status == 0)
      for options in [
        ["--front-matter"], ["--lang", "zh-Hans"], ["--template", "summary"], ["--format", "json"],
      ] {
        let pages = try ["UTC", "<-11>11", "<+14>-14"].map { zone in
          let run = try lodging.run(["minutes"] + options, changes: ["TZ": zone])
          #expect(run.status == 0 && run.errors.isEmpty)
          return run.output
        }
        #expect(Set(pages).count == 1)
      }
      #expect(try lodging.run("minutes").output.contains("\n- Times are UTC+8\n"))
      #expect(try lodging.run("minutes", "--lang", "zh-Hans").output.contains("\n- 时间为 UTC+8\n"))
    }
  }

  @Test func templatesComeFromTheConfigurationOrAFile() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--title", "*T*").status == 0)
      let folder = "home/config/entente/templates/"
      _ = try lodging.scratch.make(folder)
      _ = try lodging.scratch.write(Data("mine: {{title}}{{>part}}\n".utf8), to: folder + "mine.mustache")
      _ = try lodging.scratch.write(Data("!".utf8), to: folder + "part.mustache")
      _ = try lodging.scratch.write(Data("{{title\n".utf8), to: "home/bad.mustache")
      #expect(try lodging.run("minutes", "--template", "mine").output == "mine: \\*T\\*!\n")
      let bad = try lodging.run("minutes", "--template", lodging.home + "/bad.mustache")
      #expect(bad.status == EX_CONFIG && bad.errors.contains("bad.mustache:1: a tag isn't closed"))
      #expect(bad.errors.split(separator: "\n").count == 1)
      let none = try lodging.run("minutes", "--template", "none", "--lang", "zh-Hans")
      #expect(none.status == EX_USAGE && none.errors.contains("summary, mine, part"))
      let other = try lodging.run("minutes", "--format", "json", "--front-matter")
      #expect(other.status == EX_USAGE)
      let data = try lodging.run("minutes", "--template-data")
      let object = try JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any]
      #expect(object?["title"] as? String == "*T*" && object?["words"] is [String: Any])
    }
  }
}
