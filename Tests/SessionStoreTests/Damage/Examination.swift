import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Does to a damaged store all that the program would, and sees that what comes back was once kept.
struct Examination {
  let patient: Patient
  let folder: Folder
  let what: String
  /// How many changes could be read in the usual way, and were saved.
  var readable = 0
  var saved = 0
  /// Whether the damage was told when the store was read.
  var isTold = false

  /// - Parameter isLogWhole: whether the store's last state must be read if any is.
  init(_ patient: Patient, in folder: Folder, _ what: String, isLogWhole: Bool) throws {
    (self.patient, self.folder, self.what) = (patient, folder, what)
    let before = try folder.lasting()
    try read(isLogWhole: isLogWhole)
    try rescue(isLogWhole: isLogWhole)
    #expect(try folder.lasting() == before, "\(what): changed by reading")
    let isOpened = try write()
    if !isOpened { #expect(try folder.lasting() == before, "\(what): changed by a refusal") }
  }

  private mutating func read(isLogWhole: Bool) throws {
    do throws(StoreError) {
      let store = try folder.open(.reading)
      defer { store.close() }
      _ = trying { () throws(StoreError) in try store.problems() }
      for summary in trying({ () throws(StoreError) in try store.summaries() }) ?? [] { check(summary) }
      if let id = trying({ () throws(StoreError) in try store.find(nil) }) {
        #expect(patient.stored[id] != nil, "\(what): a meeting that never was")
      }
      for id in patient.stored.keys.sorted() {
        guard let found = trying({ () throws(StoreError) in try store.all(id) }) else { continue }
        readable += found.count
        check(found, of: id, isLast: isLogWhole)
      }
    } catch { isTold = true }
  }

  private mutating func trying<Result>(_ body: () throws(StoreError) -> Result) -> Result? {
    do throws(StoreError) { return try body() } catch {
      isTold = true
      return nil
    }
  }

  private func check(_ summary: MeetingSummary) {
    // Of its last state, or of the one before the log.
    let states = (patient.kept[summary.id] ?? []).indices.map {
      patient.kept[summary.id]?.prefix($0 + 1) ?? []
    }
    let titles = Set(states.map { Session(id: summary.id, changes: $0).title })
    #expect(titles.contains(summary.title), "\(what): title \(summary.title)")
  }

  /// What is read is the last state or, where the log's end is lost, an earlier one.
  private func check(_ found: [Change], of id: MeetingID, isLast: Bool) {
    let stored = patient.stored[id] ?? []
    if isLast {
      // A meeting that isn't there any more isn't the same as one that has no changes.
      #expect(found == stored, "\(what): not what was stored")
    } else {
      let lasting = (patient.kept[id] ?? []).filter { !$0.isDraft }
      #expect(lasting.starts(with: found.filter { !$0.isDraft }), "\(what): never so")
      checkKept(found, of: id)
    }
  }

  /// Each was kept once, and they are in order.
  private func checkKept(_ found: [Change], of id: MeetingID) {
    let kept = patient.kept[id] ?? []
    let places = found.map { change in kept.firstIndex(of: change) }
    #expect(!places.contains(nil), "\(what): what was never kept")
    let known = places.compactMap(\.self)
    #expect(known == known.sorted(), "\(what): out of order")
  }

  private mutating func rescue(isLogWhole: Bool) throws {
    let target = folder.path + "/saved"
    do throws(StoreError) {
      let outcome = try Rescue.run(from: folder.store, to: target)
      let store = try SQLiteStore.open(at: target, mode: .reading)
      defer { store.close() }
      #expect(mode(of: target) == 0o600)
      #expect(try store.problems() == [])
      for meeting in outcome.meetings {
        let found = try store.all(meeting.id)
        #expect(found.count == meeting.changes)
        let id = patient.kept.first { $0.value.contains { found.first?.id == $0.id } }?.key
        checkKept(found, of: id ?? meeting.id)
        saved += found.count
        // Where nothing is said to be lost, nothing is.
        let stored = (patient.stored[id ?? meeting.id] ?? []).filter { !$0.isDraft }
        if meeting.lost == 0, isLogWhole {
          #expect(found.filter { !$0.isDraft }.count == stored.count, "\(what): lost and not told")
        }
      }
    } catch { #expect(!FileManager.default.fileExists(atPath: target), "\(what): \(error)") }
    #expect(saved >= readable, "\(what): saved \(saved) of \(readable) readable")
    for suffix in ["", "-shm", "-wal"] { unlink(target + suffix) }
  }

  /// - Returns: whether the store could be opened.
  private mutating func write() throws -> Bool {
    let store: SQLiteStore
    do throws(StoreError) { store = try folder.open() } catch { return false }
    defer { store.close() }
    var maker = Maker(seed: 99)
    for id in patient.stored.keys.sorted() {
      let note = maker.note()
      guard trying({ () throws(StoreError) in try store.append([note], to: id) }) != nil else { continue }
      // What was taken is there, or the store says that it is broken.
      if let found = trying({ () throws(StoreError) in try store.all(id) }) {
        #expect(found.last == note, "\(what): kept and not there")
      }
    }
    _ = trying { () throws(StoreError) in try store.create(maker.meeting(), [maker.title("new")]) }
    _ = trying { () throws(StoreError) in try store.takeIn(maker.meeting(), [maker.title("new")]) }
    return true
  }
}
