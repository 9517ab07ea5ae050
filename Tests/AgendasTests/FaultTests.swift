import Agendas
import SessionModel
import Testing

/// What an agenda's file may not say, and what is said of it: the file, the line, and what would be right.
@Suite struct FaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var toml: String
    /// What follows `bad.toml:`.
    var message: String

    init(_ name: String, _ toml: String, _ message: String) {
      self.name = name
      self.toml = toml
      self.message = message
    }

    var testDescription: String { name }
  }

  private static let closing = "[[step]]\nuse = \"closing\"\nminutes = 4\n"
  private static let own = "[[step]]\nid = \"pricing\"\nminutes = 4\n"
  private static let known = Step.knownIDs.joined(separator: ", ")
  private static let minutes = "a step needs minutes = …, a whole number from 0 to 600"
  private static let languages =
    "is needed in both languages; write question = { en = \"…\", zh-Hans = \"…\" }, or one text for both"

  private static let deepKey = "4: a key has more than 16 parts with dots between; leave some out"
  private static let deepTables = "4: more than 16 tables stand within each other; leave some out"

  static let documents = [
    Fault(
      "nothing", "",
      "1: an agenda needs steps; begin each with a line [[step]], then use = \"…\" and minutes = …"),
    Fault(
      "steps that are none", "questions = \"by-team\"\nstep = 3\n",
      "2: an agenda needs steps; begin each with a line [[step]], then use = \"…\" and minutes = …"),
    Fault(
      "one table for all steps", "[step]\nuse = \"closing\"\n",
      "1: an agenda needs steps; begin each with a line [[step]], then use = \"…\" and minutes = …"),
    Fault(
      "an unknown key", closing + "[teams]\nleft = \"A\"\n",
      "4: there is no key “teams” here; an agenda has questions and [[step]]"),
    Fault(
      "an unknown key before the steps", "# A comment\nname = \"x\"\n" + closing,
      "2: there is no key “name” here; an agenda has questions and [[step]]"),
    Fault(
      "an unknown order", "questions = \"at-once\"\n" + closing,
      "1: questions isn't an order of the four questions; write \"by-team\" or \"by-question\""),
    Fault(
      "an order that is none", "questions = 4\n" + closing,
      "1: questions isn't an order of the four questions; write \"by-team\" or \"by-question\""),
    Fault(
      "no time", "[[step]]\nuse = \"closing\"\nminutes = 0\n",
      "3: the agenda takes 0 minutes up to here; make it 1 to 720, each team's counted"),
    Fault(
      "forty hours",
      closing + "[[step]]\nuse = \"help\"\nminutes = 600\n[[step]]\nuse = \"sla\"\nminutes = 600\n",
      "6: the agenda takes 1204 minutes up to here; make it 1 to 720, each team's counted"),
    Fault(
      "41 steps", (1...41).map { "[[step]]\nid = \"s\($0)\"\n" }.joined(),
      "81: an agenda has at most 40 steps; leave out the others"),
    Fault(
      "a header without a name", closing + "\n [[ =", "5: a line [ ] needs a name inside, such as [[step]]"),
    Fault(
      "a header that ends at once", "[\n" + closing, "1: a line [ ] needs a name inside, such as [[step]]"),
    Fault(
      "a header in other letters", closing + "[步骤]\n", "4: a line [ ] needs a name inside, such as [[step]]"),
    Fault(
      "a key of too many parts", closing + "a" + String(repeating: ".a", count: 50_000) + " = 1\n", deepKey),
    Fault(
      "a header of too many parts", closing + "[a" + String(repeating: ". 'a'", count: 50_000) + "]\n",
      deepKey),
    Fault("17 parts", closing + "a" + String(repeating: ".\"a\"", count: 16) + " = 1\n", deepKey),
    Fault("tables in tables", closing + "a = " + String(repeating: "{a=", count: 50_000), deepTables),
    Fault("17 tables in tables", closing + "a = " + String(repeating: "{a=", count: 17), deepTables),
    Fault(
      "16 tables in tables",
      closing + "a = " + String(repeating: "{a=", count: 16) + "1" + String(repeating: "}", count: 16),
      "4: a step has no key “a”; there are use, id, name, question, minutes, time"),
    Fault(
      "16 parts",
      closing + "a" + String(repeating: ".a", count: 15) + " = 1 # 1.2.3.4.5.6.7.8.9.a.b.c.d.e.f.0\n",
      "4: a step has no key “a”; there are use, id, name, question, minutes, time"),
    Fault("a zero byte", closing + "# \u{0}\n" + closing, "4: there is a zero byte; take it out"),
  ]

  static let steps = [
    Fault(
      "an unknown step", closing + "\n[[step]]\nuse = \"dance\"\nminutes = 5\n",
      "6: there is no known step “dance”; use one of \(known), or write id for one of your own"),
    Fault(
      "a step that is no text", "[[step]]\nuse = 7\nminutes = 5\n",
      "2: there is no known step that isn't a text; use one of \(known), or write id for one of your own"),
    Fault(
      "an unknown key", "[[step]]\nuse = \"closing\"\nminutes = 4\nlength = 4\n",
      "4: a step has no key “length”; there are use, id, name, question, minutes, time"),
    Fault(
      "neither use nor id", closing + "[[step]]\nminutes = 5\n",
      "4: a step needs use = \"…\" for a known step, or id, name and question for one of your own"),
    Fault(
      "both use and id", "[[step]]\nuse = \"closing\"\nid = \"closing\"\nminutes = 4\n",
      "3: a step has either use or id; keep use for a known step, id for one of your own"),
    Fault("no minutes", "[[step]]\nuse = \"closing\"\n", "1: " + minutes),
    Fault("minutes in words", "[[step]]\nuse = \"closing\"\nminutes = \"four\"\n", "3: " + minutes),
    Fault("half a minute", "[[step]]\nuse = \"closing\"\nminutes = 4.5\n", "3: " + minutes),
    Fault("negative minutes", "[[step]]\nminutes = -1\nuse = \"closing\"\n", "2: " + minutes),
    Fault("minutes beyond the limit", "[[step]]\nuse = \"closing\"\nminutes = 601\n", "3: " + minutes),
    Fault(
      "minutes beyond all numbers", "[[step]]\nuse = \"closing\"\nminutes = 9223372036854775807\n",
      "3: " + minutes),
    Fault(
      "a known step's time", "[[step]]\nuse = \"closing\"\nminutes = 4\ntime = \"teams\"\n",
      "4: whose time a known step is can't be chosen; leave out time"),
    Fault(
      "another time", own + "time = \"all\"\nname = \"a\"\nquestion = \"b\"\n",
      "4: time is \"teams\", so many minutes for each, or \"joint\""),
    Fault(
      "one question for four", "[[step]]\nuse = \"questions\"\nminutes = 4\nquestion = \"What?\"\n",
      "4: questions asks 8 questions, which can't be replaced by one; leave out question"),
    Fault(
      "a step twice", closing + "[[step]]\nuse = \"help\"\nminutes = 1\n\n" + closing,
      "9: closing is there already, as the step of line 1; hold it once"),
    Fault(
      "an id twice", own + "name = \"a\"\nquestion = \"b\"\n" + own + "name = \"c\"\nquestion = \"d\"\n",
      "7: pricing is there already, as the step of line 1; hold it once"),
    Fault(
      "a name twice", closing + own + "name = \"CLOSING\"\nquestion = \"b\"\n",
      "7: the step of line 1 has the name “CLOSING” too; choose another"),
    Fault(
      "a name twice in Chinese",
      closing + own + "question = \"b\"\nname = { en = \"End\", zh-Hans = \"收尾\" }\n",
      "8: the step of line 1 has the name “End” too; choose another"),
  ]

  static let texts = [
    Fault(
      "an id with a space", "[[step]]\nid = \"my step\"\nminutes = 4\n",
      "2: an id has up to 40 characters of a–z, 0–9 and -, such as \"pricing\""),
    Fault(
      "a known step's id", "[[step]]\nid = \"sla\"\nminutes = 4\n",
      "2: sla is a known step; write use = \"sla\", or choose another id"),
    Fault(
      "no name", own + "question = \"b\"\n",
      "2: a step of your own needs a name; write name = { en = \"…\", zh-Hans = \"…\" }"),
    Fault(
      "no question", own + "name = \"a\"\n",
      "2: a step of your own needs a question; write question = { en = \"…\", zh-Hans = \"…\" }"),
    Fault(
      "a question without Chinese", own + "name = \"a\"\nquestion = { en = \"b\" }\n",
      "5: question " + languages),
    Fault(
      "a question without English", own + "name = \"a\"\nquestion = { zh-Hans = \"b\" }\n",
      "5: question " + languages),
    Fault(
      "a question in a table of its own", own + "name = \"a\"\n[step.question]\nen = \"b\"\n",
      "5: question " + languages),
    Fault(
      "a question with dots", own + "name = \"a\"\nquestion.en = \"b\"\n", "5: question " + languages),
    Fault(
      "a question that is a number", own + "name = \"a\"\nquestion = 4\n",
      "5: question takes a text in quotes, or one for each language; write question = { en = \"…\", zh-Hans = \"…\" }"
    ),
    Fault(
      "a language that is a number", own + "name = \"a\"\nquestion = { en = \"b\", zh-Hans = 4 }\n",
      "5: zh-Hans of question takes a text in quotes"),
    Fault(
      "another language", own + "question = \"b\"\nname = { en = \"a\", de = \"b\" }\n",
      "5: name has no language “de”; there are en and zh-Hans"),
    Fault(
      "an empty name", own + "question = \"b\"\nname = \" \"\n",
      "5: a name needs a character that can be seen"),
    Fault(
      "a name that can't be seen", own + "question = \"b\"\nname = \"\\u200B\"\n",
      "5: a name needs a character that can be seen"),
    Fault(
      "a question that can't be seen", own + "name = \"b\"\nquestion = \"\u{FE0F}\"\n",
      "5: a question needs a character that can be seen"),
    Fault(
      "a long name", own + "question = \"b\"\nname = \"\(String(repeating: "x", count: 61))\"\n",
      "5: a name has 1 to 60 characters"),
    Fault(
      "a long question", own + "name = \"b\"\nquestion = \"\(String(repeating: "x", count: 241))\"\n",
      "5: a question has 1 to 240 characters"),
    Fault(
      "a header inside a text",
      "[[step]]\nid = \"a\"\nname = \"A\"\nquestion = \"\"\"\n[[step]]\nuse = 1\n\"\"\"\n",
      "1: " + minutes),
  ]

  @Test(arguments: documents + steps + texts) func isToldWithItsLine(_ fault: Fault) {
    let error = #expect(throws: AgendaError.self) { try Agenda(toml: fault.toml, file: "bad.toml") }
    #expect(error?.message.english == "bad.toml:" + fault.message)
    let chinese = error?.message.chinese ?? ""
    #expect(chinese.hasPrefix("bad.toml:") && chinese.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value })
    #expect(!chinese.contains("\n"))
  }

  @Test(arguments: [
    ("[[step]]\nuse = \"closing\nminutes = 4\n", 2), ("[[step]]\nuse = \"closing\"\nuse = \"sla\"\n", 3),
    ("[[step\n", 1), ("\n\nx", 3), ("a = 1\n[[a]]\n", 2), ("name = \"\u{1B}[31m\"\n", 1),
  ]) func whatIsntTOMLIsToldWithItsLine(toml: String, line: Int) {
    let error = #expect(throws: AgendaError.self) { try Agenda(toml: toml, file: "bad.toml") }
    #expect(error?.line == line)
    #expect(error?.message.english.hasPrefix("bad.toml:\(line): this isn't TOML: ") == true)
  }

  /// Whatever a file says, it is an agenda or an error.
  @Test(arguments: 0..<40) func halvedAndGarbledFilesAreRefusedOrRead(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    let whole = Self.closing + Self.own + "name = { en = \"a\", zh-Hans = \"甲\" }\nquestion = \"b\"\n"
    for _ in 0..<50 {
      var characters = Array(whole)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !characters.isEmpty {
        let place = Int.random(in: characters.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: characters.removeSubrange(place...)
        case 1: characters.remove(at: place)
        default:
          characters.insert(
            "[]\"'{}=.\n#\u{7}é9,\r\u{2028}\t-_'".randomElement(using: &random) ?? "[", at: place)
        }
      }
      do throws(AgendaError) {
        let agenda = try Agenda(toml: String(characters), file: "bad.toml")
        #expect(!agenda.steps.isEmpty && agenda.steps.allSatisfy { !$0.prompts.isEmpty })
      } catch {
        #expect(!error.message.english.contains("\n"))
      }
    }
  }
}
