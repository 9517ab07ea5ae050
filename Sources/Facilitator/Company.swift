import SessionModel

/// Who is at a meeting, and what each is called: the same on every terminal.
struct Company {
  /// Everybody else, in order of terminal.
  let others: [Attendance]
  private let own: Attendance
  private let session: Session

  init(own: Attendance, others: [Attendance], _ session: Session) {
    self.own = own
    self.others = others
    self.session = session
  }

  /// The others who are editing an entry.
  func editing(_ entry: EntryID) -> [Attendance] {
    others.filter { $0.entry == entry }
  }

  /// Whether a draft of an entry is what this terminal is typing now.
  func isTyping(here draft: Draft) -> Bool {
    draft.key.terminal == own.terminal && own.entry.map { draft.key.slot == .entry($0) } == true
  }

  /// What somebody is called: by role, and numbered where several have the same.
  func name(of attendance: Attendance) -> Phrase {
    let name = attendance.role.name(in: session)
    let alike = (others + [own]).filter { $0.role == attendance.role }.map(\.terminal).sorted()
    guard alike.count > 1, let index = alike.firstIndex(of: attendance.terminal) else { return name }
    return Phrase("\(name.english) \(index + 1)", zh: "\(name.chinese) \(index + 1)")
  }

  /// What a terminal is called that wrote something, also when it is gone.
  func name(of terminal: TerminalID) -> Phrase {
    if terminal == own.terminal { return Phrase("this terminal", zh: "本终端") }
    return others.first { $0.terminal == terminal }.map(name) ?? Phrase("another terminal", zh: "另一终端")
  }

  /// What this terminal is called among the others.
  var ownName: Phrase { name(of: own) }

  /// Whether the entry of a form was deleted while it was edited.
  func isGone(_ form: EntryForm) -> Bool {
    form.edited.map { !session.contains($0) } ?? false
  }

  /// Whose text took the place of what an entry's form began with; `nil` while nobody's did.
  func overtaking(_ form: EntryForm) -> Phrase? {
    guard let id = form.edited, let entry = session[id] else { return nil }
    let altered = form.form.fields.map(\.field).filter { (entry[$0]?.typed ?? "") != form.original[$0] ?? "" }
    guard !altered.isEmpty, let fresh = EntryForm(editing: id, form.section, in: session) else { return nil }
    // A form can't hold everything: a choice of a newer version, or a reference to what is gone, is empty in it.
    guard let altered = altered.first(where: { fresh.original[$0] != form.original[$0] }) else { return nil }
    let write = entry.history(of: altered).last { !$0.isUndone }
    let terminal = write.flatMap { session.change($0.change)?.terminal }
    return terminal.map(name) ?? Phrase("another terminal", zh: "另一终端")
  }
}

extension Attendance.Role {
  fileprivate func name(in session: Session) -> Phrase {
    switch self {
    case .facilitator: return Phrase("facilitator", zh: "主持人")
    case .noteTaker(.joint): return Phrase("note taker", zh: "记录员")
    case .noteTaker(let team):
      let name = session.name(of: team)
      return Phrase("\(name.english.possessive) note taker", zh: "\(name.chinese)记录员")
    case .wall: return Phrase("wall", zh: "大屏")
    }
  }
}

extension String {
  /// `Sales’`, `Marketing’s`.
  fileprivate var possessive: String {
    self + (last.map { "sS".contains($0) } == true ? "’" : "’s")
  }
}

extension Phrase {
  /// The phrase at the beginning of a sentence.
  var capitalized: Phrase {
    Phrase(english.prefix(1).uppercased() + english.dropFirst(), zh: chinese)
  }
}
