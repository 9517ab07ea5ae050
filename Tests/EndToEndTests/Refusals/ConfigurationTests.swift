import Testing

/// What `config.toml` chooses, and how what is wrong in it is told.
@Suite(.inLine) struct ConfigurationTests {
  /// Runs a command with a file of this text.
  private func run(_ toml: String, _ arguments: String...) async throws -> ProcessRun {
    try await Lodging.use { lodging in
      _ = try lodging.scratch.make("home/config")
      let folder = try lodging.scratch.make("home/config/entente")
      try toml.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
      return try lodging.run(arguments)
    }
  }

  @Test(arguments: [
    ("[keys]\npause = \"a\"\n", 2, "the key a would do two things: agree (built in) and pause (line 2)"),
    (
      "[keys]\npause = \"z\"\nagree = \"z\"\n", 3,
      "the key z would do two things: agree (line 3) and pause (line 2)"
    ),
    ("[keys]\nfoo = \"z\"\n", 2, "there is no command “foo”"),
    ("[keys]\npause = \"ctrl-\"\n", 2, "there is no key “ctrl-”"),
    ("[keys]\n\npause = 3\n", 3, "pause takes its keys in quotes"),
    ("[keys]\npause = [\"a\"]\n", 2, "there is a list"),
    ("language = \"fr\"\n", 1, "language takes \"en\" or \"zh-Hans\""),
    ("\ntheme = \"neon\"\n", 2, "theme takes one of \"dark\", \"light\""),
    ("signals = 1\n", 1, "signals is a table"),
    ("[signals]\nsilence = \"off\"\nbell = \"show\"\n", 3, "there is no signal “bell”"),
    ("[signals]\ntime-over = \"horn\"\n", 2, "time-over takes \"off\", \"show\", \"bell\""),
    ("[signals]\ntime-over = \"off bell\"\n", 2, "time-over takes"),
    ("[signals]\nminute-left = true\n", 2, "minute-left takes"),
    ("x = 1\n", 1, "there is no key “x”"), ("keys = 3\n", 1, "keys is a table"),
    ("[=\n", 1, "a line [ ] needs a name"),
    ("language = \"en\"\nlanguage = \"en\"\n", 2, "this isn't TOML"),
  ]) func whatIsWrongIsToldWithItsLine(toml: String, line: Int, reason: String) async throws {
    let run = try await run(toml, "keys")
    #expect(run.status == 78 && run.output.isEmpty)
    #expect(run.errors.contains("config.toml:\(line): \(reason)"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func keysAndLanguageAreChosen() async throws {
    let keys = try await run("language = \"zh\"\n[keys]\npause = \"z f3\"\nnew-note = \"\"\n", "keys")
    #expect(keys.status == 0 && keys.output.contains("  z F3") && keys.output.contains("暂停所有计时"))
    #expect(!keys.output.contains("在本列新建记录"))
    let english = try await run("language = \"zh\"\n", "keys", "--lang", "en")
    #expect(english.output.contains("Pause all clocks"))
    let names = try await run("broken", "keys", "--names")
    #expect(names.status == 0 && names.output.contains("pass-floor = \"space f2\""))
  }

  @Test func theScreenHasTheKeysOfTheFile() async throws {
    try await Lodging.use { lodging in
      _ = try lodging.scratch.make("home/config")
      let folder = try lodging.scratch.make("home/config/entente")
      try "[keys]\nnew-meeting = \"z\"\n".write(
        toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
      let terminal = try lodging.terminal(running: [lodging.entente])
      try await terminal.wait(until: "z new")
      try terminal.keys("z")
      try await terminal.wait(until: "New meeting")
    }
  }
}
