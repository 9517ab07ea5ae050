/// What somebody means by a few letters.
struct Fuzzy {
  private let wanted: [Character]
  /// The words of what was typed, where there are several.
  private let words: [Fuzzy]

  init(_ query: String) {
    wanted = Array(SearchText.folded(query).filter { !$0.isWhitespace })
    let parts = query.split(whereSeparator: \.isWhitespace)
    words = parts.count > 1 ? parts.map { Fuzzy(String($0)) } : []
  }

  /// How well any of several names fits, or else, less well, how their words do in whatever order.
  /// - Parameter names: each with how much it counts.
  func score(in names: [(name: String, weight: Int)]) -> Int? {
    let best = names.compactMap { name, weight in score(in: name).map { $0 + weight } }.max()
    guard best == nil, !words.isEmpty else { return best }
    let each = words.map { word in names.compactMap { word.wordScore(in: $0.name) }.max() }
    return each.contains(nil) ? nil : each.compactMap(\.self).reduce(0, +) / each.count
  }

  /// How well a name fits what was typed, the more the better; `nil` where it doesn't.
  ///
  /// All letters must come in their order. Those that begin a word, and those that follow one another, count more;
  /// so `pf` finds *pass the floor* before *step of*. Case and width are folded.
  func score(in name: String) -> Int? {
    // Before it is folded: of a long text that somebody pastes hundreds of names would be asked for every letter.
    guard wanted.count <= name.utf8.count else { return nil }
    let letters = Array(SearchText.folded(name))
    let scores = [score(in: letters, from: 0), wordScore(in: letters)].compactMap(\.self)
    // Of names the shorter is meant rather; of sentences, what they say counts.
    return scores.max().map { $0 - min(letters.count / 8, 4) }
  }

  private func wordScore(in name: String) -> Int? {
    wanted.count <= name.utf8.count ? wordScore(in: Array(SearchText.folded(name))) : nil
  }

  /// The score of the letters where one after the other comes first, from a place on.
  private func score(in letters: [Character], from start: Int) -> Int? {
    var score = 0
    var index = start
    var previous = -2
    for letter in wanted {
      guard let found = Self.place(of: letter, in: letters, from: index, after: previous) else { return nil }
      score += (Self.startsWord(letters, at: found) ? 8 : 0) + (found == previous + 1 ? 6 : 0)
      score -= min(found - index, 4)
      previous = found
      index = found + 1
    }
    return score
  }

  /// The score of a word that begins with all of the letters, wherever in a sentence it stands.
  private func wordScore(in letters: [Character]) -> Int? {
    let start = letters.indices.first {
      Self.startsWord(letters, at: $0) && letters[$0...].starts(with: wanted)
    }
    return start.flatMap { score(in: letters, from: $0) }
  }

  private static func startsWord(_ letters: [Character], at place: Int) -> Bool {
    place == 0 || !letters[place - 1].isLetter
  }

  /// The letter right after the last one, else the next that begins a word, else the next at all.
  private static func place(
    of letter: Character, in letters: [Character], from start: Int, after previous: Int
  ) -> Int? {
    let places = letters.indices.dropFirst(start).lazy.filter { letters[$0] == letter }
    guard let first = places.first, first != previous + 1 else { return places.first }
    return places.first { startsWord(letters, at: $0) } ?? first
  }
}
