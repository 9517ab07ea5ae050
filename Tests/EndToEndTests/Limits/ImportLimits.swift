import Campaign
import Foundation
import Minutes
import SessionModel
import Testing

// What a file may hold that `import` takes in.

extension LimitCampaign {
  private static func change(
    _ operations: SessionModel.Operation..., wall: Int64 = 1_800_000_000_000
  ) -> Change {
    Change(
      id: ChangeID(bits: 1), terminal: TerminalID(bits: 1), moment: Moment(wall: wall, clock: 1, boot: 1),
      operations: operations)
  }

  private static func within(_ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted here",
      zh: "此处需要 \(range.lowerBound) 到 \(range.upperBound) 的整数")
  }

  private static func longerThan(_ bytes: Int) -> Phrase {
    Phrase("the text is longer than \(bytes) bytes", zh: "文本超过 \(bytes) 字节")
  }

  private static func agenda(
    steps: Int = 1, prompts: Int = 1, question: String = "What now?"
  ) -> Change {
    let prompts = Array(repeating: Prompt(Phrase(same: question)), count: prompts)
    let steps = (0..<steps).map {
      Step(id: "s\($0)", name: Phrase(same: "Step \($0)"), time: .joint(minutes: 1), prompts: prompts)
    }
    return change(.set(nil, .agenda, .agenda(Agenda(name: "own", steps: steps))))
  }

  private static let entry = EntryID(bits: 1)
  /// A title may be a follow-up's, which is its forerunner's and some words more.
  private static let titleBytes = 2 * Limits.nameBytes

  private static let imports: [Limit<Change>] = [
    Limit("text", Limits.entryTextBytes, says: longerThan(Limits.entryTextBytes)) {
      change(.set(entry, .kind, .text("note")), .set(entry, .text, .text(LongText.bytes($0))))
    },
    Limit(
      "entries", Limits.entries, says: Phrase("a meeting has at most 10000 entries", zh: "一次会议最多 10000 条")
    ) {
      var change = change()
      change.operations = (1...UInt64($0)).map { .set(EntryID(bits: $0), .kind, .text("note")) }
      return change
    },
    Limit("title", titleBytes, says: longerThan(titleBytes)) {
      change(.set(nil, .title, .text(LongText.bytes($0))))
    },
    Limit("question", Limits.questionBytes, says: longerThan(Limits.questionBytes)) {
      agenda(question: LongText.bytes($0))
    },
    Limit(
      "questions", Limits.agendaSteps, says: Phrase("a step asks at most 40 questions", zh: "每个步骤最多 40 个问题")
    ) { agenda(prompts: $0) },
    // One more than an agenda's own: a follow-up looks back first.
    Limit(
      "steps", Limits.agendaSteps + 1, says: Phrase("an agenda has at most 41 steps", zh: "议程最多 41 个步骤")
    ) { agenda(steps: $0) },
    Limit("question that is asked", Limits.agendaSteps - 1, says: within(0...Limits.agendaSteps - 1)) {
      change(.set(nil, .prompt, .integer($0)))
    },
    Limit("number in a series", Limits.seriesNumbers.upperBound, says: within(Limits.seriesNumbers)) {
      change(.set(nil, .seriesNumber, .integer($0)))
    },
    Limit("tolerance", Limits.tolerance.upperBound, says: within(Limits.tolerance)) {
      change(.set(nil, .tolerance, .integer($0)))
    },
    Limit("confidence", Limits.confidence.upperBound, says: within(Limits.confidence)) {
      change(.set(entry, .kind, .text("goal")), .set(entry, .confidence, .integer($0)))
    },
    Limit(
      "time granted", Int(Limits.milliseconds.upperBound),
      says: Phrase("nobody speaks for 68719476737 ms", zh: "没有人会发言 68719476737 毫秒")
    ) { change(.grant(step: "opening", Allotment(left: Int64($0)))) },
    Limit(
      "time of day", Int(Limits.moments.upperBound),
      says: Phrase("no meeting was at 8796093022209 ms", zh: "不会有会议在 8796093022209 毫秒")
    ) {
      change(.set(entry, .kind, .text("note")), wall: Int64($0))
    },
  ]

  @Test(arguments: imports) func anImport(_ limit: Limit<Change>) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let document = try lodging.minutes()
      let others = ["--file", lodging.home + "/others.sqlite"]
      for language in Language.allCases {
        let run = try lodging.run(
          ["import", "-"] + others + language.option, input: document.encoded(with: [limit.exceeds]))
        #expect(run.status == 65)
        checkOneLine(run.errors, says: limit.says[language])
      }
      #expect(!FileManager.default.fileExists(atPath: others[1]))
      let run = try lodging.run(["import", "-"] + others, input: document.encoded(with: [limit.fits]))
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  /// One too many is told before any is read; the most take long to read, in a campaign only.
  @Test func theMostChanges() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let document = try lodging.minutes()
      let others = ["--file", lodging.home + "/others.sqlite"]
      let changes = Array(repeating: "0", count: Limits.changes + 1).joined(separator: ",")
      let json =
        #"{"format":"entente-minutes","version":1,"meeting":{"id":"0000000000007"},"changes":[\#(changes)]}"#
      for (says, language) in [
        ("a meeting has at most 200000 changes", Language.english), ("一次会议最多 200000 个更改", .chinese),
      ] {
        let run = try lodging.run(["import", "-"] + others + language.option, input: Data(json.utf8))
        #expect(run.status == 65)
        checkOneLine(run.errors, says: says)
      }
      for _ in 0..<Campaign.tries(0, long: 1) {
        let most = (1...UInt64(Limits.changes - document.changes.count)).map { number in
          var change = Self.change()
          change.id = ChangeID(bits: number)
          return change
        }
        let run = try lodging.run(["import", "-"] + others, input: document.encoded(with: most))
        #expect(run.status == 0, "\(run.errors)")
      }
    }
  }

  /// The largest file takes long to read, in a campaign only; what is larger is refused unread.
  @Test func theLargestFile() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let json = try lodging.minutes().encoded(with: [])
      let others = ["--file", lodging.home + "/others.sqlite"]
      let file = try lodging.scratch.write(json, to: "large.json")
      #expect(truncate(file, off_t(Limits.importBytes + 1)) == 0)
      for (language, says) in [
        (Language.english, "the file is larger than 256 MiB"), (.chinese, "文件超过 256 MiB"),
      ] {
        let run = try lodging.run(["import", file] + others + language.option)
        #expect(run.status == 65)
        checkOneLine(run.errors, says: says)
      }
      guard Campaign.isLong else { return }
      let blanks = Data(repeating: UInt8(ascii: " "), count: Limits.importBytes - json.count)
      let run = try lodging.run(
        ["import", try lodging.scratch.write(json + blanks, to: "fits.json")] + others)
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}

extension MinutesDocument {
  /// The document as JSON, with some changes more.
  func encoded(with more: [Change]) throws -> Data {
    var document = self
    document.changes += more
    return try JSONEncoder().encode(document)
  }
}
