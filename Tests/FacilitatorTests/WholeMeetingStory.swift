import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// The steps beyond notes and clocks, each as somebody at the keyboard meets it.
@Suite struct WholeMeetingStory {
  // MARK: Agreeing

  @Test func stagesAreBegunWithTheUsualOnesAndAgreedOneAfterTheOther() {
    var room = Rehearsal.meeting()
    room.go(to: 3)
    #expect(room.screen.contains("begins with the usual stages"))
    room.press("s")
    let names = ["Lead", "MQL", "SQL", "Opportunity", "Customer"]
    #expect(room.session.entries(.leadStage).map(\.text) == names)
    room.press("s")
    #expect(room.session.entries(.leadStage).count == 5)
    for name in names {
      #expect(room.state.selectedEntry?.text == name)
      room.press("a")
      #expect(room.state.selectedEntry?.text == name)
      room.press("A")
    }
    #expect(room.session.entries(.leadStage).allSatisfy { $0.isAgreed })
    #expect(!room.session.openEnds(at: room.now).contains { $0.rule == .stageNotAgreed })
  }

  @Test func anEditSaysThatItWithdrawsAgreements() {
    var room = Rehearsal.meeting()
    room.go(to: 3)
    room.press("s", "a", "A", "up", "e", "tab")
    room.type("Gave an address\n")
    #expect(room.screen.contains("This edit withdraws both agreements; a and A agree anew."))
    #expect(room.screen.contains("(edited since)"))
    #expect(entry(.leadStage, room)?.isAgreed == false)
    room.press("u")
    #expect(entry(.leadStage, room)?.isAgreed == true)
  }

  @Test func aStageCanBeAddedBetweenAndMoved() {
    var room = Rehearsal.meeting()
    room.go(to: 3)
    room.press("s", "down", "o")
    room.type("SAL\n")
    room.press("escape")
    #expect(
      room.session.entries(.leadStage).map(\.text) == [
        "Lead", "MQL", "SAL", "SQL", "Opportunity", "Customer",
      ])
    room.press("J")
    #expect(
      room.session.entries(.leadStage).map(\.text) == [
        "Lead", "MQL", "SQL", "SAL", "Opportunity", "Customer",
      ])
  }

  @Test func aPriorityIsUnderstoodByTheOtherTeam() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("h", "i")
    room.type("Brand")
    room.press("tab")
    room.type("this year\n")
    room.press("escape", "a")
    #expect(room.screen.contains("Sales has understood “Brand”."))
    #expect(
      entry(.priority, room)?.isAgreed == true && entry(.priority, room)?[.horizon]?.text == "this year")
    room.press("l", "i")
    room.type("Quota")
    room.press("tab", "tab", "1", "enter", "escape")
    #expect(entry(.priority, room, .right)?[.complements]?.entry == entry(.priority, room, .left)?.id)
  }

  // MARK: Customers

  @Test(arguments: [("r", EntryKind.help), ("t", .action), ("I", .initiative)]) func whatCustomersSayLeadsOn(
    key: String, kind: EntryKind
  ) {
    var room = Rehearsal.meeting()
    room.go(to: 4)
    room.press("l", "i")
    room.type("Prices")
    room.press("tab", "2", "enter", "escape")
    #expect(entry(.insight, room)?[.insightKind] == .text("worries"))
    room.press(key)
    room.type("Do something\n")
    #expect(entry(kind, room)?[.about]?.entry == entry(.insight, room)?.id)
    // The next one refers to the same; an empty one is none.
    room.press("escape")
    #expect(room.session.entries(kind).count == 1 && room.session.drafts.isEmpty)
  }

  @Test func stallPointsHaveStageEvidenceCauseAndRemedy() {
    var room = Rehearsal.meeting()
    room.go(to: 4)
    room.press("n", "y", "h", "i")
    room.type("They go quiet")
    for text in ["SQL", "40 of 100", "no price list"] {
      room.press("tab")
      room.type(text)
    }
    room.press("tab", "3", "enter", "escape")
    let stall = entry(.stall, room)
    #expect(
      [Field.pipelineStage, .evidence, .cause, .remedy].map { stall?[$0]?.text } == [
        "SQL", "40 of 100", "no price list", "pricing",
      ])
  }

  // MARK: Help, checks, closing

  @Test func replyingStartsTheRepliersClockAndGoesOnToTheNext() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("h", "r")
    room.type("Calls\n")
    room.press("escape", "l", "r")
    room.type("Cases\n")
    room.press("escape")
    room.go(to: 6)
    room.press("enter")
    #expect(room.session.clock.running?.party == .right)
    room.pass(4_000)
    room.press("3", "tab")
    room.type("No people\n")
    #expect(room.session.clock.running?.party == .left)
    room.press("1", "tab", "tab")
    room.type("Ben")
    room.press("tab")
    room.type("+2w\n")
    #expect(room.state.desk?.form == nil)
    #expect(room.session.entries(.help).map(\.reply) == [.declined, .accepted])
    #expect(room.session.clock.spoken(by: .right, in: "help", at: room.now) == 4_000)
  }

  @Test func anAnswerThatCallsForMoreIsAskedOnce() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("h", "r")
    room.type("Calls\nCases\n")
    room.press("escape")
    room.go(to: 6)
    room.press("enter", "1", "enter")
    #expect(room.state.desk?.form?.form.focused.field == .owner)
    // Left open by Enter, it isn't asked again: on to the next request.
    room.press("enter")
    #expect(room.state.desk?.form?.form.focused.field == .reply)
    room.press("3", "enter")
    #expect(room.state.desk?.form?.form.focused.field == .reason)
    room.type("no people\n")
    #expect(room.state.desk?.form == nil)
    #expect(room.session.entries(.help).map(\.reply) == [.accepted, .declined])
  }

  @Test func wordsChooseNothing() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("h", "r")
    room.type("Calls\n")
    room.press("escape")
    room.go(to: 6)
    room.press("enter")
    room.type("declined")
    #expect(
      room.state.desk?.form?.form.focused.input.text == "" && room.screen.contains("Here one is chosen"))
    room.press("down", "down", "ctrl-u")
    #expect(room.state.desk?.form?.form.focused.input.text == "")
  }

  @Test func theOtherTeamChecksEachGoal() {
    var room = Rehearsal.withGoals()
    room.go(to: 7)
    room.press("h")
    #expect(
      room.screen.contains("SMART S✗? M✗? A– R✓? T✗?") && room.screen.contains("Sales has not judged yet"))
    room.press("enter", "1", "tab")
    room.type("we can call that many")
    // On to the next goal, which is the other team's.
    room.press("enter")
    #expect(room.state.desk?.form?.target == .entry(entry(.goal, room, .right)?.id ?? EntryID(bits: 0), .end))
    room.press("2", "tab")
    room.type("not with this budget\n")
    #expect(room.state.desk?.form == nil)
    #expect(entry(.goal, room, .left)?.verdict(of: .achievable) == .holds)
    #expect(entry(.goal, room, .right)?.verdict(of: .achievable) == .fails)
    room.press("h", "a")
    #expect(room.screen.contains("Sales confirms what the fields suggest"))
    #expect(entry(.goal, room, .left)?.verdict(of: SMART.realistic.field) == .holds)
    #expect(entry(.goal, room, .left)?.verdict(of: SMART.specific.field) == .fails)
  }

  @Test func theUsualPromisesGoBothWays() {
    var room = Rehearsal.meeting()
    room.go(to: 8)
    room.press("s")
    #expect(
      room.session.entries(.sla, team: .left).count == 2
        && room.session.entries(.sla, team: .right).count == 5)
    for _ in 0..<7 { room.press("a", "A") }
    #expect(room.session.entries(.sla).allSatisfy { $0.isAgreed })
    let rules = room.session.openEnds(at: room.now).map(\.rule)
    #expect(rules.filter { $0.rawValue.hasPrefix("sla") } == [.slaWithoutNumber])
  }

  @Test func decisionsAndActionsAreReadBackOneAtATime() {
    var room = Rehearsal.meeting()
    room.go(to: 9)
    room.press("R")
    #expect(room.screen.contains("There is no decision or action yet."))
    room.press("d")
    room.type("Weekly calls\n")
    room.press("escape", "t")
    room.type("Send the list\n")
    room.press("escape", "R")
    #expect(room.screen.contains("decision · 1 of 2") && room.screen.contains("not said yet"))
    room.press("enter")
    #expect(room.screen.contains("action · 2 of 2") && room.screen.contains("Send the list"))
    room.press("up", "enter", "e")
    room.focus(.owner)
    room.type("Ana\n")
    #expect(entry(.action, room)?.owner == "Ana")
  }

  @Test func bothTeamsSignAndALaterChangeOpensTheNextVersion() {
    var room = Rehearsal.meeting()
    room.go(to: 9)
    room.press("0", "a")
    #expect(room.screen.contains("Marketing has signed. 11 open ends stay."))
    room.press("A")
    #expect(room.screen.contains("Both have signed: version 1 is final."))
    #expect(room.session.clock.running == nil)
    room.press("d")
    room.type("One more\n")
    room.press("escape")
    #expect(room.session.version == MinutesVersion(number: 2, isFinal: false))
    #expect(Party.teams.map { room.session.signature(of: $0) } == [.lapsed, .lapsed])
  }

  @Test func theCadenceGivesTheNextCheckIn() {
    var room = Rehearsal.meeting()
    room.go(to: 9)
    room.press("enter", "tab", "3", "enter")
    #expect(room.session.nextCheckIn == room.session.date?.adding(months: 1))
    #expect(room.session.cadence == .monthly)
  }
}
