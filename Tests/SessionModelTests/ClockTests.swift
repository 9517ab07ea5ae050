import SessionModel
import Testing

/// Three accounts, of which at most one runs, exact to the millisecond.
@Suite struct ClockTests {
  @Test func aPressIsChargedAtTheMomentItHappened() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 1001)
    test.speak(.right, for: 999)
    test.speak(nil, for: 5000)
    test.speak(.joint, for: 7)
    #expect(test.spoken(.left, in: "help") == 1001)
    #expect(test.spoken(.right, in: "help") == 999)
    #expect(test.spoken(.joint, in: "help") == 7)
    #expect(test.session.clock.turns.map(\.milliseconds) == [1001, 999])
    #expect(test.session.clock.running?.party == .joint)
    #expect(test.session.clock.spoken(by: .left, at: test.now) == 1001)
  }

  @Test func manyShortTurnsLoseNothing() {
    var test = TestSession(at: "help")
    for turn in 0..<1000 { test.speak(turn.isMultiple(of: 2) ? .left : .right, for: 333) }
    #expect(test.spoken(.left, in: "help") == 166_500 && test.spoken(.right, in: "help") == 166_500)
    #expect(test.session.share(at: test.now).difference == 0)
  }

  @Test func aTurnOfNoTimeLeavesNoTrace() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 0)
    test.speak(.right, for: 10)
    test.speak(nil, for: 0)
    #expect(test.session.clock.turns.map(\.party) == [.right])
  }

  @Test func floorGivenTwiceGoesOn() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 100)
    test.speak(.left, for: 100)
    #expect(test.session.clock.turns.isEmpty && test.spoken(.left, in: "help") == 200)
  }

  @Test func aStepChangeChargesEachStepItsOwn() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 100)
    test.perform([.set(nil, .step, .text("sla"))])
    test.wait(30)
    #expect(test.spoken(.left, in: "help") == 100 && test.spoken(.left, in: "sla") == 30)
    #expect(test.session.clock.spoken(by: .left, at: test.now) == 130)
    #expect(test.session.clock.step == "sla" && test.session.clock.running?.step == "sla")
  }

  @Test func timeGoesOnOverTheAllotment() {
    var test = TestSession(at: "help")
    let step = test.session.step
    test.speak(.right, for: 300_000)
    #expect(test.session.remaining(for: .right, at: test.now) == 0)
    test.wait(1)
    #expect(test.session.remaining(for: .right, at: test.now) == -1)
    #expect(test.session.overrun(at: test.now) == 1)
    #expect(test.session.remaining(for: .left, in: step, at: test.now) == 300_000)
  }

  @Test func theWallClockMayBeSet() {
    for shift in [-3_600_000, 3_600_000] as [Int64] {
      var test = TestSession(at: "help")
      test.speak(.left, for: 1000)
      test.now.wall += shift
      test.wait(500)
      test.speak(nil, for: 0)
      #expect(test.spoken(.left, in: "help") == 1500)
    }
  }

  @Test func acrossABootTheWallClockCounts() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 1000)
    test.now = Moment(wall: test.now.wall + 2000, clock: 50, boot: 8)
    #expect(test.spoken(.left, in: "help") == 3000)
    test.speak(.right, for: 250)
    #expect(test.spoken(.left, in: "help") == 3000 && test.spoken(.right, in: "help") == 250)
    test.now = Moment(wall: test.now.wall - 10_000, clock: 9, boot: 9)
    test.speak(nil, for: 0)
    #expect(test.spoken(.right, in: "help") == 0 && test.session.clock.turns.count == 1)
  }

  @Test func momentsOutOfOrderAreChargedOnce() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 1000)
    test.perform([.floor(.right)])
    test.wait(-5)
    test.perform([.floor(.left)])
    test.wait(105)
    #expect(test.spoken(.left, in: "help") == 1100 && test.spoken(.right, in: "help") == 0)
    test.wait(-200)
    #expect(test.spoken(.left, in: "help") == 1000)
  }

  @Test func silenceIsCountedWhileNobodyHasTheFloor() {
    var test = TestSession()
    #expect(test.session.silence(at: test.now) == 0)
    test.wait(31_000)
    #expect(test.session.silence(at: test.now) == 31_000)
    test.speak(.joint, for: 1000)
    #expect(test.session.silence(at: test.now) == nil)
    test.speak(nil, for: 500)
    #expect(test.session.silence(at: test.now) == 500)
    test.go(to: "help")
    test.wait(20)
    #expect(test.session.silence(at: test.now) == 20)
  }

  @Test func screensChangeAtFullSecondsOfTheAccount() {
    var test = TestSession(at: "help")
    #expect(test.session.nextSecond(after: test.now) == nil)
    test.speak(.left, for: 1250)
    #expect(test.session.nextSecond(after: test.now) == 750)
    test.speak(nil, for: 100)
    test.speak(.left, for: 750)
    #expect(test.session.nextSecond(after: test.now) == 1000)
  }

  @Test func whatIsLeftOfTheMeeting() {
    var test = TestSession(at: "help")
    #expect(test.session.timeLeft(at: test.now) == 90 * 60_000)
    test.speak(.left, for: 100)
    test.speak(.joint, for: 10)
    test.perform(test.session.granting(minutes: 1))
    #expect(test.session.timeLeft(at: test.now) == 92 * 60_000 - 110)
    #expect(test.session.clock.grantedInAll == 120_000)
  }

  @Test(
    arguments: [
      (0, 0, 50), (1, 1, 50), (3, 1, 75), (1, 2, 33), (2, 1, 67), (1, 0, 100), (0, 1, 0), (199, 1, 100),
      (-5, 10, 0),
    ] as [(Int64, Int64, Int)]) func sharesAddUpToAHundred(left: Int64, right: Int64, percent: Int)
  {
    let share = SpeakingShare(left: left, right: right)
    #expect(share.leftPercent == percent && share.rightPercent == 100 - percent)
    #expect(share.total == left + right && share.difference == abs(left - right))
  }

  @Test func differencesAreToleratedUpToTheLimit() {
    #expect(!SpeakingShare(left: 525, right: 475).differs(byMoreThan: 5))
    #expect(SpeakingShare(left: 526, right: 474).differs(byMoreThan: 5))
    #expect(SpeakingShare(left: 474, right: 526).differs(byMoreThan: 5))
    #expect(!SpeakingShare(left: 0, right: 0).differs(byMoreThan: 0))
    #expect(!SpeakingShare(left: 9, right: 0).differs(byMoreThan: 100))
  }

  @Test(
    arguments: [
      (0, "0:00", "0:00", "0:00.000"), (999, "0:00", "0:01", "0:00.999"), (1000, "0:01", "0:01", "0:01.000"),
      (65_250, "1:05", "1:06", "1:05.250"), (5_400_000, "90:00", "90:00", "90:00.000"),
      (-1, "0:00", "0:00", "−0:00.001"), (-999, "0:00", "0:00", "−0:00.999"),
      (-1000, "0:00", "−0:01", "−0:01.000"),
      (-12_345, "0:00", "−0:12", "−0:12.345"),
    ] as [(Int64, String, String, String)])
  func clocksReadLikeThis(milliseconds: Int64, spoken: String, remaining: String, exact: String) {
    #expect(ClockText.spoken(milliseconds) == spoken)
    #expect(ClockText.remaining(milliseconds) == remaining)
    #expect(ClockText.exact(milliseconds) == exact)
  }

  @Test func spokenAndRemainingChangeTogether() {
    for milliseconds in 0...3000 as ClosedRange<Int64> {
      let left = 2000 - milliseconds
      let changesSpoken = ClockText.spoken(milliseconds) != ClockText.spoken(milliseconds + 1)
      let changesLeft = ClockText.remaining(left) != ClockText.remaining(left - 1)
      #expect(changesSpoken == changesLeft, "\(milliseconds)")
    }
  }
}
