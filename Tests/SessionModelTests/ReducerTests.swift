import SessionModel
import Testing

/// A meeting is what its changes add up to.
@Suite struct ReducerTests {
  @Test func changeAppliedTwiceIsAppliedOnce() {
    var test = TestSession(at: "help")
    let change = test.change([.floor(.left), .grant(step: "help", .each(minutes: 1))])
    test.apply(change)
    test.apply(change)
    #expect(test.session.log.count { $0.id == change.id } == 1)
    #expect(test.session.clock.granted(in: "help") == .each(minutes: 1))
  }

  @Test(arguments: 0..<10) func sameChangesGiveTheSameSession(seed: UInt64) {
    var test = TestSession(seed: seed)
    var changes = RandomChanges(seed: seed)
    for _ in 0..<100 {
      test.wait(Int64(changes.random.next() % 60_000))
      test.perform(changes.operations(on: test.session, at: test.now), by: Int(changes.random.next() % 3))
    }
    let again = Session(id: test.session.id, changes: test.session.log)
    #expect(again.log == test.session.log)
    #expect(again.clock == test.session.clock)
    #expect(Outcome(of: again, at: test.now) == Outcome(of: test.session, at: test.now))
  }

  @Test func lastWriteWinsAndTheOtherIsRemembered() throws {
    var test = TestSession()
    let id = test.add(.note, .left, "first")
    test.perform(test.session.editing(id, [.text: .text("second")]), by: 1)
    test.perform([.set(id, .text, nil)], by: 2)
    let entry = try #require(test.session[id])
    #expect(entry.text == "" && entry[.text] == nil)
    #expect(entry.history(of: .text).map(\.value) == [.text("first"), .text("second"), nil])
    #expect(entry.history(of: .owner).isEmpty)
  }

  @Test func editsOfOtherFieldsStay() {
    var test = TestSession()
    let id = test.add(.action, .left, "x", [.owner: .text("Ada")])
    test.perform(test.session.editing(id, [.text: .text("y")]), by: 1)
    #expect(test.session[id]?.owner == "Ada" && test.session[id]?.text == "y")
    #expect(test.session.editing(id, [.text: .text("y"), .owner: .text("Ada")]).isEmpty)
  }

  @Test func deletedEntriesAreKeptOutOfSight() {
    var test = TestSession()
    let id = test.add(.note, .left)
    #expect(test.session.contains(id) && test.session.entryCount == 1)
    test.perform(test.session.deleting(id))
    #expect(!test.session.contains(id) && test.session.entryCount == 0)
    #expect(test.session[id]?.text == "x")
  }

  @Test func unknownThingsAreKeptWithoutEffect() {
    var test = TestSession()
    let before = Outcome(of: test.session, at: test.now)
    test.perform([.unknown(.object(["vote": .integer(1)])), .set(nil, Field(rawValue: "mood"), .flag(true))])
    #expect(Outcome(of: test.session, at: test.now) == before)
    #expect(test.session.log.last?.operations.first == .unknown(.object(["vote": .integer(1)])))
    #expect(test.session[Field(rawValue: "mood")] == .flag(true))
    let id: EntryID = test.make()
    test.perform([.set(id, .kind, .text("poll")), .set(id, .text, .text("?"))])
    #expect(test.session[id]?.kind == nil && !test.session.contains(id))
  }

  @Test func fieldsOfTheWrongTypeReadAsUnset() {
    var test = TestSession()
    let id = test.add(.action, .left)
    test.perform([
      .set(id, .owner, .flag(true)), .set(id, .due, .text("soon")), .set(id, .done, .integer(1)),
      .set(nil, .date, .text("today")), .set(nil, .agenda, .text("joint-60")),
      .set(nil, .starter, .text("joint")), .set(nil, .prompt, .integer(-5)), .set(nil, .step, .text("gone")),
    ])
    let session = test.session
    #expect(session[id]?.owner == nil && session[id]?.due == nil && session[id]?.isDone == false)
    #expect(session.date == nil && session.agenda == .fallback && session.starter == .left)
    #expect(session.position == AgendaPosition(step: 0))
  }

  @Test func agendasWithoutStepsOrPromptsAreNotUsed() {
    var test = TestSession()
    let step = Step(id: "a", name: Phrase(same: "a"), time: .each(minutes: 1), prompts: [])
    for agenda in [Agenda(name: "none", steps: []), Agenda(name: "mute", steps: [step])] {
      test.perform([.set(nil, .agenda, .agenda(agenda))])
      #expect(test.session.agenda == .fallback)
    }
  }

  @Test func entriesComeByTeamStepAndOrder() {
    var test = TestSession()
    test.add(.note, .joint, "j", step: "sla")
    test.add(.note, .right, "r", step: "sla")
    test.add(.note, .left, "l3", step: "gone")
    test.add(.note, .left, "l2", step: "sla")
    test.add(.note, .left, "l1", step: "help")
    test.add(.goal, .left, "g")
    #expect(test.texts(.note) == ["l1", "l2", "l3", "r", "j"])
    #expect(test.texts(.note, team: .left) == ["l1", "l2", "l3"])
    #expect(test.texts(.note, step: "sla") == ["l2", "r", "j"])
    #expect(test.texts(.note, team: .left, step: "gone") == ["l3"])
    #expect(test.texts(.note, .goal, team: .left).contains("g"))
    #expect(test.session.entryCount == 6)
  }

  @Test func entriesOfOneOrderAreToldApartByTheirIdentifiers() {
    let order = Operation.set(EntryID(bits: 2), .order, .text("V"))
    let make = { (bits: UInt64) -> [Operation] in
      let id = EntryID(bits: bits)
      return [.set(id, .kind, .text("note")), .set(id, .step, .text("sla")), .set(id, .order, .text("V"))]
    }
    for ids in [[1, 2], [2, 1]] as [[UInt64]] {
      var test = TestSession()
      for id in ids { test.perform(make(id)) }
      test.perform([order])
      #expect(test.session.entries(.note).map(\.id.bits) == [1, 2])
    }
  }

  @Test func draftsFollowTheLastWord() {
    var test = TestSession()
    let key = DraftKey(terminal: test.terminals[0], slot: .new(step: "sla", team: .left, kind: .note))
    let other = DraftKey(terminal: test.terminals[1], slot: .entry(EntryID(bits: 5)))
    test.perform([.draft(key, [.text: "h"])])
    test.wait(100)
    test.perform([.draft(key, [.text: "ha"])])
    test.perform([.draft(other, [.why: "b"])], by: 1)
    #expect(test.session.drafts[key]?.texts == [.text: "ha"])
    #expect(test.session.drafts[key]?.moment == test.now && test.session.drafts[key]?.key == key)
    #expect(test.session.drafts[other]?.texts == [.why: "b"])
    test.perform([.draft(key, nil)])
    #expect(Set(test.session.drafts.keys) == [other])
  }

  @Test func onlyDraftsMakeADraftChange() {
    var test = TestSession()
    let draft = Operation.draft(DraftKey(terminal: test.terminals[0], slot: .entry(EntryID(bits: 1))), nil)
    #expect(test.change([draft]).isDraft && test.change([draft, draft]).isDraft)
    #expect(!test.change([]).isDraft && !test.change([draft, .floor(nil)]).isDraft)
  }
}
