/// Text as it is searched: case and width don't count.
enum SearchText {
  /// Small letters, with full-width forms made ASCII: `ＭＱＬ` is `mql`.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let half = scalar.halfWidth
      switch half.value {
      case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(half.value + 0x20)))
      // Most of what isn't ASCII is Chinese, which has no case.
      case ..<0x80, 0x3000...0x9FFF: folded.append(half)
      default: folded.append(contentsOf: half.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }
}

/// A word that is looked for in many texts.
struct SearchWord {
  private let text: String
  /// Its bytes, where they are enough: ASCII and Chinese are written in one way only, as opposed to `é`.
  private let bytes: [UInt8]?

  /// - Parameter folded: the word as ``SearchText/folded(_:)`` gives it.
  init(_ folded: Substring) {
    text = String(folded)
    let isPlain = text.unicodeScalars.allSatisfy { $0.isASCII || 0x3400...0x9FFF ~= $0.value }
    bytes = isPlain ? Array(text.utf8) : nil
  }

  /// Whether a folded text has the word in it.
  func isFound(in text: String) -> Bool {
    guard let bytes, let first = bytes.first else { return text.contains(self.text) }
    let found = text.utf8.withContiguousStorageIfAvailable { text in
      guard text.count >= bytes.count else { return false }
      return (0...text.count - bytes.count).contains { place in
        text[place] == first && text[place..<place + bytes.count].elementsEqual(bytes)
      }
    }
    return found ?? text.contains(self.text)
  }
}
