import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Time during which a clock ran and nobody could see it, and leaving while one runs.
@Suite struct GapTests {
  private func opened(
    afterGapOf gap: Int64, others: [Attendance] = [], as role: Attendance.Role = .facilitator
  ) -> Rehearsal {
    var before = Rehearsal.meeting()
    before.go(to: 2)
    before.press("1")
    before.pass(20_000)
    let sign = before.now
    var room = Rehearsal(terminal: 8, role: role, seed: 43)
    room.now = sign.advanced(by: gap)
    room.tell(.opened(OpenedMeeting(session: before.session, lastSign: sign, others: others)))
    return room
  }

  @Test func aClockThatRanWhenTheLastTerminalDiedIsPausedAtItsLastSignOfLife() {
    var room = opened(afterGapOf: 200_000)
    #expect(room.session.clock.running == nil)
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 20_000)
    #expect(room.screen.contains("3:20"))
    room.press("x", "space", "q")
    #expect(room.session.clock.running == nil, "a stray key decides nothing")
    room.press("n")
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 20_000)
  }

  @Test func theGapIsCountedWhenTheTeamSaysSo() {
    var room = opened(afterGapOf: 200_000)
    room.press("y")
    #expect(room.session.clock.running?.party == .left)
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 220_000)
  }

  /// The question outlives a terminal that goes away before it is answered, however it goes.
  @Test(arguments: [false, true]) func whoLeavesWithoutAnAnswerLeavesTheQuestion(isKilled: Bool) {
    var gone = opened(afterGapOf: 200_000)
    gone.pass(10_000)
    if !isKilled { gone.tell(.leaving) }
    var room = Rehearsal(terminal: 9, seed: 44)
    room.now = gone.now.advanced(by: 50_000)
    let sign = room.now.advanced(by: -260_000)
    room.tell(.opened(OpenedMeeting(session: gone.session, lastSign: sign)))
    #expect(room.session.clock.running == nil)
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 20_000)
    #expect(room.screen.contains("4:20") && room.screen.contains("count that time"))
    let answered = room.session
    room.press("y")
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 280_000)
    #expect(answered.openGap != nil && room.session.openGap == nil)
  }

  /// What was decided isn't asked again, but can be taken back.
  @Test func anAnswerIsGivenOnce() {
    var room = opened(afterGapOf: 200_000)
    room.press("n")
    var next = Rehearsal(terminal: 9, seed: 44)
    next.now = room.now.advanced(by: 50_000)
    next.tell(.opened(OpenedMeeting(session: room.session, lastSign: room.now)))
    #expect(!next.screen.contains("count that time"))
    #expect(next.session.clock.spoken(by: .left, at: next.now) == 20_000)
    room.press("u")
    #expect(room.session.clock.running?.party == .left)
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 220_000)
  }

  /// Whoever goes on without an answer has answered.
  @Test func aGapBeforeTheFloorWasGivenAnewIsNotAskedAbout() {
    var room = opened(afterGapOf: 200_000)
    let gap = room.session
    room.press("n", "2", "p")
    #expect(gap.openGap != nil && room.session.openGap == nil)
    var session = gap
    session.apply(
      Change(
        id: ChangeID(bits: 1), terminal: TerminalID(bits: 1), moment: room.now,
        operations: [.floor(.right)]))
    session.apply(
      Change(
        id: ChangeID(bits: 2), terminal: TerminalID(bits: 1), moment: room.now, operations: [.floor(nil)]))
    #expect(session.openGap == nil)
  }

  /// What is half typed is noted all the same, and is no sign that the clock was seen.
  @Test func aDraftNotedOnLeavingDoesNotCloseTheGap() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1", "i")
    let sign = room.now
    room.now = sign.advanced(by: 60_000)
    room.tell(.slept(since: sign))
    room.type("half")
    room.tell(.leaving)
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["half"])
    #expect(room.session.openGap?.pause.moment == sign)
  }

  /// Others go on with the meeting and the clock: it must not run behind their backs.
  @Test func amongOthersTheTimeStaysLeftOut() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    room.tell(.attendance([Attendance(terminal: TerminalID(bits: 99), role: .noteTaker(.left))]))
    let sign = room.now
    room.now = sign.advanced(by: 60_000)
    room.tell(.slept(since: sign))
    room.tell(.leaving)
    #expect(room.session.clock.running == nil)
  }

  @Test func aGapWhileTypingIsAskedAboutAfterTheNote() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1", "i")
    room.type("half")
    let sign = room.now
    room.now = sign.advanced(by: 60_000)
    room.tell(.slept(since: sign))
    room.type(" any")
    #expect(room.session.clock.running == nil)
    #expect(room.screen.contains("half any"))
    room.press("enter", "escape")
    #expect(room.session.entries(.priority).map(\.text) == ["half any"])
    #expect(room.screen.contains("count that time"))
    room.press("y")
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 60_000)
  }

  /// Two terminals of a machine that slept: the one whose pause is the first of the record asks.
  @Test(arguments: [false, true], [false, true]) func ofTwoThatSleptOneAsks(isFirst: Bool, isTyping: Bool) {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    if isTyping { room.press("i") }
    let sign = room.now
    room.now = sign.advanced(by: 60_000)
    room.storeAnswers = false
    room.tell(.slept(since: sign))
    let own = room.state.desk?.shared.pending ?? []
    let theirs = Change(
      id: ChangeID(bits: 5), terminal: TerminalID(bits: 99), moment: sign, operations: [.floor(nil)])
    room.storeAnswers = true
    room.tell(.received(isFirst ? own + [theirs] : [theirs] + own))
    if isTyping { room.press("escape") }
    #expect(room.screen.contains("count that time and go on") == isFirst)
    #expect(room.session.clock.running == nil)
    // The other's pause is taken back as this one is when it isn't the first; then the answer decides alone.
    let others: [SessionModel.Operation] = [.undo(theirs.id)]
    room.tell(
      .received([
        Change(id: ChangeID(bits: 6), terminal: theirs.terminal, moment: room.now, operations: others)
      ]))
    if isFirst { room.press("y") }
    #expect(room.session.clock.running?.party == .left)
    #expect(room.session.clock.spoken(by: .left, at: room.now) == 60_000)
  }

  @Test func aMeetingThatAnotherTerminalHasOpenRunsOn() {
    let here = Attendance(terminal: TerminalID(bits: 7), role: .noteTaker(.right))
    let room = opened(afterGapOf: 200_000, others: [here])
    #expect(room.session.clock.running?.party == .left)
    #expect(room.state.overlay == nil)
  }

  @Test func whoOnlyWatchesKeepsNoClockRunning() {
    let wall = Attendance(terminal: TerminalID(bits: 7), role: .wall)
    let room = opened(afterGapOf: 200_000, others: [wall])
    #expect(room.session.clock.running == nil)
    // Nor does it stop one: whoever goes on with the meeting does.
    let watching = opened(afterGapOf: 200_000, as: .wall)
    #expect(watching.session.clock.running?.party == .left)
    #expect(watching.state.overlay == nil)
  }

  @Test func leavingWithARunningClockAsksAndPausesIt() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("1")
    room.pass(5_000)
    room.press("q", "escape")
    #expect(room.session.clock.running != nil)
    room.press("q", "y")
    #expect(room.session.clock.running == nil)
    guard case .leave? = room.effects.last else {
      Issue.record("it stays")
      return
    }
  }
}
