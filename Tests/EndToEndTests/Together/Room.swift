import Foundation
import Minutes
import SessionModel
import SessionStore
import Testing

/// One meeting in several terminals: the facilitator, a note taker of either team, and one more of another size.
struct Room {
  let lodging: Lodging
  let facilitator: Terminal
  let marketing: Terminal
  let sales: Terminal
  let fourth: Terminal

  /// Runs a test in such a room, at step 2, which the left team starts.
  static func use(_ body: (Room) async throws -> Void) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open", "--starts", "Marketing").status == 0)
      let facilitator = try lodging.terminal("open")
      try await facilitator.wait(until: "step 1/9")
      let room = Room(
        lodging: lodging, facilitator: facilitator,
        marketing: try lodging.terminal("join", "--team", "marketing"),
        sales: try lodging.terminal("join", "--team", "right"),
        fourth: try lodging.terminal(columns: 110, rows: 32, "open"))
      for terminal in room.all { try await terminal.wait(until: "1/9") }
      try facilitator.keys("g", "2")
      for terminal in room.all { try await terminal.wait(until: "2/9") }
      try await body(room)
    }
  }

  var all: [Terminal] { [facilitator, marketing, sales, fourth] }

  /// What is kept of a team's priorities, in their order.
  func kept(_ team: Party) throws -> [String] {
    try lodging.minutes().meeting.priorities.filter { $0.team == team }.map(\.text)
  }

  /// Whether terminals of one size show all that is stored and nothing else, and the clocks as they stand, to a
  /// second.
  func checkShown(by terminals: [Terminal]) async throws {
    let session = try lodging.minutes().session
    let priorities = Party.teams.map { session.entries(.priority, team: $0).map(\.text) }
    for terminal in terminals {
      let screen = try await terminal.wait(for: "all that is stored") { screen in
        priorities.joined().allSatisfy { text in screen.line(with: "• " + text) != nil }
      }
      #expect(screen.line(with: "Marketing (\(priorities[0].count))") != nil, "\(screen.text)")
      #expect(screen.line(with: "Sales (\(priorities[1].count))") != nil, "\(screen.text)")
      #expect(screen.text.count { $0 == "•" } == priorities.joined().count)
      let earliest = SystemClock.now()
      let shown = try terminal.screen
      let latest = SystemClock.now()
      for (party, left) in zip(Party.teams, try remaining(on: shown)) {
        // To the second, whichever way it is rounded.
        let stored = [latest, earliest].map { Int(session.remaining(for: party, at: $0) / 1000) }
        #expect(stored[0] - 1...stored[1] + 1 ~= left, "\(party) on:\n\(shown.text)")
      }
    }
  }

  /// What both teams' clocks show to be left, in seconds.
  private func remaining(on screen: ScreenText) throws -> [Int] {
    let line = try #require(
      screen.lines.first { $0.matches(of: Self.time).count == 2 }, "no clocks:\n\(screen.text)")
    return line.matches(of: Self.time).map { (Int($0.1) ?? 0) * 60 + (Int($0.2) ?? 0) }
  }

  private static var time: Regex<(Substring, Substring, Substring)> { /(\d+):(\d\d) left/ }
}
