import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Who is at a meeting, as other store objects and other processes see it.
@Suite struct PresenceTests {
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

  private var path: String { folder.store + "-here" }

  @Test func everyAttendanceIsSeenAsItIs() throws {
    let roles: [Attendance.Role] =
      [.facilitator, .wall] + Party.allCases.map(Attendance.Role.noteTaker)
    let all = roles.enumerated().map { attendance(UInt64($0 + 1), $1) }
    let presences = all.reversed().map { store.enter(meeting, as: $0) }
    let elsewhere = try folder.open()
    #expect(elsewhere.others(at: meeting) == all)
    #expect(elsewhere.others(at: other).isEmpty)
    for (presence, attendance) in zip(presences, all.reversed()) {
      for entry in [0, 5, UInt64.max] {
        var changed = attendance
        changed.entry = EntryID(bits: entry)
        presence.update(changed)
        #expect(elsewhere.others(at: meeting).contains(changed))
      }
      presence.update(attendance)
    }
    #expect(try folder.open(.reading).others(at: meeting) == all)
  }

  @Test func onesOwnPresenceIsNotAnothers() throws {
    let own = [store.enter(meeting, as: attendance(1)), store.enter(meeting, as: attendance(2))]
    #expect(store.others(at: meeting).isEmpty)
    let elsewhere = try folder.open()
    #expect(elsewhere.others(at: meeting).count == 2)
    let theirs = elsewhere.enter(meeting, as: attendance(3, .wall))
    #expect(store.others(at: meeting) == [attendance(3, .wall)])
    withExtendedLifetime((own, theirs)) {}
  }

  @Test func aPresenceEndsWhenItIsReleased() throws {
    let elsewhere = try folder.open()
    var presences = [
      store.enter(meeting, as: attendance(1)), store.enter(meeting, as: attendance(2)),
      store.enter(other, as: attendance(3)),
    ]
    presences.removeFirst()
    #expect(elsewhere.others(at: meeting) == [attendance(2)])
    presences.removeFirst()
    #expect(elsewhere.others(at: meeting).isEmpty)
    #expect(elsewhere.others(at: other) == [attendance(3)])
    presences.removeAll()
    #expect(elsewhere.others(at: other).isEmpty)
    // The file holds nothing of those who left.
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).allSatisfy { $0 == 0 })
  }

  @Test func aPresenceEndsWithItsProcess() throws {
    let probe = try ProbeProcess("stay", folder.store, meeting.description, "right")
    #expect(probe.readSome() == "ready\n")
    let there = Attendance(terminal: probe.terminal, role: .noteTaker(.right))
    #expect(store.others(at: meeting) == [there])
    #expect(store.others(at: other).isEmpty)
    let own = store.enter(meeting, as: attendance(1))
    #expect(store.others(at: meeting) == [there])
    _ = probe.kill()
    #expect(store.others(at: meeting).isEmpty)
    #expect(store.lastLife(of: meeting) == Moment(wall: 1, clock: 2, boot: 3))
    // What it left in its seat doesn't come back with the next one who sits there.
    let next = store.enter(other, as: attendance(2))
    #expect(try folder.open().others(at: meeting) == [attendance(1)])
    withExtendedLifetime((own, next)) {}
  }

  /// Beyond the seats there are, everything works, unseen; a seat that becomes free is taken with the next update.
  @Test func moreThanTheSeatsWorkUnseen() throws {
    let elsewhere = try folder.open()
    var presences = (1...UInt64(PresenceFile.seats)).map { store.enter(meeting, as: attendance($0)) }
    #expect(elsewhere.others(at: meeting).count == PresenceFile.seats)
    let late = elsewhere.enter(meeting, as: attendance(1000))
    #expect(store.others(at: meeting).isEmpty)
    late.update(attendance(1000, editing: 1))
    #expect(store.others(at: meeting).isEmpty)
    presences.remove(at: 20)
    late.update(attendance(1000, editing: 2))
    #expect(store.others(at: meeting) == [attendance(1000, editing: 2)])
    #expect(elsewhere.others(at: meeting).count == PresenceFile.seats - 1)
    withExtendedLifetime(presences) {}
  }

  @Test func seatsAreNeverSharedAmongProcesses() throws {
    let probes = try (0..<8).map { _ in try ProbeProcess("stay", folder.store, meeting.description) }
    for probe in probes { #expect(probe.readSome() == "ready\n") }
    let terminals = { Set(store.others(at: meeting).map(\.terminal)) }
    #expect(terminals() == Set(probes.map(\.terminal)))
    for probe in probes.prefix(3) { _ = probe.kill() }
    #expect(terminals() == Set(probes.dropFirst(3).map(\.terminal)))
    for probe in probes.dropFirst(3) { #expect(try probe.finish().status == 0) }
    #expect(terminals().isEmpty)
  }

  // MARK: Whatever is in the file

  /// Nothing in the file counts but what a living front end wrote into the seat that it holds.
  @Test func aDamagedRecordIsNone() throws {
    let presences = [store.enter(meeting, as: attendance(1)), store.enter(meeting, as: attendance(2))]
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let whole = try #require(try file.readToEnd())
    #expect(whole.count == 2 * PresenceRecord.size)
    let write = { (bytes: Data) in
      try file.seek(toOffset: 0)
      try file.write(contentsOf: bytes)
    }
    let elsewhere = try folder.open()
    for index in whole.indices.prefix(PresenceRecord.size) {
      var bytes = whole
      bytes[index] ^= 0x10
      try write(bytes)
      #expect(elsewhere.others(at: meeting) == [attendance(2)], "byte \(index)")
    }
    // One seat's record in another's.
    try write(whole.suffix(PresenceRecord.size))
    #expect(elsewhere.others(at: meeting) == [attendance(2)])
    // A record that nobody holds.
    try write(whole)
    try file.seek(toOffset: UInt64(2 * PresenceRecord.size))
    try file.write(
      contentsOf: PresenceRecord(meeting: meeting, attendance: attendance(3)).bytes(at: 2))
    #expect(elsewhere.others(at: meeting) == [attendance(1), attendance(2)])
    withExtendedLifetime(presences) {}
  }

  @Test func garbageIsWrittenOver() throws {
    try? FileManager.default.removeItem(atPath: path)
    var random = IdentifierSource(seed: 3)
    let garbage = Data((0..<10_000).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    try garbage.write(to: URL(fileURLWithPath: path))
    let elsewhere = try folder.open()
    #expect(elsewhere.others(at: meeting).isEmpty)
    let presence = try folder.open().enter(meeting, as: attendance(1))
    #expect(elsewhere.others(at: meeting) == [attendance(1)])
    withExtendedLifetime(presence) {}
  }

  @Test func whatAllMayReadIsClosedToOthers() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o644) == 0)
    let presence = try folder.open().enter(meeting, as: attendance(1))
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(store.others(at: meeting) == [attendance(1)])
    withExtendedLifetime(presence) {}
  }

  /// What isn't a file of ours is neither followed nor written, and does no harm.
  @Test(arguments: ["link", "dangling link", "second name", "folder", "pipe"])
  func whatIsNoFileIsLeftAlone(kind: String) throws {
    let folder = try Folder()
    let store = try folder.open()
    let path = folder.store + "-here"
    let target = folder.path + "/target"
    switch kind {
    case "folder": #expect(mkdir(path, 0o700) == 0)
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    case "second name":
      try folder.write("precious", to: "target")
      #expect(link(target, path) == 0)
    default:
      if kind == "link" { try folder.write("precious", to: "target") }
      #expect(symlink(target, path) == 0)
    }
    try store.create(meeting, [])
    let presence = store.enter(meeting, as: attendance(1))
    presence.update(attendance(1, editing: 1))
    #expect(try folder.open().others(at: meeting).isEmpty)
    #expect(try folder.open(.reading).others(at: meeting).isEmpty)
    let isPrecious = ["link", "second name"].contains(kind)
    #expect((try? String(contentsOfFile: target, encoding: .utf8)) == (isPrecious ? "precious" : nil))
    withExtendedLifetime(presence) {}
  }

  /// The wall reads the meeting and never writes to it; that it hangs there is everybody's to know.
  @Test func whoOnlyReadsTheMeetingIsSeen() throws {
    try store.create(meeting, [])
    let reader = try folder.open(.reading)
    let reading = reader.enter(meeting, as: attendance(2, .wall))
    // Also when it came first.
    let presence = store.enter(meeting, as: attendance(1))
    #expect(reader.others(at: meeting) == [attendance(1)])
    #expect(store.others(at: meeting) == [attendance(2, .wall)])
    withExtendedLifetime((presence, reading)) {}
  }
}
