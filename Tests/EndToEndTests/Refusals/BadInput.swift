import Foundation
import Testing

@Suite(.inLine, .timeLimit(.minutes(3))) struct BadInput {
  @Test(
    arguments: Refusal.meetings + Refusal.stores + Refusal.names + Refusal.options + Refusal.texts
      + Refusal.funnels)
  func isRefused(_ refusal: Refusal) async throws {
    try await Lodging.use { lodging in
      let victim = try Victim(in: lodging)
      let run = try victim.run(refusal)
      #expect(run.status == refusal.status)
      #expect(run.output.isEmpty)
      checkOneLine(run.errors, says: refusal.hint)
      try victim.checkNothingChanged()
    }
  }

  @Test func aFailedFirstRunMakesNothing() async throws {
    try await Lodging.use { lodging in
      for command in ["open", "minutes", "check", "note --team Sales --kind goal x"] {
        let run = try lodging.run(command.split(separator: " ").map(String.init))
        #expect(run.status == 66)
        checkOneLine(run.errors, says: "There is no meeting yet")
        #expect(try FileManager.default.contentsOfDirectory(atPath: lodging.home) == [])
      }
    }
  }

  /// Both ids are on the line, so that the person can tell them apart.
  @Test func anAmbiguousPrefix() async throws {
    try await Lodging.use { lodging in
      // 33 ids of 32 letters and digits: two of them begin alike.
      var ids: [Character: String] = [:]
      var twins: (String, String)?
      for _ in 0..<40 where twins == nil {
        let id = try lodging.run("new", "--no-open").output.trimmingCharacters(in: .newlines)
        let first = try #require(id.first)
        if let other = ids[first] { twins = (other, id) }
        ids[first] = id
      }
      let (one, other) = try #require(twins)
      let run = try lodging.run("minutes", String(one.prefix(1)))
      #expect(run.status == 64)
      checkOneLine(run.errors, says: one)
      checkOneLine(run.errors, says: other)
    }
  }
}

extension Refusal {
  private static let usage: Int32 = 64
  private static let data: Int32 = 65
  private static let noInput: Int32 = 66
  private static let cannotCreate: Int32 = 73

  static let meetings = [
    Refusal("an empty file name", ["list", "--file", ""], usage, says: "--file needs"),
    Refusal(
      "a log in no folder", ["list", "--log-file", "/nonexistent/log"], cannotCreate, says: "can't be written"
    ),
    Refusal("an unknown id", ["minutes", "nosuch"], noInput, says: "nosuch"),
    Refusal("an empty id", ["check", ""], noInput, says: "entente list"),
    Refusal("an id with an escape sequence", ["open", "\u{1B}[31m"], noInput, says: "entente list"),
    Refusal("no terminal", ["open"], usage, says: "needs a terminal"),
    Refusal("no terminal for home", [], usage, says: "needs a terminal"),
    Refusal("no terminal for a new meeting", ["new"], usage, says: "needs a terminal"),
    Refusal("no terminal for the demo", ["demo"], usage, says: "needs a terminal"),
  ]

  static let stores = [
    Refusal("a foreign store", ["list", "--file", "HOME/foreign.sqlite"], data, says: "another program"),
    Refusal("writing to it", ["new", "--no-open", "--file", "HOME/foreign.sqlite"], data, says: "--file"),
    Refusal("a newer store", ["list", "--file", "HOME/newer.sqlite"], data, says: "newer"),
    Refusal("writing to it", ["new", "--no-open", "--file", "HOME/newer.sqlite"], data, says: "newer"),
    Refusal("a text", ["list", "--file", "HOME/text"], data, says: "isn't a store"),
    Refusal("writing to a text", ["new", "--no-open", "--file", "HOME/text"], data, says: "isn't a store"),
    Refusal("a folder", ["list", "--file", "HOME/data"], data, says: "isn't a file"),
    Refusal("writing to a folder", ["new", "--no-open", "--file", "HOME/data"], data, says: "isn't a file"),
    Refusal(
      "a place that can't be written", ["new", "--no-open", "--file", "HOME/text/x"], cannotCreate,
      says: "can't be written"),
    Refusal("a place that can't be", ["list", "--file", "HOME/text/x"], noInput, says: "can't be read"),
    Refusal("a store that isn't there", ["minutes", "--file", "HOME/none"], noInput, says: "entente new"),
  ]

  static let names = [
    Refusal("an empty team", ["new", "--no-open", "--teams", "Marketing,"], usage, says: "empty"),
    Refusal("a blank team", ["new", "--no-open", "--teams", "Marketing,  "], usage, says: "empty"),
    Refusal("one team", ["new", "--no-open", "--teams", "Marketing"], usage, says: "two names"),
    Refusal("three teams", ["new", "--no-open", "--teams", "A,B,C"], usage, says: "two names"),
    Refusal("equal teams", ["new", "--no-open", "--teams", "Sales,sales"], usage, says: "different names"),
    Refusal(
      "300 emoji", ["new", "--no-open", "--teams", String(repeating: "👨‍👩‍👧", count: 300) + ",Sales"], usage,
      says: "too long"),
    Refusal("an empty title", ["new", "--no-open", "--title", ""], usage, says: "empty"),
    Refusal(
      "a team that can't be seen", ["new", "--no-open", "--teams", "Marketing,\u{200B}"], usage, says: "empty"
    ),
    Refusal(
      "a title that can't be seen", ["new", "--no-open", "--title", "\u{FE0F}\u{2060}"], usage,
      says: "a character that can be seen"),
    Refusal("a starter who isn't there", ["new", "--no-open", "--starts", "Legal"], usage, says: "Legal"),
  ]

  static let options = [
    Refusal("an unknown language", ["list", "--lang", "tlh"], usage, says: "tlh"),
    Refusal("an unknown theme", ["list", "--theme", "plaid"], usage, says: "plaid"),
    Refusal("a theme that is a path", ["list", "--theme", "../text"], usage, says: "contrast"),
    Refusal("an unknown theme to show", ["themes", "plaid"], usage, says: "contrast"),
    Refusal("pairs of no theme", ["themes", "--pairs"], usage, says: "NAME"),
    Refusal("an unknown format", ["minutes", "--format", "docx"], usage, says: "markdown, json, csv or ics"),
    Refusal("a calendar without a date", ["minutes", "--format", "ics"], data, says: "due date"),
    Refusal(
      "a calendar without a date in a file", ["minutes", "--format", "ics", "--output", "HOME/none.ics"],
      data, says: "next check-in"),
    Refusal("an unknown agenda", ["new", "--no-open", "--agenda", "joint-3"], usage, says: "joint-90"),
    Refusal(
      "an agenda that is a path", ["new", "--no-open", "--agenda", "../text"], usage, says: "joint-90"),
    Refusal("another order", ["new", "--no-open", "--questions", "at-once"], usage, says: "by-question"),
    Refusal("an unknown command", ["dance"], usage, says: "dance"),
    Refusal("an unknown option", ["list", "--dance"], usage, says: "--dance"),
    Refusal("an option with an escape sequence", ["list", "--\u{1B}[31m"], usage, says: "--help"),
    Refusal("no text", ["note", "--team", "Sales", "--kind", "goal"], usage, says: "entente"),
    Refusal("no team", ["note", "--kind", "goal", "x"], usage, says: "--team"),
    Refusal("minutes over a file", ["minutes", "--output", "HOME/text"], cannotCreate, says: "--force"),
    Refusal(
      "minutes into no folder", ["minutes", "--output", "HOME/none/minutes.md"], cannotCreate,
      says: "can't be written"),
    Refusal(
      "minutes over the store", ["minutes", "--force", "--output", "HOME/data/entente/entente.sqlite"],
      cannotCreate,
      says: "belongs to the store"),
    Refusal(
      "minutes to a name that is none", ["minutes", "--output", "HOME/none/"], cannotCreate,
      says: "isn't a file"),
    Refusal("a team called joint", ["new", "--no-open", "--teams", "A,Joint"], usage, says: "both teams"),
    Refusal(
      "help asked for by both teams", ["note", "--team", "joint", "--kind", "help", "x"], usage,
      says: "needs the team"),
    Refusal(
      "minutes over a folder", ["minutes", "--force", "--output", "HOME/data"], cannotCreate,
      says: "isn't a file"),
  ]

  private static let note = ["note", "--team", "Sales", "--kind", "goal"]

  static let texts = [
    Refusal("an unknown kind", ["note", "--team", "Sales", "--kind", "joke", "x"], usage, says: "joke"),
    Refusal("no such team", ["note", "--team", "Legal", "--kind", "goal", "x"], usage, says: "Legal"),
    Refusal("a blank text", note + ["  "], usage, says: "text"),
    Refusal("a text that can't be seen", note + ["\u{200B} \u{FE0F}"], usage, says: "that can be seen"),
    Refusal(
      "none that can be seen on standard input", note + ["-"], usage, says: "that can be seen",
      input: Data("\u{FEFF}\n".utf8)),
    Refusal("a mistyped option", note + ["--kindd", "x"], usage, says: "--kindd"),
    Refusal("a mistyped option with its value", note + ["--kindd=a b", "x"], usage, says: "--kindd"),
    Refusal("an option for a text", note + ["--urgent"], usage, says: "put it after --"),
    Refusal("a letter that is no option", note + ["-x"], usage, says: "put it after --"),
    Refusal(
      "an option for a value", ["note", "--team", "--kind", "goal", "x"], usage, says: "Missing value"),
    Refusal("no text after all options", note + ["--"], usage, says: "<words>"),
    Refusal("three words", note + ["latest", "-5 %", "x"], usage, says: "Give one text"),
    Refusal("no text on standard input", note + ["-"], usage, says: "text", input: Data()),
    Refusal(
      "no UTF-8 on standard input", note + ["-"], data, says: "UTF-8", input: Data([0x61, 0xFF, 0xFE])),
    Refusal(
      "half a character at the end", note + ["-"], data, says: "UTF-8", input: Data([0x61, 0xE4, 0xB8])),
    Refusal(
      "a byte too many", note + ["-"], data, says: "64 KiB", input: Data(repeating: 0x61, count: 65_537)),
  ]

  /// A funnel of which one thing is wrong.
  private static func funnel(
    _ revenue: String = "10M", _ dealSize: String = "25k", _ rates: String = "25%,80%,50%"
  ) -> [String] {
    ["funnel", "--revenue=" + revenue, "--deal-size=" + dealSize, "--rates=" + rates]
  }

  static let funnels = [
    Refusal("no revenue", ["funnel", "--deal-size", "1", "--rates", "25%"], usage, says: "--revenue"),
    Refusal("no deal size", ["funnel", "--revenue", "1", "--rates", "25%"], usage, says: "--deal-size"),
    Refusal("no rates", ["funnel", "--revenue", "1", "--deal-size", "1"], usage, says: "--rates"),
    Refusal(
      "a negative revenue in two words", ["funnel", "--revenue", "-1"] + funnel().dropFirst(2), usage,
      says: "The revenue target must be above 0"),
    Refusal(
      "a negative deal size in two words", funnel() + ["--deal-size", "-5"], usage,
      says: "The deal size must be above 0"),
    Refusal("a negative share", funnel() + ["--share", "-1"], usage, says: "The share from marketing"),
    Refusal("a negative rate", funnel() + ["--rates", "-1"], usage, says: "Rate 1 is -1 %"),
    Refusal(
      "a negative rate with words", funnel() + ["--rates", "-the rate"], usage, says: "Rate 1, “-the”"),
    Refusal(
      "fractions for rates", funnel("10M", "25k", "0.25, 0.8, 0.5"), usage, says: "write 25% or 0.25%"),
    Refusal(
      "fractions told in Chinese", funnel("10M", "25k", "0.25，0.8，0.5") + ["--lang", "zh-Hans"], usage,
      says: "写成 25% 或 0.25%"),
    Refusal(
      "a stage that can't be seen", funnel() + ["--stages", "a,\u{200B},c"], usage,
      says: "--stages: A name can't be empty"),
    Refusal("an immense revenue", funnel("1e999"), usage, says: "--revenue: “1e999” isn't a number"),
    Refusal("a revenue of 16 digits", funnel("1000000000000000"), usage, says: "at most 15 digits"),
    Refusal("a decimal comma", funnel("0,5"), usage, says: "write 0.5 with a point"),
    Refusal("a revenue of nothing", funnel("0"), usage, says: "The revenue target must be above 0"),
    Refusal("a negative revenue", funnel("-10M"), usage, says: "The revenue target must be above 0"),
    Refusal("an escape sequence", funnel("\u{1B}[31m"), usage, says: "isn't a number"),
    Refusal("a deal size of words", funnel("10M", "big"), usage, says: "--deal-size: “big” isn't a number"),
    Refusal("a deal size of nothing", funnel("10M", "0"), usage, says: "The deal size must be above 0"),
    Refusal("an empty list of rates", funnel("10M", "25k", ""), usage, says: "--rates"),
    Refusal("a blank list of rates", funnel("10M", "25k", " "), usage, says: "25%, 80%, 50%"),
    Refusal("a rate of 0 %", funnel("10M", "25k", "25%,0%"), usage, says: "Rate 2 is 0 %"),
    Refusal("a rate of 140 %", funnel("10M", "25k", "140%,50%"), usage, says: "Rate 1 is 140 %"),
    Refusal("a rate that is none", funnel("10M", "25k", "25%,x%"), usage, says: "Rate 2, “x%”"),
    Refusal("a rate left out", funnel("10M", "25k", "25%,,50%"), usage, says: "Rate 2 is missing"),
    Refusal("a rate with a decimal comma", funnel("10M", "25k", "12,5%"), usage, says: "with a point"),
    Refusal("nine rates", funnel("10M", "25k", "9,9,9,9,9,9,9,9,9"), usage, says: "at most 8 rates"),
    Refusal("rates too small to count", funnel("10M", "1", "0.000001% 0.1%"), usage, says: "too large"),
    Refusal("deals too many to count", funnel("10M", "0.000001", "0.001%"), usage, says: "too large"),
    Refusal("a share of 101 %", funnel() + ["--share", "101"], usage, says: "The share from marketing"),
    Refusal("a share of 0 %", funnel() + ["--share", "0%"], usage, says: "The share from marketing"),
    Refusal("a share in words", funnel() + ["--share", "half"], usage, says: "--share: “half”"),
    Refusal("a name too few", funnel() + ["--stages", "a,b"], usage, says: "here 3"),
    Refusal("two names too many", funnel() + ["--stages", "a,b,c,d,e"], usage, says: "here 3"),
    Refusal(
      "a name left out", funnel() + ["--stages", "a,,c"], usage, says: "--stages: A name can't be empty"),
    Refusal(
      "bad input told in Chinese", funnel("10M", "25k", "25％，140％") + ["--lang", "zh-Hans"], usage,
      says: "第 2 个转化率是 140%；必须大于 0%，且不超过 100%。"),
  ]
}
