import Campaign
import Foundation
import HostileTexts
import Minutes
import SessionModel
import Testing

@testable import TerminalBench

/// Whatever text comes in by whatever door, the bytes that the program writes to a terminal hold nothing of it that a
/// terminal would act on, or that can't be seen.
@Suite(.inLine, .timeLimit(.minutes(30))) struct HostileTextCampaign {
  private static let texts = HostileText.some(Campaign.tries(35, long: 120), seed: 31_337)
  private static let packs = Campaign.isLong ? texts : HostileText.packs(of: 12)

  @Test func argumentsAreToldInert() async throws {
    try await Lodging.use { lodging in
      try HostileMeeting(Self.texts).take(into: lodging)
      var tries = 0
      for hostile in Self.packs {
        for call in HostileCalls.arguments {
          let run = try HostileRun(lodging, HostileCalls.filled(call, with: hostile, in: lodging.home))
          tries += 1
          #expect(run.faults.isEmpty, "\(call): \(run.text.prefix(300))")
        }
      }
      Campaign.note("hostile arguments", tries: tries, losses: 0)
    }
  }

  @Test func theEnvironmentIsToldInert() async throws {
    try await Lodging.use { lodging in
      try HostileMeeting(Self.texts).take(into: lodging)
      var tries = 0
      for hostile in Self.packs.prefix(Campaign.tries(1, long: 8)) {
        for variable in HostileCalls.variables {
          for (call, prefix) in [(["doctor"], "/"), (["themes"], "/"), (["open", "nothing"], "")] {
            let run = try HostileRun(lodging, call, changes: [variable: prefix + hostile.word])
            tries += 1
            #expect(run.faults.isEmpty, "\(variable), \(call): \(run.text.prefix(300))")
          }
        }
      }
      Campaign.note("hostile environments", tries: tries, losses: 0)
    }
  }

  @Test func whatIsKeptIsListedInert() async throws {
    try await Lodging.use { lodging in
      let meeting = HostileMeeting(Self.texts)
      try meeting.take(into: lodging)
      for isConfigured in [false, true] {
        if isConfigured { try HostileFiles.write(in: lodging, Self.texts) }
        for call in HostileCalls.listings {
          let run = try HostileRun(lodging, call)
          #expect(run.faults.isEmpty, "\(call): \(run.text.prefix(300))")
        }
      }
      // Who breaks config.toml is told where.
      for hostile in Self.texts.prefix(10) {
        try HostileFiles.writeConfiguration(in: lodging, "language = \"\(hostile.text)\"\n")
        let run = try HostileRun(lodging, ["keys"])
        #expect(
          run.faults.isEmpty && run.status == EX_CONFIG && run.text.contains("config.toml:1"), "\(run.text)")
      }
    }
  }

  /// A terminal may look at the minutes; a file and another program get every character.
  @Test func jsonIsExactEverywhere() async throws {
    try await Lodging.use { lodging in
      let meeting = HostileMeeting(Self.texts + HostileText.floods)
      try meeting.take(into: lodging)
      let onTerminal = try HostileRun(lodging, ["minutes", "--format", "json"])
      let inPipe = try lodging.run("minutes", "--format", "json")
      for json in [onTerminal.bytes, Array(inPipe.output.utf8)] {
        let document = try MeetingImport(json)
        #expect(HostileMeeting.texts(of: document.session) == meeting.entries)
        #expect(Harm.ofLines(String(decoding: json, as: UTF8.self)).isEmpty)
      }
      // By shell: an argument can hold all but NUL, standard input that too.
      for hostile in Self.texts {
        let options = ["note", "--team", "joint", "--kind", "note"]
        #expect(try lodging.run(options + ["--", hostile.word]).status == 0)
        #expect(try lodging.run(options + ["-"], input: Data(hostile.text.utf8)).status == 0)
      }
      let json = try lodging.run("minutes", "--format", "json").output
      let kept = HostileMeeting.texts(of: try MeetingImport(Array(json.utf8)).session)
      for text in Self.texts.flatMap({ [$0.text, $0.word] }) {
        #expect(kept.contains { $0.utf8.elementsEqual(text.utf8) })
      }
    }
  }
}
