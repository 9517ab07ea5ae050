import Foundation
import SessionModel
import SessionStore
import Testing

/// The room is told of the time as each terminal's own `config.toml` says.
@Suite(.inLine, .timeLimit(.minutes(3))) struct BellTests {
  @Test func whoAskedForTheBellHearsIt() async throws {
    try await Lodging.use { lodging in
      let folder = try lodging.scratch.make("home/config/entente")
      try lodging.tmux.run(["start-server", ";", "set-option", "-g", "monitor-bell", "on"])
      let id = try lodging.run("new", "--no-open", "--starts", "Marketing").output.filter { !$0.isWhitespace }
      let silent = try lodging.terminal("open")
      try await silent.wait(until: "step 1/9")
      let toml = "[signals]\ntime-over = \"bell flash\"\n"
      try toml.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
      let ringing = try lodging.terminal("open")
      try await ringing.wait(until: "step 1/9")
      try silent.keys("g", "2")
      try await ringing.wait(until: "step 2/9")
      try leave(700, of: 300_000, in: try #require(MeetingID(id)), of: lodging)
      for terminal in [silent, ringing] { try await terminal.wait(until: "‼ ") }
      try await wait(for: "the bell") { try ringing.hasRung }
      #expect(try !silent.hasRung)
    }
  }

  /// Gives the left team the floor, with all but so many milliseconds of its time charged to it.
  private func leave(_ rest: Int64, of all: Int64, in id: MeetingID, of lodging: Lodging) throws {
    var ids = IdentifierSource(seed: 9)
    let change = Change(
      id: ids.make(), terminal: ids.make(), moment: SystemClock.now(),
      operations: [
        .floor(.left), .move(step: "priorities", from: .right, to: .left, milliseconds: all - rest),
      ])
    let store = try SQLiteStore.open(at: lodging.store, mode: .writing)
    defer { store.close() }
    try store.append([change], to: id)
  }
}
