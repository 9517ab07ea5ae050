import Foundation
import Minutes
import SessionModel
import Testing

/// A meeting that is signed, altered and signed again when the program is killed.
extension KilledMeeting {
  /// How often both signed and then somebody noted a decision.
  private struct Signings: Sendable {
    var begun = 0
    /// The decisions that the screen has shown to be kept.
    var shown: [String] = []
  }

  mutating func sign(on terminal: Terminal) async throws {
    let first = try #require(due.running)
    let begin = try lodging.minutes(id)
    let before = begin.meeting.version
    // Who had signed alone when the program was killed before would take the signature back by the same key.
    let unsigned = Party.teams.filter { begin.session.signature(of: $0) != .holds }
    let delay = Int.random(in: 0..<2500, using: &random)
    let end = ContinuousClock.now + .milliseconds(delay)
    async let signing = Self.sign("L\(lane)R\(round)", by: unsigned, on: terminal, until: end)
    try await Task.sleep(until: end, clock: .continuous)
    try await kill(terminal)
    let signings = try await signing
    let killed = try #require(due.running).killed

    let minutes = try lodging.minutes(id)
    let decisions = Set(minutes.session.entries(.decision).map(\.text))
    #expect(decisions.isSuperset(of: signings.shown), "decisions that were shown as kept are missing")
    // Each decision came after both signatures.
    let versions = before + signings.shown.count...before + signings.begun
    #expect(versions ~= minutes.meeting.version, "\(signings.shown.count) signings were shown as kept")
    tally.kept += signings.shown.count
    // The second signature stops the clock.
    let last = try floors(since: first.given.lowerBound).last
    due.running = last.flatMap { last in
      // Joint time has been given once a signing: it is the last turn that ran when the program was killed.
      last.party.map { Running(party: $0, given: last.wall...killed.upperBound, killed: killed) }
    }
    if due.running == nil { floor = nil }
  }

  /// - Parameter unsigned: the teams whose signatures are missing at first; each decision takes back both.
  private static func sign(
    _ word: String, by unsigned: [Party], on terminal: Terminal, until end: ContinuousClock.Instant
  ) async throws -> Signings {
    var signings = Signings()
    var unsigned = unsigned
    while ContinuousClock.now < end {
      signings.begun += 1
      let decision = "\(word)D\(signings.begun) decided 已定"
      // A terminal whose program is gone takes no keys.
      try? terminal.keys(["0"] + unsigned.map { $0 == .left ? "a" : "A" } + ["d"])
      unsigned = Party.teams
      try? terminal.type(decision)
      try? terminal.keys("Enter", "Escape")
      var isShown = false
      while ContinuousClock.now < end, !isShown {
        let screen = try terminal.screen
        isShown = screen.shows("✓ all kept") && screen.shows("? keys") && screen.shows(decision)
      }
      if isShown { signings.shown.append(decision) }
    }
    return signings
  }
}
