import Foundation
import SessionModel
import Testing

@testable import SessionStore

@Suite struct LifeTests {
  let folder: Folder
  let store: SQLiteStore
  let meeting: MeetingID
  let other: MeetingID
  var maker = Maker()

  init() throws {
    folder = try Folder()
    store = try folder.open()
    meeting = maker.meeting()
    other = maker.meeting()
    for id in [meeting, other] { try store.create(id, []) }
  }

  private func moment(_ value: Int64) -> Moment {
    Moment(wall: value, clock: -value, boot: .max - UInt64(value))
  }

  @Test func theLastSignIsTheOneThatIsFound() throws {
    #expect(store.lastLife(of: meeting) == nil)
    store.signLife(of: other, at: moment(1))
    #expect(store.lastLife(of: meeting) == nil)
    store.signLife(of: meeting, at: moment(2))
    store.signLife(of: meeting, at: moment(3))
    #expect(store.lastLife(of: meeting) == moment(3))
    #expect(store.lastLife(of: other) == moment(1))
    #expect(try folder.open(.reading).lastLife(of: meeting) == moment(3))
    #expect(store.lastLife(of: MeetingID(bits: 77)) == nil)
  }

  @Test func aDamagedRecordIsNone() throws {
    store.signLife(of: meeting, at: moment(1))
    store.signLife(of: other, at: moment(2))
    let path = folder.store + "-life"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in whole.indices.dropFirst(32).prefix(32) {
      var bytes = whole
      bytes[index] ^= 0x10
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(try folder.open(.reading).lastLife(of: meeting) == nil)
    }
    // One meeting's record in another's place.
    try (whole.prefix(64) + whole[32..<64]).write(to: URL(fileURLWithPath: path))
    #expect(try folder.open(.reading).lastLife(of: other) == nil)
    #expect(try folder.open(.reading).lastLife(of: meeting) == moment(1))
    try whole.prefix(50).write(to: URL(fileURLWithPath: path))
    #expect(try folder.open(.reading).lastLife(of: meeting) == nil)
  }

  /// One terminal's signs must cost the others nothing.
  @Test func aSignOfLifeWakesNobody() throws {
    let count = Counter()
    let following = store.follow { count.increment() }
    #expect(eventually { count.value > 0 })
    let second = try folder.open()
    second.signLife(of: meeting, at: moment(0))
    // Whatever of the opening was still to be told is told before the change.
    var maker = Maker()
    try second.append([maker.note()], to: meeting)
    #expect(eventually { count.value > 1 })
    usleep(50_000)
    let before = count.value
    for index in 0..<1000 { second.signLife(of: meeting, at: moment(Int64(index))) }
    usleep(50_000)
    #expect(count.value == before)
    withExtendedLifetime(following) {}
  }
}

@Suite struct SystemClockTests {
  @Test func momentsGoOn() {
    let first = SystemClock.now()
    let second = SystemClock.now()
    #expect(first.boot == second.boot && first.boot != 0)
    #expect(0...1000 ~= second.clock - first.clock)
    #expect(abs(second.wall - Int64(Date().timeIntervalSince1970 * 1000)) < 1000)
  }

  @Test func randomSeedsDiffer() {
    #expect(Set((0..<100).map { _ in SystemClock.randomSeed() }).count == 100)
  }

  @Test func theOffsetFollowsTheCalendar() throws {
    for wall in [0, 1_780_000_000_000, 1_800_000_000_000] as [Int64] {
      let date = Date(timeIntervalSince1970: Double(wall) / 1000)
      #expect(SystemClock.utcOffset(at: wall) == TimeZone.current.secondsFromGMT(for: date))
    }
  }

  /// The published values of the algorithm.
  @Test func theChecksumIsTheKnownOne() {
    #expect(Checksum.fnv1a([]) == 0xCBF2_9CE4_8422_2325)
    #expect(Checksum.fnv1a("a".utf8) == 0xAF63_DC4C_8601_EC8C)
    #expect(Checksum.fnv1a("foobar".utf8) == 0x8594_4171_F739_67E8)
  }
}
