import Foundation
import Minutes
import SessionModel
import Testing

/// A meeting on its way from one store to another, by the program itself.
@Suite(.inLine, .timeLimit(.minutes(3))) struct Imports {
  private func json(in lodging: Lodging, _ id: String = "latest", file: String? = nil) throws -> String {
    let run = try lodging.run(["minutes", id, "--format", "json"] + (file.map { ["--file", $0] } ?? []))
    #expect(run.status == 0 && run.errors.isEmpty)
    return run.output
  }

  @Test func aMeetingTravelsThereAndBack() async throws {
    try await Lodging.use { lodging in
      #expect(
        try lodging.run("new", "--no-open", "--title", "有 \u{1F600}", "--teams", "Ada & Co,销售部").status == 0)
      for (kind, text) in [("goal", "# x"), ("help", "a\u{0}b\u{1B}[31m"), ("note", "第一\n第二")] {
        let team = kind == "help" ? "销售部" : "Ada & Co"
        let run = try lodging.run("note", "--team", team, "--kind", kind, "-", input: Data(text.utf8))
        #expect(run.status == 0, "\(run.errors)")
      }
      let there = try json(in: lodging)
      let other = lodging.home + "/other.sqlite"
      let run = try lodging.run("import", "--file", other, "-", input: Data(there.utf8))
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let id = run.output.trimmingCharacters(in: .newlines)
      #expect(try lodging.minutes().meeting.id.description == id)
      let back = try json(in: lodging, id, file: other)
      #expect(back == there)
      let markdown = try lodging.run("minutes").output
      #expect(try lodging.run("minutes", "--file", other).output == markdown)
    }
  }

  /// With drafts, undone changes, and what later versions keep otherwise.
  @Test func aMeetingOfTheFirstVersionTravelsToo() async throws {
    try await Lodging.use { lodging in
      let fixture = Programs.packageRoot + "/Tests/SessionStoreTests/Fixtures/meeting-1.sqlite"
      let data = try #require(FileManager.default.contents(atPath: fixture))
      let first = try lodging.scratch.write(data, to: "home/first.sqlite")
      // A store is brought up to date by whoever opens it to write.
      #expect(try lodging.run("new", "--no-open", "--file", first).status == 0)
      let there = try json(in: lodging, "c2ymb99wvkg5t", file: first)
      #expect(try lodging.run("import", "-", input: Data(there.utf8)).output == "c2ymb99wvkg5t\n")
      #expect(try json(in: lodging) == there)
    }
  }

  @Test func importingTwiceMakesNoSecondCopyUnlessAsked() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let first = try json(in: lodging)
      let file = try lodging.scratch.write(Data(first.utf8), to: "home/one.json")
      let again = try lodging.run("import", file)
      #expect(again.status == 0)
      checkOneLine(again.errors, says: "here already")
      let copy = try lodging.run("import", "--copy", file)
      #expect(copy.status == 0 && copy.errors.isEmpty && copy.output != again.output)
      #expect(try lodging.run("list").output.split(separator: "\n").count == 3)
      let id = again.output.trimmingCharacters(in: .newlines)
      #expect(
        try lodging.minutes(copy.output.trimmingCharacters(in: .newlines)).changes
          == lodging.minutes(id).changes)

      // What has gone on elsewhere is taken in; what has gone on here is kept.
      let other = ["--file", lodging.home + "/other.sqlite"]
      #expect(try lodging.run(["import", file] + other).status == 0)
      #expect(try lodging.run(["note", "--team", "joint", "--kind", "note", "x"] + other).status == 0)
      let later = try json(in: lodging, file: other[1])
      #expect(try lodging.run(["import", "-"], input: Data(later.utf8)).output == again.output)
      #expect(try json(in: lodging, id) == later)
      // An earlier state of it adds nothing, and what has gone another way isn't mixed in.
      let earlier = try lodging.run("import", file)
      #expect(earlier.status == 0 && earlier.output == again.output)
      checkOneLine(earlier.errors, says: "here already")
      #expect(try lodging.run(["note", "--team", "joint", "--kind", "note", "y"] + other).status == 0)
      #expect(try lodging.run("note", id, "--team", "joint", "--kind", "note", "z").status == 0)
      let here = try json(in: lodging, id)
      let apart = try json(in: lodging, file: other[1])
      let refused = try lodging.run(["import", "-"], input: Data(apart.utf8))
      #expect(refused.status == 73 && refused.output.isEmpty)
      checkOneLine(refused.errors, says: "--copy")
      #expect(try json(in: lodging, id) == here)
    }
  }

  @Test func whatIsRefusedMakesNoStore() async throws {
    try await Lodging.use { lodging in
      let calls: [(String, Data?, Int32, String)] = [
        ("nosuch.json", nil, 66, "No such file"), (lodging.home, nil, 66, "directory"),
        ("", nil, 66, "The name of the file is empty"),
        ("-", Data(), 65, "empty"),
        ("-", Data("{\"format\":\n1,}".utf8), 65, "line 2, column 3"),
        ("-", Data("{\"format\":\"entente-minutes\",\"version\":9}".utf8), 65, "update entente"),
        ("-", Data("{\"format\":\"\\u001b[31m\"}".utf8), 65, "isn't a meeting of entente"),
        (
          "-", Data("{\"format\":\"entente-minutes\",\"version\":1,\n \"language\":\"fr\"}".utf8), 65,
          "standard input, line 2, column 13, language: one of these is wanted here: en, zh-Hans."
        ),
        ("/dev/zero", nil, 65, "larger than 256 MiB"),
      ]
      for (path, input, status, hint) in calls {
        let run = try lodging.run(["import", path], input: input)
        #expect(run.status == status && run.output.isEmpty)
        checkOneLine(run.errors, says: hint)
      }
      let chinese = try lodging.run("import", "-", "--lang", "zh-Hans", input: Data("[".utf8))
      checkOneLine(chinese.errors, says: "标准输入，第 1 行第 2 列：文件在中途结束")
      #expect(try FileManager.default.contentsOfDirectory(atPath: lodging.home) == [])
    }
  }

  @Test func aPipeIsReadToItsEnd() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let script = "\"$0\" minutes --format json | \"$0\" import --file \"$HOME/x\" /dev/stdin"
      let run = try ProcessRun("/bin/sh", ["-c", script, lodging.entente], environment: lodging.environment)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
  }

  @Test func theSchemaIsPrinted() async throws {
    try await Lodging.use { lodging in
      let run = try lodging.run("minutes", "--schema")
      #expect(try run.status == 0 && run.output == MinutesDocument.schema())
      #expect(try FileManager.default.contentsOfDirectory(atPath: lodging.home) == [])
    }
  }
}
