import Foundation
import SessionModel
import Synchronization
import Testing

@testable import SessionStore

/// A store in which nothing is kept, and that says of who is here what a test wants.
private final class Doorman: MeetingStore {
  let here = Mutex<[Attendance]>([])
  let looks = Counter()

  func others(at id: MeetingID) -> [Attendance] {
    looks.increment()
    return here.withLock(\.self)
  }

  func summaries() -> [MeetingSummary] { [] }
  func create(_ id: MeetingID, _ changes: [Change]) {}
  func takeIn(_ id: MeetingID, _ changes: [Change]) -> Intake { .same }
  func append(_ changes: [Change], to id: MeetingID) {}
  func changes(of id: MeetingID, after place: Int64) -> (changes: [Change], last: Int64) { ([], place) }
  func session(of id: MeetingID) -> (session: Session, last: Int64) { (Session(id: id), 0) }
  func ids(matching prefix: String) -> [MeetingID] { [] }
  func find(_ name: String?) throws(StoreError) -> MeetingID { throw .noMeetings }
  func follow(_ onChange: @escaping @Sendable () -> Void) -> Following { Following {} }
  func signLife(of id: MeetingID, at moment: Moment) {}
  func lastLife(of id: MeetingID) -> Moment? { nil }
  func enter(_ id: MeetingID, as attendance: Attendance) -> Presence { Presence(show: { _ in }, leave: {}) }
}

@Suite struct LookoutTests {
  private let door = Doorman()

  private func lookout(_ told: @escaping @Sendable ([Attendance]) -> Void) -> Lookout {
    Lookout(store: door, id: MeetingID(bits: 1), queue: DispatchQueue(label: "test"), onChange: told)
  }

  /// What is noticed of a death may come before the locks are gone: it is told all the same, by itself.
  @Test func whoGoesALittleLaterIsMissedToo() {
    let heard = Heard()
    let lookout = lookout(heard.hear)
    door.here.withLock { $0 = [attendance(1)] }
    lookout.look()
    lookout.lookAgain()
    door.here.withLock { $0 = [] }
    #expect(eventually { heard.all == [[attendance(1)], []] })
  }

  /// Two looks for each notice, however many come, and none where nobody is known who could go.
  @Test func lookingAgainComesToAnEnd() {
    let heard = Heard()
    let lookout = lookout(heard.hear)
    lookout.look()
    lookout.lookAgain()
    usleep(100_000)
    #expect(door.looks.value == 1)
    door.here.withLock { $0 = [attendance(1)] }
    lookout.look()
    for _ in 0..<100 { lookout.lookAgain() }
    #expect(eventually { door.looks.value == 4 })
    usleep(700_000)
    #expect(door.looks.value == 4)
    lookout.lookAgain()
    lookout.close()
    door.here.withLock { $0 = [] }
    usleep(100_000)
    #expect(heard.all == [[attendance(1)]])
  }
}

/// What was told, one telling after the other.
private final class Heard: Sendable {
  private let tellings = Mutex<[[Attendance]]>([])
  var all: [[Attendance]] { tellings.withLock(\.self) }
  @Sendable func hear(_ others: [Attendance]) { tellings.withLock { $0.append(others) } }
}
