import Foundation
import GRDB
import SessionModel
import Synchronization
import Testing

@testable import SessionStore

final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func increment() { count.withLock { $0 += 1 } }
}

/// What a front end does with what it is told.
final class FrontEnd: Sendable {
  private let state: Mutex<State>

  struct State {
    var session: SharedSession
    var received: [Change] = []
    var log: [String] = []
    var delays: [Int64] = []
    /// Who else was told to be here, one telling after the other.
    var others: [[Attendance]] = []
  }

  init(_ id: MeetingID) {
    state = Mutex(State(session: SharedSession(kept: Session(id: id))))
  }

  func propose(_ change: Change) { state.withLock { $0.session.propose(change) } }

  func take(_ event: LiveEvent) {
    let now = SystemClock.now()
    state.withLock { state in
      switch event {
      case .changes(let changes):
        state.session.receive(changes)
        state.received += changes
        state.delays += changes.map { now.clock - $0.moment.clock }
        state.log.append("changes")
      case .attendance(let others): state.others.append(others)
      case .trouble(let error): state.log.append("\(error)".prefix { $0 != "(" }.description)
      case .kept: state.log.append("kept")
      }
    }
  }

  var now: State { state.withLock { $0 } }
}

@Suite struct LiveMeetingTests {
  let folder: Folder
  let store: SQLiteStore
  let meeting: MeetingID
  var maker = Maker()

  init() throws {
    folder = try Folder()
    store = try folder.open(patience: 0.05)
    meeting = maker.meeting()
    try store.create(meeting, [])
  }

  private func join(_ store: SQLiteStore? = nil) -> (live: LiveMeeting, front: FrontEnd) {
    let front = FrontEnd(meeting)
    let live = LiveMeeting(store: store ?? self.store, id: meeting, after: 0, onEvent: front.take)
    return (live, front)
  }

  @Test mutating func whatIsKeptIsConfirmedInOrder() throws {
    let (live, front) = join()
    let changes = (0..<200).map { _ in maker.note() }
    for change in changes {
      front.propose(change)
      live.keep(change)
    }
    #expect(live.flush(timeout: 10_000))
    #expect(live.isIdle && live.unkept.isEmpty)
    #expect(try folder.open(.reading).all(meeting) == changes)
    #expect(eventually { front.now.received == changes })
    #expect(front.now.session.pending.isEmpty)
    live.close()
  }

  @Test mutating func theKnownIsNotToldAgain() throws {
    let known = maker.note()
    try store.append([known], to: meeting)
    let front = FrontEnd(meeting)
    let place = try store.changes(of: meeting, after: 0).last
    let live = LiveMeeting(store: store, id: meeting, after: place, onEvent: front.take)
    let new = maker.note()
    live.keep(new)
    #expect(eventually { !front.now.received.isEmpty })
    #expect(front.now.received == [new])
    live.close()
  }

  /// Two terminals that type at once see one order, and end with the same session.
  @Test mutating func twoTerminalsAgree() throws {
    var other = Maker(seed: 2)
    let (first, firstFront) = join()
    let (second, secondFront) = join(try folder.open())
    let entry: EntryID = maker.ids.make()
    for index in 0..<100 {
      let changes = [
        maker.change([.set(entry, .text, .text("left \(index)"))]),
        other.change([.set(entry, .text, .text("right \(index)"))]),
      ]
      firstFront.propose(changes[0])
      first.keep(changes[0])
      secondFront.propose(changes[1])
      second.keep(changes[1])
    }
    #expect(first.flush(timeout: 10_000) && second.flush(timeout: 10_000))
    #expect(eventually { firstFront.now.received.count == 200 && secondFront.now.received.count == 200 })
    let stored = try store.all(meeting)
    #expect(firstFront.now.received == stored)
    #expect(secondFront.now.received == stored)
    #expect(firstFront.now.session.current[entry]?.text == secondFront.now.session.current[entry]?.text)
    first.close()
    second.close()
  }

  /// A draft that is superseded before it was told is confirmed all the same, in its place.
  @Test mutating func supersededDraftsAreConfirmed() throws {
    let (live, front) = join()
    for text in ["h", "he", "hel", "hell", "hello"] {
      let draft = maker.draft(text)
      front.propose(draft)
      live.keep(draft)
    }
    #expect(live.flush(timeout: 10_000))
    #expect(eventually { front.now.session.pending.isEmpty })
    #expect(front.now.session.current.drafts[maker.key]?.texts == [.text: "hello"])
    #expect(try store.all(meeting).count == 1)
    live.close()
  }

  @Test mutating func troubleIsToldOnceAndNothingIsLost() throws {
    let (live, front) = join()
    try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let changes = (0..<50).map { _ in maker.note(String(repeating: "x", count: 5000)) }
    for change in changes { live.keep(change) }
    #expect(!live.flush(timeout: 600))
    #expect(live.unkept == changes)
    #expect(!live.isIdle)
    #expect(front.now.log == ["full"])
    try store.write { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    #expect(live.flush(timeout: 10_000))
    #expect(eventually { front.now.log.last == "kept" })
    #expect(front.now.received == changes)
    #expect(front.now.log.filter { $0 != "changes" } == ["full", "kept"])
    live.close()
  }

  @Test mutating func itTriesAgainByItself() throws {
    let (live, front) = join()
    let lock = try Lock(on: folder.store)
    let note = maker.note()
    live.keep(note)
    #expect(eventually { front.now.log == ["locked"] })
    lock.release()
    #expect(eventually { front.now.log.last == "kept" })
    #expect(try store.all(meeting) == [note])
    live.close()
  }

  @Test mutating func othersAreFollowedWhileNothingCanBeWritten() throws {
    let other = try folder.open()
    let (live, front) = join()
    try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let own = maker.note(String(repeating: "x", count: 50_000))
    live.keep(own)
    #expect(eventually { front.now.log == ["full"] })
    let foreign = maker.note()
    try other.append([foreign], to: meeting)
    #expect(eventually { front.now.received == [foreign] })
    #expect(live.unkept == [own])
    live.close()
  }

  @Test mutating func keepingNeverWaits() throws {
    let patient = try folder.open(patience: 2)
    let (live, _) = join(patient)
    let lock = try Lock(on: folder.store)
    var longest: Int64 = 0
    for _ in 0..<200 {
      let start = SystemClock.now()
      live.keep(maker.note())
      longest = max(longest, SystemClock.now().elapsed(since: start))
    }
    #expect(longest < 250)
    lock.release()
    #expect(live.flush(timeout: 10_000))
    live.close()
  }

  @Test mutating func afterClosingNothingIsTold() throws {
    let (live, front) = join()
    #expect(live.flush(timeout: 1000))
    live.close()
    live.keep(maker.note())
    try store.append([maker.note()], to: meeting)
    usleep(50_000)
    #expect(front.now.log.isEmpty)
    #expect(try store.all(meeting).count == 1)
  }

  /// The log is made when a store is opened and deleted when the last one closes it.
  @Test mutating func followingSurvivesTheLogsComingAndGoing() throws {
    store.close()
    try #require(!FileManager.default.fileExists(atPath: folder.store + "-wal"))
    let reader = try folder.open(.reading)
    let (live, front) = join(reader)
    var expected: [Change] = []
    for _ in 0..<5 {
      let writer = try folder.open()
      let note = maker.note()
      try writer.append([note], to: meeting)
      expected.append(note)
      writer.close()
      #expect(eventually { front.now.received == expected })
    }
    live.close()
  }

  /// A process may be killed after its change is on disk and before it tells.
  @Test mutating func aWriterThatTellsNothingIsNoticedWhenItEnds() throws {
    try store.append([maker.note()], to: meeting)
    let (live, front) = join()
    #expect(eventually { front.now.received.count == 1 })
    try folder.tamper(
      """
      INSERT INTO change (meeting, id, terminal, wall, clock, boot, operations)
      SELECT meeting, 77, terminal, wall, clock, boot, operations FROM change
      """, isSealed: true)
    #expect(eventually { front.now.received.last?.id == ChangeID(bits: 77) })
    live.close()
  }

  @Test mutating func followingAFileThatDoesNotExistYet() throws {
    let later = try Folder()
    let front = FrontEnd(meeting)
    let reader = try later.open(.reading)
    let live = LiveMeeting(store: reader, id: meeting, after: 0, onEvent: front.take)
    #expect(live.flush(timeout: 1000))
    let note = maker.note()
    let writer = try later.open()
    try writer.create(meeting, [])
    try writer.append([note], to: meeting)
    #expect(eventually { front.now.received == [note] })
    live.close()
  }

  /// A change that is kept in another process is told here: the goal is 50 ms in the middle.
  @Test func anotherProcessIsFollowedAtOnce() throws {
    let (live, front) = join()
    let probe = try ProbeProcess("keep", folder.store, meeting.description)
    #expect(probe.readSome() == "ready\n")
    for index in 0..<200 {
      probe.send("")
      #expect(eventually { front.now.received.count > index })
    }
    #expect(try probe.finish().status == 0)
    let delays = front.now.delays.sorted()
    try #require(delays.count == 200)
    #expect(delays[100] <= 50)
    #expect(delays[198] < 250)
    print("a change of another process is told after \(delays[100]) ms (median), \(delays[198]) ms (99 %)")
    live.close()
  }
}

@Suite struct InterleavingTests {
  private var changes: [Change] = {
    var maker = Maker()
    return (0..<6).map { _ in maker.note() }
  }()

  private func merge(_ read: [Int], own: [Int], isAppended: Bool) -> (told: [Int], settled: Int) {
    let (told, settled) = Interleaving.merge(
      read.map { changes[$0] }, own: own.map { changes[$0] }, isAppended: isAppended)
    return (told.compactMap { changes.firstIndex(of: $0) }, settled)
  }

  @Test func ownAndForeignStayAsStored() {
    #expect(merge([0, 1, 2, 3], own: [1, 3], isAppended: true) == ([0, 1, 2, 3], 2))
    #expect(merge([0, 1], own: [], isAppended: true) == ([0, 1], 0))
    #expect(merge([], own: [], isAppended: true) == ([], 0))
  }

  @Test func supersededOnesGoBeforeTheirSuccessors() {
    #expect(merge([4, 2], own: [0, 1, 2], isAppended: true) == ([4, 0, 1, 2], 3))
    #expect(merge([4, 2, 5], own: [0, 2, 1], isAppended: true) == ([4, 0, 2, 5, 1], 3))
  }

  @Test func withoutAnAppendOnlyWhatIsThereIsSettled() {
    #expect(merge([4], own: [0, 1], isAppended: false) == ([4], 0))
    #expect(merge([1, 4], own: [0, 1, 2], isAppended: false) == ([0, 1, 4], 2))
  }
}
