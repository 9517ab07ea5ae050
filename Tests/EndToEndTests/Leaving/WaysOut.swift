import Foundation
import Testing

/// However the program ends, the shell gets its terminal back as it was.
@Suite(.timeLimit(.minutes(3))) struct WaysOut {
  @Test func leaving() async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      try shell.terminal.keys("Escape")
      try await shell.terminal.wait(until: "? keys")
      try shell.terminal.keys("q")
      try await shell.expect(status: 0)
      #expect(try shell.drafts == ["half-typed 未完"])
    }
  }

  @Test func leavingWhileAClockRuns() async throws {
    try await Shell.use { shell in
      try shell.terminal.keys("1")
      try await shell.terminal.wait(until: "Marketing has the floor")
      try shell.terminal.keys("q")
      try await shell.terminal.wait(until: "Pause it and leave?")
      try shell.terminal.keys("y")
      try await shell.expect(status: 0)
      #expect(try shell.lodging.minutes().meeting.speaking.running == nil)
    }
  }

  /// What asks the program to end lets it keep what was typed to the last key.
  @Test(arguments: [SIGTERM, SIGHUP]) func ended(by signal: Int32) async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      try shell.kill(signal)
      try await shell.expect(status: 128 + signal)
      #expect(try shell.drafts == ["half-typed 未完"])
    }
  }

  /// A crash leaves a usable terminal and no screen of questions.
  @Test(arguments: [SIGABRT, SIGSEGV, SIGILL]) func crashed(by signal: Int32) async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed")
      try shell.kill(signal)
      try await shell.expect(status: 128 + signal)
      #expect(try !shell.terminal.screen.text.contains("backtrace"))
    }
  }

  @Test func stoppedAndCalledBack() async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      try shell.terminal.keys("C-z")
      try await shell.terminal.wait(for: "the shell") { _ in
        (try? shell.terminal.isOnAlternateScreen) == false
      }
      try await shell.expectTerminalAsBefore()
      #expect(try shell.drafts == ["half-typed 未完"])
      try shell.command("fg")
      try await shell.terminal.wait(until: "half-typed 未完")
      try shell.terminal.type(", gone on")
      let screen = try await shell.terminal.wait(until: "half-typed 未完, gone on")
      #expect(try shell.terminal.isOnAlternateScreen)
      #expect(screen.shows("Marketing · new priority"))
      try shell.terminal.keys("Enter")
      try await shell.terminal.wait(until: "• half-typed 未完, gone on")
      try shell.terminal.keys("Escape")
      try await shell.terminal.wait(until: "? keys")
      try shell.terminal.keys("q")
      try await shell.expect(status: 0)
    }
  }
}
