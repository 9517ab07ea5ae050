import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Who waits to write, in which order.
@Suite struct WaitingLineTests {
  let folder: Folder
  let meeting: MeetingID
  let store: SQLiteStore
  private let log: Int32

  init() throws {
    var maker = Maker()
    folder = try Folder()
    meeting = maker.meeting()
    store = try folder.open()
    try store.create(meeting, [])
    log = open(folder.store + "-wal", O_RDWR | O_CLOEXEC)
    try #require(log >= 0)
  }

  /// While one writes, the others line up; each has its turn in the order in which they came, and who has had it
  /// comes last again.
  @Test func whoComesFirstWritesFirst() throws {
    let lock = try Lock(on: folder.store)
    let done = DispatchGroup()
    var order: [ChangeID] = []
    for number in 0..<6 {
      var maker = Maker(seed: UInt64(number) + 2)
      let notes = [maker.note(), maker.note()]
      order.append(notes[0].id)
      let store = try folder.open(patience: 20)
      done.enter()
      Thread.detachNewThread { [meeting] in
        for note in notes { try? store.append([note], to: meeting) }
        done.leave()
      }
      try #require(eventually { WaitingLine.places[number].isTakenElsewhere(on: log) })
    }
    lock.release()
    #expect(done.wait(timeout: .now() + 20) == .success)
    let stored = try store.all(meeting).map(\.id)
    #expect(Array(stored.prefix(6)) == order)
    #expect(stored.count == 12)
    #expect(!WaitingLine.places.contains { $0.isTakenElsewhere(on: log) })
  }

  /// Whoever is stopped in line doesn't keep the others from writing for good.
  @Test func oneWhoIsStuckIsPassed() throws {
    #expect(WaitingLine.places[0].take(on: log))
    var maker = Maker(seed: 9)
    let note = maker.note()
    try folder.open(patience: 0.2).append([note], to: meeting)
    #expect(try store.all(meeting) == [note])
  }
}
