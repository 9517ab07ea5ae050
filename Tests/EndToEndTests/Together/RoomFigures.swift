import Foundation
import Testing

/// What four terminals at one meeting cost, and how soon they see each other.
@Suite(.inLine, .timeLimit(.minutes(3))) struct RoomFigures {
  @Test func nothingIsDoneWhileNothingHappensAndNotesAreSeenAtOnce() throws {
    let arguments = ["room", "--entries", "50", "--seconds", "3", "--changes", "40", try Programs.entente()]
    let run = try ProcessRun(
      try Programs.beside("TerminalBench"), arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    #expect(run.status == 0, "\(run.errors)")
    let idle = run.output.matches(of: /(\d+\.\d) bytes, (\d+\.\d) wake-ups/).prefix(4)
    #expect(idle.count == 4 && idle.allSatisfy { $0.1 == "0.0" && $0.2 == "0.0" }, "\(run.output)")
    let all = try #require(run.output.firstMatch(of: /all: median ([\d.]+) ms, p99 ([\d.]+) ms/))
    let (median, late) = (try #require(Double(all.1)), try #require(Double(all.2)))
    #expect(median <= 50 && late <= 250, "\(run.output)")
  }
}
