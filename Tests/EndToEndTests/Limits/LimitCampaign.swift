import Foundation
import Minutes
import SessionModel
import SessionStore
import Testing

@testable import TerminalBench

/// The last that fits works, what exceeds it is refused in one line, and what was typed stays.
@Suite(.inLine, .timeLimit(.minutes(10))) struct LimitCampaign {
  private static let note = ["note", "--team", "Sales", "--kind", "priority"]

  /// The 10,000th entry is kept; one more is refused at every door, with its text left to be typed on.
  @Test func theLastEntry() async throws {
    try await Lodging.use { lodging in
      let store = ["--file", lodging.home + "/full.sqlite"]
      try BenchMeeting(location: store[1]).make(
        entries: Limits.entries - 1, at: "priorities", kinds: [.priority])
      var terminals: [(language: Language, terminal: Terminal)] = []
      for language in Language.allCases {
        terminals.append((language, try await typing(lodging, store + language.option, language)))
      }
      // The last that fits; who types on finds it full.
      try terminals[0].terminal.keys("Enter")
      try await terminals[0].terminal.wait(until: "• one more 再来一条")
      try terminals[0].terminal.type("one too many 太多")
      try await terminals[0].terminal.wait(until: "one too many 太多")
      for (language, terminal) in terminals {
        try await refuseOneMore(lodging, terminal, store + language.option, language)
      }
      let full = try session(at: store[1])
      #expect(full.entryCount == Limits.entries)
      let drafts = full.drafts.values.compactMap { $0.texts[.text] }
      #expect(Set(drafts) == ["one too many 太多", "one more 再来一条"])
    }
  }

  /// A terminal on which an entry is typed where one more fits, but not the two that were pasted.
  private func typing(_ lodging: Lodging, _ options: [String], _ language: Language) async throws -> Terminal
  {
    let terminal = try lodging.terminal(running: [lodging.entente, "open"] + options)
    try await terminal.wait(until: "2/9")
    try terminal.keys("i")
    try terminal.paste("one line 一\nanother 二")
    try await terminal.wait(until: language == .english ? "2 lines were pasted" : "粘贴了 2 行")
    try terminal.keys("2")
    try await terminal.wait(until: Limits.meetingIsFull[language])
    try terminal.type("one more 再来一条")
    try await terminal.wait(until: "one more 再来一条")
    return terminal
  }

  /// A full meeting takes no entry from the screen, which keeps what was typed, nor from `note`.
  private func refuseOneMore(
    _ lodging: Lodging, _ terminal: Terminal, _ options: [String], _ language: Language
  ) async throws {
    let full = Limits.meetingIsFull[language]
    try terminal.keys("Enter")
    try await terminal.wait(until: full)
    try terminal.keys("Escape")
    try await terminal.wait(for: "the end of typing") {
      $0.lines.last { !$0.isEmpty }?.hasPrefix(" ? ") == true
    }
    try terminal.keys("i")
    try await terminal.wait(until: full)
    let note = try lodging.run(Self.note + ["x"] + options)
    #expect(note.status == 65)
    checkOneLine(note.errors, says: full)
  }

  private func session(at location: String) throws -> Session {
    let store = try SQLiteStore.open(at: location, mode: .reading)
    defer { store.close() }
    let id = try #require(store.summaries().first).id
    return Session(id: id, changes: try store.changes(of: id, after: 0).changes)
  }

  /// 64 KiB are a note by every door of `note`; one byte more isn't.
  @Test func theLongestNote() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let text = LongText.bytes(Limits.entryTextBytes)
      for (says, language) in [("a note holds 64 KiB", Language.english), ("一条记录最多 64 KiB", .chinese)] {
        for (words, input) in [([text + "b"], nil), (["-"], Data((text + "b\n").utf8))] {
          let run = try lodging.run(Self.note + words + language.option, input: input)
          #expect(run.status == 65)
          checkOneLine(run.errors, says: says)
        }
      }
      #expect(try lodging.run(Self.note + [text]).status == 0)
      #expect(try lodging.run(Self.note + ["-"], input: Data((text + "\n").utf8)).status == 0)
      #expect(try lodging.minutes().meeting.priorities.map(\.text) == [text, text])
    }
  }

  /// 64 KiB are pasted into a note and kept; one byte more isn't, and nothing of what was there is lost.
  @Test(arguments: [
    (Language.english, "That doesn't fit: a note holds 64 KiB"), (.chinese, "放不下：一条记录最多 64 KiB"),
  ])
  func theLongestPaste(language: Language, says: String) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let terminal = try lodging.terminal(running: [lodging.entente, "open"] + language.option)
      try await terminal.wait(until: "1/9")
      try terminal.keys("g", "2")
      try await terminal.wait(until: "2/9")
      try terminal.keys("h", "i")
      let text = LongText.bytes(Limits.entryTextBytes)
      try terminal.paste(text)
      try await terminal.wait(until: "问a")
      try terminal.type("b")
      try await terminal.wait(until: says)
      try terminal.keys("Enter")
      try await wait(for: "the note") { try !lodging.minutes().meeting.priorities.isEmpty }
      #expect(try lodging.minutes().meeting.priorities.map(\.text) == [text])
    }
  }

  /// An editor's 64 KiB come back; of one byte more is told, and the text is as it was.
  @Test func theLongestTextOfAnEditor() async throws {
    let script =
      #"[ -e seen ] && printf a >> "$file" || head -c 65525 /dev/zero | tr '\0' x >> "$file"; touch seen"#
    try await Writer.use(editor: script, typing: "half typed") { writer in
      // The editor's file ends a line, which is no part of the text.
      try writer.openEditor()
      try await writer.terminal.wait(until: "xxxx")
      try writer.openEditor()
      try await writer.terminal.wait(
        until: "What the editor wrote is longer than 64 KiB; the text is as it was.")
      try writer.terminal.keys("Enter")
      try await wait(for: "the note") { try !writer.lodging.minutes().meeting.priorities.isEmpty }
      let text = "half typed\n" + String(repeating: "x", count: 65_525)
      #expect(try writer.lodging.minutes().meeting.priorities.map(\.text) == [text])
    }
  }

  /// The longest names are kept as they are; one character, or one byte, more is refused.
  @Test(arguments: ["a", "问", "👍", "family"]) func theLongestName(character: String) async throws {
    let longest =
      character == "family"
      ? LongText.families(Limits.nameBytes) : String(repeating: character, count: Limits.nameCharacters)
    let longer = longest + (character == "family" ? "a" : character)
    try await Lodging.use { lodging in
      let doors = [["--title", longer], ["--teams", "B," + longer], ["--teams", longer + ",B"]]
      for (says, language) in [("at most 60 characters", Language.english), ("最多 60 个字符", .chinese)] {
        for door in doors {
          let run = try lodging.run(["new", "--no-open"] + door + language.option)
          #expect(run.status == 64)
          checkOneLine(run.errors, says: says)
        }
      }
      #expect(!FileManager.default.fileExists(atPath: lodging.store))
      let new = try lodging.run("new", "--no-open", "--title", longest, "--teams", longest + ",B")
      #expect(new.status == 0, "\(new.errors)")
      let meeting = try lodging.minutes().meeting
      #expect(meeting.title == longest && meeting.teams.left == longest)
    }
  }

  /// On the screen what is too long stays to be shortened.
  @Test(arguments: [(Language.english, "use at most 60 characters"), (.chinese, "名称太长，最多 60 个字符")])
  func theLongestNameThatIsTyped(language: Language, says: String) async throws {
    try await Lodging.use { lodging in
      let terminal = try lodging.terminal(columns: 160, running: [lodging.entente, "new"] + language.option)
      let longest = String(repeating: "问", count: Limits.nameCharacters)
      try await terminal.wait(until: "joint-90")
      try terminal.keys("C-u")
      try terminal.paste(longest + "b")
      try await terminal.wait(until: "问b")
      try terminal.keys("Enter")
      try await terminal.wait(for: "the refusal") { $0.shows(says) && $0.shows("问b") }
      // More bytes than any name has aren't even typed.
      try terminal.paste(String(repeating: "x", count: Limits.nameBytes))
      try await terminal.wait(for: "the refusal") { !$0.shows("xx") && $0.shows("问b") }
      try terminal.keys("BSpace", "Enter")
      try await terminal.wait(until: "1/9")
      #expect(try lodging.minutes().meeting.title == longest)
    }
  }
}
