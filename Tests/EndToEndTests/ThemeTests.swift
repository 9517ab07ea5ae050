import Foundation
import Testing

/// A person's own themes, from the files to the screen.
@Suite(.inLine, .timeLimit(.minutes(3))) struct ThemeTests {
  @discardableResult
  private func write(_ toml: String, to name: String, in lodging: Lodging) throws -> String {
    _ = try lodging.scratch.make("home/config/entente/themes")
    return try lodging.scratch.write(Data(toml.utf8), to: "home/config/entente/themes/\(name).toml")
  }

  private func colors(of terminal: Terminal) throws -> String {
    try terminal.tmux.run(["capture-pane", "-p", "-e", "-t", terminal.name])
  }

  @Test func theBuiltInOnesAreListed() async throws {
    try await Lodging.use { lodging in
      let run = try lodging.run("themes")
      #expect(run.status == 0 && run.errors.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(
        lines.dropFirst().map { $0.prefix { $0 != " " } } == [
          "dark", "light", "contrast", "terminal", "mono",
        ])
      #expect(lines.dropFirst().allSatisfy { $0.contains("  built in  ") })
      let chinese = try lodging.run("themes", "--lang", "zh-Hans").output
      #expect(chinese.split(separator: "\n").dropFirst().allSatisfy { $0.contains("  内置  ") })
    }
  }

  @Test func ownAndBrokenOnesAreListedWithTheirFiles() async throws {
    try await Lodging.use { lodging in
      let good = try write("inherits = \"dark\"\nabout = \"Ours\u{1B}[31m\"\n", to: "good", in: lodging)
      let bad = try write("\n[roles]\nclok = {}\n", to: "bad", in: lodging)
      let run = try lodging.run("themes")
      #expect(run.status == 78)
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(lines.count == 8 && lines[6].contains(bad) && lines[7].contains(good))
      #expect(lines[6].contains("✗ \(bad):3: there is no role “clok”; the nearest is “clock”"))
      #expect(!run.output.contains("\u{1B}"))
    }
  }

  @Test func theProgramStartsWithTheStandardThemeAndSaysWhatIsWrong() async throws {
    try await Lodging.use { lodging in
      try write("inherits = \"base\"\n", to: "mine", in: lodging)
      try write("[palette]\n\nink = \"#12\"\n", to: "base", in: lodging)
      try "theme = \"mine\"\n".write(
        toFile: lodging.home + "/config/entente/config.toml", atomically: true, encoding: .utf8)
      for arguments in [["--log-file", lodging.home + "/log"], ["new"], ["demo", "--theme", "mine"]] {
        let terminal = try lodging.terminal(running: [lodging.entente] + arguments)
        let screen = try await terminal.wait(until: "! base.toml:3: “ink” isn't a colour; write")
        // The standard theme's ground.
        #expect(try colors(of: terminal).contains("48;5;234"), "\(screen.text)")
        try terminal.keys("Down")
        try await terminal.wait(for: "no notice") { !$0.shows("base.toml") }
        try terminal.kill(SIGTERM)
        #expect(try await terminal.end() == 143)
      }
      #expect(
        try String(contentsOfFile: lodging.home + "/log", encoding: .utf8).contains(
          "base.toml:3: “ink” isn't"))
      // What draws nothing has no use for a theme.
      for arguments in [["list"], ["list", "--theme", "mine"], ["keys"], ["agendas"], ["new", "--no-open"]] {
        let run = try lodging.run(arguments)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      }
    }
  }

  @Test func whatWouldBeRightIsSeenOnANarrowTerminal() async throws {
    try await Lodging.use { lodging in
      try write("[palette]\n\nink = \"#12\"\n", to: "bad", in: lodging)
      for (arguments, end) in [([], "or \"default\""), (["demo", "--lang", "zh-Hans"], "或 \"default\"")] {
        let terminal = try lodging.terminal(
          columns: 64, rows: 18, running: [lodging.entente] + arguments + ["--theme", "bad"])
        let screen = try await terminal.wait(until: "! bad.toml:3")
        #expect(screen.shows(end), "\(screen.text)")
        try terminal.kill(SIGTERM)
        #expect(try await terminal.end() == 143)
      }
    }
  }

  @Test func onlyThemesThatCanBeUsedAreOffered() async throws {
    try await Lodging.use { lodging in
      try write("x", to: "bad", in: lodging)
      try write("inherits = \"dark\"\n", to: "good", in: lodging)
      for arguments in [["themes", "nothing"], ["list", "--theme", "nothing"]] {
        let run = try lodging.run(arguments)
        #expect(
          run.status == 64 && run.errors.contains("use one of dark, light, contrast, terminal, mono, good."))
      }
    }
  }

  @Test func anOwnThemeIsDrawnIn() async throws {
    try await Lodging.use { lodging in
      try write("inherits = \"dark\"\n[palette]\nground = \"ansi:17\"\n", to: "mine", in: lodging)
      let terminal = try lodging.terminal("--theme", "mine")
      try await terminal.wait(until: "set up your first meeting")
      #expect(try colors(of: terminal).contains("48;5;17"))
      // Of a file of the same name the built-in theme is the base.
      try write("inherits = \"light\"\n[palette]\nground = \"ansi:230\"\n", to: "light", in: lodging)
      let other = try lodging.terminal("--theme", "light")
      try await other.wait(until: "set up your first meeting")
      #expect(try colors(of: other).contains("48;5;230"))
    }
  }

  @Test func withoutATerminalTheFiguresArePrinted() async throws {
    try await Lodging.use { lodging in
      for arguments in [["themes", "light"], ["themes", "light", "--pairs"]] {
        let run = try lodging.run(arguments)
        #expect(run.status == 0 && run.errors.isEmpty && !run.output.contains("\u{1B}"))
        let lines = run.output.split(separator: "\n")
        #expect(
          lines.contains { $0.split(separator: " ").prefix(4) == ["text", "#000000", "#ffffff", "21.0:1"] })
        #expect(lines.contains { $0.hasPrefix("clock.over") && $0.hasSuffix("bold reverse") })
        #expect(lines.contains { $0.hasPrefix("tritanopia") })
      }
      let bad = try write("x", to: "bad", in: lodging)
      let run = try lodging.run("themes", "bad")
      #expect(run.status == 78 && run.output.isEmpty)
      checkOneLine(run.errors, says: bad + ":1: this isn't TOML")
    }
  }

  @Test func thePreviewFollowsTheFile() async throws {
    try await Lodging.use { lodging in
      try write("inherits = \"dark\"\n", to: "mine", in: lodging)
      let terminal = try lodging.terminal(columns: 64, rows: 18, "themes", "mine")
      try await terminal.wait(until: "Theme: mine 6/6")
      #expect(!(try colors(of: terminal).contains("48;5;17m")))
      try write("inherits = \"dark\"\n[palette]\nground = \"ansi:17\"\n", to: "mine", in: lodging)
      try await wait(for: "the other ground") { try colors(of: terminal).contains("48;5;17m") }
      try write("inherits = \"dark\"\n[palette]\nground = \"blue\"\n", to: "mine", in: lodging)
      try await terminal.wait(until: "✗ mine.toml:3: “ground” isn't a colour")
      #expect(try colors(of: terminal).contains("48;5;17m"))
      try FileManager.default.removeItem(atPath: lodging.home + "/config/entente/themes/mine.toml")
      try await terminal.wait(until: "✗ the file is gone")
      try write("inherits = \"dark\"\n", to: "mine", in: lodging)
      try await wait(for: "the first ground") { !(try colors(of: terminal).contains("48;5;17m")) }
      try terminal.keys("Right")
      try await terminal.wait(until: "Theme: dark 1/6")
      try terminal.keys("N", "N")
      try await terminal.wait(until: "Theme: mono 5/6")
      try terminal.resize(columns: 40, rows: 12)
      try await terminal.wait(until: "by emphasis alone · b…")
      try terminal.keys("End")
      try await terminal.wait(until: "tritanopia")
      try terminal.keys("q")
      #expect(try await terminal.end() == 0)
      #expect(try !terminal.isOnAlternateScreen)
    }
  }

  @Test func aBrokenThemeCanBeMendedInThePreview() async throws {
    try await Lodging.use { lodging in
      try write("x", to: "mine", in: lodging)
      let terminal = try lodging.terminal(columns: 100, rows: 30, "themes", "mine", "--lang", "zh-Hans")
      try await terminal.wait(until: "✗ mine.toml:1：不是有效的 TOML")
      try write("about = \"好\"\n", to: "mine", in: lodging)
      try await terminal.wait(until: "好 · ")
      try terminal.kill(SIGHUP)
      #expect(try await terminal.end() == 129)
    }
  }
}
