import Foundation
import Minutes
import SessionModel
import Testing

/// A meeting on a disk to which all kinds of things happen, and the notes that were typed into it.
struct TroubledMeeting {
  let lodging: Lodging
  let terminal: Terminal
  let language: Language
  var disaster: Disaster
  /// Every note that was typed in full, oldest first.
  private(set) var typed: [String] = []
  /// How long it took from a trouble's end until all was kept, at most; in seconds.
  private(set) var longestRecovery = 0.0
  private var store: String { disaster.store }

  /// Runs a test in such a meeting, at step 2, in the column of the team that starts.
  static func use<Result>(
    _ language: Language, _ body: (inout TroubledMeeting) async throws -> Result
  ) async throws -> Result {
    try await Lodging.use { lodging in
      try await SmallDisk.use(lodging) { disk in
        var meeting = try await TroubledMeeting(lodging, disk, language)
        return try await body(&meeting)
      }
    }
  }

  private init(_ lodging: Lodging, _ disk: SmallDisk, _ language: Language) async throws {
    self.lodging = lodging
    self.language = language
    let store = disk.path + "/store/entente.sqlite"
    let failing = try FailingDisk(lodging, files: store)
    disaster = Disaster(store: store, small: disk, failing: failing)
    let new = try lodging.run("new", "--no-open", "--title", "Q1", "--starts", "Marketing", "--file", store)
    guard new.status == 0 else { throw Complaint("new failed: \(new.errors)") }
    let tag = language == .english ? "en" : "zh-Hans"
    terminal = try lodging.terminal(
      columns: 64, rows: 18, "open", "--file", store, "--lang", tag, changes: failing.environment)
    try await terminal.wait(until: "1/9")
    try terminal.keys("g", "2")
    try await terminal.wait(until: "2/9")
    // With a clock running, nothing reminds of one that isn't, on the line that is looked at here.
    try terminal.keys("h", "Space", "i")
    try await note()
    try await waitUntilKept()
  }

  /// Types a note, and sees it on the screen.
  mutating func note() async throws {
    let text = "note\(typed.count) 第\(typed.count)条"
    try terminal.type(text)
    try terminal.keys("Enter")
    typed.append(text)
    try await terminal.wait(for: "the note “\(text)” among those kept") {
      $0.lines.contains { $0.hasPrefix("• ") && $0.contains(text) }
    }
  }

  /// Lets something happen to the disk, sees that the screen says so, and that typing goes on.
  mutating func befall(_ trouble: Trouble) async throws {
    try disaster.begin(trouble)
    let words = trouble.words(language)
    // A full disk still takes what fits into files that are there.
    for _ in 0..<40 {
      try await note()
      if (try? await terminal.wait(until: words, seconds: trouble == .full ? 0.5 : 10)) != nil { break }
    }
    for _ in 0..<3 { try await note() }
    let screen = try terminal.screen
    #expect(screen.shows(words) && screen.shows("F8"), "\(trouble):\n\(screen.text)")
  }

  /// The trouble is over: everything is written, each note once, in order.
  mutating func recover(from trouble: Trouble) async throws {
    let start = ContinuousClock.now
    try disaster.end(trouble)
    try await waitUntilKept()
    longestRecovery = max(longestRecovery, (ContinuousClock.now - start) / .seconds(1))
    #expect(try record(in: store) == typed, "\(trouble)")
    #expect(disaster.failing.falseClaims == "")
  }

  /// Saves the meeting elsewhere and goes on there, where everything is.
  mutating func saveElsewhere() async throws -> String {
    try terminal.keys("F8")
    let suggested = try await terminal.wait(for: "a file's name") { $0.shows("-q1.sqlite") }
    let place = try #require(suggested.lines.first { $0.contains("-q1.sqlite") }?.split(separator: " ").last)
    try terminal.keys("Enter")
    try await terminal.wait(for: "the new file's name") { $0.shows("✓") && $0.shows("-q1.sqlite") }
    try await note()
    try await terminal.wait(for: "the new file's name") { $0.shows("✓") && $0.shows("-q1.sqlite") }
    let path = place.drop { $0 != "/" }
    #expect(try record(in: String(path)) == typed)
    return String(path)
  }

  /// Stops the clock and ends typing, so that keys are commands again.
  func endTyping() async throws {
    try terminal.keys("F3", "Escape")
    try await terminal.wait(for: "the end of typing") {
      $0.lines.last { !$0.isEmpty }?.contains("? ") == true
    }
  }

  /// Leaves the program, which has nothing to ask.
  func leave() async throws {
    try await endTyping()
    try terminal.keys("q")
    #expect(try await terminal.end() == 0)
  }

  /// Texts of the meeting's notes, as a program reads them that knows nothing of the trouble.
  func record(in file: String) throws -> [String] {
    let run = try lodging.run("minutes", "--format", "json", "--file", file)
    guard run.status == 0 else { throw Complaint("minutes failed: \(run.errors)") }
    let document = try JSONDecoder().decode(MinutesDocument.self, from: Data(run.output.utf8))
    return document.meeting.priorities.map(\.text)
  }

  func waitUntilKept() async throws {
    let kept = language == .english ? "✓ all kept" : "✓ 已全部保存"
    try await terminal.wait(until: kept)
  }
}
