import Campaign
import Foundation
import Minutes
import SessionModel
import Testing

@testable import TerminalBench

/// The last that fits works, what exceeds it is refused in one line, and what was typed stays.
@Suite(.timeLimit(.minutes(5))) struct LimitCampaign {
  private static func full(_ language: Language) -> String { Limits.meetingIsFull[language] }

  /// The 10,000th entry is kept; the 10,001st is refused on the screen, with its text left to be typed on, and by `note`.
  @Test(arguments: [(Language.english, "en"), (.chinese, "zh-Hans")])
  func theLastEntry(language: Language, tag: String) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--title", "Other").status == 0)
      let store = lodging.home + "/full.sqlite"
      try BenchMeeting(location: store).make(
        entries: Limits.entries - 1, at: "priorities", kinds: [.priority])
      let terminal = try lodging.terminal("open", "--file", store, "--lang", tag)
      try await terminal.wait(until: "2/9")
      try terminal.keys("i")
      for text in ["the last 最后", "one too many 太多"] {
        try terminal.type(text)
        try await terminal.wait(until: text)
        try terminal.keys("Enter")
      }
      let screen = try await terminal.wait(until: Self.full(language))
      #expect(screen.lines.contains { $0.contains("one too many 太多") }, "\(screen.text)")
      let note = try lodging.run(
        "note", "--team", "Sales", "--kind", "goal", "x", "--file", store, "--lang", tag)
      #expect(note.status == 65)
      checkOneLine(note.errors, says: Self.full(language))
      let run = try lodging.run("minutes", "--format", "json", "--file", store)
      let document = try JSONDecoder().decode(MinutesDocument.self, from: Data(run.output.utf8))
      #expect(document.meeting.priorities.count == Limits.entries)
      #expect(document.session.drafts.values.map { $0.texts[.text] } == ["one too many 太多"])
      // What is full can still be taken in elsewhere.
      let taken = try lodging.run("import", "-", input: Data(run.output.utf8))
      #expect(taken.status == 0, "\(taken.errors)")
    }
  }

  /// 64 KiB are pasted into a note and kept; one byte more isn't, and nothing of what was there is lost.
  @Test func theLongestPaste() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let terminal = try lodging.terminal("open", "--lang", "zh-Hans")
      try await terminal.wait(until: "1/9")
      try terminal.keys("g", "2")
      try await terminal.wait(until: "2/9")
      try terminal.keys("h", "i")
      let text = String(repeating: "问", count: Limits.entryTextBytes / 3) + "a"
      #expect(text.utf8.count == Limits.entryTextBytes)
      try terminal.paste(text)
      try await terminal.wait(until: "问a")
      try terminal.type("b")
      try await terminal.wait(until: "放不下：一条记录最多 64 KiB")
      try terminal.keys("Enter")
      try await wait(for: "the note") { try !lodging.minutes().meeting.priorities.isEmpty }
      #expect(try lodging.minutes().meeting.priorities.map(\.text) == [text])
    }
  }

  /// The longest names are kept as they are; one character, or one byte, more is refused.
  @Test(arguments: ["a", "问", "👍"], ["en", "zh-Hans"]) func theLongestName(character: String, tag: String)
    async throws
  {
    try await Lodging.use { lodging in
      let longest = String(repeating: character, count: Limits.nameCharacters)
      let new = try lodging.run(
        "new", "--no-open", "--title", longest, "--teams", longest + ",B", "--lang", tag)
      #expect(new.status == 0, "\(new.errors)")
      #expect(try lodging.minutes().meeting.title == longest)
      for arguments in [["--title", longest + character], ["--teams", "B," + longest + character]] {
        let run = try lodging.run(["new", "--no-open", "--lang", tag] + arguments)
        #expect(run.status == 64)
        checkOneLine(run.errors, says: tag == "en" ? "at most 60 characters" : "最多 60 个字符")
      }
    }
  }
}
