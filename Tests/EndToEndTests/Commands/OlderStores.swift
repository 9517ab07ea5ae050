import Foundation
import Testing

@testable import TerminalBench

/// Meetings of landed versions are gone on with in the program itself, whichever way they are come to.
@Suite(.inLine) struct OlderStores {
  private static let id = "c2ymb99wvkg5t"

  private func put(in lodging: Lodging) throws {
    let fixture = Programs.packageRoot + "/Tests/SessionStoreTests/Fixtures/meeting-1.sqlite"
    let data = try #require(FileManager.default.contents(atPath: fixture))
    _ = try lodging.scratch.make("home/data/entente")
    _ = try lodging.scratch.write(data, to: "home/data/entente/entente.sqlite")
  }

  @Test(arguments: [["open"], ["open", id], ["join", "--team", "销售部"], []])
  func screensOpenThem(arguments: [String]) async throws {
    try await Lodging.use { lodging in
      try put(in: lodging)
      let terminal = try lodging.terminal(running: [lodging.entente] + arguments)
      try await terminal.wait(until: "Q1 2027")
      if arguments.isEmpty { try terminal.keys("Enter") }
      try await terminal.wait(until: "the old one is entente.sqlite-format-1-backup")
      #expect(try lodging.minutes(Self.id).changes.count >= 41)
    }
  }

  @Test(arguments: [["note", "--team", "joint", "--kind", "note", "x"], ["follow-up", "--no-open"]])
  func commandsGoOnWithThem(arguments: [String]) async throws {
    try await Lodging.use { lodging in
      try put(in: lodging)
      let run = try lodging.run(arguments)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
  }

  /// Who only reads changes nothing. That something is open is what `check` ends with 1 for.
  @Test(arguments: [("list", 0), ("minutes", 0), ("check", 1), ("doctor", 0)])
  func readersReadThem(command: String, status: Int32) async throws {
    try await Lodging.use { lodging in
      try put(in: lodging)
      let before = FileManager.default.contents(atPath: lodging.store)
      let run = try lodging.run(command)
      #expect(run.errors.isEmpty && run.status == status, "\(run.errors)")
      #expect(!run.output.isEmpty)
      #expect(FileManager.default.contents(atPath: lodging.store) == before)
    }
  }
}
