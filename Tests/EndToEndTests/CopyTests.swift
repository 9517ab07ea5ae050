import Foundation
import Testing

/// The minutes on their way to the clipboard.
@Suite(.inLine, .timeLimit(.minutes(3))) struct CopyTests {
  /// tmux as it comes ignores what programs send to the clipboard; what its own command takes is in its buffer.
  @Test func reachTheBufferOfTmux() async throws {
    try await Lodging.use { lodging in
      _ = try lodging.terminal(running: ["sleep", "600"])
      let socket = try lodging.tmux.run(["display-message", "-p", "#{socket_path}"])
      let inside = socket.trimmingCharacters(in: .whitespacesAndNewlines) + ",1,0"
      let terminal = try lodging.terminal("demo", "--lang", "en", changes: ["TMUX": inside])
      try await terminal.wait(until: "joint goals")
      try terminal.keys("w")
      try await terminal.wait(until: "lines 1–")
      try terminal.keys("y")
      try await terminal.wait(until: "Copied to tmux")
      let copied = try lodging.tmux.run(["show-buffer"])
      #expect(copied.hasPrefix("# Minutes: ") && copied.contains("\n## Open ends\n"))
      try terminal.keys("q", "q")
      #expect(try await terminal.end() == 0)
    }
  }

  @Test func areSentToOtherTerminals() async throws {
    try await Lodging.use { lodging in
      let terminal = try lodging.terminal("demo", "--lang", "en")
      try await terminal.wait(until: "joint goals")
      try lodging.tmux.run(["set-option", "-s", "set-clipboard", "on"])
      try terminal.keys("w", "y")
      try await terminal.wait(until: "Sent to the clipboard")
      #expect(try lodging.tmux.run(["show-buffer"]).hasPrefix("# Minutes: "))
    }
  }
}
