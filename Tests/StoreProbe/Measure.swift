import SessionModel
import SessionStore

/// Says how long things take in a store with a meeting of 10,000 entries and 1,000 small ones.
struct Measure {
  let location: String
  private let meeting = MeetingID(bits: 1)

  func run() throws {
    try fill()
    let store = try time("open the store") { try SQLiteStore.open(at: location, mode: .writing) }
    let changes = try time("read 10,000 changes") { try store.changes(of: meeting, after: 0).changes }
    for _ in 0..<4 { try time("the same again") { try store.changes(of: meeting, after: 0).changes } }
    _ = time("apply them") { Session(id: meeting, changes: changes) }
    _ = try time("list 1,001 meetings, none cached") { try store.summaries() }
    store.close()
    let again = try time("open it again") { try SQLiteStore.open(at: location, mode: .writing) }
    _ = try time("list 1,001 meetings, all cached") { try again.summaries() }
    for _ in 0..<4 { try time("the same again") { try again.summaries() } }
    _ = try time("find the latest") { try again.find(nil) }
    var maker = ChangeMaker()
    try time("append a note, mean of 200") {
      for _ in 0..<200 { try again.append([maker.note()], to: meeting) }
    }
    time("sign life, mean of 200") {
      for _ in 0..<200 { again.signLife(of: meeting, at: SystemClock.now()) }
    }
  }

  private func fill() throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    var maker = ChangeMaker()
    for number in 2...1001 {
      try store.create(MeetingID(bits: UInt64(number)), (0..<20).map { _ in maker.entry() })
    }
    try store.create(meeting, (0..<10_000).map { _ in maker.entry() })
    store.close()
  }

  @discardableResult
  private func time<Result>(_ what: String, _ body: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    let milliseconds = (clock.now - start) / .milliseconds(1)
    let share = what.hasSuffix("mean of 200") ? milliseconds / 200 : milliseconds
    say("\(what): \((share * 1000).rounded() / 1000) ms")
    return result
  }
}

extension ChangeMaker {
  /// A note as the screens make it.
  mutating func entry() -> Change {
    var change = note()
    guard case .set(let entry?, _, _)? = change.operations.first else { return change }
    order = OrderKey.between(order, nil)
    change.operations += [
      .set(entry, .team, .text("left")), .set(entry, .step, .text("questions")),
      .set(entry, .order, .text(order)),
    ]
    return change
  }
}
