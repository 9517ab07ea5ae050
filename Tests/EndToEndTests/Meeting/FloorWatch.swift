import SessionModel

/// Measures from outside how long each party has the floor: never less and never more than it can have been.
struct FloorWatch {
  private(set) var least: [Party: Int64] = [:]
  private(set) var most: [Party: Int64] = [:]
  private var running: (party: Party, pressed: Int64, seen: Int64)?

  /// The floor went to a party, or to nobody, between the key and the screen that shows it.
  mutating func passed(to party: Party?, pressed: Int64, seen: Int64) {
    if let running {
      least[running.party, default: 0] += max(0, pressed - running.seen)
      most[running.party, default: 0] += seen - running.pressed
    }
    running = party.map { ($0, pressed, seen) }
  }

  /// Whether an account, in milliseconds, is what it can be.
  func allows(_ milliseconds: Int64, for party: Party) -> Bool {
    // Either clock may be cut off at whole milliseconds.
    (least[party] ?? 0) - 2 <= milliseconds && milliseconds <= (most[party] ?? 0) + 2
  }
}
