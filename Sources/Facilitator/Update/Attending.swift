import SessionModel
import Terminal

// Several terminals at one meeting: what the others are told of this one, and what this one tells of them.

extension State {
  /// Lets the others know who is here and what is being edited, when that isn't what they were told last.
  mutating func attend() -> [Effect] {
    let attendance = attendance
    guard let desk, desk.attended != attendance else { return [] }
    self.desk?.attended = attendance
    return [.attend(attendance)]
  }

  /// What the others may know of this terminal.
  var attendance: Attendance {
    Attendance(terminal: setting.terminal, role: setting.role, entry: desk?.form?.edited)
  }

  /// Who is at the open meeting; `nil` when none is open.
  var company: Company? {
    desk.map { Company(own: attendance, others: $0.others, $0.session) }
  }

  /// Gives the focus to the column to which the meeting goes on; a note taker stays at that of their team.
  mutating func follow(to team: Party) {
    if setting.role.team == nil { desk?.column = team }
  }

  /// Tells who else is in an entry that begins to be edited, in as many words as there is room for.
  mutating func tellWhoIsIn(_ form: EntryForm) {
    guard let company, let id = form.edited, let other = company.editing(id).first else { return }
    let who = company.name(of: other).capitalized
    let key = setting.keyMap.label(for: .history)
    notice = Notice(
      fitting([
        Phrase(
          "\(who.english) is in it too; the last to finish holds, the other text is kept (\(key)).",
          zh: "\(who.chinese)也在编辑此条；后保存者为准，另一方的内容保留在历史中（\(key)）。"),
        Phrase(
          "\(who.english) is in it too: the last holds, \(key) shows both.",
          zh: "\(who.chinese)也在编辑：后保存者为准，按 \(key) 看两者。"),
        Phrase(
          "Somebody is in it too: the last holds, \(key) shows both.", zh: "他人也在编辑：后保存者为准，按 \(key) 看两者。"),
      ]), .warning)
  }

  /// The first of several wordings that the status line has room for, else the last.
  func fitting(_ wordings: [Phrase]) -> Phrase {
    let room = size.columns - 4
    return wordings.first { TextWidth.columns(of: $0[setting.language]) <= room }
      ?? wordings[wordings.count - 1]
  }
}
