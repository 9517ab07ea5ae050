import Foundation
import Minutes
import SessionModel
import Testing

/// Clocks that are switched when the program is killed.
extension KilledMeeting {
  /// A key that gives somebody the floor.
  private struct Switch: Sendable {
    var party: Party
    /// When it was pressed, at the earliest.
    var pressed: Int64
  }

  /// The keys that were pressed, and how many of them the screen has shown to be kept.
  private struct Switches: Sendable {
    var all: [Switch] = []
    var shown = 0
  }

  mutating func switchClocks(on terminal: Terminal) async throws {
    let first = try #require(due.running)
    let delay = Int.random(in: 0..<1800, using: &random)
    let end = ContinuousClock.now + .milliseconds(delay)
    async let pressing = Self.pressKeys(on: terminal, after: first.party, until: end)
    try await Task.sleep(until: end, clock: .continuous)
    try await kill(terminal)
    let switches = try await pressing
    let screen = try terminal.screen
    let killed = try #require(due.running).killed

    let floors = try self.floors(since: first.given.lowerBound).dropFirst()
    let pressed = switches.all.prefix(floors.count)
    #expect(floors.map(\.party) == pressed.map(\.party), "other switches than those of the keys")
    for (floor, key) in zip(floors, pressed) {
      #expect(
        key.pressed - 1...killed.upperBound + 1 ~= floor.wall, "a switch at another time than its key's")
    }
    let seen = Self.shown(on: screen, of: switches)
    #expect(floors.count >= seen, "\(seen) switches were shown as kept, \(floors.count) are:\n\(screen.text)")
    tally.kept += seen
    if let last = floors.last, let party = last.party {
      let given = (pressed.last?.pressed ?? last.wall)...killed.upperBound
      due.running = Running(party: party, given: given, killed: killed)
    }
    try checkNoGap(since: first.given.lowerBound)
  }

  /// Gives the floor to one after the other, one or two keys at a time.
  private static func pressKeys(
    on terminal: Terminal, after first: Party, until end: ContinuousClock.Instant
  ) async throws -> Switches {
    var switches = Switches()
    var party = first
    while ContinuousClock.now < end {
      for _ in 0..<Int.random(in: 1...2) {
        party = Party.allCases[(party.place + 1) % Party.allCases.count]
        switches.all.append(Switch(party: party, pressed: wallClock()))
        // A terminal whose program is gone takes no keys.
        try? terminal.keys(party.key)
      }
      while ContinuousClock.now < end, switches.shown < switches.all.count {
        if try terminal.screen.shows(asKept: party) { switches.shown = switches.all.count }
      }
    }
    return switches
  }

  /// How many switches the last screen shows to be kept; at most two came after those that were shown before.
  private static func shown(on screen: ScreenText, of switches: Switches) -> Int {
    let later = switches.all.indices.dropFirst(switches.shown)
    return later.last { screen.shows(asKept: switches.all[$0].party) }.map { $0 + 1 } ?? switches.shown
  }

  /// Who was given the floor since a moment, and when, as the record has it; nobody by a pause.
  func floors(since start: Int64) throws -> [(party: Party?, wall: Int64)] {
    try lodging.minutes(id).changes.filter { $0.moment.wall >= start - 1 }.flatMap { change in
      change.operations.compactMap {
        if case .floor(let party) = $0 { (party, change.moment.wall) } else { nil }
      }
    }
  }

  /// Each turn begins when the one before ends: no millisecond is lost between them, none is charged twice.
  private func checkNoGap(since start: Int64) throws {
    let turns = try lodging.minutes(id).meeting.speaking.turns.filter { $0.start >= start - 1 }
    for (one, next) in zip(turns, turns.dropFirst()) {
      #expect(abs(one.start + one.milliseconds - next.start) <= 2, "\(one) is followed by \(next)")
    }
  }
}

extension Party {
  fileprivate var place: Int { Party.allCases.firstIndex(of: self) ?? 0 }
  /// The key that gives it the floor.
  var key: String {
    switch self {
    case .left: "1"
    case .right: "2"
    case .joint: "0"
    }
  }
  /// What the screen says while it has the floor.
  var floorText: String {
    switch self {
    case .left: "Marketing has the floor"
    case .right: "Sales has the floor"
    case .joint: "Joint time"
    }
  }
}

extension ScreenText {
  /// Whether it shows that somebody has the floor, and that this is kept.
  func shows(asKept party: Party) -> Bool { shows(party.floorText) && shows("✓ all kept") }
}
