import SessionModel
import Terminal

// Typing into an entry.

extension State {
  mutating func handleInForm(_ key: Key) -> [Effect] {
    if let first = desk?.firstKey { return handle(key, after: first) }
    if let command = setting.keyMap.commandWhileTyping(for: key) {
      return command.leavesTyping ? leaveTyping(by: command) : run(command)
    }
    // Characters come most, and do nothing but stand in the text.
    if key.character == nil, let effects = obeyInForm(key) { return effects }
    if waitForSecondKey(after: key) { return [] }
    let language = setting.language
    guard let columns = panel?.textColumns,
      let outcome = desk?.form?.form.handle(key, language: language, columns: columns, kills: &kills)
    else { return [] }
    if outcome == .ignored, key.character != nil, case .choice? = desk?.form?.form.focused.input {
      sayHowToChoose()
    }
    return typed(outcome)
  }

  /// - Returns: `nil` for a key that is the field's own.
  private mutating func obeyInForm(_ key: Key) -> [Effect]? {
    switch key {
    case .escape, .ctrl("c"): endTyping()
    case .enter: keepForm()
    case .tab: completeName() ?? moveField(by: 1)
    case .backTab: moveField(by: -1)
    default: nil
    }
  }

  /// The panel in which the note is typed; `nil` when none is.
  private var panel: PanelLayout? {
    desk?.form.map { PanelLayout($0.form, columns: Layout(size: size).stage.columns, setting.language) }
  }

  mutating func paste(_ text: String) -> [Effect] {
    desk?.firstKey = nil
    if pasteIntoLine(text) { return [] }
    if overlay == nil, let form = desk?.form, form.takesLines, text.pastedLines.count > 1 {
      overlay = .question(.pastedLines(text))
      return []
    }
    return overlay == nil ? insert(text) : refusePaste()
  }

  /// Puts a pasted text into the line that is typed in an overlay.
  /// - Returns: whether there is one.
  private mutating func pasteIntoLine(_ text: String) -> Bool {
    switch overlay {
    case .minutes(let preview) where !preview.isNaming: false
    case .find(let find) where find.isBrowsing: false
    default: alterLine { $0.insert(text) }
    }
  }

  /// Alters the line of an overlay, whether it is typed in just now or not, and says so when it can't take that.
  /// - Parameter alter: alters it as a whole or, returning `false`, not at all.
  /// - Returns: whether there is one.
  @discardableResult
  mutating func alterLine(_ alter: (inout TextEditor) -> Bool) -> Bool {
    switch overlay {
    case .minutes(var preview):
      tell(alter(&preview.name) ? .edited : .full, of: preview.name)
      overlay = .minutes(preview)
    case .find(var find):
      tell(find.edit(alter) ? .edited : .full, of: find.query)
      overlay = .find(find)
    case .palette(var palette):
      tell(palette.edit(alter) ? .edited : .full, of: palette.query)
      overlay = .palette(palette)
    case .saveElsewhere(var name):
      tell(alter(&name) ? .edited : .full, of: name)
      overlay = .saveElsewhere(name)
    default: return false
    }
    return true
  }

  /// Says so when the line of an overlay, such as a file's name, can't take what was typed or pasted.
  mutating func tell(_ outcome: TextEditor.Outcome, of line: TextEditor) {
    guard outcome == .full else { return }
    notice = Notice(
      Phrase("That doesn't fit: at most \(line.limit) bytes.", zh: "放不下：此处最多 \(line.limit) 字节。"),
      .warning)
  }

  /// Puts a pasted text where something is typed: one edit, whatever its size.
  mutating func insert(_ text: String) -> [Effect] {
    if case .text(var editor)? = (desk?.form?.form ?? setup?.form)?.focused.input {
      let fits = editor.insert(text)
      if setup != nil {
        setup?.form.focused.input = .text(editor)
      } else {
        desk?.form?.form.focused.input = .text(editor)
      }
      return typed(fits ? .edited : .full)
    }
    return refusePaste()
  }

  private mutating func refusePaste() -> [Effect] {
    let label = setting.keyMap.label(for: .newNote)
    notice = Notice(
      Phrase(
        "Nothing is being typed here; \(label) begins a note to paste into.", zh: "此处不能粘贴；先按 \(label) 新建记录。"),
      .warning)
    return []
  }

  mutating func typed(_ outcome: TextEditor.Outcome) -> [Effect] {
    switch outcome {
    case .edited:
      desk?.noteDraftSoon(after: now)
    case .full:
      notice = Notice(
        Phrase(
          "That doesn't fit: a note holds 64 KiB, a name \(Limits.nameBytes) bytes.",
          zh: "放不下：一条记录最多 64 KiB，名称最多 \(Limits.nameBytes) 字节。"), .warning)
    case .ignored: break
    }
    return []
  }

  private mutating func moveField(by distance: Int) -> [Effect] {
    guard checkFocusedField() else { return [] }
    let effects = takeUpMarks()
    desk?.form?.form.moveFocus(by: distance)
    return effects
  }

  /// Says at once what is wrong with the field that is being left.
  private mutating func checkFocusedField() -> Bool {
    do throws(FormProblem) {
      _ = try desk?.form?.form.focused.value(today: today)
      return true
    } catch {
      notice = Notice(error.message, .warning)
      return false
    }
  }

  private mutating func sayHowToChoose() {
    let key = Key.tab.label
    notice = Notice(
      Phrase("Here one is chosen: by number or arrows; \(key) goes on.", zh: "此处为选择项：按数字或方向键；\(key) 到下一项。"),
      .warning)
  }
}
