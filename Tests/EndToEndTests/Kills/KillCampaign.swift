import Testing

@Suite(.timeLimit(.minutes(4))) struct KillTests {
  /// The program is killed again and again, wherever it happens to be, and nothing that was shown as kept is
  /// ever missing.
  @Test func nothingShownAsKeptIsEverLost() async throws {
    try await Lodging.use { lodging in
      let (lanes, rounds) = (4, 13)
      var lives: [KilledMeeting] = []
      for lane in 0..<lanes { lives.append(try KilledMeeting(lane, seed: 20_270_112, in: lodging)) }
      let tallies = try await withThrowingTaskGroup(of: Tally.self) { group in
        for life in lives {
          group.addTask {
            var life = life
            for _ in 0..<rounds { try await life.liveAndDie() }
            try await life.reopen()
            return life.tally
          }
        }
        return try await group.reduce(into: [Tally]()) { $0.append($1) }
      }
      // That there was something to lose.
      #expect(tallies.reduce(0) { $0 + $1.kills } == lanes * rounds)
      #expect(tallies.reduce(0) { $0 + $1.kept } >= lanes * rounds)
      #expect(tallies.allSatisfy { $0.drafts > 0 && $0.counted > 0 && $0.leftOut > 0 })
    }
  }
}

/// How often what was tried.
struct Tally: Sendable {
  var kills = 0
  /// Entries that the last screen before a kill showed as kept.
  var kept = 0
  /// Drafts that had to be there afterwards.
  var drafts = 0
  /// Gaps of which the time was counted.
  var counted = 0
  /// Gaps of which the time was left out.
  var leftOut = 0
}
