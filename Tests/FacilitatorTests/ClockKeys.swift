import SessionModel
import Terminal
import Testing

@testable import Facilitator

@Suite struct ClockKeys {
  private func spoken(_ room: Rehearsal) -> [Int64] {
    Party.allCases.map { room.session.clock.spoken(by: $0, at: room.now) }
  }

  @Test func theFloorPassesAndEveryMillisecondIsCharged() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("space")
    room.pass(12_345)
    room.press("space")
    room.pass(1_001)
    room.press("0")
    room.pass(7)
    room.press("2")
    room.pass(500)
    room.press("p")
    room.pass(90_000)
    #expect(spoken(room) == [12_345, 1_501, 7])
    room.press("p")
    room.pass(100)
    #expect(spoken(room) == [12_345, 1_601, 7])
    room.press("1")
    room.pass(10)
    #expect(spoken(room) == [12_355, 1_601, 7])
  }

  @Test func functionKeysWorkWhileTyping() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("half a ")
    room.press("f2")
    room.pass(2_000)
    room.press("f3")
    room.press("f4")
    room.pass(3_000)
    room.type("note")
    room.press("enter")
    #expect(spoken(room) == [2_000, 0, 3_000])
    #expect(room.session.entries(.priority).map(\.text) == ["half a note"])
  }

  @Test func minutesAndOverrunsAreGivenToBoth() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    let minutes = { (room: Rehearsal) in
      Party.teams.map { room.session.allotment(for: $0, in: room.session.step) }
    }
    #expect(minutes(room) == [300_000, 300_000])
    room.press("+", "+", "-")
    #expect(minutes(room) == [360_000, 360_000])
    room.press("=")
    #expect(room.screen.contains("Nobody is over the time."))
    room.press("1")
    room.pass(360_000 + 12_034)
    #expect(room.screen.contains("−0:12 over"))
    room.press("=")
    #expect(minutes(room) == [372_034, 372_034])
    room.press("p", "u", "u")
    #expect(minutes(room) == [360_000, 360_000])
    for _ in 0..<9 { room.press("-") }
    #expect(minutes(room) == [0, 0])
    #expect(room.screen.contains("Less than a minute is left to take away."))
  }

  @Test func aLateSwitchIsMendedAndAWrongOneTakenBack() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    room.pass(60_000)
    room.press("space")
    room.pass(2_000)
    room.press("m")
    #expect(room.screen.contains("0:10 moved: Marketing → Sales."))
    #expect(spoken(room) == [50_000, 12_000, 0])
    room.press("u")
    #expect(spoken(room) == [60_000, 2_000, 0])
    room.press("u")
    #expect(room.screen.contains("Taken back: the floor to Sales."))
    room.pass(1_000)
    #expect(spoken(room) == [63_000, 0, 0])
  }

  @Test func theStartingSideFlipsWithEveryStep() {
    var room = Rehearsal.meeting()
    let expected: [Party] = [.left, .right, .left, .right, .left, .right, .left]
    for (step, party) in zip(2...8, expected) {
      room.go(to: step)
      #expect(room.session.clock.running == nil)
      if room.session.prompt.lead == .both || room.session.prompt.lead == .starter {
        room.press("space")
        #expect(room.session.clock.running?.party == party, "step \(step)")
      }
    }
  }

  @Test func theClockStopsWhereTheTurnChangesAndGoesOnWhereItDoesNot() {
    var room = Rehearsal.meeting(questions: .byQuestion)
    room.go(to: 5)
    room.press("space")
    let first = room.session.clock.running?.party
    room.press("n", "n")
    #expect(room.session.position.prompt == 1)
    #expect(room.session.clock.running == nil)
    room.press("space")
    #expect(room.session.clock.running?.party == first?.other)

    room = Rehearsal.meeting(questions: .byTeam)
    room.go(to: 5)
    room.press("space", "n", "n")
    #expect(room.session.position.prompt == 1)
    #expect(room.session.clock.running?.party == first)
  }

  @Test func theColumnFollowsTheFloorExceptWhileTyping() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("2")
    #expect(room.state.desk?.column == .right)
    room.press("space")
    #expect(room.state.desk?.column == .left)
    room.press("i")
    room.type("of the left")
    room.press("f2", "enter")
    #expect(room.session.entries(.priority).map(\.team) == [.left])
    #expect(room.state.desk?.column == .left)
  }

  @Test func aClockThatIsNotDrawnLargeIsSeenToRunAllTheSame() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("0")
    room.pass(12_000)
    #expect(room.screen.contains("▶ Joint time 0:12"))
    room.go(to: 9)
    room.press("2")
    room.pass(3_000)
    #expect(room.screen.contains("▶ Sales has the floor 0:03"))
  }

  @Test func silenceIsRemindedOfAfterThirtySecondsAndCostsOneWakeUp() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    room.pass(1_500)
    room.press("p")
    #expect(room.state.outlook.wait == 30_000)
    room.pass(29_999)
    #expect(!room.screen.contains("Nobody's clock is running"))
    room.pass(1)
    #expect(room.screen.contains("! Nobody's clock is running; Space starts it."))
    #expect(room.state.outlook.wait == nil)
    room.press("space")
    #expect(!room.screen.contains("Nobody's clock is running"))
  }

  @Test func aRunningClockWantsOneWakeUpASecondAtTheSecondItShows() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    room.pass(1_250)
    #expect(room.state.outlook.wait == 750)
    room.pass(750)
    #expect(room.state.outlook.wait == 1_000)
    #expect(room.screen.contains("4:58 left"))
  }

  @Test func allFiguresChangeWithTheSecondOfTheClockThatRuns() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    room.pass(1_600)
    room.press("2")
    room.pass(700)
    room.go(to: 3)
    room.press("1")
    room.pass(3_000)
    // All that the team has spoken isn't a whole number of seconds; its account in this step is.
    let screen = room.screen
    #expect(screen.contains("spoke 0:04"))
    for _ in 0..<9 {
      room.pass(110)
      #expect(room.screen == screen)
    }
    room.pass(10)
    #expect(room.screen != screen)
  }

  @Test func timeIsOverInTheSecondInWhichItRunsOut() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    room.pass(299_999)
    #expect(room.screen.contains("! 0:01 last minute"))
    room.pass(1)
    #expect(room.screen.contains("‼ 0:00 over"))
    room.pass(1_000)
    #expect(room.screen.contains("‼ −0:01 over"))
  }

  @Test(arguments: [false, true]) func largeDigitsAreBoldWhereNoShadeTellsThemApart(hasShades: Bool) {
    var room = Rehearsal.meeting(size: Size(rows: 30, columns: 100))
    room.state.setting.hasShades = hasShades
    room.go(to: 2)
    room.press("1")
    let frame = room.frame()
    let digits = (0..<30).flatMap { row in (0..<100).map { frame[row, $0] } }.filter { $0.text == "█" }
    #expect(digits.contains { $0.style.attributes.contains(.bold) } == !hasShades)
  }

  @Test func whoHasTheFloorIsTheCaseOnEveryScreenInWordAndMark() {
    for size in [Size(rows: 18, columns: 64), Size(rows: 30, columns: 100)] {
      var room = Rehearsal.meeting(size: size)
      room.go(to: 2)
      #expect(room.screen.contains("Nobody has the floor · next: Marketing"))
      room.press("space")
      #expect(room.screen.contains("Marketing has the floor"))
      #expect(room.screen.contains("▶ Marketing"))
      #expect(room.screen.contains("‖ Sales"))
      room.press("0")
      #expect(room.screen.contains("Joint time"))
    }
  }
}
