import Foundation
import SessionModel
import Testing

// What a person's own agenda may hold, by the file from which `new` makes a meeting.

extension LimitCampaign {
  /// An agenda's file.
  private static func agenda(_ steps: String...) -> String { steps.joined(separator: "\n") }

  private static func step(
    id: String = "own", name: String = "Own", question: String = "What now?", minutes: Int = 5
  ) -> String {
    """
    [[step]]
    id = "\(id)"
    name = "\(name)"
    question = "\(question)"
    minutes = \(minutes)
    time = "joint"
    """
  }

  private static let nameTooLong = Phrase("a name has 1 to 60 characters", zh: "name 须有 1 到 60 个字符")
  private static let questionTooLong = Phrase(
    "a question has 1 to 240 characters", zh: "question 须有 1 到 240 个字符")

  private static let agendas: [Limit<String>] = [
    Limit(
      "id", Limits.stepIDBytes, says: Phrase("an id has up to 40 characters", zh: "id 最多 40 个字符")
    ) { agenda(step(id: String(repeating: "x", count: $0))) },
    Limit("name", Limits.nameCharacters, says: nameTooLong) {
      agenda(step(name: String(repeating: "问", count: $0)))
    },
    Limit("name in bytes", Limits.nameBytes, says: nameTooLong) { agenda(step(name: LongText.families($0))) },
    Limit("question", Limits.questionCharacters, says: questionTooLong) {
      agenda(step(question: String(repeating: "问", count: $0)))
    },
    Limit("question in bytes", Limits.questionBytes, says: questionTooLong) {
      agenda(step(question: LongText.families($0)))
    },
    Limit(
      "step's minutes", Limits.stepMinutes.upperBound,
      says: Phrase("a whole number from 0 to 600", zh: "0 到 600 的整数")
    ) { agenda(step(minutes: $0)) },
    Limit(
      "agenda's minutes", Limits.agendaMinutes.upperBound,
      says: Phrase("the agenda takes 721 minutes up to here; make it 1 to 720", zh: "到此为止议程共 721 分钟")
    ) { agenda(step(minutes: 600), step(id: "more", name: "More", minutes: $0 - 600)) },
    Limit(
      "steps", Limits.agendaSteps, says: Phrase("an agenda has at most 40 steps", zh: "议程最多 40 个步骤")
    ) { (0..<$0).map { step(id: "s\($0)", name: "Step \($0)") }.joined(separator: "\n") },
    Limit("file", Limits.agendaFileBytes, says: Phrase("it is larger than 256 KiB", zh: "超过 256 KiB")) {
      let text = agenda(step()) + "\n# "
      return text + String(repeating: "x", count: $0 - text.utf8.count)
    },
  ]

  @Test(arguments: agendas) func anAgenda(_ limit: Limit<String>) async throws {
    try await Lodging.use { lodging in
      _ = try lodging.scratch.make("home/config/entente/agendas")
      for (name, text) in [("fits", limit.fits), ("exceeds", limit.exceeds)] {
        _ = try lodging.scratch.write(Data(text.utf8), to: "home/config/entente/agendas/\(name).toml")
      }
      for language in Language.allCases {
        let run = try lodging.run(["new", "--no-open", "--agenda", "exceeds"] + language.option)
        #expect(run.status == 78)
        checkOneLine(run.errors, says: limit.says[language])
      }
      #expect(!FileManager.default.fileExists(atPath: lodging.store))
      let run = try lodging.run("new", "--no-open", "--agenda", "fits")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try lodging.minutes().meeting.agenda == "fits")
    }
  }
}
