import Minutes
import SessionModel
import Testing

/// Whatever is typed stays the text of the place where it was typed, by the word of the reference parser.
@Suite struct SafetyTests {
  /// Each note stands at every place, in lists beside another hostile one, and in both languages.
  @Test(arguments: HostileNotes.all.indices) func hostileNotesAtEveryPlace(index: Int) throws {
    let notes = HostileNotes.all
    let next = notes[(index + 1) % notes.count]
    try expectSameShape(index.isMultiple(of: 2) ? .english : .chinese) { place in
      place.hasSuffix("2") ? next : notes[index]
    }
  }

  @Test(arguments: 0..<100) func randomNotesAtEveryPlace(seed: UInt64) throws {
    var random = IdentifierSource(seed: seed)
    var notes: [String: String] = [:]
    for place in Places.names { notes[place] = HostileNotes.random(&random) }
    try expectSameShape(seed.isMultiple(of: 2) ? .english : .chinese) { [notes] in notes[$0] ?? "" }
  }

  private static let plainEnglish = plain(.english)
  private static let plainChinese = plain(.chinese)

  /// The tree in which every place has a word of its own.
  private static func plain(_ language: Language) -> Result<CommonMark.Node, any Error> {
    Result { try CommonMark.parse(Places.meeting { "qq\($0)zz" }.minutes(language).markdown()) }
  }

  private func expectSameShape(_ language: Language, note: @escaping (String) -> String) throws {
    let expected = try (language == .english ? Self.plainEnglish : Self.plainChinese).get()
    let markdown = Places.meeting(with: note).minutes(language).markdown()
    let found = try CommonMark.parse(markdown)
    var difference = ShapeDifference(note: note, nothing: Phrase("(no text)", zh: "（无内容）")[language])
    let first = difference.first(expected, found)
    #expect(first == nil, "\(markdown.prefix(20_000))")
  }
}
