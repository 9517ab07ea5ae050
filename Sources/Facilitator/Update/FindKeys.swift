import SessionModel
import Terminal

/// The search over all of the meeting: what is typed, and what was found.
public struct Find: Sendable {
  /// What is looked for.
  public private(set) var query: TextEditor
  /// The selected find.
  public var selection = 0
  /// Whether the keys go through what was found; else they are typed.
  public var isBrowsing = false
  /// The entries that have all the words that were typed.
  private(set) var found: [EntryID] = []
  /// Every entry's words as they are searched, in the meeting's order; made once, so that a key costs little.
  private let words: [(entry: EntryID, text: String)]

  init(_ session: Session) {
    query = TextEditor(isMultiline: false, limit: Limits.nameBytes)
    words = session.entries([.attendee] + EntryKind.notes).map { entry in
      let fields = (entry.kind?.fields ?? []) + EntryKind.checkFields + EntryKind.funnelFields
      let texts = fields.compactMap { entry[$0]?.searched }
      return (entry.id, SearchText.folded(texts.joined(separator: "\n")))
    }
  }

  /// Alters what is looked for, and looks.
  mutating func edit<Outcome>(_ body: (inout TextEditor) -> Outcome) -> Outcome {
    let before = query.text
    let outcome = body(&query)
    guard query.text != before else { return outcome }
    selection = 0
    let wanted = SearchText.folded(query.text).split(whereSeparator: \.isWhitespace).map(SearchWord.init)
    found =
      wanted.isEmpty
      ? [] : words.filter { words in wanted.allSatisfy { $0.isFound(in: words.text) } }.map(\.entry)
    return outcome
  }
}

extension Value {
  /// What of the value can be searched for.
  fileprivate var searched: String? {
    switch self {
    case .text(let text): text
    case .day(let day): day.iso
    case .number(let number): number.text
    default: nil
    }
  }
}

extension State {
  mutating func handleInFind(_ key: Key, _ find: Find) -> [Effect] {
    var find = find
    let found = find.found
    let last = max(0, found.count - 1)
    let isNext =
      key == .down || key == .ctrl("n")
      || find.isBrowsing && [.character("n"), .character("j")].contains(key)
    let isBack =
      key == .up || key == .ctrl("p") || find.isBrowsing && [.character("N"), .character("k")].contains(key)
    if isNext {
      find.selection = find.selection < last ? find.selection + 1 : 0
    } else if isBack {
      find.selection = find.selection > 0 ? find.selection - 1 : last
    } else if key == .escape || key == .ctrl("c") {
      overlay = nil
      return []
    } else if key == .enter {
      guard found.indices.contains(find.selection) else { return [] }
      if find.isBrowsing { return editFound(found[find.selection]) }
      find.isBrowsing = true
    } else if find.isBrowsing {
      if key == .character("e") {
        return found.indices.contains(find.selection) ? editFound(found[find.selection]) : []
      }
      find.isBrowsing = key != .character("/")
      if find.isBrowsing { return [] }
    } else {
      tell(find.edit { $0.handle(key, columns: .max, kills: &kills) }, of: find.query)
    }
    overlay = .find(find)
    return []
  }

  /// Opens what was found, wherever it belongs: the meeting stays at its step, which is everybody's.
  mutating func editFound(_ id: EntryID) -> [Effect] {
    overlay = nil
    guard let desk, let form = EntryForm(editing: id, in: desk.session) else { return [] }
    if desk.isShowing(id), let entry = desk.session[id] { focus(on: entry) }
    return begin(form)
  }
}
