import Minutes
import SessionModel
import Terminal

// The minutes are looked through first; Enter writes them, and Tab leads to the name of the file. What is shown is
// always what would be written: with another ending it is another form.

extension State {
  mutating func previewMinutes() {
    guard let session = desk?.session, let text = minutes(in: .markdown) else { return }
    let name = Minutes.suggestedFileName(for: session, utcOffset: setting.utcOffset)
    overlay = .minutes(MinutesPreview(text, name: Self.editor(of: name)))
  }

  /// - Returns: `nil` when there is nothing to be written in that form.
  private func minutes(in format: MinutesFormat) -> String? {
    guard let session = desk?.session else { return nil }
    let minutes = Minutes(of: session, at: now, language: setting.language, utcOffset: setting.utcOffset)
    // JSON fails only over a number that no store can hold.
    return try? minutes.text(in: format)
  }

  mutating func handleInMinutes(_ key: Key, _ preview: MinutesPreview) -> [Effect] {
    if key == .enter { return write(preview) }
    var preview = preview
    if scroll(&preview, key) {
      overlay = .minutes(preview)
      return []
    }
    return preview.isNaming ? handleInName(key, preview) : handleInText(key, preview)
  }

  /// Arrows up and down scroll also while the name is typed, which has one line.
  private func scroll(_ preview: inout MinutesPreview, _ key: Key) -> Bool {
    let window = Layout(size: size).minutesWindow
    switch key {
    case .up, .down, .pageUp, .pageDown: break
    case .home, .end, .space, .character("j"), .character("k"), .character("g"), .character("G"):
      if preview.isNaming { return false }
    default: return false
    }
    switch key {
    case .up, .character("k"): preview.scroll(by: -1, in: window)
    case .down, .character("j"): preview.scroll(by: 1, in: window)
    // One row of the last page stays, to go on reading from.
    case .pageUp: preview.scroll(by: -max(1, window.rows - 1), in: window)
    case .pageDown, .space: preview.scroll(by: max(1, window.rows - 1), in: window)
    case .home, .character("g"): preview.scrollToStart()
    default: preview.scrollToEnd(in: window)
    }
    return true
  }

  private mutating func handleInText(_ key: Key, _ preview: MinutesPreview) -> [Effect] {
    switch key {
    case .tab, .backTab:
      var preview = preview
      preview.isNaming = true
      overlay = .minutes(preview)
    case .character("y"): return [.copy(preview.text)]
    case .character("f"): overlay = .minutes(inNextForm(preview))
    case .escape, .ctrl("c"), .character("q"): overlay = nil
    default: break
    }
    return []
  }

  /// The same minutes in the next form that has something in it, under a name with its ending.
  private func inNextForm(_ preview: MinutesPreview) -> MinutesPreview {
    let formats = MinutesFormat.allCases
    let index = formats.firstIndex(of: preview.format) ?? 0
    for format in formats[(index + 1)...] + formats[...index] {
      guard let text = minutes(in: format) else { continue }
      var next = preview.showing(text, in: format)
      next.name = Self.editor(of: MinutesFormat.stem(of: preview.name.text) + "." + format.fileExtension)
      return next
    }
    return preview
  }

  /// Before the ending: what is typed first changes the name.
  private static func editor(of name: String) -> TextEditor {
    var editor = TextEditor(name, isMultiline: false, limit: Limits.nameBytes)
    for _ in 0..<(name.count - MinutesFormat.stem(of: name).count) { editor.move(.left) }
    return editor
  }

  private mutating func handleInName(_ key: Key, _ preview: MinutesPreview) -> [Effect] {
    var preview = preview
    switch key {
    case .tab, .backTab, .escape: preview.isNaming = false
    case .ctrl("c"):
      overlay = nil
      return []
    default: tell(preview.name.handle(key, columns: .max, kills: &kills), of: preview.name)
    }
    let format = MinutesFormat(ofFile: preview.name.text) ?? .markdown
    if format != preview.format, let text = minutes(in: format) {
      preview = preview.showing(text, in: format)
    }
    overlay = .minutes(preview)
    return []
  }

  private mutating func write(_ preview: MinutesPreview) -> [Effect] {
    guard preview.name.text.contains(where: { !$0.isWhitespace }) else {
      notice = Notice(Phrase("The file needs a name.", zh: "请输入文件名。"), .warning)
      return []
    }
    guard (MinutesFormat(ofFile: preview.name.text) ?? .markdown) == preview.format else {
      notice = Notice(Minutes.nothingForCalendar, .warning)
      return []
    }
    // It is closed once they are written: with a name that can't be, another one can be tried.
    return [.write(name: preview.name.text, text: preview.text, replacing: false)]
  }
}
