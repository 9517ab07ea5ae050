import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Meetings that landed versions stored keep opening, with nothing lost.
///
/// A fixture is never made anew: a version that writes another form adds one of its own.
@Suite struct FixtureTests {
  /// Beside a folder of its own, which goes away with the test.
  private func copy(_ name: String) throws -> (folder: Folder, path: String) {
    let folder = try Folder()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/\(name).sqlite")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: folder.store)
    return (folder, folder.store)
  }

  @Test(arguments: ["meeting-1", "meeting-2"]) func aMeetingIsRescuedWhole(name: String) throws {
    let (folder, path) = try copy(name)
    let before = try folder.contents()
    let outcome = try Rescue.run(from: path, to: folder.path + "/new")
    #expect(outcome.isComplete && outcome.meetings.map(\.changes) == [41])
    #expect(try folder.contents().filter { $0.key != "new" } == before)
    let saved = try SQLiteStore.open(at: folder.path + "/new", mode: .reading)
    let id = try saved.find("c2ymb99wvkg5t")
    #expect(try saved.all(id) == SQLiteStore.open(at: path, mode: .writing).all(id))
  }

  @Test(arguments: ["meeting-1", "meeting-2"]) func aMeetingOfAnEarlierVersionOpensWhole(name: String) throws
  {
    let (folder, path) = try copy(name)
    let store = try SQLiteStore.open(at: path, mode: .writing)
    defer { store.close() }
    let id = try store.find("c2ymb99wvkg5t")
    let session = Session(id: id, changes: try store.changes(of: id, after: 0).changes)
    #expect(try store.problems() == [])
    #expect(session.log.count == 41)
    #expect(
      session.log.allSatisfy { change in
        !change.operations.contains { if case .unknown = $0 { true } else { false } }
      })
    #expect(session.title == "Q1 2027 联合目标会议")
    #expect(session.agenda.name == "joint-90")
    let counts = [EntryKind.goal, .initiative, .blocker, .help, .priority, .action, .decision, .attendee]
      .map { session.entries($0).count }
    #expect(counts == [3, 4, 3, 2, 2, 1, 1, 4])
    #expect(
      session.entries(.goal, team: .left).first?.text == "在下个季度将潜在客户到符合市场营销条件的潜在客户的转化率提高5%")
    let second = session.entries(.goal, team: .right).last
    #expect(second?.text == "第二个目标 with \"quotes\"")
    #expect(second?.why == "因为")
    #expect(session.entries(.help, team: .right).first?.reply == .accepted)
    #expect(session.entries(.help, team: .right).first?.reason == "好的")
    let end = session.log.last?.moment ?? Moment(wall: 0, clock: 0, boot: 0)
    #expect(Party.allCases.map { session.clock.spoken(by: $0, at: end) } == [424_200, 314_147, 150_555])
    #expect(session.clock.granted(in: "questions") == Allotment(left: 60_000, right: 60_000))
    #expect(session.drafts.values.compactMap { $0.texts[.text] } == ["半条记录"])
    #expect(session.log.contains { session.isUndone($0.id) })
    #expect(session.position.step == 8)
    let backups = try folder.names().filter { $0.contains("backup") }
    #expect(backups == (name == "meeting-1" ? ["meetings.sqlite-format-1-backup"] : []))
  }
}
