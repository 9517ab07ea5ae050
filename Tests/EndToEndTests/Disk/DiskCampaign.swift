import Campaign
import Foundation
import SessionModel
import Testing

@testable import TerminalBench

/// The disk fails under an open meeting, in every way that it can.
@Suite(.inLine, .timeLimit(.minutes(20))) struct DiskCampaign {
  private static let passing = Trouble.allCases.filter(\.passes)
  private static let lasting = Trouble.allCases.filter { !$0.passes }

  /// The screen says which trouble it is, typing goes on, and when it is over all is written, once and in order.
  @Test(arguments: passing, Language.allCases)
  func whatPassesCostsNothing(trouble: Trouble, language: Language) async throws {
    try await TroubledMeeting.use(language) { meeting in
      let tries = Campaign.tries(1, long: trouble == .locked ? 3 : 25)
      for _ in 0..<tries {
        try await meeting.befall(trouble)
        // Half a minute is what a backup may take.
        if trouble == .locked, Campaign.isLong { try await Task.sleep(for: .seconds(27)) }
        try await meeting.recover(from: trouble)
      }
      try await meeting.leave()
      let longest = String(format: "%.1f", meeting.longestRecovery)
      Campaign.note(
        "disk: \(trouble), \(language)", tries: tries, losses: 0,
        "\(meeting.typed.count) notes, each once; all kept \(longest) s after the trouble's end at the latest"
      )
    }
  }

  /// Where nothing brings the store back, all of the meeting goes elsewhere and goes on there.
  @Test(arguments: lasting, Language.allCases)
  func whatLastsIsLeftWithAllThatWasSaid(trouble: Trouble, language: Language) async throws {
    let tries = Campaign.tries(1, long: 10)
    for _ in 0..<tries {
      try await TroubledMeeting.use(language) { meeting in
        try await meeting.befall(trouble)
        let path = try await meeting.saveElsewhere()
        try await meeting.leave()
        #expect(try meeting.terminal.screen.shows("entente open --file \(path)"))
        if let intruder = meeting.disaster.intruder {
          #expect(try Data(contentsOf: URL(fileURLWithPath: meeting.disaster.store)) == intruder)
        }
      }
    }
    Campaign.note("disk: \(trouble), saved elsewhere, \(language)", tries: tries, losses: 0)
  }

  /// One trouble after the other in one meeting, in any order.
  @Test func oneAfterTheOther() async throws {
    try await TroubledMeeting.use(.english) { meeting in
      var random = IdentifierSource(seed: 20_270_112)
      let quick = Self.passing.filter { $0 != .locked }
      let tries = Campaign.tries(3, long: 60)
      for _ in 0..<tries {
        let trouble = try #require(quick.randomElement(using: &random))
        try await meeting.befall(trouble)
        try await meeting.recover(from: trouble)
      }
      Campaign.note(
        "disk: one trouble after the other", tries: tries, losses: 0,
        "\(meeting.typed.count) notes, each once")
    }
  }

  /// Nobody leaves with something unkept without having been asked, be it ever so quick.
  @Test func leavingAsksBeforeTheTroubleIsKnown() async throws {
    try await TroubledMeeting.use(.english) { meeting in
      try meeting.disaster.begin(.locked)
      try await meeting.note()
      try await meeting.endTyping()
      try meeting.terminal.keys("q")
      try await meeting.terminal.wait(until: "Not everything could be written")
      try meeting.terminal.keys("n")
      try await meeting.recover(from: .locked)
      try meeting.terminal.keys("q")
      #expect(try await meeting.terminal.end() == 0)
    }
  }

  /// The line is gone and the disk is full: there is nobody to be asked, and still everything is somewhere.
  @Test(arguments: [SIGHUP, SIGTERM])
  func whatIsDesertedIsSavedByItself(signal: Int32) async throws {
    try await TroubledMeeting.use(.english) { meeting in
      try await meeting.befall(.full)
      try meeting.terminal.type("half typed")
      try await meeting.terminal.wait(until: "half typed")
      try meeting.terminal.kill(signal)
      #expect(try await meeting.terminal.end() == 74)
      let home = try FileManager.default.contentsOfDirectory(atPath: meeting.lodging.home)
      let name = try #require(home.first { $0.hasSuffix("-q1.sqlite") })
      #expect(try meeting.record(in: meeting.lodging.home + "/" + name) == meeting.typed)
    }
  }

  /// A store whose folder goes with it leaves nothing to be watched, and is looked for now and then only.
  @Test func aFolderThatGoesAwayCostsNothing() async throws {
    try await Lodging.use { lodging in
      let meeting = try await MeetingOnTerminal(lodging)
      defer { meeting.terminal.end() }
      // First out of the way, so that nothing is in its place any more when the first of its files is taken away.
      try FileManager.default.moveItem(atPath: lodging.home + "/data", toPath: lodging.home + "/away")
      try FileManager.default.removeItem(atPath: lodging.home + "/away")
      try await meeting.terminal.wait(until: "was deleted or moved")
      let cost = try await meeting.cost()
      #expect(cost < 25_000, "\(cost) µs of the processor in half a second")
    }
  }

  /// A store that is deleted or moved while nobody writes is told all the same, and nobody leaves it unasked.
  @Test(arguments: GoingAway.allCases) func whatGoesAwayWhileNothingHappensIsTold(how: GoingAway) async throws
  {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let terminal = try lodging.terminal("open")
      try await terminal.wait(until: "? keys")
      switch how {
      case .deleted: try FileManager.default.removeItem(atPath: lodging.store)
      case .moved:
        try FileManager.default.moveItem(atPath: lodging.store, toPath: lodging.home + "/away.sqlite")
      case .folderMoved:
        try FileManager.default.moveItem(
          atPath: lodging.home + "/data/entente", toPath: lodging.home + "/away")
      case .folderAboveMoved:
        try FileManager.default.moveItem(atPath: lodging.home + "/data", toPath: lodging.home + "/away")
      }
      try await terminal.wait(until: "The file is gone")
      try terminal.keys("q")
      try await terminal.wait(until: "Not everything could be written")
      try terminal.keys("Escape")
      try await terminal.wait(until: "? keys")
      try terminal.kill(SIGHUP)
      #expect(try await terminal.end() == 74)
      let saved = try FileManager.default.contentsOfDirectory(atPath: lodging.home).filter {
        $0.hasSuffix(".sqlite") && $0 != "away.sqlite"
      }
      #expect(saved.count == 1)
      #expect(
        try lodging.run("list", "--file", lodging.home + "/" + (saved.first ?? "")).output.contains("planned")
      )
    }
  }
}

/// How a store isn't there any more.
enum GoingAway: CaseIterable {
  case deleted, moved, folderMoved, folderAboveMoved
}
