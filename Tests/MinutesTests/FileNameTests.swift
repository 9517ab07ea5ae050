import Minutes
import SessionModel
import Testing

@Suite struct FileNameTests {
  private func name(
    _ title: String, date: String? = "2027-01-12", format: MinutesFormat = .markdown
  ) -> String {
    var session = Session(id: MeetingID(bits: 1))
    let set: [Operation] = [
      .set(nil, .title, .text(title)), .set(nil, .date, date.flatMap { Day(iso: $0) }.map { .day($0) }),
    ]
    // Set up at 2027-03-01, 23:30 UTC.
    let moment = Moment(wall: 1_803_943_800_000, clock: 0, boot: 0)
    session.apply(
      Change(id: ChangeID(bits: 1), terminal: TerminalID(bits: 1), moment: moment, operations: set))
    return Minutes.suggestedFileName(for: session, format: format, utcOffset: 3600)
  }

  @Test(arguments: [
    ("Q1 Planning", "q1-planning"), ("Q1: planning / goals!", "q1-planning-goals"), ("  x  ", "x"),
    ("第一季度 目标", "第一季度-目标"), ("Über-Ziele", "über-ziele"), ("../../etc/passwd", "etc-passwd"),
    (".hidden", "hidden"),
    ("a\u{0}b", "a-b"), ("a\u{202E}b", "a-b"), ("-rf", "rf"), ("$(x) `y`", "x-y"), ("CON", "con"),
    ("a\nb", "a-b"),
    ("👍 yes", "yes"), ("हिन्दी", "हिन्दी"), ("x.md", "x-md"), ("a\u{200D}b", "ab"),
  ]) func keepsLettersAndDigits(title: String, slug: String) {
    #expect(name(title) == "2027-01-12-\(slug).md")
  }

  @Test(arguments: ["", "   ", "!!!", "\u{0}", "👍", "…"]) func isNeverEmpty(title: String) {
    #expect(name(title) == "2027-01-12.md")
    let nothing = Session(id: MeetingID(bits: 1))
    #expect(Minutes.suggestedFileName(for: nothing) == "minutes.md")
  }

  @Test func isDatedByItsFirstChangeWithoutADate() {
    #expect(name("x", date: nil) == "2027-03-02-x.md")
  }

  @Test(arguments: [
    String(repeating: "a", count: 500), String(repeating: "目标", count: 200),
    String(repeating: "a ", count: 200),
    "e" + String(repeating: "\u{301}", count: 300), String(repeating: "é", count: 109) + "目目目",
  ]) func isCutAtACharacter(title: String) {
    let name = name(title)
    #expect(name.utf8.count <= 120)
    #expect(name.hasPrefix("2027-01-12"))
    #expect(name.hasSuffix(".md"))
    #expect(!name.contains("-.") && !name.unicodeScalars.contains("\u{FFFD}"))
    let slug = name.dropFirst(11).dropLast(3)
    #expect(title.replacing(" ", with: "-").hasPrefix(slug))
  }

  /// What some file system, shell or archive refuses, alters or hides, at the start, in the middle and at the end.
  private static let refused =
    [
      "<", ">", ":", "\"", "/", "\\", "|", "?", "*", ".", "..", " ", "~", "$", "&", ";", "'", "`", "!", "#",
      "%",
      "{", "}", "[", "]", "(", ")", "=", "+", ",", "@", "^", "-", "--", "\u{0}", "\u{1}", "\n", "\r", "\t",
      "\u{1B}",
      "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{200F}", "\u{2028}", "\u{202E}",
      "\u{2066}", "\u{2069}", "\u{3000}", "\u{FEFF}", "\u{FFFD}", "\u{E000}", "\u{10FFFD}", "\u{301}", "：",
      "／", "＊", "？", "。", "\u{D4E}/", "\u{111C2}:", "👍", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u{FE0F}", "\u{E0001}",
    ] + ["CON", "nul", "COM1", "LPT¹", "aux.h", "desktop.ini", "Thumbs.db", ".git", "con "]

  @Test(arguments: refused) func isSafeOnAnyFileSystem(part: String) {
    for title in [
      part, part + "x", "x" + part, "目" + part + "标", "é" + part, String(repeating: part, count: 60),
    ] {
      expectSafe(name(title), title)
    }
  }

  @Test func randomTitlesAreSafe() {
    var random = IdentifierSource(seed: 9)
    for _ in 0..<3000 {
      let scalars = (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x3FF : 0x1FFFF), using: &random))
      }
      let title = String(String.UnicodeScalarView(scalars)) + HostileNotes.random(&random)
      expectSafe(name(title), title)
    }
  }

  private func expectSafe(_ name: String, _ title: String) {
    // By scalars: some letters take a full stop or a hyphen after them into their character.
    let (whole, ending) = (Array(name.unicodeScalars), Array(".md".unicodeScalars))
    let stem = whole.dropLast(3)
    #expect(
      name.utf8.count <= 120 && name.hasPrefix("2027-01-12") && whole.suffix(3) == ending[...], "\(title)")
    #expect(!zip(stem, stem.dropFirst()).contains { $0 == "-" && $1 == "-" } && stem.last != "-", "\(name)")
    // Letters, marks and numbers of any script, ⓐ too, and hyphens: nothing else.
    let kinds = stem.filter { $0 != "-" }.map(\.properties.generalCategory)
    let good: [Unicode.GeneralCategory] = [
      .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .otherSymbol,
    ]
    #expect(kinds.allSatisfy(good.contains), "\(name)")
  }

  @Test func endsAsItsFormatAsks() {
    let names = MinutesFormat.allCases.map { name("x", format: $0) }
    #expect(names == ["md", "json", "csv", "ics"].map { "2027-01-12-x." + $0 })
  }
}
