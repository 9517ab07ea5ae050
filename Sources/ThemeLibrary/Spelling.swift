/// Guesses what somebody meant to write.
enum Spelling {
  /// The name that takes the fewest letters changed, left out or put in; of equals the first. `nil` for no names.
  static func nearest(to text: String, among names: [String]) -> String? {
    // More letters than any name has make no difference to which is nearest.
    let text = Array(text.unicodeScalars.prefix(80))
    return names.map { (name: $0, distance: distance(text, Array($0.unicodeScalars.prefix(80)))) }
      .min { $0.distance < $1.distance }?.name
  }

  /// The Levenshtein distance.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (scalar == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
