import Foundation
import Minutes
import SessionModel
import Testing

@Suite(.inLine, .timeLimit(.minutes(3))) struct PlainMeeting {
  @Test(arguments: [Example.english, .chinese]) func fromHomeToMinutes(_ example: Example) async throws {
    try await Lodging.use { lodging in
      let script = PlainScript(example).lines.joined(separator: "\n") + "\n"
      let run = try lodging.talk(script, ["--plain"] + example.arguments)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty)
      checkInert(run.output)
      let document = try lodging.minutes()
      check(document.meeting, against: example)
      #expect(document.meeting.speaking.running == nil)
      let written = try #require(
        run.output.split(separator: "\n").last { $0.contains(example.words.written) })
      let name = try #require(written.split(separator: " ").last.map(String.init))
      let markdown = try String(
        contentsOfFile: lodging.home + "/" + name.dropping(example.words.written), encoding: .utf8)
      for text in [example.marketing.goal, example.sales.help, example.decision.text] {
        #expect(run.output.components(separatedBy: text).count <= 3, "“\(text)” is said too often")
      }
      #expect(markdown.contains(example.action.owner))
    }
  }

  /// Without a terminal and without being asked for, nothing is shown, and what would be is named.
  @Test func isNamedWhereAScreenIsRefused() async throws {
    try await Lodging.use { lodging in
      for arguments in [[], ["new"], ["demo"]] {
        let run = try lodging.run(arguments)
        #expect(run.status == 64)
        checkOneLine(run.errors, says: "--plain")
      }
    }
  }

  @Test func isChosenOnceAndForAll() async throws {
    try await Lodging.use { lodging in
      let folder = lodging.home + "/config/entente"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data("plain = true\n".utf8).write(to: URL(fileURLWithPath: folder + "/config.toml"))
      let run = try lodging.talk("demo\nlook\nquit\n", [])
      #expect(run.status == 0)
      #expect(run.output.contains("Demo: "))
      #expect(try lodging.run("--no-plain").status == 64)
      try Data("plain = \"yes\"\n".utf8).write(to: URL(fileURLWithPath: folder + "/config.toml"))
      let refused = try lodging.talk("", [])
      #expect(refused.status == 78)
      checkOneLine(refused.errors, says: "config.toml:1")
    }
  }

  /// What is half typed when nothing more comes is a draft, and the clock that runs is left to the next one.
  @Test func theEndOfInputKeepsADraft() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let first = try lodging.talk("g\n2\nh\ni\nKept\n:line half\nty", ["open", "--plain"])
      #expect(first.status == 0)
      #expect(try lodging.minutes().meeting.priorities.map(\.text) == ["Kept"])
      let second = try lodging.talk("h\ni\n", ["open", "--plain"])
      #expect(second.output.contains("Your draft is back.\nNow: half ty\n"))
    }
  }

  @Test func asciiIsAllThatIsWrittenWhereAskedFor() async throws {
    try await Lodging.use { lodging in
      let run = try lodging.talk("demo\nhelp\n#\nmo\n“\nquit\n", ["--plain", "--ascii"])
      #expect(run.status == 0)
      #expect(run.output.contains("\"mo\" may be: "))
      #expect(run.output.allSatisfy { $0.isASCII })
    }
  }

  /// Whatever bytes come in, only harmless ones go out, and what follows is taken as if nothing had been.
  @Test func hostileInputIsInert() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let title = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{202E}x"
      var bytes = Data("g\n2\nh\ni\n\(title)\n".utf8)
      bytes += [0xFF, 0xFE, 0x00, 0xC3, 0x28, 0x0A]
      bytes += Data(repeating: UInt8(ascii: "x"), count: 100_000) + Data("\nAfter all\n:end\n".utf8)
      bytes += Data("list\n\(title)\n:\(title)\nselect \(title)\nlook\nquit\n".utf8)
      let run = try lodging.talk(bytes, ["open", "--plain"])
      #expect(run.status == 0)
      checkInert(run.output)
      #expect(run.output.contains("That line is too long"))
      let texts = try lodging.minutes().meeting.priorities.map(\.text)
      #expect(texts.count == 3)
      #expect(texts.last == "After all")
      #expect(!run.output.contains("xxxxxxxxxx"))
    }
  }
}

/// Whether an output has nothing but text in lines.
func checkInert(_ output: String) {
  let found = output.unicodeScalars.first {
    $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl)
  }
  #expect(found == nil, "U+\(String(found?.value ?? 0, radix: 16)) in the output")
}

extension Lodging {
  /// Runs the program with a pipe to read from and one to write to.
  func talk(_ input: some DataProtocol, _ arguments: [String]) throws -> ProcessRun {
    let file = try scratch.write(Data(input), to: "talk-" + UUID().uuidString)
    let script = "cd \"$HOME\" && input=$1 && shift && cat \"$input\" | \"$0\" \"$@\" | cat"
    return try ProcessRun(
      "/bin/bash", ["-o", "pipefail", "-c", script, entente, file] + arguments, environment: environment)
  }

  /// Runs the program with lines to read.
  func talk(_ input: String, _ arguments: [String]) throws -> ProcessRun {
    try talk(Data(input.utf8), arguments)
  }
}

extension String {
  /// Without what it begins with.
  fileprivate func dropping(_ start: String) -> String {
    hasPrefix(start) ? String(dropFirst(start.count)) : self
  }
}
