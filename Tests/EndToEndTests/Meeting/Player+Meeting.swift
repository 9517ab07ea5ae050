import SessionModel
import Testing

// The example from the home screen to the minutes.

extension Player {
  mutating func playAll() async throws {
    try await setUp()
    try await open()
    try await priorities()
    try await questions(.left, example.marketing, first: 1)
    try await questions(.right, example.sales, first: 5)
    try await replies()
    try await promises()
    try await close()
  }

  private func setUp() async throws {
    try await terminal.wait(until: example.words.home)
    try terminal.keys("n")
    try await terminal.wait(until: example.words.newMeeting)
    try terminal.keys("C-u")
    let setup = example.setup
    try terminal.type(setup.title)
    try terminal.keys("Tab", "C-u")
    // The teams, the agenda and the order of the questions stay; the right team starts, so that the left one
    // is first at the four questions.
    try fill([
      setup.period, setup.place, setup.facilitator, nil, nil, setup.people.left, nil, setup.people.right, nil,
      nil,
      "3",
    ])
    try await terminal.wait(until: setup.people.right)
    try terminal.keys("Enter")
    // A screen may be looked at while only its first lines have come.
    let screen = try await terminal.wait(for: "the opening") {
      $0.shows(example.words.step(1)) && $0.shows(example.words.nobody)
    }
    #expect(screen.line(with: setup.title) != nil)
  }

  private mutating func open() async throws {
    try await pass("Space", to: .joint)
    // Going on stops the clock of the step that is left.
    try await pass("n", to: nil)
    try await terminal.wait(until: example.words.step(2))
  }

  private mutating func priorities() async throws {
    try await pass("1", to: .left)
    try await pass("Space", to: .right)
    try terminal.keys("h", "i")
    try await terminal.wait(until: example.marketing.team + " · ")
    // The floor is passed in the middle of a note, and the note doesn't notice.
    let text = example.priorities.marketing
    try terminal.type(String(text.prefix(9)))
    try await pass("F2", to: .left)
    try await note(String(text.dropFirst(9)), whole: text)
    try await endTyping()
    #expect(try side(.left).shows(text))
    try terminal.keys("l", "i")
    try await note(example.priorities.sales)
    try await endTyping()
    #expect(try side(.right).shows(example.priorities.sales))
    try await pass("0", to: .joint)
    try await pass("p", to: nil)
    try await pass("p", to: .joint)
  }

  private mutating func questions(_ party: Party, _ answers: Example.Answers, first: Int) async throws {
    if first == 1 {
      let pressed = wallClock()
      try await go("g", "5", to: 5)
      watch.passed(to: nil, pressed: pressed, seen: wallClock())
    } else {
      // Where the turn changes, the clock stops.
      try await pass("n", to: nil)
    }
    try await asked(0, answers, first)
    try await pass("Space", to: party)
    #expect(try bothClocksShow(party))
    try terminal.keys("i")
    try terminal.type(answers.goal)
    try terminal.keys("Enter")
    // The why is asked for at once.
    try await terminal.wait(for: "the why of the goal") {
      $0.below("─ ").shows(example.words.whyItMatters) && !$0.shows("Tab→" + example.words.whyItMatters)
    }
    try terminal.type(answers.why)
    try terminal.keys("Enter")
    if answers.goal.contains("%") {
      // By 5 %: which per cent is asked before the next goal.
      try await terminal.wait(until: example.words.whichPercent)
      try terminal.keys("2", "Enter")
    }
    try await terminal.wait(until: "Tab → " + example.words.whyItMatters)
    try await endTyping()
    #expect(try side(party).shows(answers.goal))
    #expect(try side(party).shows(answers.why))

    try terminal.keys("n")
    try await asked(1, answers, first)
    try terminal.keys("i")
    for text in answers.initiatives { try await note(text) }
    try await endTyping()

    try terminal.keys("n")
    try await asked(2, answers, first)
    try terminal.keys("i")
    for blocker in answers.blockers {
      try fill([blocker.text, blocker.kind.number, blocker.owner])
      try await note("", whole: blocker.text)
    }
    try await endTyping()

    try terminal.keys("n")
    try await asked(3, answers, first)
    try terminal.keys("i")
    // Pasted, as one edit.
    try terminal.paste(answers.help)
    try await note("", whole: answers.help)
    try await endTyping()
    #expect(try side(party).shows(answers.help))
    try await pass("F3", to: nil)
  }

  /// Waits for a question of a team, in full.
  private func asked(_ question: Int, _ answers: Example.Answers, _ first: Int) async throws {
    let text =
      "\(first + question)/8 \(answers.team)\(example.words.colon)\(example.words.questions[question])"
    try await terminal.wait(for: "“\(text)”") { stage($0).shows(text) }
  }

  private mutating func replies() async throws {
    try await go("g", "6", to: 6)
    // Whose request is answered first: the other team's clock runs, and the next request follows by itself.
    try await pass("Enter", to: .right)
    for (index, answers) in [example.marketing, example.sales].enumerated() {
      let reply = answers.reply
      try fill([reply.choice.number, reply.words, reply.owner, reply.due])
      try await terminal.wait(until: reply.due)
      if index == 0 {
        try await pass("Enter", to: .left)
      } else {
        try terminal.keys("Enter")
      }
      try await terminal.wait(for: "the reply to “\(answers.help)”") {
        !$0.below("─ ").shows(reply.due) && $0.shows(example.words.allKept)
      }
    }
    try await terminal.wait(until: example.words.footer)
    try await pass("p", to: nil)
  }

  private func promises() async throws {
    for (key, promise) in [("d", example.decision), ("t", example.action)] {
      try terminal.keys(key)
      try fill([promise.text, promise.owner, promise.due])
      try await terminal.wait(until: promise.due)
      try terminal.keys("Enter")
      try await terminal.wait(for: "“\(promise.text)” kept") {
        !$0.below("─ ").shows(promise.due)
      }
      try await endTyping()
    }
  }

  private func close() async throws {
    try await go("g", "9", to: 9)
    try terminal.keys("Enter")
    try terminal.type(example.nextCheckIn)
    try terminal.keys("Enter")
    try await terminal.wait(for: "the next check-in") {
      $0.shows(example.words.footer) && $0.shows(example.nextCheckIn) && $0.shows(example.words.allKept)
    }
    try terminal.keys("w")
    try await terminal.wait(until: example.words.writeTo)
    try terminal.keys("Enter")
    try await terminal.wait(until: example.words.written)
    try terminal.keys("q")
    #expect(try await terminal.end() == 0)
  }
}

extension Player {
  /// Presses Enter on the rest of a note, and waits until the screen calls it kept.
  fileprivate func note(_ rest: String, whole: String) async throws {
    if !rest.isEmpty { try terminal.type(rest) }
    try terminal.keys("Enter")
    try await terminal.wait(for: "“\(whole)” kept") { screen in
      !screen.below("─ ").shows(String(whole.prefix(16))) && screen.shows(example.words.allKept)
    }
  }

  /// Whether both teams' clocks are on the screen, and the mark of the one that runs is.
  private func bothClocksShow(_ running: Party) throws -> Bool {
    let screen = try terminal.screen.text
    let marks = running == .left ? ("▶", "‖") : ("‖", "▶")
    let names = "\(marks.0) \(example.marketing.team).*\(marks.1) \(example.sales.team)"
    // Within the first second there are no shares yet; the golden frames show them.
    let times = "\(example.words.spoke) \\d+:\\d\\d.*\(example.words.spoke) \\d+:\\d\\d"
    return [names, times].allSatisfy { screen.range(of: $0, options: .regularExpression) != nil }
  }
}
