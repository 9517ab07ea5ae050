import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// What holds of the editor whatever is typed into it.
@Suite struct EditorProperties {
  private static let keys = """
    left right up down home end ctrl-a ctrl-e ctrl-b ctrl-f ctrl-p ctrl-n alt-b alt-f ctrl-left ctrl-right
    backspace delete ctrl-d ctrl-k ctrl-u ctrl-w alt-d alt-backspace ctrl-y ctrl-y ctrl-_ ctrl-_ alt-_ alt-enter
    ctrl-j space a b , 1 中 文 ， か カ 한 я é
    """.split { $0 == " " || $0 == "\n" }.compactMap { Key(name: String($0)) }
  private static let scalars: [Unicode.Scalar] = [
    "\u{301}", "\u{300}", "\u{200D}", "\u{FE0F}", "\u{1F3FD}", "👩", "👦", "🇩", "🇪", "\u{94D}", "क", "\u{1100}",
    "\u{1161}", "\u{11A8}", "\u{200B}", "\u{0}", "\u{85}", "\u{2028}",
  ]
  private static let pastes = ["one two\nthree", "\u{301}x", "a\r\nb\rc", "", "🇫🇷🇩", "，。", "\u{200D}👧"]
  private static let starts = ["", "hello big world", "一二三四五六七\n八", "e\u{301}\r\n👩‍👩‍👧‍👦", "\r\n\n", "\u{301}"]

  private static func pressSomething(_ bench: inout Bench, _ random: inout IdentifierSource) {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: bench.paste(pastes.randomElement(using: &random) ?? "")
    case 1..<5: bench.press(.character(Character(scalars.randomElement(using: &random) ?? "x")))
    default: bench.press(keys.randomElement(using: &random) ?? .left)
    }
  }

  private static func repeated(_ key: Key, _ bench: inout Bench) {
    repeat { bench.press(key) } while bench.outcome != .ignored
  }

  @Test(arguments: 1...150) func undoneAllIsTheStartAndRedoneAllTheEnd(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    var bench = Bench(Self.starts[Int(seed) % Self.starts.count] + "|")
    let start = Array(bench.editor.text.unicodeScalars)
    for _ in 0..<120 {
      Self.pressSomething(&bench, &random)
      let editor = bench.editor
      #expect(Array((editor.before + editor.after).unicodeScalars) == Array(editor.text.unicodeScalars))
      #expect(editor.cursor.samePosition(in: editor.text.unicodeScalars) != nil)
      #expect(editor.text.utf8.count <= 1000)
    }
    Self.repeated(.alt("_"), &bench)
    let end = Array(bench.editor.text.unicodeScalars)
    Self.repeated(.ctrl("_"), &bench)
    #expect(Array(bench.editor.text.unicodeScalars) == start)
    Self.repeated(.alt("_"), &bench)
    #expect(Array(bench.editor.text.unicodeScalars) == end)
  }

  @Test(arguments: 1...100) func noScalarThatIsTypedChangesItsPlace(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    var bench = Bench(Self.starts[Int(seed) % Self.starts.count] + "|")
    for _ in 0..<8 {
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        bench.press([Key.left, .right, .up, .home, .alt("b")].randomElement(using: &random) ?? .left)
      }
      let before = Array(bench.editor.before.unicodeScalars)
      let after = Array(bench.editor.after.unicodeScalars)
      let typed = (0..<9).compactMap { _ in Self.scalars.randomElement(using: &random) }
      for scalar in typed { bench.press(.character(Character(scalar))) }
      #expect(bench.scalars == before + typed + ["|"] + after)
    }
  }

  @Test(arguments: 1...100) func theLinesAroundTheCursorAreThoseOfTheWholeText(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    var bench = Bench("|")
    for _ in 0..<150 { Self.pressSomething(&bench, &random) }
    let text = bench.editor.text
    let whole = TextLayout.wrap(text, columns: 9)
    let seen = EditorLines(bench.editor, columns: 9, above: .max, below: .max)
    #expect(seen.lines.map { $0.start..<$0.end } == whole.map { $0.start..<$0.end })
    #expect(seen.lines.map(\.text) == whole.map(\.text))
    #expect(seen.cursor.row == whole.lastIndex { $0.start <= bench.editor.cursor })
    let few = EditorLines(bench.editor, columns: 9, above: 2, below: 2)
    let first = seen.cursor.row - few.cursor.row
    #expect(few.lines.map(\.start) == whole[first..<first + few.lines.count].map(\.start))
    #expect(first == 0 || few.cursor.row >= 2)
    #expect(first + few.lines.count == whole.count || few.lines.count - few.cursor.row > 2)
  }

  @Test func undoIsBoundedInBytes() {
    var bench = Bench("|", limit: 64 * 1024)
    let long = String(repeating: "中a", count: 64 * 1024 / 4)
    for _ in 0..<40 {
      bench.paste(long)
      bench.press(.ctrl("u"))
      #expect(bench.editor.history.bytes <= EditHistory.limit + 64 * 1024)
    }
    for _ in 0..<20_000 { bench.press(.character("x")) }
    for _ in 0..<20_000 { bench.press(.left) }
    for _ in 0..<20_000 { bench.press(.delete) }
    #expect(bench.editor.history.bytes <= EditHistory.limit + 64 * 1024)
    bench.press(.ctrl("_"))
    #expect(bench.editor.text.utf8.count == 20_000)
  }

  // MARK: Cost

  /// The least time of several tries: what else the machine does makes none of them shorter.
  private static func time(kibibytes: Int, _ keys: [Key], from start: TextEditor.Motion?) -> Duration {
    let line = "Forty new customers, 四十个新客户。 "
    let count = kibibytes * 1024 / line.utf8.count
    let text = (0..<count).map { line + ($0 % 4 == 3 ? "\n" : "") }.joined()
    return (0..<5).map { _ in
      var bench = Bench(text + "|", limit: 128 * 1024)
      if let start { for _ in 0..<(text.count / 2) { bench.press(start == .left ? .left : .right) } }
      return ContinuousClock().measure { for key in keys { bench.press(key) } }
    }.min() ?? .zero
  }

  @Test(
    arguments: [
      ("typing at the end", nil, Array(repeating: Key.character("字"), count: 400)),
      ("typing in the middle", .left, Array(repeating: .character("a"), count: 400)),
      ("moving", nil, Array(repeating: .left, count: 400)),
      ("moving by word", .left, Array(repeating: .alt("b"), count: 100)),
      ("moving by line", nil, Array(repeating: .up, count: 20)),
      ("deleting", .left, Array(repeating: .backspace, count: 200)),
      ("undo", .left, Array(repeating: [.character("a"), .ctrl("_")], count: 100).flatMap { $0 }),
    ] as [(String, TextEditor.Motion?, [Key])])
  func aKeyCostsAboutTheSameInALongNote(what: String, from start: TextEditor.Motion?, keys: [Key]) {
    let short = Self.time(kibibytes: 1, keys, from: start)
    let long = Self.time(kibibytes: 64, keys, from: start)
    #expect(long < short * 12, "\(what): \(short) in 1 KiB, \(long) in 64 KiB")
  }
}
