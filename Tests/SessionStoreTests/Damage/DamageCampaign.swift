import Campaign
import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// A store that the disk damaged: nothing traps, nothing that was never kept is shown, reading changes nothing, and
/// what can be read is saved.
@Suite(.serialized, .timeLimit(.minutes(30))) struct DamageCampaign {
  private struct Tally {
    var tries = 0
    var told = 0
    var readable = 0
    var saved = 0

    mutating func add(_ examination: Examination) {
      tries += 1
      if examination.isTold { told += 1 }
      readable += examination.readable
      saved += examination.saved
    }

    func note(_ part: String, of patient: Patient) {
      let all = patient.stored.values.reduce(0) { $0 + $1.count }
      Campaign.note(
        part, tries: tries, losses: 0,
        "told by reading \(told); changes read \(readable), rescued \(saved) of \(tries * all)")
    }
  }

  @Test func aWholeStoreIsSavedWhole() throws {
    let patient = try Patient.usual.get()
    let folder = try patient.laid()
    let examination = try Examination(patient, in: folder, "whole", isLogWhole: true)
    let all = patient.stored.values.reduce(0) { $0 + $1.count }
    #expect(examination.readable == all && examination.saved == all && !examination.isTold)
    let again = try patient.laid()
    #expect(try Rescue.run(from: again.store, to: again.path + "/new").isComplete)
    #expect(throws: StoreError.exists(at: again.path + "/new")) {
      try Rescue.run(from: again.store, to: again.path + "/new")
    }
    #expect(try again.names() == ["meetings.sqlite", "meetings.sqlite-wal", "new"])
  }

  @Test func cutShort() throws {
    let patient = try Patient.usual.get()
    var tally = Tally()
    let step = Campaign.tries(28_672, long: 4096)
    for size in stride(from: 0, through: patient.main.count, by: step) {
      let folder = try patient.laid(main: .cut(size))
      tally.add(try Examination(patient, in: folder, "file cut at \(size)", isLogWhole: true))
    }
    tally.note("store cut short at every 4 KiB", of: patient)
    tally = Tally()
    for size in stride(from: 0, through: patient.log.count, by: step) {
      let folder = try patient.laid(log: .cut(size))
      tally.add(try Examination(patient, in: folder, "log cut at \(size)", isLogWhole: false))
    }
    tally.note("log cut short at every 4 KiB", of: patient)
  }

  @Test(arguments: ["flipped", "blank"]) func overwritten(how: String) throws {
    let patient = try Patient.usual.get()
    let seeds = UInt64(how == "flipped" ? Campaign.tries(24, long: 1000) : Campaign.tries(8, long: 300))
    let damage = { (seed: UInt64) -> Damage in how == "flipped" ? .flips(seed: seed) : .blank(seed: seed) }
    var tally = Tally()
    // Those of an earlier campaign in which something came to light, besides.
    for seed in Array(0..<seeds) + (how == "flipped" ? [535, 943] : [89]) {
      let folder = try patient.laid(main: damage(seed))
      tally.add(try Examination(patient, in: folder, "file: \(damage(seed))", isLogWhole: true))
    }
    tally.note("store with bytes \(how)", of: patient)
    tally = Tally()
    for seed in 0..<seeds / 2 {
      let folder = try patient.laid(log: damage(seed))
      tally.add(try Examination(patient, in: folder, "log: \(damage(seed))", isLogWhole: false))
    }
    tally.note("log with bytes \(how)", of: patient)
  }
}
