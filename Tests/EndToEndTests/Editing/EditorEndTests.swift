import Foundation
import Testing

/// What asks the program to end or to stop while an editor has its terminal.
@Suite(.inLine, .timeLimit(.minutes(3))) struct EditorEndTests {
  private static let waiting = "touch seen; while :; do sleep 0.1; done"

  @Test func aKillLeavesTheDraft() async throws {
    try await Writer.use(editor: Self.waiting) { writer in
      try writer.openEditor()
      try await writer.waitForEditor()
      try writer.terminal.kill(SIGKILL)
      try await writer.terminal.end()
      #expect(try writer.lodging.minutes().session.drafts.values.map { $0.texts[.text] } == ["half-typed 未完"])
      let second = try writer.lodging.terminal("open")
      try await second.wait(until: "✎ half-typed 未完")
    }
  }

  /// Asked to end, the program ends the editor too, and keeps what was saved there.
  @Test(arguments: [SIGTERM, SIGHUP], [false, true]) func anEndKeepsWhatWasSaved(
    by signal: Int32, stubborn: Bool
  ) async throws {
    let script = (stubborn ? "trap '' TERM HUP; " : "") + #"echo saved >> "$file"; "# + Self.waiting
    try await Writer.use(editor: script) { writer in
      try writer.openEditor()
      try await writer.waitForEditor()
      try writer.terminal.kill(signal)
      #expect(try await writer.terminal.end() == 128 + signal)
      let drafts = try writer.lodging.minutes().session.drafts.values.map { $0.texts[.text] }
      #expect(drafts == ["half-typed 未完\nsaved"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: writer.temporary) == [])
    }
  }

  /// Under a shell, Ctrl-Z in the editor leads back to it, and `fg` to the editor.
  @Test func ctrlZLeadsToTheShellAndBack() async throws {
    try await Shell.use { shell in
      let editor = try shell.lodging.editor(
        #"touch seen; while [ ! -e go ]; do sleep 0.1; done; echo after >> "$file""#)
      try shell.terminal.keys("q")
      try await shell.expect(status: 0)
      try shell.command("EDITOR=\(editor) \(shell.lodging.entente) open")
      try await shell.terminal.wait(until: "step 2/9")
      try shell.terminal.keys("h")
      try await shell.beginNote("half-typed 未完")
      try shell.terminal.keys("C-x", "C-e")
      try await wait(for: "the editor") {
        FileManager.default.fileExists(atPath: shell.lodging.home + "/seen")
      }
      try shell.terminal.keys("C-z")
      try await shell.terminal.wait(until: "Stopped")
      try await shell.expectTerminalAsBefore()
      try shell.command("touch go; fg")
      let screen = try await shell.terminal.wait(for: "the panel") {
        $0.below("Marketing · new priority").shows("half-typed 未完after")
      }
      #expect(screen.shows("step 2/9"))
      try shell.terminal.keys("Enter", "Escape")
      try await shell.terminal.wait(until: "? keys")
      try shell.terminal.keys("q")
      try await shell.expect(status: 0)
    }
  }
}
