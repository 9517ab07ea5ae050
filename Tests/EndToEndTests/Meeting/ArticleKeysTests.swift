import Foundation
import Minutes
import SessionModel
import Testing

/// The article's worked example, of both teams, typed with as few keys as the program allows: from the home screen to
/// the written minutes.
@Suite(.inLine, .timeLimit(.minutes(2))) struct ArticleKeysTests {
  @Test func theExampleTakesFewKeysBeyondItsWords() async throws {
    try await Lodging.use { lodging in
      let terminal = try lodging.terminal(columns: 64, rows: 18, running: [lodging.entente])
      var keyboard = Keyboard(terminal)
      try await terminal.wait(until: "set up your first meeting")
      try keyboard.go("n")
      try await terminal.wait(until: "New meeting")
      try keyboard.go("Enter")
      try await terminal.wait(until: "step 1/9")
      try keyboard.go("g", "5")
      try await terminal.wait(until: "step 5/9")
      try keyboard.go("i")
      // By lot either team is asked first.
      let isLeftFirst = try await terminal.wait(until: " · new goal").shows("1/8 Marketing")
      for isLeft in isLeftFirst ? [true, false] : [false, true] {
        try await answer(isLeft ? Example.english.marketing : Example.english.sales, &keyboard)
      }
      try await replies(&keyboard)
      try keyboard.go("w")
      try await terminal.wait(until: "write to:")
      try keyboard.go("Enter")
      try await terminal.wait(until: "Written: ")
      try check(lodging)
      let tally = keyboard.tally
      print("Keys for the article's example: \(tally)")
      // Enter ends an entry; whatever else was pressed, for fields and on the way, is at most 40.
      #expect(tally.fieldKeys + tally.navigation + tally.clock <= 40, "\(tally)")
      #expect(tally.ends <= tally.entries)
    }
  }

  private func answer(_ answers: Example.Answers, _ keyboard: inout Keyboard) async throws {
    let terminal = keyboard.terminal
    try await terminal.wait(until: "\(answers.team) · new goal")
    try keyboard.entry(answers.goal)
    try await terminal.wait(until: "why it matters  ")
    try keyboard.text(answers.why)
    try keyboard.fields(1, "Enter")
    if answers.goal.contains("%") {
      try await terminal.wait(until: "Which %?")
      try keyboard.fields(1, "2", "Enter")
    }
    try await terminal.wait(until: "\(answers.team) · new goal")
    try keyboard.go("F6")
    try await terminal.wait(until: "\(answers.team) · new initiative")
    for text in answers.initiatives { try keyboard.entry(text) }
    try keyboard.go("F6")
    try await terminal.wait(until: "\(answers.team) · new blocker")
    for blocker in answers.blockers { try keyboard.entry(blocker.text, [.chosen(blocker.kind.number)]) }
    try keyboard.go("F6")
    try await terminal.wait(until: "\(answers.team) · new help request")
    try keyboard.entry(answers.help)
    try keyboard.go("F6")
  }

  /// What each team promises the other, and by when.
  private func replies(_ keyboard: inout Keyboard) async throws {
    let terminal = keyboard.terminal
    try await terminal.wait(until: "step 6/9")
    try keyboard.go("Enter")
    for answers in [Example.english.marketing, Example.english.sales] {
      try await terminal.wait(until: "\(answers.team) · help request: ")
      let reply = answers.reply
      try keyboard.fill([
        .chosen(reply.choice.number), .typed(reply.words), .typed(reply.owner), .typed(reply.due),
      ])
      try keyboard.end()
    }
    try await terminal.wait(until: "? keys")
  }

  private func check(_ lodging: Lodging) throws {
    let meeting = try lodging.minutes().meeting
    for (party, answers) in [(Party.left, Example.english.marketing), (Party.right, Example.english.sales)] {
      let of = { (entries: [EntryRecord]) in entries.filter { $0.team == party } }
      #expect(
        of(meeting.goals).map(\.text) == [answers.goal] && of(meeting.goals).map(\.why) == [answers.why])
      #expect(of(meeting.initiatives).map(\.text) == answers.initiatives)
      #expect(of(meeting.blockers).map(\.text) == answers.blockers.map(\.text))
      #expect(of(meeting.blockers).map(\.kind) == answers.blockers.map(\.kind.name))
      #expect(of(meeting.help).map(\.text) == [answers.help])
      #expect(of(meeting.help).map(\.reply) == [answers.reply.choice.name])
      #expect(of(meeting.help).map(\.owner) == [answers.reply.owner])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: lodging.home)
    #expect(names.contains { $0.hasSuffix(".md") })
  }
}
