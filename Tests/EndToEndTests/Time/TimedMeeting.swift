import Foundation
import Minutes
import SessionModel
import Testing

/// A meeting on a machine whose clocks are set back and forth, and a watch beside it that nobody sets.
final class TimedMeeting {
  let lodging: Lodging
  let clocks: SetClocks
  private(set) var terminal: Terminal
  private let zone: String
  /// Every note that was typed in full, oldest first.
  private(set) var typed: [String] = []
  /// By how much the account may have differed from the watch at most, since a key isn't timed to the millisecond.
  private(set) var tolerance: Int64 = 0
  private var floors: [Floor] = []

  /// A party was given the floor, or, with `nil`, it was taken away, between two readings of the watch.
  private struct Floor {
    var party: Party?
    var moment: ClosedRange<Int64>
  }

  /// Runs a test in such a meeting, at step 2.
  /// - Parameters:
  ///   - zone: where the terminal is in which the meeting is set up.
  ///   - start: when, in seconds since 1970-01-01 00:00 UTC; now when `nil`.
  static func use(
    zone: String = "UTC", at start: Int64? = nil, _ body: (TimedMeeting) async throws -> Void
  ) async throws {
    try await Lodging.use { lodging in
      let clocks = try SetClocks(lodging)
      if let start { try clocks.setWall(to: start) }
      try await body(try await TimedMeeting(lodging, clocks, zone: zone))
    }
  }

  private init(_ lodging: Lodging, _ clocks: SetClocks, zone: String) async throws {
    (self.lodging, self.clocks, self.zone) = (lodging, clocks, zone)
    let changes = clocks.environment.merging(["TZ": zone]) { $1 }
    let new = try lodging.run(["new", "--no-open", "--starts", "Marketing"], changes: changes)
    guard new.status == 0 else { throw Complaint("new failed: \(new.errors)") }
    terminal = try lodging.terminal("open", changes: changes)
    try await terminal.wait(until: "? keys")
    try terminal.keys("g", "2")
    try await terminal.wait(until: "step 2/9")
    try terminal.keys("h")
  }

  /// Opens a terminal of the meeting in some zone.
  func another(in zone: String) async throws -> Terminal {
    let other = try lodging.terminal("open", changes: clocks.environment.merging(["TZ": zone]) { $1 })
    try await other.wait(until: "step 2/9")
    return other
  }

  /// Opens the meeting again in place of the terminal that is gone.
  func open() throws {
    terminal = try lodging.terminal("open", changes: clocks.environment.merging(["TZ": zone]) { $1 })
  }

  /// Gives a party the floor by its key, on some terminal.
  func give(_ party: Party, on other: Terminal? = nil) async throws {
    let terminal = other ?? terminal
    let before = clocks.running
    try terminal.keys(party.key)
    try await terminal.wait(for: "the floor to be \(party)'s") { $0.shows(asKept: party) }
    noteFloor(party, since: before)
  }

  /// Notes that the floor has changed between a reading of the watch and now.
  func noteFloor(_ party: Party?, since before: Int64, until after: Int64? = nil) {
    floors.append(Floor(party: party, moment: before...(after ?? clocks.running)))
  }

  /// The terminal that asks a question, once all others have done with it: they pause the clock when they are next
  /// awake, each on its own, and the question goes to the first of the record.
  func theOnlyOne(asking question: String, of terminals: [Terminal]) async throws -> Terminal {
    var asking: [Int] = []
    var since = ContinuousClock.now
    try await wait(for: "one question, not \(asking.count),") {
      let before = asking
      asking = try terminals.indices.filter { try terminals[$0].screen.shows(question) }
      let isOver =
        try asking.count == 1 && terminals.allSatisfy { try $0.screen.shows("Nobody has the floor") }
      if !isOver || asking != before { since = .now }
      return isOver && ContinuousClock.now - since > .seconds(terminals.count == 1 ? 0 : 1)
    }
    return terminals[asking[0]]
  }

  /// Keeps a note.
  /// - Parameter half: what is half-typed there, and is back when typing begins.
  func note(afterDraft half: String? = nil) async throws {
    let text = "note\(typed.count) 第\(typed.count)条"
    try terminal.keys("i")
    if let half {
      try await terminal.wait(until: "Your draft is back")
      #expect(try terminal.screen.below(" · new ").shows(half))
      try terminal.keys("C-u")
    }
    try terminal.type(text)
    try terminal.keys("Enter")
    typed.append(text)
    try await terminal.wait(until: "• " + text)
    try terminal.keys("Escape")
    try await terminal.wait(until: "? keys")
  }

  /// The minutes as a program on the same machine writes them.
  func minutes(zone: String? = nil) throws -> MinutesDocument {
    let run = try markup("json", zone: zone)
    return try JSONDecoder().decode(MinutesDocument.self, from: Data(run.utf8))
  }

  /// The minutes in some format, as somebody in some zone asks for them.
  func markup(_ format: String, zone: String? = nil) throws -> String {
    let run = try lodging.run(
      ["minutes", "--format", format],
      changes: clocks.environment.merging(["TZ": zone ?? self.zone]) { $1 })
    guard run.status == 0 else { throw Complaint("minutes failed: \(run.errors)") }
    return run.output
  }

  /// The account is the watch's, nobody was asked about time, and all notes are there in order.
  func check(_ step: String) throws {
    let before = clocks.running
    let document = try minutes()
    let now = before...clocks.running
    let totals = document.meeting.speaking.totals
    for (party, time) in [(Party.left, totals.left), (.right, totals.right), (.joint, totals.joint)] {
      let watched = watched(party, until: now)
      tolerance = max(tolerance, watched.upperBound - watched.lowerBound)
      #expect(watched ~= time.spoken, "\(party) after \(step)")
    }
    #expect(document.meeting.priorities.map(\.text) == typed, "\(step)")
    #expect(document.meeting.speaking.running?.party == floors.last?.party, "\(step)")
    // What two terminals do within milliseconds may be recorded in another order.
    for changes in Dictionary(grouping: document.changes, by: \.terminal).values {
      let kept = changes.map(\.moment.clock)
      #expect(kept == kept.sorted(), "the record's order after \(step)")
    }
  }

  /// What a party spoke by the watch, at least and at most; each reading is cut to a millisecond.
  private func watched(_ party: Party, until now: ClosedRange<Int64>) -> ClosedRange<Int64> {
    let ends = floors.dropFirst().map(\.moment) + [now]
    let turns = zip(floors, ends).filter { $0.0.party == party }
    return turns.reduce(0...0) { sum, turn in
      let (start, end) = (turn.0.moment, turn.1)
      let least = max(0, end.lowerBound - start.upperBound - 1)
      return sum.lowerBound + least...sum.upperBound + end.upperBound - start.lowerBound + 1
    }
  }
}
