import Testing

/// With `--ascii` no screen has anything else, not even by way of another character set.
@Suite(.inLine, .timeLimit(.minutes(3))) struct AsciiAlone {
  /// Keys that open something over a meeting, and what it shows.
  private static let overlays = [
    (":", "- Commands"), ("?", "Speaking time"), ("g", "- Agenda"), ("w", "# Minutes"), ("/", "- Find"),
  ]

  @Test(arguments: ["linux", "vt100", "xterm-256color"]) func isSent(_ name: String) async throws {
    try await Shell.use(terminal: name, "--ascii") { shell in
      let terminal = shell.terminal
      try terminal.keys("i")
      try terminal.type("kept 一条 é…—")
      try await terminal.wait(until: "kept ???? ?~-")
      try terminal.keys("Enter")
      try await terminal.wait(until: "* kept ????")
      try terminal.keys("Escape")
      for (key, title) in Self.overlays {
        try await terminal.wait(until: "? keys")
        try terminal.keys(key)
        try await terminal.wait(until: title)
        try terminal.keys("Escape")
      }
      try await terminal.wait(until: "? keys")
      try terminal.keys("q")
      try await shell.waitForShell()
      try await Self.lookAtHome(shell)
      #expect(shell.raw.allSatisfy { $0 < 0x80 && $0 != 0x0E })
      #expect(!ControlSequences(in: shell.raw).contains { $0.description == "\\E(0" })
    }
  }

  private static func lookAtHome(_ shell: Shell) async throws {
    try await shell.start("--ascii")
    try await shell.terminal.wait(until: "n new")
    for (key, title) in [("n", "New meeting"), ("Escape", "n new")] {
      try shell.terminal.keys(key)
      try await shell.terminal.wait(until: title)
    }
    try shell.terminal.keys("q")
    try await shell.waitForShell()
  }
}
