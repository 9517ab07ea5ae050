import SessionModel
import Terminal

extension State {
  mutating func handleInOverlay(_ key: Key) -> [Effect] {
    switch overlay {
    case .help(let scroll): scrollHelp(key, scroll)
    case .agenda(let selection): return handleInAgenda(key, selection)
    case .minutes(let preview): return handleInMinutes(key, preview)
    case .goalMap(let scroll):
      overlay = scrollDistance(key).map { .goalMap(scroll: max(0, scroll + $0)) }
    case .readBack(let index): return handleInReadBack(key, index)
    case .history(let view): return handleInHistory(key, view)
    case .retarget(let what, let selection): return handleInRetarget(key, what, selection)
    case .find(let find): return handleInFind(key, find)
    case .palette(let palette): return handleInPalette(key, palette)
    case .saveElsewhere(let name): return handleInSaving(key, name)
    case .question(let question): return answer(question, key)
    case nil: break
    }
    return []
  }

  private mutating func scrollHelp(_ key: Key, _ scroll: Int) {
    if let distance = scrollDistance(key) {
      overlay = .help(scroll: max(0, scroll + distance))
    } else {
      overlay = nil
    }
  }

  /// By how many lines a key scrolls; `nil` when it doesn't.
  private func scrollDistance(_ key: Key) -> Int? {
    let page = max(1, size.rows - 6)
    switch key {
    case .up: return -1
    case .down: return 1
    case .pageUp: return -page
    case .pageDown: return page
    case .home: return -1_000_000
    case .character("k"): return -1
    case .character("j"): return 1
    case .space: return page
    default: return nil
    }
  }

  // MARK: Reading back

  private mutating func handleInReadBack(_ key: Key, _ index: Int) -> [Effect] {
    guard let items = desk?.session.readBack, items.indices.contains(index) else {
      overlay = nil
      return []
    }
    switch key {
    case .enter, .space, .down, .right, .character("j"), .character("n"):
      overlay = index + 1 < items.count ? .readBack(index: index + 1) : nil
    case .up, .left, .character("k"), .character("N"): overlay = .readBack(index: max(0, index - 1))
    case .character("e"):
      overlay = nil
      guard let session = desk?.session, let form = EntryForm(editing: items[index].id, in: session) else {
        return []
      }
      return begin(form)
    default: overlay = nil
    }
    return []
  }

  // MARK: Questions

  private mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    let isYes = key == .character("y") || key == .character("Y")
    let isNo =
      key == .character("n") || key == .character("N") || key == .escape || key == .enter || key == .ctrl("c")
    switch question {
    case .countGap(let pause, _, _):
      // A stray key in front of thirty people must not decide about somebody's time.
      guard isYes || isNo else { return [] }
      overlay = nil
      return change([isYes ? .undo(pause) : .redo(pause)])
    case .leaveRunning:
      overlay = nil
      guard isYes || key == .character("q") else { return [] }
      guard let session = desk?.session, session.clock.running != nil else { return leaveNow() }
      return change(session.pausing(at: now)) + leaveNow()
    case .leaveUnkept:
      overlay = nil
      if setting.keyMap.command(for: key, at: .meeting) == .saveElsewhere { return seekElsewhere() }
      return isYes ? noteDraft() + [.leave(.losing)] : []
    case .replace(var preview):
      preview.isNaming = !isYes
      overlay = .minutes(preview)
      return isYes ? [.write(name: preview.name.text, text: preview.text, replacing: true)] : []
    case .reopen(let command):
      overlay = nil
      return isYes ? carryOut(command) : []
    case .pastedLines(let text):
      // A stray key must not decide about what somebody pasted.
      switch key {
      case .enter, .character("1"):
        overlay = nil
        return insert(text)
      case .character("2"):
        overlay = nil
        return keepLines(of: text)
      case .escape, .ctrl("c"): overlay = nil
      default: break
      }
      return []
    case .goOnEmpty(let position):
      overlay = nil
      let command = setting.keyMap.command(for: key, at: .meeting)
      if isYes || key == .enter || command == .nextStep { return go(to: position) }
      // The floor can't wait for an answer.
      return command.map { $0.group == .floor ? run($0) : [] } ?? []
    }
  }
}
