/// What somebody means by a few letters.
struct Fuzzy {
  private let wanted: [Unicode.Scalar]
  /// The words of what was typed, where there are several, each with how often it came.
  private let words: [[Unicode.Scalar]: Int]

  /// - Parameter query: what was typed, which has a letter at least.
  init(_ query: String) {
    let parts = SearchText.folded(query).split(whereSeparator: \.isWhitespace).map {
      Array($0.unicodeScalars)
    }
    wanted = Array(parts.joined())
    words = parts.count > 1 ? parts.reduce(into: [:]) { $0[$1, default: 0] += 1 } : [:]
  }

  /// How well any of several names fits, or else, less well, how their words do in whatever order; the more the
  /// better, `nil` where none does.
  func score(in names: [FuzzyName]) -> Int? {
    let best = names.lazy.compactMap { name in score(in: name).map { $0 + name.weight } }.max()
    return best ?? (words.isEmpty ? nil : scoreOfWords(in: names))
  }

  /// How well a name fits what was typed, the more the better; `nil` where it doesn't.
  ///
  /// All letters must come in their order. Those that begin a word, and those that follow one another, count more;
  /// so `pf` finds *pass the floor* before *step of*.
  private func score(in name: FuzzyName) -> Int? {
    guard wanted.count <= name.letters.count else { return nil }
    let scores = [Self.score(of: wanted, in: name), Self.score(ofWord: wanted, in: name)].compactMap(\.self)
    // Of names the shorter is meant rather; of sentences, what they say counts.
    return scores.max().map { $0 - min(name.letters.count / 8, 4) }
  }

  private func scoreOfWords(in names: [FuzzyName]) -> Int? {
    var (sum, count) = (0, 0)
    for (word, times) in words {
      guard let best = names.lazy.compactMap({ Self.score(ofWord: word, in: $0) }).max() else { return nil }
      sum += best * times
      count += times
    }
    return sum / count
  }

  // What letters are worth: that one begins a word, that it follows right after the last one; at most so much is
  // taken off for those that were passed over.
  private static let start = 8
  private static let neighbour = 6
  private static let gap = 4

  /// The score of the letters where one after the other comes first.
  private static func score(of wanted: [Unicode.Scalar], in name: FuzzyName) -> Int? {
    let letters = name.letters
    var score = 0
    var place = 0
    var starts = name.wordStarts[...]
    for (index, letter) in wanted.enumerated() {
      guard var found = letters[place...].firstIndex(of: letter) else { return nil }
      starts = starts.drop { $0 < place }
      let isNeighbour = index > 0 && found == place
      // The letter right after the last one, else the next that begins a word, else the next at all.
      if !isNeighbour { found = starts.first { letters[$0] == letter } ?? found }
      score += isNeighbour ? neighbour : 0
      score += starts.contains(found) ? start : 0
      score -= min(found - place, gap)
      place = found + 1
    }
    return score
  }

  /// The score of a word that begins with all of the letters, wherever in a sentence it stands.
  private static func score(ofWord wanted: [Unicode.Scalar], in name: FuzzyName) -> Int? {
    let letters = name.letters
    let begun = name.wordStarts.first { letters[$0...].starts(with: wanted) }
    guard let begun else { return nil }
    let starts = name.wordStarts.count { begun..<begun + wanted.count ~= $0 }
    return (wanted.count - 1) * neighbour + starts * start
  }
}
