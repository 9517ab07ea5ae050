/// A name as letters of it are looked for: folded and taken apart once, whatever is looked for later.
struct FuzzyName {
  /// All of the name's letters, blanks and signs too; by scalars, since ASCII and Chinese are written in one way only.
  let letters: [Unicode.Scalar]
  /// The places in `letters` where a word begins, the first one at 0.
  let wordStarts: [Int]
  /// How much the name counts before others.
  let weight: Int

  init(_ name: String, weight: Int) {
    letters = Array(SearchText.folded(name).unicodeScalars)
    var wordStarts: [Int] = []
    var isInWord = false
    for (place, letter) in letters.enumerated() {
      if !isInWord { wordStarts.append(place) }
      isInWord = letter.properties.isAlphabetic
    }
    self.wordStarts = wordStarts
    self.weight = weight
  }
}
