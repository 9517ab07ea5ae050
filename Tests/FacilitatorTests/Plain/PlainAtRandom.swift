import SessionModel
import Testing

@testable import Facilitator

/// Whatever is typed in whatever order: no trap, no line that is two, always a prompt, and every state can be told.
@Suite struct PlainAtRandom {
  private static let texts = [
    "", "", "1", "2", "3", "40", "0", "-1", "y", "no", "Because", "5 %", "12", "2027-03-31", ":", "::x",
    ":line a", ":end",
    ":next-field b", ":clear", ":close", "select 2", "list sales", "help pass", "look", "time",
    "!data x @Ana due:fri",
    "two\u{2028}lines\u{1B}[2J", "转化率", "：结束", "：下一步", "搁置", "undo", ":undo", ":next", ":other-column",
    String(repeating: "y", count: 600),
  ]

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func anyLinesAreSafe(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    let language = Language.allCases[Int(seed % 2)]
    var listener = Listener(seed < 5 ? .demo(language: language) : Rehearsal(language: language))
    for number in 0..<200 {
      let command = Command.allCases.randomElement(using: &random) ?? .undo
      let name = Bool.random(using: &random) ? command.rawValue : command.short[language]
      let text = Self.texts.randomElement(using: &random) ?? ""
      let line = Int.random(in: 0..<5, using: &random) < 2 ? name : text
      // Leaving is asked of the outside, and doesn't end a rehearsal.
      let said = listener.type(line) + listener.pass(Bool.random(using: &random) ? 0 : 2000)
      let all = number.isMultiple(of: 10) ? listener.speech.account + listener.speech.help : []
      let lines = said + all + [listener.prompt]
      guard lines.allSatisfy({ !$0.contains(where: \.isNewline) }), !listener.prompt.isEmpty else {
        Issue.record("seed \(seed), \(line): \(lines)")
        return
      }
      #expect(listener.speech.news(since: listener.speech, asAnswer: true).isEmpty, "seed \(seed), \(line)")
    }
  }
}
