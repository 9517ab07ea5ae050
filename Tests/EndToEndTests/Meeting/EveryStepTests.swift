import Foundation
import Minutes
import SessionModel
import Testing

/// The whole agenda by keys in a real terminal: every step, every kind of entry, to nothing open and both signatures;
/// then the check-in that follows, out to its minutes.
@Suite(.inLine, .timeLimit(.minutes(4))) struct EveryStepTests {
  @Test func jointMeetingAndCheckIn() async throws {
    try await Lodging.use { lodging in
      var player = EveryStepPlayer(
        keyboard: Keyboard(try lodging.terminal(columns: 100, rows: 30, running: [lodging.entente])))
      try await player.playMeeting()
      try checkMeeting(in: lodging)
      player.keyboard = Keyboard(
        try lodging.terminal(columns: 100, rows: 30, running: [lodging.entente]), player.keyboard.tally)
      try await player.playCheckIn()
      try checkCheckIn(in: lodging)
      let tally = player.keyboard.tally
      print("Keys for joint-90 and check-in-30: \(tally)")
      #expect(tally.ends <= tally.entries)
      #expect(tally.fieldKeys <= 2 * tally.fields)
      #expect(tally.navigation <= 60, "\(tally)")
    }
  }

  private func checkMeeting(in lodging: Lodging) throws {
    let meeting = try lodging.minutes().meeting
    #expect(meeting.openEnds.isEmpty, "\(meeting.openEnds.map(\.rule))")
    #expect(try lodging.run("check").status == 0)
    let session = try lodging.minutes().session
    #expect(session.version == MinutesVersion(number: 1, isFinal: true))
    let kinds = Set(EntryKind.notes).subtracting([.note, .works, .worksNot])
    for kind in kinds { #expect(!session.entries(kind).isEmpty, "\(kind)") }
    #expect(session.entries(.leadStage).count == 5 && session.entries(.leadStage).allSatisfy { $0.isAgreed })
    #expect(session.entries(.sla).count == 7 && session.entries(.sla).allSatisfy { $0.isAgreed })
    #expect(session.entries(.help).count == 3 && session.entries(.help).allSatisfy { $0.reply == .accepted })
    let goal = try #require(session.entries(.goal, team: .left).first)
    #expect(goal.unit == .points && goal.figures.target?.text == "17")
    #expect(session.smart(of: goal).allSatisfy { $0.verdict == .holds })
    let funnel = try #require(session.entries(.goal, team: .right).first.flatMap { session.funnel(of: $0) })
    #expect(funnel.wins == 40 && funnel.stages == [160, 200, 400])
  }

  private func checkCheckIn(in lodging: Lodging) throws {
    let document = try lodging.minutes()
    let session = document.session
    #expect(document.meeting.openEnds.isEmpty, "\(document.meeting.openEnds.map(\.rule))")
    #expect(session.version.isFinal && session.seriesNumber == 2)
    #expect(session.agenda.name == "check-in-30")
    #expect(session.entries(.works).count == 1 && session.entries(.worksNot).count == 1)
    let goal = try #require(session.entries(.goal, team: .left).first)
    #expect(goal.figures.values.map(\.text) == ["12", "14.5"] && goal[.confidence]?.integer == 7)
    let names = try FileManager.default.contentsOfDirectory(atPath: lodging.home).filter {
      $0.hasSuffix(".md")
    }
    #expect(names.count == 2)
    let minutes = try lodging.run("minutes").output
    #expect(minutes.contains("▁█") && minutes.contains("14.5"))
  }
}

/// A facilitator who holds both meetings.
struct EveryStepPlayer {
  var keyboard: Keyboard
  private var terminal: Terminal { keyboard.terminal }

  init(keyboard: Keyboard) {
    self.keyboard = keyboard
  }

  mutating func playMeeting() async throws {
    try await setUp()
    try await priorities()
    try await stages()
    try await customers()
    try await questions()
    try await help()
    try await checks()
    try await promises()
    try await close()
  }

  /// Waits for a step by its number.
  private func step(_ number: Int, of count: Int = 9) async throws {
    try await terminal.wait(until: "step \(number)/\(count)")
  }

  private mutating func setUp() async throws {
    try await terminal.wait(until: "set up your first meeting")
    try keyboard.go("n")
    try await terminal.wait(until: "New meeting")
    // Sales starts, so that marketing is the first to answer the four questions.
    try keyboard.fields(1, "BTab", "3")
    try keyboard.go("Enter")
    try await step(1)
    // Nobody speaks in this meeting but a second or two while replies are typed: by how much the teams' time may
    // differ is set.
    try keyboard.go("e")
    try await terminal.wait(until: "Enter keep")
    try keyboard.fields(1, "BTab", "C-u")
    try keyboard.text("100")
    try keyboard.end()
    try await terminal.wait(until: "? keys")
    try keyboard.go("n")
    try await step(2)
  }

  private mutating func priorities() async throws {
    try keyboard.go("i")
    try keyboard.entry("Reaching the quota", ["this quarter"])
    try keyboard.go("F7")
    try await terminal.wait(until: "Marketing · new priority")
    try keyboard.entry("Brand awareness", ["this year", .chosen("1")])
    try await terminal.wait(until: "complements: Reaching")
    try await keyboard.escape()
    // Each team says that it understood the other's.
    try keyboard.fields(1, "a")
    try await terminal.wait(until: "Sales has understood")
    try keyboard.fields(1, "a")
    try await terminal.wait(until: "Marketing has understood")
    try keyboard.go("n")
    try await step(3)
  }

  private mutating func stages() async throws {
    try keyboard.go("s")
    try await terminal.wait(until: "Opportunity")
    try keyboard.go("j", "Enter")
    try keyboard.fill([
      nil, "Fits our customers and asked twice", "score over 50", "Ben", "24 h", "no budget", "nurturing",
    ])
    try keyboard.end()
    try await terminal.wait(until: "Fits our customers")
    try await terminal.wait(until: "? keys")
    for _ in 0..<5 { try keyboard.fields(2, "a", "A") }
    try await terminal.wait(for: "all stages agreed") { !$0.shows("○ Sales") && !$0.shows("○ Marketing") }
    try keyboard.go("n")
    try await step(4)
  }

  private mutating func customers() async throws {
    try keyboard.go("i")
    try keyboard.entry("They ask how long it takes", [.chosen("3")])
    try await keyboard.escape()
    try keyboard.go("r")
    try await terminal.wait(until: "new help request")
    try keyboard.entry("A page on how long it takes")
    try keyboard.go("F6")
    try await terminal.wait(until: "new stall point")
    try keyboard.entry("Quiet after the demo", ["SQL", "40 of 100", "no price list", .chosen("3")])
    try await keyboard.escape()
    try keyboard.go("t")
    try await terminal.wait(until: "new action")
    try keyboard.entry("Publish the price list", ["Ben", "2027-02-01"])
    try keyboard.go("F6")
    try await step(5)
  }

  private mutating func questions() async throws {
    try await terminal.wait(until: "1/8 Marketing")
    try await terminal.wait(until: "Marketing · new goal")
    try keyboard.entry("Raise the conversion of leads to MQLs by 5 %")
    try await terminal.wait(until: "why it matters  ")
    try keyboard.fill([
      "Revenue growth", "Ana", "2027-06-30", "MQL rate", "12", "+5", .chosen("2"), "CRM",
    ])
    try keyboard.end()
    try await answers("Marketing", "2", owner: "Ana", help: "Notes of your talks with customers")
    try keyboard.go("F6")
    try await terminal.wait(until: "Sales · new goal")
    try keyboard.entry("Win 40 customers")
    try await terminal.wait(until: "why it matters  ")
    try keyboard.fill([
      "It is the quota", "Carla", "2027-06-30", "deals won", "25", "40", .chosen("3"), "CRM", .chosen("1"),
    ])
    try keyboard.end()
    try await answers("Sales", "6", owner: "David", help: "Case studies on price")
    try keyboard.go("F6")
    try await step(6)
  }

  /// The other three questions of a team.
  private mutating func answers(_ team: String, _ number: String, owner: String, help: String) async throws {
    try await terminal.wait(until: "\(team) · new goal")
    try keyboard.go("F6")
    try await terminal.wait(until: "\(team) · new initiative")
    try keyboard.entry("\(team) calls back sooner")
    try keyboard.go("F6")
    try await terminal.wait(until: "\(team) · new blocker")
    try keyboard.entry(
      "Nobody is there at night", [.chosen("1"), .typed(owner), "2027-03-01", nil, .chosen("1")])
    try keyboard.go("F6")
    try await terminal.wait(until: "\(team) · new help request")
    try keyboard.entry(help)
    try await terminal.wait(until: String(help.prefix(12)))
  }

  private mutating func help() async throws {
    try keyboard.go("Enter")
    for (number, owner) in [(1, "Carla"), (2, "Ben"), (3, "Ana")] {
      try await terminal.wait(for: "form \(number)") {
        $0.below("─ ").shows("reply") && $0.shows("Enter keep")
      }
      try keyboard.fill([.chosen("1"), .typed("With pleasure \(number)"), .typed(owner), "2027-02-15"])
      try keyboard.end()
      try await terminal.wait(until: "@\(owner)")
    }
    try await terminal.wait(until: "? keys")
    try keyboard.clock("p")
    try await terminal.wait(until: "Nobody has the floor")
    try keyboard.go("n")
    try await step(7)
  }

  private mutating func checks() async throws {
    // What sales must win comes down to leads that marketing must deliver.
    try keyboard.go("F")
    try await terminal.wait(until: "revenue target")
    try keyboard.fill(["400k", nil, "10k", "25%, 80%, 50%"])
    try keyboard.end()
    try await terminal.wait(until: "400 MQL")
    try keyboard.go("S")
    try await terminal.wait(until: "within which time?")
    try keyboard.fill(["each quarter", "CRM report", "we meet at once", .chosen("1")])
    try keyboard.end()
    try await terminal.wait(until: "? keys")
    try keyboard.go("Enter")
    try await terminal.wait(until: "Marketing checks: Win")
    try keyboard.fill([
      .chosen("1"), "We have the people for it", .chosen("1"), .chosen("1"), .chosen("1"), .chosen("1"),
      .chosen("3"),
      .chosen("1"), "20 by April", "wiki/goals",
    ])
    try keyboard.end()
    try await terminal.wait(until: "Sales checks: Raise")
    try keyboard.fill([.chosen("1"), "We call that many"])
    try keyboard.end()
    try await terminal.wait(until: "? keys")
    // What the fields say of S, M, R and T is confirmed with one key.
    try keyboard.fields(4, "a")
    try await terminal.wait(until: "confirms what the fields suggest")
    try keyboard.go("n")
    try await step(8)
  }

  private mutating func promises() async throws {
    try keyboard.go("s")
    try await terminal.wait(until: "Take rejected leads")
    for _ in 0..<7 { try keyboard.fields(2, "a", "A") }
    try await terminal.wait(for: "all promises agreed") { !$0.shows("○ Sales") && !$0.shows("○ Marketing") }
    try keyboard.go("n")
    try await step(9)
  }

  private mutating func close() async throws {
    try keyboard.go("Enter")
    try await terminal.wait(until: "Enter keep")
    try keyboard.fill(["2027-02-12", .chosen("3")])
    try keyboard.end()
    try await terminal.wait(until: "2027-02-12 · monthly")
    // Marketing's goal came first: which of sales' it supports is said now.
    try await terminal.wait(until: "supports none")
    try keyboard.go("Enter")
    try await terminal.wait(until: "1 Win 40 customers")
    try keyboard.fields(1, "1")
    try keyboard.end()
    try await terminal.wait(for: "the goal's support") { !$0.shows("supports none") }
    try keyboard.go("d")
    try keyboard.entry("Both teams report weekly", ["Kim", "2027-01-29"])
    try await keyboard.escape()
    try keyboard.go("v")
    try keyboard.entry("The budget of next year")
    try await keyboard.escape()
    try keyboard.go("Enter")
    try await terminal.wait(until: "Enter keep")
    try keyboard.fields(1, "1")
    try keyboard.end()
    try keyboard.go("R")
    try await terminal.wait(until: "decision · 1 of 2")
    try keyboard.go("Enter")
    try await terminal.wait(until: "action · 2 of 2")
    try keyboard.go("Enter")
    try await sign()
  }

  private mutating func sign() async throws {
    try keyboard.fields(2, "a", "A")
    try await terminal.wait(until: "version 1 is final")
    try keyboard.go("w")
    try await terminal.wait(until: "write to:")
    try keyboard.go("Enter")
    try await terminal.wait(until: "Written: ")
    try keyboard.go("q")
    #expect(try await terminal.end() == 0)
  }

  // MARK: The check-in

  mutating func playCheckIn() async throws {
    try await terminal.wait(until: "final")
    try keyboard.go("f")
    try await step(1, of: 4)
    try await terminal.wait(until: "still to say")
    try keyboard.go("Enter")
    for actual in ["14.5", "31"] {
      try await terminal.wait(for: "a goal's form") { $0.below("─ ").shows("now at") }
      try keyboard.fill([.typed(actual), "7"])
      try keyboard.end()
      try await terminal.wait(until: actual)
    }
    for number in 1...3 {
      try await terminal.wait(for: "form of promise \(number)") { $0.below("─ ").shows("help request") }
      try keyboard.fields(1, "1")
      try keyboard.end()
      try await terminal.wait(for: "promise \(number) kept") { $0.shows("✓ all kept") }
    }
    for number in 1...7 {
      try await terminal.wait(for: "form of SLA \(number)") { $0.below("─ ").shows("SLA commitment") }
      try keyboard.fill([.typed("\(90 + number)")])
      try keyboard.end()
      try await terminal.wait(until: "\(90 + number)")
    }
    try await terminal.wait(for: "form of the action") { $0.below("─ ").shows("action") }
    try keyboard.fields(1, "1")
    try keyboard.end()
    try await terminal.wait(until: "? keys")
    try keyboard.go("n")
    try await step(2, of: 4)
    try keyboard.go("i")
    try keyboard.entry("Weekly reports")
    try keyboard.go("F6")
    try await terminal.wait(until: "doesn't work")
    try keyboard.entry("Leads without a phone number")
    try keyboard.go("F6")
    try await terminal.wait(until: "new blocker")
    try keyboard.entry("The CRM is slow", [nil, "Ben"])
    try keyboard.go("F6")
    try await terminal.wait(until: "new help request")
    try keyboard.entry("Ask for the phone number", [.chosen("1"), "from today", "Ana", "2027-03-01"])
    try keyboard.go("F6")
    try await step(4, of: 4)
    try keyboard.go("Enter")
    try await terminal.wait(until: "Enter keep")
    try keyboard.fill(["2027-03-12"])
    try keyboard.end()
    try await terminal.wait(until: "2027-03-12")
    try await sign()
  }
}
