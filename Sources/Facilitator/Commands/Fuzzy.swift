/// Finds what somebody means by a few letters.
enum Fuzzy {
  /// How well a name fits what was typed, the more the better; `nil` where it doesn't.
  ///
  /// All letters must come in their order. Those that begin a word, and those that follow one another, count more;
  /// so `pf` finds *pass the floor* before *step of*. Case and width are folded.
  static func score(_ query: String, in name: String) -> Int? {
    let wanted = Array(SearchText.folded(query).filter { !$0.isWhitespace })
    let letters = Array(SearchText.folded(name))
    var score = 0
    var index = 0
    var previous = -2
    for letter in wanted {
      guard let found = place(of: letter, in: letters, from: index, after: previous) else { return nil }
      let startsWord = found == 0 || !letters[found - 1].isLetter
      score += (startsWord ? 8 : 0) + (found == previous + 1 ? 6 : 0) - min(found - index, 4)
      previous = found
      index = found + 1
    }
    return score - letters.count / 8
  }

  /// The letter right after the last one, else the next that begins a word, else the next at all.
  private static func place(
    of letter: Character, in letters: [Character], from start: Int, after previous: Int
  ) -> Int? {
    let places = letters.indices.dropFirst(start).filter { letters[$0] == letter }
    if places.first == previous + 1 { return places.first }
    return places.first { $0 == 0 || !letters[$0 - 1].isLetter } ?? places.first
  }
}
