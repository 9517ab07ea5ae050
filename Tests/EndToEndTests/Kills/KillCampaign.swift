import Campaign
import Testing

@Suite(.inLine, .timeLimit(.minutes(30))) struct KillCampaign {
  /// What the lanes do, and how often each is killed.
  private static let lanes: [KillDeed] = [.typing, .typing, .switching, .signing]
  /// One more than a multiple of three, so that the last round of who types leaves a draft.
  private static let rounds = Campaign.tries(10, long: 136)

  /// The program is killed again and again, wherever it happens to be, and nothing that was shown as kept is
  /// ever missing.
  @Test func nothingShownAsKeptIsEverLost() async throws {
    try await Lodging.use { lodging in
      var lives: [KilledMeeting] = []
      for (lane, deed) in Self.lanes.enumerated() {
        lives.append(try KilledMeeting(lane, deed, seed: 20_270_112, in: lodging))
      }
      let tallies = try await withThrowingTaskGroup(of: (KillDeed, Tally).self) { group in
        for life in lives {
          group.addTask {
            var life = life
            for _ in 0..<Self.rounds { try await life.liveAndDie() }
            try await life.reopen()
            return (life.deed, life.tally)
          }
        }
        return try await group.reduce(into: [:]) { $0[$1.0, default: Tally()].add($1.1) }
      }
      // That there was something to lose.
      #expect(tallies.values.reduce(0) { $0 + $1.kills } == Self.lanes.count * Self.rounds)
      for (deed, tally) in tallies {
        #expect(tally.kept > 0, "\(deed)")
        // Where the meeting is signed, the clock runs only for moments.
        #expect(deed == .signing || tally.counted + tally.leftOut > 0, "\(deed)")
      }
      #expect(tallies[.typing].map { $0.drafts > 0 && $0.counted > 0 && $0.leftOut > 0 } == true)
      for (deed, tally) in tallies {
        Campaign.note("killed while \(deed.rawValue)", tries: tally.kills, losses: 0, tally.figures)
      }
    }
  }
}

/// How often what was tried.
struct Tally: Sendable {
  var kills = 0
  /// What the last screen before a kill showed as kept.
  var kept = 0
  /// Drafts that had to be there afterwards.
  var drafts = 0
  /// Gaps of which the time was counted.
  var counted = 0
  /// Gaps of which the time was left out.
  var leftOut = 0
  /// The longest time between the last sign of life and a kill, in milliseconds.
  var latest: Int64 = 0

  mutating func add(_ other: Tally) {
    kills += other.kills
    kept += other.kept
    drafts += other.drafts
    counted += other.counted
    leftOut += other.leftOut
    latest = max(latest, other.latest)
  }

  var figures: String {
    "\(kept) shown as kept, \(drafts) drafts, \(counted + leftOut) running clocks, "
      + "charged up to \(latest) ms before the kill at worst"
  }
}
