import Campaign
import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Processes that use the store are killed wherever they happen to be.
@Suite struct StoreKillCampaign {
  /// Several processes append to one meeting and are killed wherever they happen to be.
  @Test func whatWasReportedAsKeptIsThere() throws {
    let folder = try Folder()
    var maker = Maker()
    let meeting = maker.meeting()
    let watching = try folder.open()
    try watching.create(meeting, [])
    var random = IdentifierSource(seed: SystemClock.randomSeed())
    var reported: [String] = []
    let rounds = Campaign.tries(4, long: 50)
    for _ in 0..<rounds {
      let probes = try (0..<3).map { _ in try ProbeProcess("append", folder.store, meeting.description) }
      let starts = probes.map { $0.readSome() }
      for (probe, start) in zip(probes, starts) {
        usleep(UInt32.random(in: 0...30_000, using: &random))
        let lines = (start + probe.kill()).split(separator: "\n", omittingEmptySubsequences: false)
        // A line without its end was cut off by the kill.
        reported += lines.dropLast().map(String.init)
      }
      #expect(try watching.problems().isEmpty)
    }
    let kept = try watching.all(meeting)
    let stored = Set(kept.map(\.id.description))
    #expect(reported.count >= rounds * 3)
    #expect(reported.filter { !stored.contains($0) } == [])
    #expect(stored.count == kept.count)
    watching.close()
    // And after all that remains of the log was merged.
    let again = try folder.open()
    #expect(try again.all(meeting) == kept)
    #expect(try again.problems().isEmpty)
    Campaign.note(
      "killed while three append", tries: rounds * 3, losses: 0, "\(reported.count) changes told as kept")
  }

  /// A process that dies while it makes the store leaves something that the next one can finish.
  @Test func anUnfinishedStoreIsFinished() throws {
    var maker = Maker()
    let meeting = maker.meeting()
    var random = IdentifierSource(seed: SystemClock.randomSeed())
    let tries = Campaign.tries(6, long: 50)
    for _ in 0..<tries {
      let folder = try Folder()
      let probe = try ProbeProcess("create", folder.store, meeting.description)
      usleep(UInt32.random(in: 0...20_000, using: &random))
      let isReported = probe.kill() == "created\n"
      let store = try folder.open()
      if isReported { #expect(try store.ids(matching: "") == [meeting]) }
      try store.create(meeting, [maker.note()])
      #expect(try store.all(meeting).count == 1)
      #expect(try store.problems().isEmpty)
    }
    Campaign.note("killed while a store is made", tries: tries, losses: 0)
  }

  /// Several processes make the store at once.
  @Test func oneStoreIsMadeByMany() throws {
    let folder = try Folder()
    var maker = Maker()
    let meetings = (0..<6).map { _ in maker.meeting() }
    let probes = try meetings.map { try ProbeProcess("create", folder.store, $0.description) }
    for probe in probes { #expect(try probe.finish() == ("created\n", 0)) }
    #expect(try folder.open(.reading).ids(matching: "") == meetings.sorted())
  }
}
