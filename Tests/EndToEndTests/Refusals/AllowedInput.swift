import Foundation
import Testing

// What stands just on this side of what is refused.

@Suite(.inLine, .timeLimit(.minutes(3))) struct AllowedInput {
  @Test func theLongestNote() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let text = String(repeating: "a", count: 65_536)
      let run = try lodging.run(
        "note", "--team", "Sales", "--kind", "goal", "-", input: Data((text + "\n").utf8))
      #expect(run.status == 0)
      #expect(try lodging.minutes().meeting.goals.map(\.text) == [text])
    }
  }

  @Test func minutesOverAFileByForce() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let file = try lodging.scratch.write(Data("old".utf8), to: "minutes.md")
      #expect(try lodging.run("minutes", "--output", file, "--force").status == 0)
      #expect(try lodging.run("minutes").output == String(contentsOfFile: file, encoding: .utf8))
    }
  }
}
