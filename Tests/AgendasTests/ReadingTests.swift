import Agendas
import SessionModel
import Testing

/// What an agenda's file may say.
@Suite struct ReadingTests {
  private let pricing = """
    questions = "by-question"

    [[step]]
    use = "questions"
    minutes = 10

    [[step]]
    id = "pricing"
    name = { en = "Pricing", zh-Hans = "定价" }
    question = { en = "What may we promise?", zh-Hans = "我们可以承诺什么？" }
    minutes = 6
    time = "joint"

    [[step]]
    id = "mood"
    name = "Mood"
    question = "How are we?"
    minutes = 2
    """

  @Test func stepsComeInTheirOrderWithTheirTime() throws {
    let agenda = try Agenda(toml: pricing, file: "somewhere/mine.toml")
    #expect(agenda.name == "mine" && agenda.steps.map(\.id) == ["questions", "pricing", "mood"])
    #expect(agenda.steps.map(\.time) == [.each(minutes: 10), .joint(minutes: 6), .each(minutes: 2)])
    #expect(agenda.milliseconds == 30 * 60_000 && agenda.milliseconds(of: .left) == 12 * 60_000)
  }

  @Test func ownStepsAskForNotesInBothLanguages() throws {
    let steps = try Agenda(toml: pricing, file: "mine.toml").steps
    #expect(steps[1].name == Phrase("Pricing", zh: "定价") && steps[1].view == .columns)
    #expect(steps[1].prompts == [Prompt(Phrase("What may we promise?", zh: "我们可以承诺什么？"))])
    #expect(steps[2].name == Phrase(same: "Mood") && steps[2].prompts[0].kinds == [.note])
  }

  @Test func theOrderOfTheQuestionsIsTheFilesUnlessOneIsAskedFor() throws {
    let orders: [(QuestionOrder?, Lead)] = [(nil, .follower), (.byTeam, .starter), (.byQuestion, .follower)]
    for (order, lead) in orders {
      let agenda = try Agenda(toml: pricing, file: "mine.toml", questions: order)
      #expect(agenda.steps[0].prompts[1].lead == lead)
    }
    let plain = try Agenda(toml: "[[step]]\nuse = \"questions\"\nminutes = 1", file: "x.toml")
    #expect(plain.steps[0].prompts[1].lead == .starter)
  }

  @Test func wordsOfAKnownStepCanBeReplaced() throws {
    let toml = """
      [[step]]
      use = "priorities"
      minutes = 0
      name = "What counts"
      [step.question]
      en = "What counts now?"
      zh-Hans = "现在最重要的是什么？"

      [[step]]
      use = "closing"
      minutes = 1
      """
    let step = try Agenda(toml: toml, file: "x.toml").steps[0]
    #expect(step.name == Phrase(same: "What counts") && step.prompts[0].kinds == [.priority])
    #expect(step.prompts[0].question == Phrase("What counts now?", zh: "现在最重要的是什么？"))
  }

  @Test func everyKnownStepCanBeUsed() throws {
    let toml = Step.knownIDs.map { "[[step]]\nuse = \"\($0)\"\nminutes = 3\n" }.joined()
    let agenda = try Agenda(toml: toml, file: "all.toml")
    #expect(agenda.steps.map(\.id) == Step.knownIDs)
    #expect(agenda.steps == Step.knownIDs.compactMap { Step.known($0, minutes: 3) })
  }

  @Test func theLimitsThemselvesAreAllowed() throws {
    let longest = "[[step]]\nuse = \"closing\"\nminutes = 600\n[[step]]\nuse = \"help\"\nminutes = 60"
    #expect(try Agenda(toml: longest, file: "x.toml").milliseconds == 720 * 60_000)
    let most = (1...40).map { index in
      "[[step]]\nid = \"s\(index)\"\nname = \"Step \(index)\"\nquestion = \"?\"\nminutes = 1\ntime = \"joint\"\n"
    }.joined()
    #expect(try Agenda(toml: most, file: "x.toml").steps.count == 40)
    let long = "[[step]]\nid = \"a\"\nname = \"A\"\nminutes = 1\nquestion = \""
    let question = String(repeating: "问", count: 240)
    #expect(
      try Agenda(toml: long + question + "\"", file: "x.toml").steps[0].prompts[0].question.english
        == question)
  }

  @Test(arguments: [
    #""What [all]?""#, #"'What ["all?'"#, #""""What \n[all\"""?""""#, "\"\"\"What\n[all\"\"?\"\"\"",
    "'''What\n[all''?'''", #""a\\" # [ all"#, "'''a''''' # '''",
  ]) func textsMayHoldBracketsAndQuotes(question: String) throws {
    let start = "[[step]]\nid = \"a\" # A \"[\nname = 'A'\nquestion = \(question)\nminutes = 1\n"
    let toml = start + "[[step]]\nuse = \"closing\"\n"
    let error = #expect(throws: AgendaError.self) { try Agenda(toml: toml, file: "x.toml") }
    #expect(error?.line == start.split(separator: "\n").count + 1)
    #expect(error?.reason.english.contains("needs minutes") == true)
    #expect(try Agenda(toml: toml + "minutes = 1", file: "x.toml").steps.count == 2)
  }

  @Test func linesEndInWhateverWayTheyDo() throws {
    let agenda = try Agenda(toml: pricing.replacing("\n", with: "\r\n"), file: "mine.toml")
    #expect(agenda == (try Agenda(toml: pricing, file: "mine.toml")))
  }
}
