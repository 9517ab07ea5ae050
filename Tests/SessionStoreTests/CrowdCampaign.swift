import Campaign
import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// Many processes that store changes at once, faster than any people would.
@Suite(.serialized) struct CrowdCampaign {
  private static let processes = 8
  /// How long one append may take while the others go on, in microseconds.
  private static let mostPatience = 1_000_000
  /// How many appends of others may end while one waits so long: some rounds. A disk that stands still keeps all waiting
  /// alike; who waits while others go on has been forgotten.
  private static let mostOvertaking = 10 * processes

  /// Nothing is lost, nothing is there twice, all see the same, and nobody waits for long while others go on.
  @Test(arguments: [1, 5]) func nobodyLosesNorWaits(meetings count: Int) throws {
    let folder = try Folder()
    var maker = Maker()
    let meetings = (0..<count).map { _ in maker.meeting() }
    let store = try folder.open()
    for meeting in meetings { try store.create(meeting, []) }
    store.close()
    let each = Campaign.tries(250, long: 10_000)

    let probes = try (0..<Self.processes).map { _ in
      try ProbeProcess(["crowd", folder.store, "\(each)"] + meetings.map(\.description))
    }
    for probe in probes { #expect(probe.line() == "ready") }
    let start = ContinuousClock.now
    for probe in probes { probe.send("go") }
    let reports = try probes.map { try Self.report(of: $0, each) }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    for probe in probes { probe.send("tell") }
    let digests = probes.map { probe in meetings.map { _ in probe.line() } }
    for probe in probes { #expect(try probe.finish().status == 0) }

    let again = try folder.open()
    defer { again.close() }
    let stored = try meetings.flatMap { try again.all($0).map(\.id.description) }
    let said = reports.flatMap { $0.map(\.id) }
    #expect(stored.count == said.count && Set(stored) == Set(said))
    #expect(Set(digests).count == 1)
    #expect(try again.problems() == [])
    let appends = reports.joined()
    let waits = appends.map(\.microseconds).sorted()
    let ends = appends.map(\.end)
    let late = appends.filter { append in
      append.microseconds > Self.mostPatience
        && ends.count { append.end - append.microseconds < $0 && $0 < append.end } > Self.mostOvertaking
    }
    #expect(late.map(\.microseconds) == [])
    // However long a disk may stand still now and then.
    #expect(waits[waits.count * 99 / 100] < Self.mostPatience)
    Campaign.note(
      "\(Self.processes) processes, \(each) changes each, \(count) meeting\(count == 1 ? "" : "s")",
      tries: said.count, losses: Set(said).subtracting(stored).count + late.count,
      "\(Int(Double(said.count) / seconds)) a second; longest append \(Self.milliseconds(waits.last)), "
        + "p99 \(Self.milliseconds(waits[waits.count * 99 / 100])), median \(Self.milliseconds(waits[waits.count / 2]))"
    )
  }

  private static func milliseconds(_ microseconds: Int?) -> String {
    "\(Double((microseconds ?? 0) / 10) / 100) ms"
  }

  /// A change that a process stored, how long that took and when it ended.
  private struct Append {
    let id: String
    let microseconds: Int
    let end: Int
  }

  private static func report(of probe: ProbeProcess, _ count: Int) throws -> [Append] {
    var report: [Append] = []
    while let line = probe.line(), line != "done" {
      let parts = line.split(separator: " ")
      report.append(
        Append(
          id: String(parts[0]), microseconds: try #require(Int(parts[1])), end: try #require(Int(parts[2]))))
    }
    try #require(report.count == count)
    return report
  }
}
