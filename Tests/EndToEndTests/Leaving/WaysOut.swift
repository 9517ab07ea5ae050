import Foundation
import Testing

/// However the program ends, the shell gets its terminal back as it was.
@Suite(.inLine, .timeLimit(.minutes(3))) struct WaysOut {
  @Test func leaving() async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      try await shell.leave()
      try await shell.waitForShell()
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
      try await shell.waitForShell()
      try await shell.expect(status: 0)
      #expect(try shell.lodging.minutes().meeting.speaking.running == nil)
    }
  }

  /// What asks the program to end lets it keep what was typed to the last key.
  @Test(arguments: Signals.ending) func ended(by signal: Int32) async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      try shell.kill(signal)
      try await shell.waitForShell()
      try await shell.expect(status: 128 + signal)
      #expect(try shell.drafts == ["half-typed 未完"])
    }
  }

  /// A crash leaves a usable terminal, one line, and no screen of questions.
  @Test(arguments: Signals.crashes) func crashed(by signal: Int32) async throws {
    try await Shell.use { shell in
      // Nobody types, so that the cursor is hidden, too.
      try shell.kill(signal)
      try await shell.waitForShell()
      let screen = try shell.terminal.screen
      #expect(screen.text.contains("what was shown as kept is in the store"))
      #expect(!screen.text.contains("backtrace"))
      try await shell.expect(status: 128 + signal)
    }
  }

  /// What neither ends nor stops the program changes nothing on its screen.
  @Test func goneOnAfterAllOthers() async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      for signal in Signals.harmless { try shell.kill(signal) }
      try shell.terminal.type(", gone on")
      try await shell.terminal.wait(until: "half-typed 未完, gone on")
      try await shell.leave()
      try await shell.waitForShell()
      try await shell.expect(status: 0)
    }
  }

  /// Nobody can put the terminal right then; the next start does.
  @Test func killed() async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      try await wait(for: "the draft") { try shell.drafts == ["half-typed 未完"] }
      try shell.kill(SIGKILL)
      try await shell.terminal.wait(until: "Killed")
      try await shell.start("open")
      try await shell.terminal.wait(until: "half-typed 未完")
      try shell.terminal.keys("q")
      try await shell.terminal.wait(for: "the shell") { _ in
        (try? shell.terminal.modesOfPrograms) == .standard
      }
    }
  }

  @Test func stoppedAndCalledBack() async throws {
    try await Shell.use { shell in
      try await shell.beginNote("half-typed 未完")
      try shell.terminal.keys("C-z")
      try await shell.waitForShell()
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
      try await shell.leave()
      try await shell.waitForShell()
      try await shell.expect(status: 0)
    }
  }
}
