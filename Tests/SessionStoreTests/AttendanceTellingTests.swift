import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// A ``LiveMeeting`` tells who else is here when that changes, and wakes nobody when it doesn't.
@Suite struct AttendanceTellingTests {
  let folder: Folder
  let store: SQLiteStore
  let meeting: MeetingID
  var maker = Maker()

  init() throws {
    folder = try Folder()
    store = try folder.open()
    meeting = maker.meeting()
    try store.create(meeting, [])
  }

  private func join() -> (live: LiveMeeting, front: FrontEnd) {
    let front = FrontEnd(meeting)
    return (LiveMeeting(store: store, id: meeting, after: 0, onEvent: front.take), front)
  }

  @Test func comingEditingAndGoingAreTold() throws {
    let (live, front) = join()
    let elsewhere = try folder.open()
    var presence: Presence? = elsewhere.enter(meeting, as: attendance(2))
    #expect(eventually { front.now.others.last == [attendance(2)] })
    presence?.update(attendance(2, editing: 9))
    #expect(eventually { front.now.others.last == [attendance(2, editing: 9)] })
    presence = nil
    #expect(eventually { front.now.others.last == [] })
    #expect(front.now.others.count == 3)
    live.close()
  }

  @Test func whoIsHereAlreadyIsToldFirst() throws {
    let presence = try folder.open().enter(meeting, as: attendance(2))
    var maker = maker
    try store.append([maker.note()], to: meeting)
    let (live, front) = join()
    #expect(eventually { !front.now.received.isEmpty })
    #expect(front.now.others == [[attendance(2)]])
    withExtendedLifetime(presence) {}
    live.close()
  }

  /// Whoever dies vanishes by itself, whatever else happens at the same time.
  @Test func theDeadAreToldToBeGone() throws {
    let (live, front) = join()
    let own = store.enter(meeting, as: attendance(1))
    for round in 0..<12 {
      let probes = try ["left", "right", "wall"].map {
        try ProbeProcess("stay", folder.store, meeting.description, $0)
      }
      for probe in probes { #expect(probe.readSome() == "ready\n") }
      #expect(eventually { front.now.others.last?.count == 3 }, "round \(round)")
      for probe in probes { _ = probe.kill() }
      #expect(eventually { front.now.others.last == [] }, "round \(round)")
    }
    withExtendedLifetime(own) {}
    live.close()
  }

  /// Nobody is woken by a front end that only is here, nor by its signs of life, and nobody wakes others by looking.
  @Test func whereNothingHappensNobodyWakes() throws {
    let (live, front) = join()
    let second = try folder.open()
    let secondFront = FrontEnd(meeting)
    let secondLive = LiveMeeting(store: second, id: meeting, after: 0, onEvent: secondFront.take)
    let presences = [store.enter(meeting, as: attendance(1)), second.enter(meeting, as: attendance(2))]
    #expect(eventually { front.now.others.last == [attendance(2)] })
    #expect(eventually { secondFront.now.others.last == [attendance(1)] })
    let count = Counter()
    let following = store.follow { count.increment() }
    #expect(eventually { count.value == 1 })
    // Longer than anybody looks again.
    usleep(700_000)
    for index in Int64(0)..<200 {
      second.signLife(of: meeting, at: Moment(wall: index, clock: index, boot: 1))
    }
    usleep(100_000)
    #expect(count.value == 1)
    presences[1].update(attendance(2, editing: 7))
    #expect(eventually { front.now.others.last == [attendance(2, editing: 7)] })
    usleep(700_000)
    #expect(count.value == 2)
    withExtendedLifetime((presences, following)) {}
    live.close()
    secondLive.close()
  }

  /// What somebody begins to edit in another process is told here: the goal is 50 ms in the middle.
  @Test func anotherProcessIsSeenAtOnce() throws {
    let (live, front) = join()
    let probe = try ProbeProcess("stay", folder.store, meeting.description)
    #expect(probe.readSome() == "ready\n")
    var delays: [Int64] = []
    var last: EntryID?
    for _ in 0..<200 {
      probe.send("")
      #expect(eventually { front.now.others.last?.first.map { $0.entry != last && $0.entry != nil } == true })
      last = front.now.others.last?.first?.entry
      delays.append(SystemClock.now().clock - Int64(last?.bits ?? 0))
      usleep(2000)
    }
    _ = probe.kill()
    delays.sort()
    #expect(delays[100] <= 50)
    #expect(delays[198] < 250)
    print("who edits what is told after \(delays[100]) ms (median), \(delays[198]) ms (99 %)")
    live.close()
  }
}
