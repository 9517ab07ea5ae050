import Foundation
import Testing

@testable import TerminalBench

/// A frame reaches the terminal in one piece: no terminal shows, and no kill leaves, one that is half the last frame's
/// and says of the new half that it is kept.
@Suite(.inLine) struct WholeFrames {
  @Test func aSwitchOfTheFloorIsOnePieceFromTheClocksToTheStatus() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--starts", "Marketing").status == 0)
      let terminal = try PseudoTerminal(
        lodging.entente, ["open"],
        environment: lodging.environment.merging(["TERM": "xterm-256color"]) { $1 },
        columns: 80, rows: 24)
      defer { terminal.end() }
      try await terminal.wait(until: "step 1/9")
      try terminal.tap("g")
      try terminal.tap("2")
      for key in ["1", "2", "1"] {
        let before = terminal.output.count
        try terminal.tap(key)
        // A tick may come before.
        let pieces = terminal.output.dropFirst(before).map { String(decoding: $0.bytes, as: UTF8.self) }
        let frame = try #require(pieces.first { $0.contains("has the floor") })
        #expect(frame.contains("keeping"), "\(pieces.map(\.utf8.count)) bytes")
      }
    }
  }
}
