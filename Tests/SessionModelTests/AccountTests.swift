import SessionModel
import Testing

/// The accounts add up exactly to the time during which somebody had the floor, whatever happens.
@Suite struct AccountTests {
  /// What happens around a meeting.
  enum Weather: CaseIterable {
    case calm, wallClockSet, reboots, outOfOrder
  }

  @Test(arguments: Weather.allCases, 0..<25) func accountsAddUp(weather: Weather, seed: UInt64) {
    var world = World(weather: weather, seed: seed)
    for _ in 0..<120 { world.goOn() }
    let clock = world.test.session.clock
    let accounts = Party.allCases.map { clock.spoken(by: $0, at: world.test.now) }
    #expect(accounts.reduce(0, +) == world.timeWithTheFloor)
    for party in Party.allCases {
      let steps = world.test.session.agenda.steps.map {
        clock.spoken(by: party, in: $0.id, at: world.test.now)
      }
      #expect(steps.reduce(0, +) == clock.spoken(by: party, at: world.test.now))
      #expect(world.turnsAndCorrections(of: party) == clock.spoken(by: party, at: world.test.now))
    }
    #expect(clock.turns.allSatisfy { $0.milliseconds > 0 })
  }
}

/// A meeting, and an account of it that a bystander keeps with a watch of his own.
private struct World {
  /// A press of a key that the bystander saw: when by his watch, and who had the floor then.
  struct Press {
    var change: ChangeID
    var time: Int64
    var boot: UInt64
    /// `nil` when the press was about something else than the floor.
    var floor: Party??
  }

  var test: TestSession
  private let weather: AccountTests.Weather
  private var changes: RandomChanges
  private var watch: Int64 = 0
  private var presses: [Press] = []

  init(weather: AccountTests.Weather, seed: UInt64) {
    self.weather = weather
    test = TestSession(at: "questions", seed: seed)
    changes = RandomChanges(seed: seed)
  }

  mutating func goOn() {
    let pause = Int64(changes.random.next() % 20_000)
    watch += pause
    test.wait(pause)
    switch weather {
    case .wallClockSet where changes.chance(1, in: 5):
      test.now.wall += Int64(changes.random.next() % 7_200_000) - 3_600_000
    case .reboots where changes.chance(1, in: 12):
      test.now.boot += 1
      test.now.clock = Int64(changes.random.next() % 1_000_000)
    default: break
    }
    press()
  }

  private mutating func press() {
    // Pressed a little before others that were stored first.
    let delay = weather == .outOfOrder && changes.chance(1, in: 3) ? Int64(changes.random.next() % 50) : 0
    let terminal = Int(changes.random.next() % 3)
    let undoable = test.session.undoable(by: test.terminals[terminal])
    let operations: [Operation]
    if changes.chance(1, in: 6), let undoable, presses.contains(where: { $0.change == undoable.id }) {
      operations = [.undo(undoable.id)]
    } else if changes.chance(1, in: 6), let redoable = test.session.redoable(by: test.terminals[terminal]) {
      operations = [.redo(redoable.id)]
    } else {
      operations = changes.clock(test.session, at: test.now)
    }
    test.wait(-delay)
    let id = test.perform(operations, by: terminal)
    presses.append(Press(change: id, time: watch - delay, boot: test.now.boot, floor: floor(operations)))
    test.wait(delay)
  }

  private func floor(_ operations: [Operation]) -> Party?? {
    for case .floor(let party) in operations { return .some(party) }
    return nil
  }

  /// By the watch: from each press that counts to the next, when somebody had the floor in between. What
  /// was pressed before something that counts already counts from there.
  var timeWithTheFloor: Int64 {
    var total: Int64 = 0
    var speaker: Party?
    var last: Int64 = 0
    for press in presses where !test.session.isUndone(press.change) {
      let time = max(press.time, last)
      if isOnTheClock(press) {
        if speaker != nil { total += time - last }
        last = time
      }
      if let floor = press.floor { speaker = floor }
    }
    return total + (speaker != nil ? watch - last : 0)
  }

  private func isOnTheClock(_ press: Press) -> Bool {
    guard let change = test.session.log.first(where: { $0.id == press.change }) else { return false }
    return change.operations.contains { operation in
      switch operation {
      case .floor, .grant, .move: true
      case .set(nil, .step, _): true
      default: false
      }
    }
  }

  func turnsAndCorrections(of party: Party) -> Int64 {
    let clock = test.session.clock
    var total = clock.turns.filter { $0.party == party }.reduce(0) { $0 + $1.milliseconds }
    for correction in clock.corrections {
      if correction.from == party { total -= correction.milliseconds }
      if correction.to == party { total += correction.milliseconds }
    }
    if let running = clock.running, running.party == party {
      total += test.now.elapsed(since: running.start)
    }
    return total
  }
}
