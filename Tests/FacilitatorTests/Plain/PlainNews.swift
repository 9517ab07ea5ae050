import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// What is said of what changed.
@Suite struct PlainNews {
  @Test func theFloorAndTheAgendaAreToldInShort() {
    var listener = Listener(.meeting())
    #expect(listener.type("pass") == ["Joint time: 4 minutes left."])
    #expect(
      listener.type("next") == [
        "Step 2 of 9: Priorities.",
        "What matters most to your team now, and what must the other team know of it?",
        "5 minutes for each team.", "Nobody has the floor; next: Marketing.",
      ])
    #expect(listener.type("1") == ["Marketing has the floor: 5 minutes left."])
    #expect(listener.type("1") == ["Nothing changed."])
    #expect(listener.type("+") == ["6 minutes for each team."])
    #expect(listener.type("next").first == "Nothing has been noted here. Go on all the same?")
    #expect(listener.prompt == "Yes or no: ")
    #expect(listener.type("next").first == "Step 3 of 9: Lead stages.")
  }

  private static let scripts: [(Language, [String], [String])] = [
    (.english, ["g", "2", "h", "i", "One"], ["Noted priority 1 of Marketing."]),
    (.chinese, ["g", "2", "h", "i", "一"], ["已记录市场部的优先事项 1。"]),
    (
      .english, ["g", "2", "h", "i", "!data @Ana due:2027-03-01 No figures"],
      ["Noted blocker 1 of Marketing: No figures; kind: data; owner: Ana; due: 2027-03-01."]
    ),
    (
      .chinese, ["g", "2", "h", "i", "!数据 没有数字"], ["已记录市场部的障碍 1：没有数字；类型：数据。"]
    ),
    (
      .english, ["g", "2", "h", "i", "One", "Two", ":end", "k"],
      ["Selected: Priority 1 of Marketing: One; Sales not yet."]
    ),
    (.english, ["g", "2", "h", "i", "One", "Two", ":end", "K"], ["Now priority 1 of Marketing, “Two”."]),
    (.chinese, ["g", "2", "h", "i", "一", "二", ":结束", "上移"], ["现为市场部的优先事项 1，“二”。"]),
    (
      .english, ["g", "2", "h", "i", "One", ":end", "c"], ["Now priority 1 of Sales, “One”.", "Now Sales’s."]
    ),
    (
      .english, ["g", "2", "h", "i", "One", "Two", ":end", "x"],
      ["Deleted; u brings it back.", "Selected: Priority 1 of Marketing: One; Sales not yet."]
    ),
    (
      .english, ["g", "2", "h", "i", "One", ":end", "x", "u"],
      ["Noted priority 1 of Marketing: One.", "Taken back: deleting “One”."]
    ),
    (.english, ["g", "2", "h", "i", "One", ":end", "e", ":next-field", "This year"], []),
    (.english, ["g", "2", "h", "i", "One", ":end", "a"], ["Sales has understood “One”."]),
    (.chinese, ["g", "2", "h", "i", "一", ":结束", "同意"], ["销售部已理解“一”。"]),
    (.english, ["g", "5", "i", "Grow"], ["Noted goal 1 of Sales."]),
    (
      .english, ["g", "5", "i", "Grow by 5 %", "Because"],
      [
        "Which %? 1: relative, 12 to 12.6; 2: points, 12 % to 17 %",
        "1 % relative, 2 % points, 3 number, 4 money.",
      ]
    ),
    (.english, ["g", "5", "i", "Grow by 5 %", "Because", "2"], ["Goal 1 of Sales: unit: % points."]),
    (
      .english, ["t", ":next-field Call", ":next-field Kim", "+2w"],
      ["Noted action 1 of Marketing: due: 2027-01-17."]
    ),
    (.english, ["g", "9", "edit", "2027-02-01"], ["Next check-in: 2027-02-01."]),
    (.english, ["n", "n"], ["Nothing has been noted here. Go on all the same?"]),
    (.chinese, ["n", "n"], ["这里还没有任何记录。仍要继续吗？"]),
    // What follows a command is for what it asks.
    (.english, ["go-to 2", "new-note Call Kim"], ["Noted priority 1 of Marketing."]),
    (.chinese, ["议程 2", "记录 联系金欣"], ["已记录市场部的优先事项 1。"]),
    (.english, ["g 5"], ["Step 5 of 9: Four questions."]),
    (.english, ["g 2", "help request Share   calls"], ["Noted help request 1 of Marketing."]),
    // What an entry said before is put back by its number.
    (
      .english, ["g 2", "i", "One", ":end", "e", "Two", "", "history", "2"],
      ["Priority 1 of Marketing: One.", "Put back; u takes that back."]
    ),
    (.english, ["wall"], ["The wall is for the eye; there is no screen."]),
    (.english, ["I think so"], ["There is no command “I think so”."]),
    (.english, ["pause it"], ["There is no command “pause it”."]),
    (.english, ["g 2", "i", ":decision We meet weekly"], ["Noted decision 1."]),
    (.english, ["i", ":clear"], ["Emptied."]), (.english, ["k"], ["Nothing changed."]),
  ]

  @Test(arguments: scripts) func answer(language: Language, lines: [String], said: [String]) {
    var listener = Listener(.meeting(language: language))
    var last: [String] = []
    for line in lines { last = listener.type(line) }
    #expect(last.prefix(said.count) == said[...], "\(last)")
    if said.isEmpty { #expect(last.isEmpty) }
  }

  /// The usual stages weren't typed by anybody: they are read out.
  @Test func whatNobodyTypedIsReadOut() {
    var listener = Listener(.meeting())
    listener.type("g", "3")
    let said = listener.type("s")
    #expect(said.count == listener.room.session.entries(.leadStage).count)
    #expect(said.first?.hasPrefix("Noted lead stage 1: ") == true)
  }

  // MARK: Others

  @Test(arguments: [
    (Language.english, "Another terminal: new priority 1 of Sales: From afar."),
    (.chinese, "另一终端：新增销售部的优先事项 1：From afar。"),
  ]) func anotherTerminalsNoteIsReadOut(language: Language, said: String) {
    var listener = Listener(.meeting(language: language))
    listener.type("g", "2", "l")
    let heard = listener.elsewhere {
      $0.adding(EntryID(bits: 5), .priority, team: .right, fields: [.text: .text("From\nafar")])
    }
    #expect(heard == [said])
  }

  @Test func whatAnotherTerminalAltersIsToldAsItsDoing() {
    var listener = Listener(.meeting())
    listener.type("g", "2", "h", "i", "One", "Two", ":end")
    let one = listener.room.session.entries(.priority)[0].id
    #expect(
      listener.elsewhere { $0.editing(one, [.text: .text("First"), .horizon: .text("2027")]) }
        == [
          "Another terminal: priority 1 of Marketing, “One”: First; horizon: 2027.",
          "“One” has another text now (another terminal); H has yours.",
        ])
    #expect(
      listener.elsewhere { $0.editing(one, [.horizon: Value?.none]) }
        == ["Another terminal: priority 1 of Marketing, “First”: no longer horizon: 2027."])
    #expect(
      listener.elsewhere { $0.agreeing(to: one, by: .right) ?? [] }
        == ["Another terminal: priority 1 of Marketing, “First”: Sales understands."])
    #expect(
      listener.elsewhere { $0.deleting(one) }
        == ["Another terminal: gone, priority 1 of Marketing: “First”."])
    #expect(
      listener.elsewhere { $0.givingFloor(to: .right) }
        == ["Another terminal: Sales has the floor: 5 minutes left."])
    #expect(
      listener.elsewhere { $0.going(to: AgendaPosition(step: 5)) }.first
        == "Another terminal: Step 6 of 9: Help.")
    #expect(
      listener.elsewhere { _ in [.set(nil, .title, .text("New"))] } == ["Another terminal: Title: New."])
    let slot = DraftKey(
      terminal: TerminalID(bits: 99), slot: .entry(listener.room.session.entries(.priority)[0].id))
    #expect(
      listener.elsewhere { _ in [.draft(slot, [.text: "Tw"])] }
        == ["Another terminal is editing priority 1 of Marketing."])
    #expect(listener.elsewhere { _ in [.draft(slot, [.text: "Two!"])] }.isEmpty)
  }

  // MARK: Time

  @Test func timeIsToldOnceAsItRunsOut() {
    var listener = Listener(.meeting())
    listener.type("g", "2", "1")
    #expect(listener.pass(239_000).isEmpty)
    #expect(listener.pass(59_000) == ["One minute left for Marketing."])
    #expect(listener.pass(30_000) == ["Time is over for Marketing."])
    #expect(listener.type("pass") == ["Sales has the floor: 5 minutes left."])
    #expect(listener.type("pass").first?.hasPrefix("Marketing has the floor: 28 seconds over") == true)
    // Going on in the last minute, nothing is told of it again.
    #expect(listener.pass(20_000).isEmpty)
    listener.type("p")
    #expect(listener.pass(60_000) == ["Nobody's clock is running; pass-floor starts it."])
  }

  @Test func troubleAndItsEndAreTold() {
    var listener = Listener(.meeting())
    let trouble = Trouble(Phrase("Disk full.", zh: "磁盘已满。"), brief: Phrase("Full", zh: "已满"))
    #expect(
      listener.hear { $0.tell(.trouble(trouble)) } == [
        "Disk full. All is kept in memory; save-elsewhere writes it to another file."
      ])
    #expect(listener.hear { $0.tell(.trouble(trouble)) }.isEmpty)
    #expect(listener.hear { $0.tell(.troubleOver) } == ["Everything is kept again."])
  }

  @Test func whatAnEditorWroteIsReadOut() {
    var listener = Listener(.meeting())
    listener.type("g 2", "i", ":line One")
    let (lines, _) = listener.speech.answer(":edit-externally") { message in
      listener.room.tell(message)
      listener.room.tell(.editedExternally(.text("Another")))
      return listener.room.state
    }
    #expect(lines == ["Now: Another"])
  }
}
