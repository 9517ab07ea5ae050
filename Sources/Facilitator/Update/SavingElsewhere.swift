import Minutes
import SessionModel
import Terminal

// When the store is out of reach: all of the meeting goes to a new file, and goes on there.

extension State {
  private static let ending = ".sqlite"

  /// Has a file found that the meeting could be saved in.
  func seekElsewhere() -> [Effect] {
    nameElsewhere.map { [.findElsewhere(name: $0)] } ?? []
  }

  /// What a file is called that the open meeting is saved in; `nil` when none is open.
  public var nameElsewhere: String? {
    desk.map { Minutes.suggestedFileName(for: $0.session, ending: "sqlite", utcOffset: setting.utcOffset) }
  }

  mutating func askWhereToSave(_ path: String) {
    var name = TextEditor(path, isMultiline: false, limit: Limits.pathBytes)
    // Before the extension: what is typed first changes the name.
    if path.hasSuffix(Self.ending) { for _ in Self.ending { name.move(.left) } }
    overlay = .saveElsewhere(name)
  }

  mutating func handleInSaving(_ key: Key, _ name: TextEditor) -> [Effect] {
    var name = name
    switch key {
    case .escape, .ctrl("c"): overlay = nil
    case .enter:
      guard name.text.contains(where: { !$0.isWhitespace }) else {
        notice = Notice(Phrase("The file needs a name.", zh: "请输入文件名。"), .warning)
        return []
      }
      // What is half typed is a part of the meeting, and it stays open until there is another place for it.
      if desk?.form != nil { desk?.draftDue = now }
      return noteDraft() + [.saveElsewhere(Self.withoutDoubledEnding(name.text))]
    default:
      tell(name.handle(key, columns: .max, kills: &kills), of: name)
      overlay = .saveElsewhere(name)
    }
    return []
  }

  /// A name typed in full before the ending that stood there already.
  private static func withoutDoubledEnding(_ name: String) -> String {
    name.hasSuffix(ending + ending) ? String(name.dropLast(ending.count)) : name
  }

  /// Goes on where the meeting was saved; what came in meanwhile is kept there too.
  mutating func goOn(in path: String, _ session: Session) -> [Effect] {
    overlay = nil
    trouble = nil
    elsewhere = path
    notice = nil
    return desk?.move(to: session, of: setting.terminal, at: now).map(Effect.keep) ?? []
  }
}
