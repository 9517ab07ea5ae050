/// What kind of word a character belongs to. A word is a run of one class; white space separates.
///
/// Chinese and Japanese don't mark words, so that a run of one script counts as one: enough to step through a
/// sentence, and always the same without a dictionary.
enum WordClass: Equatable, Sendable {
  /// White space, line breaks too.
  case space
  /// Latin letters and digits.
  case latin
  /// Ideographs.
  case han
  case hiragana, katakana, hangul
  /// Letters of other scripts.
  case letter
  /// Punctuation, symbols, emoji.
  case sign
  /// A mark or joiner by itself: part of whatever it follows.
  case mark

  /// The class of a grapheme, by its base.
  init(_ character: Character) {
    guard let base = character.unicodeScalars.first else {
      self = .space
      return
    }
    self = character.isWhitespace ? .space : WordClass(base)
  }

  /// The class of what is typed at once: that of its end.
  init(typed text: String) {
    self = text.last.map(WordClass.init) ?? .mark
  }

  private init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30..<0x3a, 0x41..<0x5b, 0x61..<0x7b, 0xaa, 0xba, 0xc0..<0xd7, 0xd8..<0xf7, 0xf8..<0x2b0,
      0x1d00..<0x1dc0, 0x1e00..<0x1f00, 0x2c60..<0x2c80, 0xa720..<0xa800, 0xab30..<0xab70, 0xfb00..<0xfb07,
      0xff10..<0xff1a, 0xff21..<0xff3b, 0xff41..<0xff5b:
      self = .latin
    case 0x3041..<0x3097, 0x309d..<0x30a0, 0x1b001..<0x1b120, 0x1b150..<0x1b153:
      self = .hiragana
    case 0x30a1..<0x30fb, 0x30fc..<0x3100, 0x31f0..<0x3200, 0xff66..<0xffa0:
      self = .katakana
    case 0x1100..<0x1200, 0x3131..<0x318f, 0xa960..<0xa980, 0xac00..<0xd800, 0xffa0..<0xffdd:
      self = .hangul
    case 0x3005:
      // 々 stands for the ideograph before it.
      self = .han
    default:
      self = Self.byProperties(scalar.properties)
    }
  }

  private static func byProperties(_ properties: Unicode.Scalar.Properties) -> WordClass {
    if properties.isIdeographic { return .han }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    default: return .sign
    }
  }

  /// Whether a character of this class goes on with a word of another one.
  private func goesOn(with word: WordClass) -> Bool {
    self == word || self == .mark
  }

  /// Whether the first of these typed after the second begins a word, so that undo stops between them.
  static func beginsWord(_ typed: WordClass, after previous: WordClass) -> Bool {
    typed != previous && typed != .space && typed != .sign && typed != .mark
  }

  /// Where the last word of a text starts: its start when there is none.
  static func start(of text: Substring) -> String.Index {
    var place = text.endIndex
    var word = WordClass.space
    while place > text.startIndex {
      let previous = text.index(before: place)
      let kind = WordClass(text[previous])
      // A mark of its own tells nothing of the word that it ends.
      if word == .space || word == .mark { word = kind } else if !kind.goesOn(with: word) { break }
      place = previous
    }
    return place
  }

  /// Where the first word of a text ends: its end when there is none.
  static func end(of text: Substring) -> String.Index {
    var place = text.startIndex
    var word = WordClass.space
    while place < text.endIndex {
      let kind = WordClass(text[place])
      if word == .space || word == .mark { word = kind } else if !kind.goesOn(with: word) { break }
      place = text.index(after: place)
    }
    return place
  }
}
