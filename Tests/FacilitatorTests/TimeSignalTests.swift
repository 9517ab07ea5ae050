import SessionModel
import Terminal
import Testing

@testable import Facilitator

@Suite struct TimeSignalTests {
  /// A meeting at its first timed step for teams, where each has five minutes.
  private func room(_ signals: Signals = Signals()) -> Rehearsal {
    var room = Rehearsal.meeting()
    room.state = State(
      setting: Setting(
        language: .english, terminal: TerminalID(bits: 7), agendas: Rehearsal.agendas, signals: signals),
      seed: 3, size: Size(rows: 24, columns: 80), now: room.now)
    let source = Rehearsal.meeting()
    room.tell(
      .opened(
        OpenedMeeting(
          session: source.session, lastSign: nil,
          others: [Attendance(terminal: TerminalID(bits: 9), role: .facilitator)])))
    room.go(to: 2)
    return room
  }

  private func rings(_ room: Rehearsal) -> Int {
    room.effects.count { if case .ring = $0 { true } else { false } }
  }

  private func isFlashing(_ room: Rehearsal) -> Bool {
    // The title's ground is never in reverse.
    room.frame()[0, 0].style.attributes.contains(.reverse)
  }

  @Test func eachIsToldOnceByWordMarkBellAndFlash() {
    var signals = Signals()
    for kind in TimeSignal.Kind.allCases { signals[kind] = Signals.Telling(rings: true, flashes: true) }
    var room = room(signals)
    room.press("space")
    room.pass(4 * 60_000 - 1)
    #expect(room.state.signal == nil && rings(room) == 0 && room.screen.contains("1:01 left"))
    let expected: [(Int64, TimeSignal, String)] = [
      (1, .minuteLeft(.left), "! 1:00 last minute"), (60_000 - State.flash, .timeOver(.left), "0:00"),
    ]
    for (number, (time, signal, text)) in expected.enumerated() {
      room.pass(time)
      #expect(room.state.signal == signal && rings(room) == number + 1)
      #expect(isFlashing(room) && room.screen.contains(text), "\(room.screen)")
      // Told while it lasts, rung only as it begins.
      room.pass(State.flash)
      #expect(!isFlashing(room) && rings(room) == number + 1)
    }
    room.pass(1000)
    #expect(room.screen.contains("‼ −0:01 over"))
    room.press("p")
    #expect(room.state.signal == nil)
    room.pass(State.toleratedSilence)
    #expect(room.state.signal == .silence && rings(room) == 3 && isFlashing(room))
    #expect(room.screen.contains("! Nobody's clock is running"))
    room.press("1")
    #expect(room.state.signal == .timeOver(.left) && rings(room) == 4)
  }

  @Test func keysAndWhatIsTypedAreNeverTaken() {
    var signals = Signals()
    signals[.minuteLeft] = Signals.Telling(flashes: true)
    var room = room(signals)
    room.press("space", "i")
    for _ in 0..<300 {
      room.type("a")
      room.pass(1000)
    }
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == [String(repeating: "a", count: 300)])
  }

  @Test(arguments: TimeSignal.Kind.allCases) func eachCanBeTurnedOff(kind: TimeSignal.Kind) {
    var signals = Signals()
    for kind in TimeSignal.Kind.allCases { signals[kind] = Signals.Telling(rings: true) }
    signals[kind] = Signals.Telling(isShown: false)
    var room = room(signals)
    room.press("space")
    room.pass(5 * 60_000)
    #expect(room.screen.contains("0:00"))
    room.press("p")
    room.pass(60_000)
    #expect(rings(room) == 2)
    #expect(room.screen.contains("Nobody's clock") == (kind != .silence))
  }

  @Test func whatHasBeenSoForLongIsNoNews() {
    var signals = Signals()
    for kind in TimeSignal.Kind.allCases { signals[kind] = Signals.Telling(rings: true, flashes: true) }
    var first = Rehearsal.meeting()
    first.go(to: 2)
    first.press("space")
    first.pass(6 * 60_000)
    var room = room(signals)
    room.now = first.now
    room.effects = []
    room.tell(
      .opened(
        OpenedMeeting(
          session: first.session, lastSign: nil,
          others: [Attendance(terminal: TerminalID(bits: 9), role: .facilitator)])))
    #expect(room.state.signal == .timeOver(.left) && rings(room) == 0 && !isFlashing(room))
  }

  @Test func aMinuteThatIsAllThereIsIsTheLast() {
    var room = room()
    for _ in 0..<4 { room.press("-") }
    room.press("space")
    #expect(room.state.signal == .minuteLeft(.left) && room.screen.contains("! 1:00 last minute"))
  }
}
