import SessionModel
import Terminal

extension State {
  /// Whether this terminal only shows the meeting and never changes it.
  public var isForReading: Bool {
    if case .only = wall { true } else { false }
  }

  /// On the wall nothing can be typed; whoever leads the meeting still passes the floor and goes on in the agenda.
  mutating func handle(_ key: Key, at wall: Wall) -> [Effect] {
    let command = setting.keyMap.command(for: key, at: .meeting)
    guard wall == .visited else { return handleForReading(key, command) }
    if key == .escape || command == .leave || command == .wall {
      self.wall = nil
      return []
    }
    if let command, command.group == .floor || command.group == .agenda { return run(command) }
    let label = setting.keyMap.label(for: .wall)
    notice = Notice(Phrase("\(label) leads back to the meeting.", zh: "按 \(label) 返回会议。"), .warning)
    return []
  }

  private mutating func handleForReading(_ key: Key, _ command: Command?) -> [Effect] {
    if command == .leave || key == .ctrl("c") { return [.leave] }
    let label = setting.keyMap.label(for: .leave)
    notice = Notice(
      Phrase(
        "This terminal is the wall, for reading only; \(label) leaves.", zh: "本终端为大屏，仅供查看；按 \(label) 离开。"),
      .warning)
    return []
  }
}
