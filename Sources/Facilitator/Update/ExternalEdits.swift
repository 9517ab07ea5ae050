import SessionModel
import Terminal

// Texts that are edited in the person's own editor.

extension State {
  /// Gives the field that is being typed to the editor; when none is, the text of the selected entry.
  mutating func editExternally() -> [Effect] {
    var effects: [Effect] = []
    if desk?.form == nil {
      guard let entry = selectedEntry, let session = desk?.session,
        let form = EntryForm(editing: entry.id, focus: .text, in: session)
      else { return [] }
      effects = begin(form)
    }
    guard case .text(let editor)? = desk?.form?.form.focused.input else { return effects }
    // With the terminal in other hands the program may be killed: what is typed is noted first.
    desk?.draftDue = now
    return effects + noteDraft() + [.editExternally(text: editor.text)]
  }

  /// Takes over what came back from the editor; typing goes on with it.
  mutating func take(_ edit: ExternalEdit) -> [Effect] {
    switch edit {
    case .text(let text):
      guard case .text(var editor)? = desk?.form?.form.focused.input, text != editor.text else { return [] }
      let fits = editor.replaceAll(with: text)
      if fits { desk?.form?.form.focused.input = .text(editor) }
      return typed(fits ? .edited : .full)
    case .failed(let reason):
      notice = Notice(reason, .error)
      return []
    }
  }

  // MARK: Two keys

  /// Whether a key is the first of two, in which case the second is waited for.
  mutating func waitForSecondKey(after first: Key) -> Bool {
    guard setting.keyMap.beginsSequence(first) else { return false }
    desk?.firstKey = first
    let keys = setting.keyMap.sequences(after: first)
    notice = Notice(
      Phrase("\(first.label) – \(keys.english)", zh: "\(first.label) – \(keys.chinese)"))
    return true
  }

  /// Takes the second of two keys. One that means nothing there does nothing, whatever it does elsewhere.
  mutating func handle(_ key: Key, after first: Key) -> [Effect] {
    desk?.firstKey = nil
    if let command = setting.keyMap.commandsWhileTyping(after: first)[key] { return run(command) }
    guard key != .escape else { return [] }
    let keys = setting.keyMap.sequences(after: first)
    notice = Notice(
      Phrase(
        "\(first.label) \(key.label) does nothing; \(keys.english)",
        zh: "\(first.label) \(key.label) 无作用；\(keys.chinese)"), .warning)
    return []
  }
}

extension KeyMap {
  /// Which keys may follow a first one, and what for: `Ctrl-E: in $EDITOR`.
  fileprivate func sequences(after first: Key) -> Phrase {
    let commands = commandsWhileTyping(after: first).map { ($0.key.label, $0.value) }.sorted { $0.0 < $1.0 }
    return Phrase(
      commands.map { "\($0.0): \($0.1.short.english)" }.joined(separator: ", "),
      zh: commands.map { "\($0.0)：\($0.1.short.chinese)" }.joined(separator: "，"))
  }
}
