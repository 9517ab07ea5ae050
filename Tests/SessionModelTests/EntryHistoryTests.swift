import SessionModel
import Testing

/// What is looked up of an entry is all that was ever written into it, whoever wrote, edited and took back.
@Suite struct EntryHistoryTests {
  @Test func versionsTellWhoWroteWhatAndWhen() {
    var meeting = TestSession(at: "priorities")
    let id = meeting.add(.priority, .left, "one")
    let first = meeting.now
    #expect(!meeting.session.hasEarlierVersions(of: id))
    meeting.wait(1000)
    meeting.perform([.set(id, .horizon, .text("this year"))], by: 1)
    #expect(!meeting.session.hasEarlierVersions(of: id), "the first of a field replaces nothing")
    meeting.perform([.set(id, .text, .text("two"))], by: 1)
    meeting.perform([.set(id, .text, .text("three"))], by: 2)
    meeting.undo(by: 2)
    meeting.perform([.set(id, .horizon, nil)], by: 0)
    #expect(meeting.session.hasEarlierVersions(of: id))
    let versions = meeting.session.history(of: id)
    #expect(versions.map(\.id.field) == [.horizon, .text, .text, .horizon, .text])
    #expect(versions.map(\.value?.text) == [nil, "three", "two", "this year", "one"])
    #expect(versions.map(\.terminal) == [0, 2, 1, 1, 0].map { meeting.terminals[$0] })
    #expect(versions.map(\.isUndone) == [false, true, false, false, false])
    #expect(versions.map(\.holds) == [true, false, true, false, false])
    #expect(versions.last?.moment == first)
    #expect(meeting.session.history(of: EntryID(bits: 1)).isEmpty)
  }

  /// Over random meetings: the version that holds is the present value; each version can be put back, and that be
  /// taken back.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func whatHoldsIsThePresentValue(seed: UInt64) throws {
    var meeting = TestSession(at: "priorities", seed: seed)
    var random = RandomChanges(seed: seed)
    for _ in 0..<150 {
      let terminal = Int(random.random.next() % 3)
      meeting.wait(100)
      switch random.random.next() % 8 {
      case 0: meeting.undo(by: terminal)
      case 1: meeting.redo(by: terminal)
      default: meeting.perform(random.operations(on: meeting.session, at: meeting.now), by: terminal)
      }
    }
    for entry in meeting.session.entries(EntryKind.notes) {
      let versions = meeting.session.history(of: entry.id)
      let order = versions.map { version in
        meeting.session.log.firstIndex { $0.id == version.id.change } ?? -1
      }
      #expect(order == order.sorted(by: >))
      #expect(Set(versions.map(\.id)).count == versions.count)
      for (field, ofField) in Dictionary(grouping: versions, by: \.id.field) {
        #expect(ofField.first { !$0.isUndone }?.value == entry[field])
        #expect(ofField.count(where: \.holds) == (ofField.contains { !$0.isUndone } ? 1 : 0))
        #expect(ofField.first(where: \.holds) == ofField.first { !$0.isUndone })
        #expect(ofField.count == entry.history(of: field).count)
      }
    }
    for entry in meeting.session.entries(EntryKind.notes).prefix(5) {
      for version in meeting.session.history(of: entry.id) {
        let before = meeting.session[entry.id]?[version.id.field]
        let operations = meeting.session.restoring(version, of: entry.id)
        #expect(operations.isEmpty == (before == version.value))
        guard !operations.isEmpty else { continue }
        meeting.perform(operations)
        #expect(meeting.session[entry.id]?[version.id.field] == version.value)
        meeting.undo(by: 0)
        #expect(meeting.session[entry.id]?[version.id.field] == before)
      }
    }
  }
}
