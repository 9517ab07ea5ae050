import Foundation
import Testing

/// Plain mode at a terminal, beside others on the same meeting.
@Suite(.inLine, .timeLimit(.minutes(3))) struct PlainTogether {
  @Test func whatOneDoesIsSaidInTheOther() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--starts", "Marketing", "--no-open").status == 0)
      let plain = try lodging.terminal("open", "--plain")
      try await plain.wait(until: "Opening, Marketing:")
      let screen = try lodging.terminal("open")
      try await screen.wait(until: "step 1/9")
      try plain.type("g\n2\nleft\n")
      try await screen.wait(until: "step 2/9")
      try plain.type("i\nFrom plain mode\n")
      try await screen.wait(until: "• From plain mode")
      try await plain.wait(until: "Noted priority 1 of Marketing.")
      // Said at once, though nothing is typed here.
      try screen.keys("l", "i")
      try screen.type("From the screen")
      try screen.keys("Enter")
      try await plain.wait(until: ": new priority 1 of Sales: From the screen.")
      try screen.keys("Escape")
      try await screen.wait(until: "? keys")
      try screen.keys("2")
      try await plain.wait(until: "Another terminal: Sales has the floor: 5 minutes left.")
      try plain.type(":pause\n")
      try await screen.wait(until: "Nobody has the floor")
      try plain.type(":quit\n")
      #expect(try await plain.end() == 0)
      #expect(try !plain.isOnAlternateScreen)
    }
  }

  /// Signals that ask to end are obeyed in order, and the terminal is as it was.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func signalsEndIt(_ signal: Int32) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--starts", "Marketing", "--no-open").status == 0)
      let plain = try lodging.terminal("open", "--plain")
      try await plain.wait(until: "Opening, Marketing:")
      let modes = try plain.modes
      try plain.type("g\n2\nh\ni\n:line half typed\n")
      try await plain.wait(for: "the prompt again") {
        $0.lines.last { !$0.isEmpty }?.hasSuffix("new priority, text:") == true
      }
      #expect(try plain.modes == modes)
      try plain.kill(signal)
      #expect(try await plain.end() == 128 + signal)
      let after = try lodging.talk("h\ni\n", ["open", "--plain"])
      #expect(after.output.contains("Now: half typed"))
    }
  }
}
