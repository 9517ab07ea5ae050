import Testing

/// The terminals that a fresh Debian knows (its package ncurses-base), each from the start to the way out.
///
/// The terminal underneath is tmux', which understands all of them; what it is said to be decides what is sent.
@Suite(.inLine, .timeLimit(.minutes(3))) struct EveryTerminal {
  @Test(arguments: [
    "ansi", "linux", "screen", "screen-256color", "tmux", "tmux-256color", "vt100", "vt220", "xterm",
    "xterm-256color", "xterm-mono",
  ]) func showsTakesAndLeaves(_ name: String) async throws {
    try await Shell.use(terminal: name) { shell in
      let screen = try shell.terminal.screen
      #expect(screen.shows("What matters most to your team now"))
      try await shell.beginNote("kept 一条")
      try shell.terminal.keys("Enter")
      try await shell.terminal.wait(until: "• kept 一条")
      try shell.terminal.keys("C-z")
      try await shell.waitForShell()
      try await shell.expectTerminalAsBefore()
      try shell.command("fg")
      try await shell.terminal.wait(until: "• kept 一条")
      try await shell.leave()
      try await shell.waitForShell()
      try await shell.expect(status: 0)
      let foreign = try TerminfoEntry(name).foreign(in: shell.raw).subtracting(Self.askedEverywhere)
      #expect(foreign == [], "\(name) doesn't know \(foreign.sorted())")
    }
  }

  /// Private modes that most entries don't tell of, while many a terminal can do more than its name says: brackets
  /// around pastes, and after a stop no reports of mouse and focus, which an editor may have left on. All of these
  /// terminals pass over a private mode that they don't know.
  private static let askedEverywhere = Set(
    ["2004h", "2004l", "1000l", "1002l", "1003l", "1004l", "1006l"].map { "\\E[?" + $0 })

  /// One that can't place its cursor, or that nobody knows, is refused before anything is sent to it.
  @Test(arguments: [("dumb", "can't place a cursor"), ("bogus", "nothing is known of TERM=bogus")])
  func isRefused(_ name: String, reason: String) async throws {
    try await Lodging.use { lodging in
      let (terminal, status) = try await lodging.terminalRun(
        running: [lodging.entente], changes: ["TERM": name])
      #expect(status == 64)
      #expect(try terminal.screen.shows(reason))
      #expect(try !terminal.isOnAlternateScreen)
    }
  }
}
