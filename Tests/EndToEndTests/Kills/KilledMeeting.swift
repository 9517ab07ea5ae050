import Foundation
import Minutes
import SessionModel
import SessionStore
import Testing

/// What is done in a meeting when its terminal is killed.
enum KillDeed: String, CaseIterable, Sendable {
  case typing = "typing"
  case switching = "clocks are switched"
  case signing = "the meeting is signed"
}

/// A meeting whose only terminal is killed, opened again, and killed again.
struct KilledMeeting: Sendable {
  let lodging: Lodging
  let id: String
  let deed: KillDeed
  var tally = Tally()

  let lane: Int
  private let heldUp = HeldUp.watch
  var random: IdentifierSource
  var round = 0
  /// Whose clock runs since before the meeting was opened.
  var floor: Party?
  /// Every note that was typed in full, by the word that it begins with.
  private var typed: [String: String] = [:]
  /// What must be there when the meeting is opened next.
  var due = Due()

  /// What a kill left behind that must be found again.
  struct Due: Sendable {
    var draft: String?
    var running: Running?
  }

  /// A clock that ran when the program was killed.
  struct Running: Sendable {
    var party: Party
    /// The moments around the key that gave the party the floor.
    var given: ClosedRange<Int64>
    /// The moments around the kill.
    var killed: ClosedRange<Int64> = 0...0
  }

  init(_ lane: Int, _ deed: KillDeed, seed: UInt64, in lodging: Lodging) throws {
    self.deed = deed
    self.lane = lane
    self.lodging = lodging
    random = IdentifierSource(seed: seed + UInt64(lane))
    let run = try lodging.run("new", "--no-open", "--title", "Lane \(lane)")
    guard run.status == 0 else { throw Complaint("new failed: \(run.errors)") }
    id = run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Opens the meeting, checks that all is there, works in it, and is killed.
  mutating func liveAndDie() async throws {
    let terminal = try await open()
    round += 1
    try await giveFloor(on: terminal)
    switch deed {
    case .typing: try await type(on: terminal)
    case .switching: try await switchClocks(on: terminal)
    case .signing: try await sign(on: terminal)
    }
    try checkStore()
  }

  private mutating func type(on terminal: Terminal) async throws {
    let isSettled = round % 3 == 1
    let draft = "L\(lane)R\(round)D half-typed 未完"
    let notes = (0..<Int.random(in: 1...3, using: &random)).map { note(number: $0) }
    let delay = Int.random(in: 0..<700, using: &random)
    if isSettled {
      try type(notes, draft, on: terminal)
      try await terminal.wait(until: draft)
      // Half a second is what a draft may take; anything above it is chance.
      try await Task.sleep(for: .milliseconds(500 + delay / 2))
      due.draft = draft
    } else {
      async let typing: Void = type(notes, draft, on: terminal)
      try await Task.sleep(for: .milliseconds(delay))
      try await kill(terminal)
      _ = try? await typing
    }
    if isSettled { try await kill(terminal) }
    try checkKept(on: try terminal.screen)
  }

  /// Opens the meeting, checks that all is there, and takes up what was half-typed.
  mutating func reopen() async throws {
    let draft = due.draft
    let terminal = try await open()
    defer { try? terminal.kill(SIGTERM) }
    guard deed == .typing else { return }
    let expected = try #require(draft, "the last round leaves a draft")
    // What another terminal has touched only seconds ago may still be its own, and older ones come first.
    try await wait(for: "the draft in the editor:\n\((try? terminal.screen.text) ?? "")\n") {
      try terminal.keys("i")
      if try await terminal.wait(until: " · new ").below(" · new ").shows(expected) { return true }
      try terminal.keys("C-u", "Escape")
      try await terminal.wait(until: "? keys")
      return false
    }
  }

  // MARK: Living

  private mutating func open() async throws -> Terminal {
    var terminal = try lodging.terminal("open", id)
    if let running = due.running {
      try await terminal.wait(until: "was running when the program")
      if Bool.random(using: &random) {
        // Killed before it is answered, the question is there again.
        try terminal.kill(SIGKILL)
        #expect(try await terminal.end() == 128 + SIGKILL)
        terminal = try lodging.terminal("open", id)
        try await terminal.wait(until: "was running when the program")
      }
      try await answerGap(running, on: terminal)
    } else {
      try await terminal.wait(until: "? keys")
      let step = deed == .signing ? 9 : 2
      try terminal.keys("g", "\(step)")
      try await terminal.wait(until: "step \(step)/9")
    }
    if deed == .typing { try terminal.keys("h") }
    if let draft = due.draft { try await checkDraft(draft, on: terminal) }
    due = Due()
    return terminal
  }

  private mutating func giveFloor(on terminal: Terminal) async throws {
    let other = floor?.other ?? .joint
    let party: Party = other == .joint ? (Bool.random(using: &random) ? .left : .right) : other
    let pressed = wallClock()
    try terminal.keys(party.key)
    let screen = try await terminal.wait(
      for: "the floor, or the question whether signed minutes are to be altered"
    ) {
      $0.shows(asKept: party) || $0.shows("The minutes are signed")
    }
    if screen.shows("The minutes are signed") {
      try terminal.keys("y")
      try await terminal.wait(until: party.floorText)
      // The next key takes away the notice that the minutes were altered, behind which stands whether all is kept.
      try terminal.keys("j")
    }
    try await terminal.wait(for: "the floor to be \(party)'s, and kept") {
      $0.shows(asKept: party)
    }
    due.running = Running(party: party, given: pressed...wallClock())
  }

  private mutating func note(number: Int) -> String {
    let word = "L\(lane)R\(round)N\(number)"
    let text = word + " a note 一条记录 é 👍 " + String(random.next(), radix: 36)
    typed[word] = text
    return text
  }

  private func type(_ notes: [String], _ draft: String, on terminal: Terminal) throws {
    try terminal.keys("h", "i", "C-u")
    for note in notes {
      try terminal.type(note)
      try terminal.keys("Enter")
    }
    try terminal.type(draft)
  }

  mutating func kill(_ terminal: Terminal) async throws {
    let before = wallClock()
    try terminal.kill(SIGKILL)
    #expect(try await terminal.end() == 128 + SIGKILL)
    due.running?.killed = before...wallClock()
    tally.kills += 1
  }
}

// MARK: Checking

extension KilledMeeting {
  /// Everything that the last screen showed as kept is in the record, letter by letter.
  private mutating func checkKept(on screen: ScreenText) throws {
    guard screen.shows("✓ all kept") else { return }
    let entries = Set(try lodging.minutes(id).meeting.priorities.map(\.text))
    let list = screen.above(" · new ").text
    // What was half-typed at an earlier kill stands there too, behind its sign.
    for (word, text) in typed where list.contains(word + " ") && !list.contains("✎ \(word) ") {
      #expect(entries.contains(text), "“\(text)” was shown as kept:\n\(screen.text)")
      tally.kept += 1
    }
  }

  private func checkStore() throws {
    let store = try SQLiteStore.open(at: lodging.store, mode: .reading)
    defer { store.close() }
    #expect(try store.problems() == [])
  }

  private mutating func checkDraft(_ draft: String, on terminal: Terminal) async throws {
    tally.drafts += 1
    let drafts = try lodging.minutes(id).session.drafts.values.compactMap { $0.texts[.text] }
    #expect(drafts.contains(draft))
    try await terminal.wait(until: "✎ " + draft)
  }

  /// The clock stopped at the last sign of life, and the person decides about the time since.
  private mutating func answerGap(
    _ running: Running, on terminal: Terminal
  ) async throws {
    var speaking = try lodging.minutes(id).meeting.speaking
    try await wait(for: "the pause in the record") {
      speaking = try lodging.minutes(id).meeting.speaking
      return speaking.running == nil
    }
    // A turn that was killed before it gave a sign of life is none.
    let turn = speaking.turns.last { $0.party == running.party && $0.start >= running.given.lowerBound - 1 }
    let sign = turn.map { $0.start + $0.milliseconds } ?? running.given.lowerBound
    let (killed, late) = (running.killed, running.killed.lowerBound - sign)
    #expect(sign <= killed.upperBound, "charged ahead of the kill by \(sign - killed.upperBound) ms")
    tally.latest = max(tally.latest, late)
    let heldUp = heldUp.milliseconds(from: sign, to: killed.upperBound)
    #expect(late <= 1500 + heldUp, "\(late) ms before the kill aren't charged, \(heldUp) held up by others")

    if Bool.random(using: &random) {
      tally.leftOut += 1
      floor = nil
      try terminal.keys("n")
      try await terminal.wait(until: "Nobody has the floor")
      let after = try lodging.minutes(id).meeting.speaking
      #expect(after.turns == speaking.turns)
      #expect(after.totals == speaking.totals)
    } else {
      tally.counted += 1
      floor = running.party
      try terminal.keys("y")
      try await terminal.wait(until: running.party.floorText)
      try await checkCounted(turn?.start, running)
    }
  }

  /// The turn goes on as if nothing had happened.
  private func checkCounted(_ start: Int64?, _ expected: Running) async throws {
    var counted: SpeakingRecord.Turn?
    let before = wallClock()
    try await wait(for: "the turn to go on in the record") {
      counted = try lodging.minutes(id).meeting.speaking.running
      return counted != nil
    }
    let running = try #require(counted)
    #expect(running.start == start ?? running.start)
    #expect(expected.given ~= running.start)
    #expect(before - running.start - 5...wallClock() - running.start + 5 ~= running.milliseconds)
  }
}
