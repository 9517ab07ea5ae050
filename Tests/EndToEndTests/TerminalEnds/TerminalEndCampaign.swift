import Campaign
import Foundation
import Minutes
import SessionModel
import SessionStore
import Testing

@testable import TerminalBench

/// A terminal that takes nothing any more, and one that goes away, while a clock runs and others go on.
@Suite(.timeLimit(.minutes(10))) struct TerminalEndCampaign {
  /// What becomes of a terminal that was stuck.
  enum Outcome: CaseIterable, Sendable {
    case readsOn, vanishes, isTerminated
  }

  @Test(arguments: Outcome.allCases) func aStuckTerminal(outcome: Outcome) async throws {
    for _ in 0..<Campaign.tries(1, long: 20) {
      try await Lodging.use { lodging in
        var stuck = try StuckTerminal(lodging)
        defer { stuck.terminal.end() }
        try await stuck.fill()
        try stuck.noteElsewhere(3)
        let cost = try await stuck.cost()
        #expect(cost < 25_000, "\(cost) µs of the processor in half a second")
        switch outcome {
        case .readsOn: try await goOn(stuck)
        case .vanishes: try end(stuck, status: 128 + SIGHUP) { $0.terminal.vanish() }
        case .isTerminated: try end(stuck, status: 128 + SIGTERM) { kill($0.terminal.process, SIGTERM) }
        }
        let document = try lodging.minutes()
        #expect(document.meeting.priorities.map(\.text) == stuck.typed)
        let store = try SQLiteStore.open(at: lodging.store, mode: .reading)
        defer { store.close() }
        #expect(try store.problems() == [])
        if outcome != .readsOn { #expect(store.others(at: try #require(store.summaries().first).id).isEmpty) }
      }
    }
    Campaign.note("terminal stuck, then \(outcome)", tries: Campaign.tries(1, long: 20), losses: 0)
  }

  /// All that was typed meanwhile is taken, and the screen is as if nothing had happened.
  private func goOn(_ stuck: StuckTerminal) async throws {
    try stuck.terminal.write("i, gone on".utf8)
    let start = Time.now()
    stuck.terminal.release()
    try await wait(for: "the draft") { try stuck.drafts == [stuck.half + ", gone on"] }
    try stuck.terminal.waitForSilence(of: 150, after: start)
    // Every note of the others has come to the screen.
    let text = String(decoding: stuck.terminal.output.flatMap(\.bytes), as: UTF8.self)
    for note in stuck.typed { #expect(text.contains(note)) }
    #expect(try stuck.lodging.minutes().meeting.speaking.running?.party == .left)
  }

  /// What was typed is kept, and the program is gone within seconds.
  private func end(_ stuck: StuckTerminal, status: Int32, by deed: (StuckTerminal) -> Void) throws {
    let start = Time.now()
    deed(stuck)
    let ended = try stuck.terminal.waitForEnd()
    // That the terminal is gone may be seen before the signal that tells of it.
    #expect(ended == status || status == 128 + SIGHUP && ended == 0)
    #expect(Time.now().milliseconds(since: start) < 5000)
    #expect(try stuck.drafts == [stuck.half])
  }

  /// A reader of output that has seen enough ends what writes it by the signal that is for that, without a word.
  @Test(arguments: [
    "list", "list --json", "minutes", "minutes --format json", "agendas", "keys", "themes", "--help",
  ])
  func aReaderThatGoesAway(command: String) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      // The reader is gone before anything is written.
      let script =
        "{ read go <gate; \"$0\" \(command); echo $? >status; } | { exec <&-; echo go >gate; }; cat status"
      let run = try ProcessRun(
        "/bin/bash", ["-c", "cd \"$HOME\"; mkfifo gate; " + script, lodging.entente],
        environment: lodging.environment)
      #expect(run.output == "\(128 + SIGPIPE)\n" && run.errors.isEmpty, "\(run)")
    }
  }
}
