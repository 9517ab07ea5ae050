import SessionModel
import Testing

@testable import Facilitator

/// Whose text another took the place of is told so, and whoever leaves doesn't end the meeting of others.
@Suite struct Overwritten {
  private let other = Attendance(terminal: TerminalID(bits: 12), role: .noteTaker(.right))

  private func room() -> Rehearsal {
    var room = Rehearsal.meeting()
    room.tell(.attendance([other]))
    room.go(to: 2)
    room.press("h", "i")
    room.type("Mine\n")
    room.press("escape")
    return room
  }

  private func edit(_ room: inout Rehearsal, by terminal: TerminalID, field: Field, _ value: Value) {
    guard let entry = room.session.entries(.priority).first else { return }
    let id = ChangeID(bits: UInt64(room.session.log.count) + 1 << 40)
    let change = Change(
      id: id, terminal: terminal, moment: room.now, operations: [.set(entry.id, field, value)])
    room.tell(.received([change]))
  }

  @Test func whoLosesATextIsTold() {
    var room = room()
    edit(&room, by: other.terminal, field: .text, .text("Theirs"))
    #expect(room.screen.contains("“Mine” has another text now (Sales’ note taker); H has yours."))
    room.press("H", "enter")
    #expect(room.session.entries(.priority).map(\.text) == ["Mine"])
  }

  @Test func nothingIsToldOfWhatTookNothing() {
    for (field, value) in [(Field.horizon, Value.text("2027")), (.text, .text("Mine"))] {
      var room = room()
      edit(&room, by: other.terminal, field: field, value)
      #expect(!room.screen.contains("H has yours"), "\(field)")
    }
    // Nor of what was written long ago.
    var room = room()
    room.pass(State.textIsFresh)
    edit(&room, by: other.terminal, field: .text, .text("Theirs"))
    #expect(!room.screen.contains("H has yours"))
  }

  @Test func whoLeavesStopsNoClockWhileOthersGoOn() {
    var room = room()
    room.press("1")
    room.effects = []
    room.press("q")
    guard case .leave? = room.effects.last else { return #expect(Bool(false), "it must leave") }
    #expect(room.session.clock.running?.party == .left && room.state.overlay == nil)
    // A wall keeps no meeting going.
    var alone = self.room()
    alone.tell(.attendance([Attendance(terminal: TerminalID(bits: 3), role: .wall)]))
    alone.press("1", "q")
    #expect(alone.screen.contains("Pause it and leave?"))
  }

  /// A question about going on is no reason to keep anybody from speaking.
  @Test func theFloorIsPassedOverAQuestion() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("n", "space")
    #expect(room.state.overlay == nil && room.session.clock.running != nil)
    #expect(room.session.position.step == 1)
  }
}
