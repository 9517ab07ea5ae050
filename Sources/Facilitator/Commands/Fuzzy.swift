/// Finds what somebody means by a few letters.
enum Fuzzy {
  /// How well a name fits what was typed, the more the better; `nil` where it doesn't.
  ///
  /// All letters must come in their order. Those that begin a word, and those that follow one another, count more;
  /// so `pf` finds *pass the floor* before *step of*. Case and width are folded.
  static func score(_ query: String, in name: String) -> Int? {
    let wanted = Array(SearchText.folded(query).filter { !$0.isWhitespace })
    let letters = Array(SearchText.folded(name))
    let scores = [score(wanted, in: letters, from: 0), wordScore(wanted, in: letters)].compactMap(\.self)
    // Of names the shorter is meant rather; of sentences, what they say counts.
    return scores.max().map { $0 - min(letters.count / 8, 4) }
  }

  /// The score of the letters where one after the other comes first, from a place on.
  private static func score(_ wanted: [Character], in letters: [Character], from start: Int) -> Int? {
    var score = 0
    var index = start
    var previous = -2
    for letter in wanted {
      guard let found = place(of: letter, in: letters, from: index, after: previous) else { return nil }
      score += (startsWord(letters, at: found) ? 8 : 0) + (found == previous + 1 ? 6 : 0)
      score -= min(found - index, 4)
      previous = found
      index = found + 1
    }
    return score
  }

  /// The score of a word that begins with all of the letters, wherever in a sentence it stands.
  private static func wordScore(_ wanted: [Character], in letters: [Character]) -> Int? {
    let start = letters.indices.first { startsWord(letters, at: $0) && letters[$0...].starts(with: wanted) }
    return start.flatMap { score(wanted, in: letters, from: $0) }
  }

  private static func startsWord(_ letters: [Character], at place: Int) -> Bool {
    place == 0 || !letters[place - 1].isLetter
  }

  /// The letter right after the last one, else the next that begins a word, else the next at all.
  private static func place(
    of letter: Character, in letters: [Character], from start: Int, after previous: Int
  ) -> Int? {
    let places = letters.indices.dropFirst(start).filter { letters[$0] == letter }
    if places.first == previous + 1 { return places.first }
    return places.first { startsWord(letters, at: $0) } ?? places.first
  }
}
