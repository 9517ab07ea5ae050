import Campaign
import Foundation
import HostileTexts
import Testing

@testable import TerminalBench

extension HostileTextCampaign {
  /// The ways through the screens; each key is pressed a little after the one before.
  private static let ways: [(call: [String], keys: [String])] = [
    (
      [], ["n", "\u{1B}[200~PASTE\u{1B}[201~", "\t", "\u{1B}[200~PASTE\u{1B}[201~", "\u{1B}", "\u{1B}", "\r"]
    ),
    (["open"], (1...9).map { "g\($0)" } + ["j", "e", "\u{1B}", "H", "\u{1B}", "M", "\u{1B}", "R", "\u{1B}"]),
    (
      ["open"],
      ["w", "\u{1B}[6~", "y", "\u{1B}", "/zq", "\u{1B}", ":PLAIN", "\u{1B}", "g", "\u{1B}", "?", "P", "P"]
    ),
    (["open", "--ascii"], ["g5", "i", "\u{1B}[200~PASTE\u{1B}[201~", "\r", "\r", "PLAIN", "\r"]),
    (["open", "--lang", "zh-Hans"], ["g5", "i", "TYPED"]), (["present"], ["j"]), (["demo"], ["i", "TYPED"]),
    (["join", "--team", "right"], ["g3", "a", "A"]), (["themes", "a0"], ["n", "n"]),
  ]

  @Test func everyScreenIsWrittenInert() async throws {
    try await Lodging.use { lodging in
      try HostileMeeting(HostileText.all).take(into: lodging)
      try HostileFiles.write(in: lodging, HostileText.all)
      var tries = 0
      for hostile in HostileText.packs(of: 35) {
        for way in Self.ways {
          let bytes = try Self.go(way.call, way.keys, hostile, in: lodging)
          let faults = TerminalBytes(bytes, .screen).faults
          tries += 1
          #expect(faults.isEmpty, "\(way.call), \(way.keys): \(faults.prefix(5))")
          #expect(bytes.count > 500, "\(way.call) drew nothing")
        }
      }
      Campaign.note("hostile texts on real screens", tries: tries, losses: 0)
    }
  }

  /// Goes a way through the screens, and ends the program.
  /// - Returns: all that it wrote.
  private static func go(
    _ call: [String], _ keys: [String], _ hostile: HostileText, in lodging: Lodging
  ) throws -> [UInt8] {
    let start = Time.now()
    let terminal = try PseudoTerminal(
      lodging.entente, call,
      // What is typed may ask for the editor, whose own sequences are none of the program's.
      environment: lodging.environment.merging(["TERM": "xterm-256color", "EDITOR": "/bin/true"]) { $1 },
      columns: 100, rows: 30)
    try terminal.waitForSilence(of: 150, after: start)
    let typed = hostile.text.filter { !"\u{1B}\u{9B}".contains($0) }
    for key in keys {
      let bytes = key.replacing("PASTE", with: hostile.text).replacing("TYPED", with: hostile.text)
        .replacing("PLAIN", with: typed)
      // What was typed may have been what ends the program.
      guard (try? terminal.write(bytes.utf8)) != nil else { break }
      usleep(60_000)
    }
    usleep(150_000)
    // It ends in order, as a kill may cut what it is just writing in two.
    terminal.end(by: SIGTERM)
    let status = try terminal.waitForEnd()
    #expect([0, 128 + SIGTERM].contains(status), "\(call) ended with \(status)")
    return try terminal.waitForAllOutput()
  }

  /// Plain mode says the same things line by line.
  @Test func plainModeIsSaidInert() async throws {
    try await Lodging.use { lodging in
      try HostileMeeting(HostileText.all).take(into: lodging)
      let terminal = try PseudoTerminal(
        lodging.entente, ["open", "--plain"],
        environment: lodging.environment.merging(["TERM": "xterm-256color"]) { $1 }, columns: 100, rows: 30)
      var lines = ["look", "list", "list zq", "select 1", "history", "find zq", ":end"]
      lines += (1...9).flatMap { ["agenda", "\($0)", "look", "list left", "list right"] } + ["quit"]
      try terminal.write(lines.joined(separator: "\n").utf8 + Array("\n\u{4}".utf8))
      #expect(try terminal.waitForEnd() == 0)
      let bytes = try terminal.waitForAllOutput()
      let output = TerminalBytes(bytes, .lines)
      #expect(output.faults.isEmpty, "\(output.faults.prefix(5))")
      #expect(output.text.contains(HostileText.sign) && bytes.count > 4000)
    }
  }
}
