import SessionModel
import Testing

/// Several terminals on one meeting, each seeing the others' changes late.
@Suite struct SharedSessionTests {
  @Test(arguments: 0..<20) func allTerminalsEndWithWhatTheStoreHolds(seed: UInt64) {
    var room = Room(seed: seed)
    for step in 0..<100 {
      room.goOn()
      room.expectConsistent(inDepth: step.isMultiple(of: 7))
    }
    room.settle()
    let fold = Session(id: room.base.id, changes: room.stored)
    for terminal in room.terminals {
      #expect(
        terminal.pending.isEmpty && terminal.kept == room.stored[...] && terminal.current.log == room.stored)
      #expect(Outcome(of: terminal.current, at: room.now) == Outcome(of: fold, at: room.now))
      #expect(terminal.current.clock == fold.clock)
    }
    #expect(room.stored.count > room.base.log.count + 30)
  }

  @Test func ownChangesShowAtOnceAndOnceOnly() {
    var test = TestSession()
    var shared = SharedSession(kept: test.session)
    let change = test.change([.set(nil, .place, .text("a"))])
    shared.propose(change)
    #expect(shared.current.place == "a" && shared.kept == test.session.log[...] && shared.pending == [change])
    shared.receive([change])
    #expect(shared.kept.last == change && shared.pending.isEmpty && shared.current.log[...] == shared.kept)
    shared.receive([change])
    #expect(shared.kept.count == test.session.log.count + 1 && shared.current.log[...] == shared.kept)
    shared.receive([])
    #expect(shared.current.log[...] == shared.kept)
  }

  @Test func othersChangesGoBeforeOnesOwn() {
    var test = TestSession()
    var shared = SharedSession(kept: test.session)
    let mine = test.change([.set(nil, .place, .text("mine"))], by: 0)
    let theirs = test.change([.set(nil, .place, .text("theirs"))], by: 1)
    shared.propose(mine)
    shared.receive([theirs])
    #expect(shared.current.place == "mine" && shared.kept.last == theirs && shared.pending == [mine])
    shared.receive([mine])
    #expect(shared.kept.last == mine && shared.pending.isEmpty)
  }

  @Test func aBatchOfOwnAndOthersChanges() {
    var test = TestSession()
    var shared = SharedSession(kept: test.session)
    let mine = (0..<3).map { test.change([.set(nil, .place, .text("mine \($0)"))], by: 0) }
    let theirs = test.change([.set(nil, .place, .text("theirs"))], by: 1)
    for change in mine { shared.propose(change) }
    shared.receive([mine[0]])
    #expect(shared.pending == [mine[1], mine[2]] && shared.current.place == "mine 2")
    shared.receive([mine[1], theirs])
    #expect(shared.pending == [mine[2]] && shared.kept.last == theirs && shared.current.place == "mine 2")
    shared.receive([mine[2]])
    #expect(shared.current.log.suffix(4) == [mine[0], mine[1], theirs, mine[2]])
  }
}

/// A store, three terminals, and the time that changes take between them.
private struct Room {
  private(set) var terminals: [SharedSession]
  private(set) var stored: [Change]
  private(set) var now: Moment
  let base: Session
  private var changes: RandomChanges
  private var seen = [0, 0, 0]
  private var outbox: [[Change]] = [[], [], []]
  private let names: [TerminalID]

  init(seed: UInt64) {
    let test = TestSession(at: "questions", seed: seed)
    base = test.session
    stored = base.log
    now = test.now
    names = test.terminals
    terminals = Array(repeating: SharedSession(kept: base), count: 3)
    seen = Array(repeating: stored.count, count: 3)
    changes = RandomChanges(seed: seed)
  }

  mutating func goOn() {
    now = now.advanced(by: Int64(changes.random.next() % 3000))
    let terminal = Int(changes.random.next() % 3)
    switch changes.random.next() % 4 {
    case 0, 1: propose(at: terminal)
    case 2: store(from: terminal, upTo: Int(changes.random.next() % 4))
    default: deliver(to: terminal, upTo: Int(changes.random.next() % 6))
    }
  }

  private mutating func propose(at terminal: Int) {
    let current = terminals[terminal].current
    var operations = changes.operations(on: current, at: now)
    if changes.chance(1, in: 5), let target = current.undoable(by: names[terminal]),
      !base.log.contains(target)
    {
      operations = [.undo(target.id)]
    } else if changes.chance(1, in: 5), let target = current.redoable(by: names[terminal]) {
      operations = [.redo(target.id)]
    }
    let change = Change(
      id: changes.random.make(), terminal: names[terminal], moment: now, operations: operations)
    terminals[terminal].propose(change)
    outbox[terminal].append(change)
  }

  private mutating func store(from terminal: Int, upTo count: Int) {
    stored += outbox[terminal].prefix(count)
    outbox[terminal].removeFirst(min(count, outbox[terminal].count))
  }

  private mutating func deliver(to terminal: Int, upTo count: Int) {
    let end = min(stored.count, seen[terminal] + count)
    terminals[terminal].receive(Array(stored[seen[terminal]..<end]))
    seen[terminal] = end
  }

  mutating func settle() {
    for terminal in 0..<3 { store(from: terminal, upTo: .max) }
    for terminal in 0..<3 { deliver(to: terminal, upTo: stored.count) }
  }

  func expectConsistent(inDepth: Bool) {
    for terminal in terminals {
      var seen = Set(terminal.kept.map(\.id))
      let expected = terminal.kept + terminal.pending.filter { seen.insert($0.id).inserted }
      #expect(terminal.current.log[...] == expected)
      #expect(terminal.kept == stored.prefix(terminal.kept.count))
      guard inDepth else { continue }
      let fold = Session(id: base.id, changes: expected)
      #expect(Outcome(of: terminal.current, at: now) == Outcome(of: fold, at: now))
      #expect(terminal.current.clock == fold.clock)
      #expect(terminal.current.version == fold.version)
      for name in names {
        #expect(terminal.current.undoable(by: name) == fold.undoable(by: name))
        #expect(terminal.current.redoable(by: name) == fold.redoable(by: name))
      }
      for entry in fold.entries(EntryKind.allCases) {
        #expect(terminal.current[entry.id] == entry)
      }
    }
  }
}
