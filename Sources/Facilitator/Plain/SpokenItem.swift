import SessionModel

/// Something that plain mode tells of, known by its key, so that what changed of it can be told from what stays.
struct SpokenItem: Sendable {
  /// What it is.
  enum Key: Hashable, Sendable {
    case trouble, place, floor, signal, meeting, agenda, step, signOff, overlay, subject, field, notice
    case draft(DraftKey)
  }

  let key: Key
  /// What there is to be said of it.
  var parts: [SpokenPart] = []
  /// What is said when it is gone; `nil` for nothing.
  var end: String?
  /// Whether nothing is said when it comes: only what changes of it is news.
  var comesSilently = false

  init(_ key: Key, _ parts: [SpokenPart] = [], end: String? = nil, comesSilently: Bool = false) {
    self.key = key
    self.parts = parts
    self.end = end
    self.comesSilently = comesSilently
  }
}

extension [SpokenPart] {
  /// The parts that others don't have, or have otherwise.
  func news(since others: [SpokenPart]) -> [SpokenPart] {
    let known = Dictionary(others.map { ($0.name, $0.sense) }) { first, _ in first }
    let news = filter { known[$0.name] != $0.sense && !$0.text.isEmpty }
    return news.contains { !$0.isAside } ? news.filter { !$0.isAside } : news
  }
}

extension [SpokenItem] {
  /// What changed of each since it was as in other items, in its order; then what has gone.
  func news(since others: [SpokenItem]) -> [(key: SpokenItem.Key, lines: [String])] {
    let known = Dictionary(others.map { ($0.key, $0) }) { first, _ in first }
    let here = Set(map(\.key))
    let changed = compactMap { item -> (SpokenItem.Key, [String])? in
      let old = known[item.key]
      if old == nil, item.comesSilently { return nil }
      let lines = item.parts.news(since: old?.parts ?? []).flatMap {
        $0.text.split(separator: "\n").map(String.init)
      }
      return lines.isEmpty ? nil : (item.key, lines)
    }
    let gone = others.filter { !here.contains($0.key) }.compactMap { item in
      item.end.map { (item.key, [$0]) }
    }
    return changed + gone
  }
}
