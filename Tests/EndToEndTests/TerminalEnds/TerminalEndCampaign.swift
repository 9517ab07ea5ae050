import Campaign
import Foundation
import Minutes
import SessionModel
import Testing

@testable import TerminalBench

/// A terminal that takes nothing any more, and one that goes away, while a clock runs and others go on.
@Suite(.inLine, .timeLimit(.minutes(10))) struct TerminalEndCampaign {
  private static let tries = Campaign.tries(1, long: 20)

  /// What becomes of a terminal that was stuck.
  enum Outcome: CaseIterable, Sendable {
    case readsOn, vanishes, isTerminated
  }

  @Test(arguments: Outcome.allCases) func aStuckTerminal(outcome: Outcome) async throws {
    for _ in 0..<Self.tries {
      try await Lodging.use { lodging in
        var stuck = try await MeetingOnTerminal(lodging)
        defer { stuck.terminal.end() }
        try await stuck.fill()
        try stuck.noteElsewhere(3)
        let cost = try await stuck.cost()
        #expect(cost < 25_000, "\(cost) µs of the processor in half a second")
        switch outcome {
        case .readsOn: try await goOn(stuck)
        case .vanishes: try end(stuck, by: .vanishing, leaving: [stuck.half])
        case .isTerminated: try end(stuck, by: .signal(SIGTERM), leaving: [stuck.half])
        }
        #expect(try lodging.minutes().meeting.priorities.map(\.text) == stuck.typed)
      }
    }
    Campaign.note("terminal stuck, then \(outcome)", tries: Self.tries, losses: 0)
  }

  /// All that was typed meanwhile is taken, and the screen is as if nothing had happened.
  private func goOn(_ stuck: MeetingOnTerminal) async throws {
    try stuck.terminal.write("i, gone on".utf8)
    stuck.terminal.release()
    try await wait(for: "the draft") { try stuck.drafts == [stuck.half + ", gone on"] }
    // Every note of the others comes to the screen.
    for note in stuck.typed { try await stuck.terminal.wait(until: note) }
    #expect(try stuck.lodging.minutes().meeting.speaking.running?.party == .left)
  }

  /// What asks a program to end.
  enum End: Sendable, CustomTestStringConvertible {
    case signal(Int32)
    /// The other side of the terminal is closed, as when a line breaks or a window is killed.
    case vanishing

    var testDescription: String {
      switch self {
      case .signal(let signal): "signal \(signal)"
      case .vanishing: "the terminal vanishes"
      }
    }

    /// The exit status that tells of it.
    var status: Int32 {
      switch self {
      case .signal(let signal): 128 + signal
      case .vanishing: 128 + SIGHUP
      }
    }

    func befall(_ meeting: MeetingOnTerminal) {
      switch self {
      case .signal(let signal): kill(meeting.terminal.process, signal)
      case .vanishing: meeting.terminal.vanish()
      }
    }
  }

  /// What was typed to the last key is kept, the time up to then is charged, and soon nothing is left.
  @Test(
    arguments: [.signal(SIGHUP), .signal(SIGTERM), .signal(SIGINT), .vanishing] as [End], [false, true])
  func anEndWhileAClockRuns(_ end: End, isTyping: Bool) async throws {
    for _ in 0..<Self.tries {
      try await Lodging.use { lodging in
        let meeting = try await MeetingOnTerminal(lodging)
        defer { meeting.terminal.end() }
        if isTyping { try await meeting.type() }
        try self.end(meeting, by: end, leaving: isTyping ? [meeting.half] : [])
      }
    }
    Campaign.note("terminal with a clock running: \(end.testDescription)", tries: Self.tries, losses: 0)
  }

  private func end(_ meeting: MeetingOnTerminal, by end: End, leaving drafts: [String]) throws {
    let asked = wallClock()
    end.befall(meeting)
    #expect(try meeting.terminal.waitForEnd() == end.status)
    let ended = wallClock()
    #expect(ended - asked < 5000)
    #expect(try meeting.drafts == drafts)
    // Each reading is cut to a millisecond.
    let turn = try #require(try meeting.lodging.minutes().meeting.speaking.running)
    #expect((asked - turn.start - 1...ended - turn.start + 1).contains(turn.milliseconds), "\(turn)")
    try meeting.checkNothingIsLeft()
  }

  /// An editor that has the terminal goes with it, and what was saved there is kept.
  @Test func aTerminalThatVanishesUnderAnEditor() async throws {
    for _ in 0..<Self.tries {
      try await Lodging.use { lodging in
        let editor = try lodging.editor(
          #"trap '' HUP TERM; echo saved >> "$file"; touch "$HOME/seen"; while :; do sleep 0.1; done"#)
        let meeting = try await MeetingOnTerminal(lodging, changes: ["EDITOR": editor])
        defer { meeting.terminal.end() }
        try await meeting.type()
        try meeting.terminal.write("\u{18}\u{5}".utf8)
        try await wait(for: "the editor") { FileManager.default.fileExists(atPath: lodging.home + "/seen") }
        meeting.terminal.vanish()
        #expect(try meeting.terminal.waitForEnd() == 128 + SIGHUP)
        #expect(try meeting.drafts == [meeting.half + "\nsaved"])
        try meeting.checkNothingIsLeft()
      }
    }
    Campaign.note("terminal vanished under an editor", tries: Self.tries, losses: 0)
  }

  /// A program that is stopped costs nothing, and its clock goes on.
  @Test func stoppedAndCalledBackWhileAClockRuns() async throws {
    try await Shell.use { shell in
      try shell.terminal.keys("1")
      try await shell.terminal.wait(until: "Marketing has the floor")
      try await shell.beginNote("half-typed 未完")
      for _ in 0..<Self.tries {
        try shell.terminal.keys("C-z")
        try await shell.waitForShell()
        let process = try shell.program
        let before = ProcessCost(of: process)
        #expect(try shell.drafts == ["half-typed 未完"])
        #expect(try shell.lodging.minutes().meeting.speaking.running?.party == .left)
        #expect(ProcessCost(of: process).since(before) == (0, 0))
        try shell.command("fg")
        try await shell.terminal.wait(until: "half-typed 未完")
        // What continues a program that wasn't stopped changes nothing.
        try shell.kill(SIGCONT)
        try await shell.terminal.wait(until: "Marketing has the floor")
      }
      try shell.terminal.keys("Enter")
      try await shell.terminal.wait(until: "• half-typed 未完")
      try shell.terminal.keys("Escape")
      try await shell.terminal.wait(until: "? keys")
      try shell.terminal.keys("2")
      try await shell.terminal.wait(until: "Sales has the floor")
      // The one turn goes up to the other, and nothing of it is missing; each reading is cut to a millisecond.
      try await wait(for: "the floor to be kept") {
        try shell.lodging.minutes().meeting.speaking.running?.party == .right
      }
      let speaking = try shell.lodging.minutes().meeting.speaking
      #expect(speaking.turns.count == 1)
      let (one, next) = (try #require(speaking.turns.first), try #require(speaking.running))
      #expect(abs(one.start + one.milliseconds - next.start) <= 1)
      try shell.terminal.keys("q")
      try await shell.terminal.wait(until: "Pause it and leave?")
      try shell.terminal.keys("y")
      try await shell.waitForShell()
      try await shell.expect(status: 0)
    }
    Campaign.note("stopped and called back while a clock ran", tries: Self.tries, losses: 0)
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
