import SessionModel
import Terminal

/// What an entry said before, over the screen.
public struct HistoryView: Sendable, Equatable {
  /// The entry.
  public let entry: EntryID
  /// The selected version. By name, since new ones may come while one is looked for.
  public var selected: EntryVersion.ID
}

extension State {
  /// Shows what the selected entry said before, the last that doesn't hold any more selected.
  mutating func showHistory() {
    guard let entry = selectedEntry, let versions = desk?.session.history(of: entry.id),
      let version = versions.first(where: { !$0.holds }) ?? versions.first
    else { return }
    overlay = .history(HistoryView(entry: entry.id, selected: version.id))
  }

  mutating func handleInHistory(_ key: Key, _ view: HistoryView) -> [Effect] {
    guard let session = desk?.session else { return [] }
    let versions = session.history(of: view.entry)
    guard let index = versions.firstIndex(where: { $0.id == view.selected }) else {
      overlay = nil
      return []
    }
    let last = versions.count - 1
    let next: Int
    switch key {
    case .up, .character("k"): next = max(0, index - 1)
    case .down, .character("j"): next = min(last, index + 1)
    case .home: next = 0
    case .end: next = last
    case .enter: return putBack(versions[index], of: view.entry)
    default:
      overlay = nil
      return []
    }
    overlay = .history(HistoryView(entry: view.entry, selected: versions[next].id))
    return []
  }

  mutating func putBack(_ version: EntryVersion, of id: EntryID) -> [Effect] {
    overlay = nil
    guard let session = desk?.session, session.contains(id) else {
      notice = Notice(Phrase("The entry was deleted meanwhile.", zh: "该条目已被删除。"), .warning)
      return []
    }
    guard version.id.field != .text || version.value != nil else {
      notice = Notice(Phrase("An entry needs a text.", zh: "条目需要内容。"), .warning)
      return []
    }
    let effects = change(session.restoring(version, of: id))
    let key = setting.keyMap.label(for: .undo)
    notice = Notice(
      effects.isEmpty
        ? Phrase("That is what it says now.", zh: "这就是现在的内容。")
        : Phrase("Put back; \(key) takes that back.", zh: "已恢复；按 \(key) 撤销。"))
    return effects
  }
}
