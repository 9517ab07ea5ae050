import SessionModel
import Terminal

extension State {
  /// Whether this terminal only shows the meeting and never changes it.
  public var isForReading: Bool {
    if case .only = wall { true } else { false }
  }

  /// What the wall looks for: the meeting that it waits for; and one that nobody named may be followed by a newer one,
  /// but not while somebody speaks.
  func seekForWall() -> [Effect] {
    guard case .only(let name) = wall else { return [] }
    let isFree = desk == nil || (name == nil && desk?.session.clock.running == nil)
    return isFree ? [.seek(name)] : []
  }

  /// How long a notice stays on the wall, in milliseconds.
  static let noticeLasts: Int64 = 5000

  /// At the wall nobody may come to press another key.
  mutating func limitNoticeAtWall() {
    guard wall != nil, notice != nil, noticeEnd == nil else { return }
    noticeEnd = now.advanced(by: Self.noticeLasts)
  }

  private mutating func warn(_ text: Phrase) { notice = Notice(text, .warning) }

  /// On the wall nothing can be typed; whoever leads the meeting still passes the floor and goes on in the agenda.
  /// - Parameter isEscape: whether the key is one that leads out of everything.
  mutating func obey(_ command: Command?, isEscape: Bool = false, at wall: Wall) -> [Effect] {
    let label = { [keyMap = setting.keyMap] (command: Command) in keyMap.label(for: command) }
    guard wall == .visited else {
      if command == .leave { return [.leave(.asking)] }
      warn(
        Phrase(
          "This terminal is the wall, for reading only; \(label(.leave)) leaves.",
          zh: "本终端为大屏，仅供查看；按 \(label(.leave)) 离开。"))
      return []
    }
    if isEscape || command == .leave || command == .wall {
      self.wall = nil
      return []
    }
    if let command, command.group == .floor || command.group == .agenda { return run(command) }
    warn(Phrase("\(label(.wall)) leads back to the meeting.", zh: "按 \(label(.wall)) 返回会议。"))
    return []
  }

  mutating func handle(_ key: Key, at wall: Wall) -> [Effect] {
    let command = setting.keyMap.command(for: key, at: .meeting)
    // No key of the wall can be lost by a change of the key map.
    return key == .ctrl("c")
      ? obey(.leave, at: wall) : obey(command, isEscape: key == .escape, at: wall)
  }
}
