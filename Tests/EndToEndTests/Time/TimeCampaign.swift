import Campaign
import Foundation
import Minutes
import SessionModel
import Testing

/// Whatever happens to the machine's clocks during a meeting, each team is charged what it spoke.
@Suite(.inLine, .timeLimit(.minutes(10))) struct TimeCampaign {
  private static let question = "was running when the program stopped"

  /// A wall clock that is set back and forth while clocks run is nobody's time.
  @Test func aWallClockThatIsSet() async throws {
    try await TimedMeeting.use { meeting in
      let other = try await meeting.another(in: "UTC")
      try await meeting.give(.left)
      var steps: [Int64] = [-86_400, 86_400, -3600, 10_800]
      var random = IdentifierSource(seed: 20_270_328)
      for _ in 0..<Campaign.tries(0, long: 100) {
        steps.append(Int64.random(in: -100_000...100_000, using: &random))
      }
      var half: String?
      for (index, step) in steps.enumerated() {
        try meeting.clocks.stepWall(by: step)
        let terminal = index.isMultiple(of: 2) ? other : meeting.terminal
        try await meeting.give(index.isMultiple(of: 2) ? .right : .left, on: terminal)
        try await meeting.note(afterDraft: half)
        try meeting.check("a step of \(step) s")
        // What is half-typed waits through the next step.
        let text = "half\(index) 未完"
        try meeting.terminal.keys("i")
        try meeting.terminal.type(text)
        try await other.wait(until: "✎ " + text)
        try meeting.terminal.keys("Escape")
        try await meeting.terminal.wait(until: "✎ " + text)
        half = text
        for terminal in [meeting.terminal, other] { #expect(try !terminal.screen.shows(Self.question)) }
      }
      Campaign.note(
        "time: wall clock set while a clock ran", tries: steps.count, losses: 0,
        "accounts within \(meeting.tolerance) ms of the watch, all of it the watch's own")
    }
  }

  /// A clock that ran when the last terminal was killed is paused there, whatever the wall clock says since.
  @Test(arguments: [-86_400, 10_800] as [Int64]) func aWallClockThatIsSetAfterAKill(step: Int64) async throws
  {
    try await TimedMeeting.use { meeting in
      try await meeting.give(.left)
      let given = meeting.clocks.running
      try meeting.terminal.kill(SIGKILL)
      try await meeting.terminal.end()
      let killed = meeting.clocks.running
      try meeting.clocks.stepWall(by: step)
      try meeting.open()
      try await meeting.terminal.wait(until: Self.question)
      // By the running clock it was seconds, whatever the wall clock says.
      let screen = try meeting.terminal.screen
      #expect(screen.text.contains(/0:\d\d ago/), "\(screen.text)")
      try meeting.terminal.keys("n")
      try await meeting.terminal.wait(until: "Nobody has the floor")
      meeting.noteFloor(nil, since: given - 1000, until: killed)
      try meeting.check("a kill and a step of \(step) s")
    }
  }

  /// A machine that slept while a clock ran: the time asleep is asked about once, and counts or not as the person says.
  @Test(arguments: [false, true], [false, true]) func aMachineThatSleeps(counts: Bool, shared: Bool)
    async throws
  {
    try await TimedMeeting.use { meeting in
      let other = shared ? try await meeting.another(in: "UTC") : nil
      try await meeting.give(.left)
      let before = meeting.clocks.running
      try meeting.clocks.sleep(for: 90)
      let after = meeting.clocks.running
      let asked = try await meeting.theOnlyOne(
        asking: Self.question, of: [meeting.terminal] + [other].compactMap(\.self))
      // The time that others held the test up is part of it.
      #expect(try asked.screen.text.contains(/(1:[3-5]\d|[2-9]:\d\d) ago/))
      try asked.keys(counts ? "y" : "n")
      if counts {
        try await asked.wait(for: "the floor") { $0.shows(asKept: .left) }
      } else {
        try await asked.wait(for: "the answer") {
          !$0.shows(Self.question) && $0.shows("Nobody has the floor")
        }
        // The last sign of life is a second old at most.
        meeting.noteFloor(nil, since: before - 1000, until: before + (after - before) % 1000 + 100)
      }
      try meeting.check("sleep")
      if let other {
        // What is said there for a key's length stands where it says whether all is kept.
        try other.keys("j")
        try await meeting.give(.right, on: other)
        try meeting.check("sleep, and the other terminal")
      }
    }
  }

  /// A program that was stopped for long while a clock ran asks like a machine that slept; for a moment, it doesn't.
  @Test(arguments: [3, 90] as [Int64]) func aProgramThatIsStopped(seconds: Int64) async throws {
    try await TimedMeeting.use { meeting in
      try await meeting.give(.left)
      try meeting.terminal.kill(SIGSTOP)
      let before = meeting.clocks.running
      try meeting.clocks.sleep(for: seconds)
      try meeting.terminal.kill(SIGCONT)
      if seconds > 10 {
        let asked = try await meeting.theOnlyOne(asking: Self.question, of: [meeting.terminal])
        try asked.keys("n")
        try await asked.wait(for: "the answer") { !$0.shows(Self.question) }
        meeting.noteFloor(nil, since: before - 1000, until: before)
      } else {
        try await meeting.give(.right)
      }
      try meeting.check("\(seconds) s")
    }
  }
}
