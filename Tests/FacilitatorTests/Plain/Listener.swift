import SessionModel
import Terminal

@testable import Facilitator

/// Somebody who types lines and hears what is said, as plain mode does it with a terminal.
struct Listener {
  var room: Rehearsal

  init(_ room: Rehearsal) {
    self.room = room
    self.room.state.setting.hasScreen = false
  }

  var speech: Speech { Speech(room.state) }
  var prompt: String { speech.prompt }

  /// Types lines.
  /// - Returns: what is said to the last one.
  @discardableResult
  mutating func type(_ lines: String...) -> [String] {
    var said: [String] = []
    for line in lines {
      said =
        speech.answer(line) { message in
          room.tell(message)
          return room.state
        }.lines
    }
    return said
  }

  /// What is said of something that happens.
  mutating func hear(_ happening: (inout Rehearsal) -> Void) -> [String] {
    let before = speech
    happening(&room)
    return speech.news(since: before, asAnswer: false)
  }

  /// What is said, second by second, while time passes.
  mutating func pass(_ milliseconds: Int64) -> [String] {
    var said: [String] = []
    for _ in 0..<(milliseconds / 1000) { said += hear { $0.pass(1000) } }
    return said
  }

  /// Another terminal makes a change.
  mutating func elsewhere(_ operations: (Session) -> [Operation]) -> [String] {
    let id = ChangeID(bits: UInt64(room.session.log.count) + 1 << 40)
    let change = Change(
      id: id, terminal: TerminalID(bits: 99), moment: room.now, operations: operations(room.session))
    return hear { $0.tell(.received([change])) }
  }
}

/// What a message is, in words.
func words(_ message: Message) -> String {
  switch message {
  case .key(let key): "key \(key.name)"
  case .command(let command): "command \(command.rawValue)"
  case .fill(let text): "fill \(text)"
  case .choose(let index): "choose \(index)"
  default: "\(message)"
  }
}
