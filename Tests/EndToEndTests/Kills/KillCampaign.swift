import Campaign
import Testing

@Suite(.inLine, .timeLimit(.minutes(60))) struct KillCampaign {
  /// What the lanes do, by the stores that they share.
  ///
  /// Those that compare what is stored right after a kill with what is there later have a store of their own: a commit
  /// that is killed while it is synced may stand in the log, and SQLite finds it only when nobody else has the store
  /// open.
  private static let lanes: [[KillDeed]] = [[.typing, .typing], [.switching], [.signing]]
  /// How often each lane is killed: one more than a multiple of three, so that the last round of who types leaves a
  /// draft.
  private static let rounds = Campaign.tries(10, long: 136)

  /// The program is killed again and again, wherever it happens to be, and nothing that was shown as kept is
  /// ever missing.
  @Test func nothingShownAsKeptIsEverLost() async throws {
    let tallies = try await withThrowingTaskGroup(of: [(KillDeed, Tally)].self) { group in
      for (number, deeds) in Self.lanes.enumerated() {
        group.addTask { try await Self.live(deeds, lane: number * 10) }
      }
      return try await group.reduce(into: [KillDeed: Tally]()) { tallies, lanes in
        for (deed, tally) in lanes { tallies[deed, default: Tally()].add(tally) }
      }
    }
    // That there was something to lose.
    #expect(tallies.values.reduce(0) { $0 + $1.kills } == Self.lanes.joined().count * Self.rounds)
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

  /// Lanes that share a store.
  private static func live(_ deeds: [KillDeed], lane first: Int) async throws -> [(KillDeed, Tally)] {
    try await Lodging.use { lodging in
      var lives: [KilledMeeting] = []
      for (number, deed) in deeds.enumerated() {
        lives.append(try KilledMeeting(first + number, deed, seed: 20_270_112, in: lodging))
      }
      return try await withThrowingTaskGroup(of: (KillDeed, Tally).self) { group in
        for life in lives {
          group.addTask {
            var life = life
            for _ in 0..<Self.rounds { try await life.liveAndDie() }
            try await life.reopen()
            return (life.deed, life.tally)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
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
