import SessionModel
import Terminal

@testable import Facilitator

/// Several terminals at one meeting, each told at once what the others do.
struct Together {
  private(set) var rooms: [Rehearsal] = []
  /// How much of what each room asked for was done.
  private var done: [Int] = []
  /// Who is there; `nil` where a terminal has died.
  private var attendances: [Attendance?] = []

  /// A new meeting that the left team starts, at one of its steps.
  init(
    _ roles: [Attendance.Role], at step: Int, language: Language = .english,
    size: Size = Size(rows: 24, columns: 80)
  ) {
    var first = Rehearsal.meeting(language: language, size: size)
    if step > 1 { first.go(to: step) }
    for (index, role) in roles.enumerated() {
      var room = Rehearsal(
        language: language, size: size, terminal: UInt64(index + 1), role: role, seed: UInt64(index + 100))
      room.storeAnswers = false
      room.now = first.now
      room.tell(
        .opened(OpenedMeeting(session: first.session, lastSign: nil, others: attendances.compactMap(\.self))))
      rooms.append(room)
      done.append(0)
      attendances.append(nil)
      settle()
    }
  }

  subscript(index: Int) -> Rehearsal { rooms[index] }

  /// Does something at one terminal, and tells the others.
  mutating func at(_ index: Int, _ body: (inout Rehearsal) -> Void) {
    let before = rooms[index].now
    body(&rooms[index])
    let passed = rooms[index].now.elapsed(since: before)
    for other in rooms.indices where other != index { rooms[other].pass(passed) }
    settle()
  }

  /// Presses keys at one terminal.
  mutating func press(_ index: Int, _ names: String...) {
    at(index) { room in for name in names { room.press(name) } }
  }

  /// Types at one terminal, and waits until what was typed is noted.
  mutating func type(_ index: Int, _ text: String) {
    at(index) { room in
      room.type(text)
      room.pass(300)
    }
  }

  /// A terminal is killed.
  mutating func kill(_ index: Int) {
    attendances[index] = nil
    tellAttendances()
  }

  private mutating func settle() {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for index in rooms.indices {
        let new = rooms[index].effects[done[index]...]
        done[index] = rooms[index].effects.count
        for effect in new {
          isSettled = false
          perform(effect, of: index)
        }
      }
    }
  }

  private mutating func perform(_ effect: Effect, of index: Int) {
    switch effect {
    case .keep(let change):
      for room in rooms.indices { rooms[room].tell(.received([change])) }
    case .attend(let attendance):
      attendances[index] = attendance
      tellAttendances()
    default: break
    }
  }

  private mutating func tellAttendances() {
    for room in rooms.indices {
      let others = attendances.enumerated().filter { $0.offset != room }.compactMap(\.element)
      if rooms[room].state.desk?.others != others { rooms[room].tell(.attendance(others)) }
    }
  }
}
