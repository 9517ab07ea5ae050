import Foundation
import Testing

@Suite(.inLine, .timeLimit(.minutes(3))) struct DraftTests {
  /// A half-typed note is there next time, in another terminal, however the first one ended.
  @Test(arguments: [SIGKILL, SIGTERM]) func aDraftIsTakenUpAtOnce(after signal: Int32) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let first = try lodging.terminal("open")
      try await first.wait(until: "? keys")
      try first.keys("g", "2")
      try await first.wait(until: "step 2/9")
      try first.keys("h", "i")
      try first.type("half-typed 未完")
      try await first.wait(until: "half-typed 未完")
      try await wait(for: "the draft in the store") {
        try lodging.minutes().session.drafts.values.contains { $0.texts[.text] == "half-typed 未完" }
      }
      try first.kill(signal)
      try await first.end()

      let second = try lodging.terminal("open")
      try await second.wait(until: "✎ half-typed 未完")
      try second.keys("h", "i")
      let screen = try await second.wait(until: "Marketing · new priority")
      #expect(screen.below("Marketing · new priority").shows("half-typed 未完"))
    }
  }
}
