import Testing
import ThemeLibrary

/// What a theme's file may not say, and what is said of it: the file, the line, and what would be right.
@Suite struct FaultTests {
  private static let colors = "\"#rrggbb\", \"ansi:0\" to \"ansi:255\" or \"default\""
  private static let keys = "a theme has about, inherits, [palette] and [roles]"
  private static let emphasis = "there are fg, bg, bold, dim, italic, underline, reverse"
  private static let braces = "takes what it looks like in braces, such as { fg = \"#ffffff\", bold = true }"
  /// The theme itself, broken as it is, isn't offered.
  private static let names = "there are dark, light, contrast, terminal, mono"
  private static let long = String(repeating: "中", count: 5000)
  private static let text =
    "about takes a text in quotes, or one for each language; write about = { en = \"…\", zh-Hans = \"…\" }"
  private static let asks = "text asks for “x”, which [palette] doesn't have; write \(colors)"
  private static let all = "and entente themes dark shows all"

  struct Fault: Sendable, CustomTestStringConvertible {
    var toml: String
    /// What follows `bad.toml:`.
    var message: String

    init(_ toml: String, _ message: String) {
      self.toml = toml
      self.message = message
    }

    var testDescription: String { String(message.prefix(60)) }
  }

  static let documents = [
    Fault("x = 1", "1: there is no key “x” here; \(keys)"),
    Fault("# A comment\n\nclock = { bold = true }\n", "3: there is no key “clock” here; \(keys)"),
    Fault("[role]\nclock = { bold = true }\n", "1: there is no key “role” here; \(keys)"),
    Fault("\npalette = 3\n", "2: palette is a table; begin it with a line [palette]"),
    Fault("roles = 3", "1: roles is a table; begin it with a line [roles]"),
    Fault("[[roles]]\ntext = 3", "1: roles is a table; begin it with a line [roles]"),
    Fault("roles = [ 1 ]", "1: there is a list, for which this file has no use; write a text in quotes"),
    Fault("[roles]\n[=", "2: a line [ ] needs a name inside, such as [roles]"),
    Fault("[roles]\n# \u{0}\n", "2: there is a zero byte; take it out"),
    Fault(
      "\na" + String(repeating: ".a", count: 20_000) + " = 1",
      "2: a key has more than 16 parts with dots between; leave some out"
    ),
    Fault(
      "\na = " + String(repeating: "{a=", count: 20_000),
      "2: more than 16 tables stand within each other; leave some out"
    ),
    Fault("inherits = 3", "1: inherits takes a theme's name in quotes, such as \"dark\""),
    Fault("\ninherits = \"drak\"", "2: there is no theme “drak” to inherit; \(names)"),
    Fault("inherits = \"../dark\"", "1: there is no theme “../dark” to inherit; \(names)"),
    Fault("inherits = \"\"", "1: there is no theme “” to inherit; \(names)"),
    Fault(
      "\n\ninherits = \"bad\"",
      "3: inheriting “bad” leads back to itself; inherit another theme, such as \"dark\""
    ),
    Fault(
      "about = \"\"\n[palette]\nink = \"nope\"", "1: about has 1 to 60 characters, one at least to be seen"),
    Fault("about = \"\"", "1: about has 1 to 60 characters, one at least to be seen"),
    Fault(
      "\nabout = \"\(String(repeating: "x", count: 61))\"",
      "2: about has 1 to 60 characters, one at least to be seen"
    ),
    Fault(
      "about = { en = \"x\" }",
      "1: about is needed in both languages; write about = { en = \"…\", zh-Hans = \"…\" }, or one text for both"
    ),
    Fault(
      "about = { en = \"x\", zh-Hans = \"y\", de = \"z\" }",
      "1: about has no language “de”; there are en and zh-Hans"
    ),
    Fault("\nabout = 5", "2: \(text)"),
    Fault("about = true\n[palette]\na = 3", "1: \(text)"),
    Fault("about = { en = 5, zh-Hans = \"y\" }", "1: en of about takes a text in quotes"),
    Fault("about = { en = \"x\", zh-Hans = {} }", "1: zh-Hans of about takes a text in quotes"),
  ]

  static let palettes = [
    Fault("[palette]\na = \"#12\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = \"#12345g\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = \"#+12345\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = \"#１２３４５６\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\nx = \"#123456\"\na = \"ansi:256\"", "3: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = \"ansi:-1\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = \"ansi:+1\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = \"ansi:\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = \"red\"", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\n\"\(long)\" = 3", "2: “\(long.prefix(40))…” isn't a colour; write \(colors)"),
    Fault("[palette]\na = 3", "2: “a” isn't a colour; write \(colors)"),
    Fault("[palette]\na = { r = 3 }", "2: “a” isn't a colour; write \(colors)"),
    // Of two faults the first one is told, whatever the keys are called.
    Fault("[palette]\nb = 1\na = 1", "2: “b” isn't a colour; write \(colors)"),
  ]

  static let roles = [
    Fault("[roles]\ntext = 3", "2: text \(braces)"),
    Fault("[roles]\ntext = \"#ffffff\"", "2: text \(braces)"),
    Fault(
      "[roles]\n\"clok.over\" = { bold = true }",
      "2: there is no role “clok.over”; the nearest is “clock.over”, \(all)"
    ),
    Fault(
      "[roles]\n\n\"clock.later\" = {}",
      "3: there is no role “clock.later”; the nearest is “clock.over”, \(all)"
    ),
    Fault("[roles]\nTitle = {}", "2: there is no role “Title”; the nearest is “title”, \(all)"),
    Fault("[roles.footr]\nbold = true", "1: there is no role “footr”; the nearest is “footer”, \(all)"),
    Fault(
      "[roles]\n\nclock.over = { fg = \"#ffffff\" }",
      "3: a role with a dot is put in quotes; write \"clock.over\" = { … }"
    ),
    Fault("[roles]\ntext = { blink = true }", "2: text has no “blink”; \(emphasis)"),
    Fault("[roles]\n[roles.text]\nblink = true", "3: text has no “blink”; \(emphasis)"),
    Fault("[roles]\ntext = { bold = 1 }", "2: bold of text is true or false, without quotes"),
    Fault("[roles]\ntext = { reverse = \"true\" }", "2: reverse of text is true or false, without quotes"),
    Fault("[roles]\ntext = { fg = 1 }", "2: fg of text takes a colour in quotes"),
    Fault("[roles]\ntext = { bg = true }", "2: bg of text takes a colour in quotes"),
    Fault(
      "[palette]\nred = \"#ff0000\"\nblue = \"#0000ff\"\n[roles]\n\"clock.over\" = { fg = \"rde\" }",
      "5: clock.over asks for “rde”, which [palette] doesn't have; the nearest is “red”; or write \(colors)"
    ),
    Fault(
      "[roles]\n\ntext = { bg = \"ansi:300\" }",
      "3: text asks for “ansi:300”, which [palette] doesn't have; write \(colors)"
    ),
    Fault(
      "inherits = \"dark\"\n[roles]\ntext = { fg = \"inc\" }",
      "3: text asks for “inc”, which [palette] doesn't have; the nearest is “ink”; or write \(colors)"
    ),
  ]

  /// Of several faults the first by line is told, of whatever kind it is and whatever it is called.
  static let several = [
    Fault("z = 1\na = 1", "1: there is no key “z” here; \(keys)"),
    Fault("inherits = 3\nx = 1", "1: inherits takes a theme's name in quotes, such as \"dark\""),
    Fault("about = 5\nx = 1", "1: \(text)"),
    Fault("inherits = 3\nabout = 5", "1: inherits takes a theme's name in quotes, such as \"dark\""),
    Fault("inherits = \"drak\"\nx = 1", "1: there is no theme “drak” to inherit; \(names)"),
    Fault("x = 1\ninherits = \"drak\"", "1: there is no key “x” here; \(keys)"),
    Fault("[roles]\ntext = 3\n[palette]\na = 3", "2: text \(braces)"),
    Fault("[palette]\na = 3\n[roles]\ntext = 3", "2: “a” isn't a colour; write \(colors)"),
    Fault("[roles]\ntitle = 3\nclok = {}\ndim = 3", "2: title \(braces)"),
    Fault("[roles]\ntext = { fg = 1 }\n[palete]\na = 3", "2: fg of text takes a colour in quotes"),
    Fault("palette = 3\n[roles]\ntext = 3", "1: palette is a table; begin it with a line [palette]"),
    // Colours that no palette has count where they are asked for.
    Fault(
      "[roles]\ntext = { fg = \"x\" }\n[palette]\na = 3",
      "2: text asks for “x”, which [palette] doesn't have; the nearest is “a”; or write \(colors)"),
    Fault("[palette]\na = 3\n[roles]\ntext = { fg = \"x\" }", "2: “a” isn't a colour; write \(colors)"),
    Fault(
      "[roles]\ntitle = { fg = \"x\" }\ndim = { fg = \"y\" }",
      "2: title asks for “x”, which [palette] doesn't have; write \(colors)"),
    // Nothing is told that only follows from another fault.
    Fault("[roles]\ntext = { fg = \"a\" }\n[palette]\na = 3", "4: “a” isn't a colour; write \(colors)"),
    Fault(
      "[roles]\ntext = { fg = \"a\" }\n[palete]\na = \"#000000\"", "3: there is no key “palete” here; \(keys)"
    ),
    Fault(
      "[roles]\ntext = { fg = \"a\" }\n[[palette]]\na = \"#000000\"",
      "3: palette is a table; begin it with a line [palette]"),
    // Tables within tables, and keys with dots.
    Fault("[roles]\n[roles.text]\nz = 1\na = 1", "3: text has no “z”; \(emphasis)"),
    Fault("[roles]\ntext.z = 1\ntext.a = 1", "2: text has no “z”; \(emphasis)"),
    Fault("[roles.text]\nbold = true\nfg = \"x\"\n[roles.dim]\nbold = 1", "3: \(asks)"),
    Fault("palette.b = \"#000000\"\npalette.a = 3", "2: “a” isn't a colour; write \(colors)"),
    Fault("roles.text.bold = true\nroles.text.dim = 1", "2: dim of text is true or false, without quotes"),
  ]

  @Test(arguments: documents + palettes + roles + several) func isToldWithItsLine(_ fault: Fault) throws {
    try withThemes(["bad": fault.toml]) { library in
      let error = try #require(problem(with: "bad", in: library))
      #expect(error.message.english == library.folder + "/bad.toml:" + fault.message)
      let chinese = error.reason.chinese
      #expect(chinese.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value } && !chinese.contains("\n"))
    }
  }

  @Test(arguments: [
    ("[roles\n", 1), ("\nx", 2), ("[roles]\ntext = { fg = \"a }\n", 2), ("a = 1\nb = \u{1B}[31m", 2),
    ("[roles]\ntext = {}\ntext = {}\n", 3), ("[palette]\na = \"b\" c\n", 2),
  ]) func whatIsntTOMLIsToldWithItsLine(toml: String, line: Int) throws {
    try withThemes(["bad": toml]) { library in
      let error = try #require(problem(with: "bad", in: library))
      #expect(error.line == line)
      #expect(error.reason.english.hasPrefix("this isn't TOML: ") || error.reason.english.contains("list"))
    }
  }
}
