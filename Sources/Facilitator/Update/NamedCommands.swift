import SessionModel
import Terminal

// What comes without keys: commands by name, whole lines, rows by number. Whoever reads lines rather than keys needs
// nothing else.

extension State {
  /// Carries out a command that was called by its name.
  mutating func call(_ command: Command) -> [Effect] {
    if case .question = overlay {
      notice = Notice(Phrase("Answer the question first.", zh: "请先回答问题。"), .warning)
      return []
    }
    if overlay == nil, let wall { return obey(command, at: wall) }
    if let key = overlay?.key(for: command) { return handleInOverlay(key) }
    if case .agenda(let selection) = overlay, let steps = desk?.session.agenda.steps,
      Self.agendaCommands.contains(command)
    {
      return alterAgenda(command, steps[min(selection, steps.count - 1)])
    }
    overlay = nil
    putSetupAside()
    guard desk?.form != nil else { return runHere(command) }
    if command.leavesTyping { return leaveTyping(by: command) }
    return command.worksWhileTyping ? runHere(command) : endTyping() + runHere(command)
  }

  /// Puts a line in the place of what has the focus.
  mutating func fill(_ text: String) -> [Effect] {
    if overlay == nil { return fillField(text) }
    if case .find(var find)? = overlay {
      find.isBrowsing = false
      overlay = .find(find)
    }
    alterLine { $0.replaceAll(with: text) }
    return []
  }

  private mutating func fillField(_ text: String) -> [Effect] {
    guard var input = fieldInFocus?.input else { return [] }
    if case .text(var editor) = input {
      guard editor.replaceAll(with: text) else { return typed(.full) }
      input = .text(editor)
    } else {
      input.text = text
    }
    if setup != nil { setup?.take(input) } else { desk?.form?.form.focused.input = input }
    return typed(.edited)
  }

  /// The field that is typed into; `nil` when none is.
  var fieldInFocus: FormField? { (setup?.form ?? desk?.form?.form)?.focused }

  /// Takes a row by its number, counted from 0; one that isn't there does nothing.
  mutating func choose(_ index: Int) -> [Effect] {
    switch overlay {
    case .agenda:
      guard desk?.session.agenda.steps.indices.contains(index) == true else { return [] }
      overlay = nil
      return go(to: AgendaPosition(step: index))
    case .retarget(let what, _):
      return retargetNames(what).names.indices.contains(index) ? retarget(what, index) : []
    case .find(let find):
      return find.found.indices.contains(index) ? editFound(find.found[index]) : []
    case .palette(let palette):
      let commands = palette.commands(at: place, in: setting.language)
      guard commands.indices.contains(index) else { return [] }
      overlay = nil
      return runHere(commands[index])
    case .readBack: overlay = .readBack(index: index)
    case .history(let view):
      let versions = desk?.session.history(of: view.entry) ?? []
      return versions.indices.contains(index) ? putBack(versions[index], of: view.entry) : []
    case nil: select(row: index)
    default: break
    }
    return []
  }

  private mutating func select(row index: Int) {
    guard let desk else {
      if home.meetings.indices.contains(index) { home.selection = index }
      return
    }
    if !desk.hasColumns {
      if desk.items.indices.contains(index) { self.desk?.row = index }
      return
    }
    let entries = desk.column(of: desk.column)
    if entries.indices.contains(index) { self.desk?.selection[desk.column] = entries[index].id }
  }
}

extension Overlay {
  /// The key that does over a list what a command does elsewhere; `nil` where the command means what it always does.
  fileprivate func key(for command: Command) -> Key? {
    switch (self, command) {
    case (.readBack, .previousStep): .up
    case (.readBack, .nextStep): .down
    case (.readBack, .edit), (.find, .edit): .character("e")
    case (.agenda, .up), (.retarget, .up), (.readBack, .up), (.find, .up), (.palette, .up), (.history, .up):
      .up
    case (.agenda, .down), (.retarget, .down), (.readBack, .down), (.find, .down), (.palette, .down),
      (.history, .down):
      .down
    default: nil
    }
  }
}
