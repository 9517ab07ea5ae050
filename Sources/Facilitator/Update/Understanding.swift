import SessionModel
import Terminal

// What is typed into a new note, understood while it is typed.

extension State {
  /// What a new note says of itself; `nil` for a form of what is there already.
  func understood(_ form: EntryForm) -> NoteMarks? {
    guard case .new(let kind, _, _, _) = form.target, let typed = form.form[.text]?.input.text,
      typed.unicodeScalars.contains(where: Self.mayMark)
    else { return nil }
    return NoteMarks(typed, kind, people: desk?.session.people ?? [], today: today)
  }

  /// Whether a text that has this can hold a mark. Asked of every letter at every key, so by scalars and not by
  /// characters.
  private static func mayMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "?", "=", "*", "#", "@", "\\", ":", "！", "？", "＝", "＊", "＃", "＠", "＼", "：": true
    default: false
    }
  }

  /// Turns the form into that of what the text says it is, its marks into its fields: the other fields are then
  /// those of the right kind.
  mutating func takeUpMarks() -> [Effect] {
    guard let form = desk?.form, let new = takenUp(form, understood(form)) else { return [] }
    let effects = change(droppingDraft(of: form))
    desk?.form = new
    desk?.noteDraftSoon(after: now)
    return effects
  }

  /// The form of what a text says it is, with its marks in their fields; `nil` where it says nothing.
  func takenUp(_ form: EntryForm, _ marks: NoteMarks?) -> EntryForm? {
    guard let desk, form.form.focused.field == .text, let marks, marks.saysSomething, marks.problem == nil,
      case .new(let kind, let team, _, let place) = form.target
    else { return nil }
    let noted = marks.kind ?? kind
    var new = EntryForm(
      new: noted, team: noted == kind ? team : desk.team(of: noted, begunBy: team),
      at: noted == kind ? place : .end, referring: form.referred, in: desk.session)
    new.form.restore(marks.fields.mapValues(\.typed).merging(form.form.texts) { $1 })
    new.form.restore([.text: marks.text])
    return new
  }

  /// Completes the name that is being typed, in the owner's field or after an `@`.
  /// - Returns: `nil` where there is none to complete.
  mutating func completeName() -> [Effect]? {
    guard let desk, let field = desk.form?.form.focused, case .text(var editor) = field.input else {
      return nil
    }
    let typed: Substring
    switch field.field {
    case .owner: typed = editor.before
    case .text:
      guard let at = editor.before.lastIndex(where: { "@＠".contains($0) }) else { return nil }
      typed = editor.before[editor.before.index(after: at)...]
    default: return nil
    }
    guard !typed.isEmpty, editor.after.first?.isLetter != true,
      let name = desk.session.people.first(where: {
        $0.count > typed.count && $0.hasPrefix(typed, caseless: true)
      })
    else { return nil }
    guard editor.replace(before: typed.count, with: name) else { return nil }
    self.desk?.form?.form.focused.input = .text(editor)
    self.desk?.noteDraftSoon(after: now)
    return []
  }
}

extension Desk {
  /// Whose a new entry is: some kinds are both teams', and a request needs one that asks.
  func team(of kind: EntryKind, begunBy team: Party) -> Party {
    switch kind {
    case _ where kind.isJoint: .joint
    case .help, .sla: team == .joint ? column : team
    default: team
    }
  }
}

extension Session {
  /// Everybody known by name: who was invited, then who else answers for something.
  var people: [String] {
    let leading = [facilitator, noteTaker].compactMap(\.self)
    let attendees = entries(.attendee).map(\.text)
    let invited = attendees + leading.filter { !attendees.contains($0) }
    let others = Set(entries(EntryKind.notes).compactMap(\.owner)).subtracting(invited)
    return invited + others.sorted()
  }
}

extension String {
  fileprivate func hasPrefix(_ prefix: Substring, caseless: Bool) -> Bool {
    lowercased().hasPrefix(prefix.lowercased())
  }
}
