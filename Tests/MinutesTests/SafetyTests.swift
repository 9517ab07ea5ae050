import Minutes
import SessionModel
import Testing

/// Whatever is typed stays the text of the place where it was typed, by the word of the reference parser.
@Suite struct SafetyTests {
  @Test(arguments: HostileNotes.all) func hostileNoteAtEveryPlace(note: String) throws {
    try expectSameShape(Language.allCases) { _ in note }
  }

  @Test(arguments: 0..<100) func randomNotesAtEveryPlace(seed: UInt64) throws {
    var random = IdentifierSource(seed: seed)
    var notes: [String: String] = [:]
    for place in Places.names { notes[place] = randomNote(&random) }
    try expectSameShape([seed.isMultiple(of: 2) ? .english : .chinese]) { [notes] in notes[$0] ?? "" }
  }

  private static let plainEnglish = plain(.english)
  private static let plainChinese = plain(.chinese)

  /// The tree in which every place has a word of its own.
  private static func plain(_ language: Language) -> Result<CommonMark.Node, any Error> {
    Result { try CommonMark.parse(Places.meeting { "word\($0)end" }.minutes(language).markdown()) }
  }

  private func expectSameShape(_ languages: [Language], note: @escaping (String) -> String) throws {
    let hostile = Places.meeting(with: note)
    for language in languages {
      let expected = try (language == .english ? Self.plainEnglish : Self.plainChinese).get()
      let markdown = hostile.minutes(language).markdown()
      let found = try CommonMark.parse(markdown)
      var difference = ShapeDifference(note: note, nothing: language == .english ? "(no text)" : "（无内容）")
      let first = difference.first(expected, found)
      #expect(first == nil, "\(markdown.prefix(20_000))")
    }
  }

  /// A few dozen characters, mostly Markdown's own.
  private func randomNote(_ random: inout IdentifierSource) -> String {
    let pieces = [
      "*", "**", "_", "__", "`", "```", "~", "~~", "~~~", "[", "]", "(", ")", "<", ">", "!", "&", "&amp;",
      "#", "##",
      "-", "---", "+", "=", "===", "|", "|-|", ":-", "1.", "2)", "\\", "\n", "\n", "\n\n", "  ", "    ", "\t",
      " ",
      " ", " ", "x", "y", "ab", "w", "www.", "http://", "a@b.c", "[^1]", "[ ]", "[x]: y", "](", "<a", "/>",
      "<!--", "-->",
      ":", ";", ".", ",", "\"", "'", "@", "$", "%", "^", "中", ",", "é", "0", "7", "\r\n", "\u{A0}", "{", "}",
      "?", "/",
    ]
    let length = Int.random(in: 1...24, using: &random)
    let note = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    return VisibleForm.of(note).isEmpty ? "x" : note
  }
}

/// Finds where two syntax trees differ, when the one has plain words for the other's notes.
struct ShapeDifference {
  private let note: (String) -> String
  private let nothing: String
  private var isAtOpenEnds = false

  /// - Parameters:
  ///   - note: the note at each place; where the other tree has `word`, the place's name, `end`.
  ///   - nothing: what stands for a note of which nothing can be seen.
  init(note: @escaping (String) -> String, nothing: String) {
    self.note = note
    self.nothing = nothing
  }

  mutating func first(_ plain: CommonMark.Node, _ hostile: CommonMark.Node) -> String? {
    guard plain.tag == hostile.tag, plain.children.count == hostile.children.count else {
      return
        "\(plain.tag) of \(plain.children.map(\.tag)) is \(hostile.tag) of \(hostile.children.map(\.tag))"
    }
    if plain.tag == "text" {
      if ["Open ends", "未决事项"].contains(plain.text) { isAtOpenEnds = true }
      let expected = VisibleForm.folded(filled(plain.text))
      let found = VisibleForm.folded(hostile.text)
      return expected.unicodeScalars.elementsEqual(found.unicodeScalars) ? nil : "“\(expected)” is “\(found)”"
    }
    for (plain, hostile) in zip(plain.children, hostile.children) {
      if let difference = first(plain, hostile) { return difference }
    }
    return nil
  }

  /// A text with the notes in the place of their words.
  private func filled(_ text: String) -> String {
    var filled = ""
    // What the model says of the meeting as a whole isn't cut.
    let isSentence = text.contains(/spoke|多发言/)
    var rest = text[...]
    while let word = rest.firstMatch(of: /word([a-zA-Z]+[0-9]?)end/) {
      filled += rest[..<word.range.lowerBound]
      let note = note(String(word.output.1))
      let visible =
        isAtOpenEnds && !isSentence ? VisibleForm.excerpt(of: note, characters: 80) : VisibleForm.of(note)
      filled += visible.isEmpty ? nothing : visible
      rest = rest[word.range.upperBound...]
    }
    return filled + rest
  }
}
