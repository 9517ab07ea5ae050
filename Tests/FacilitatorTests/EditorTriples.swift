import Terminal
import Testing

@testable import Facilitator

/// The editor by triples: a text, keys, the text after them; `|` is the insertion point.
///
/// Keys stand between spaces, each by its name; what is no key's name is typed scalar by scalar, `␣` in it as a
/// space, and what stands in `‹›` is pasted, `⏎` in it as a line break. Lines are wrapped to ten columns.
@Suite struct EditorTriples {
  typealias Triple = (String, String, String)

  static let typing: [Triple] = [
    ("|", "abc", "abc|"), ("a|c", "b", "ab|c"), ("|b", "a", "a|b"), ("中|字", "文", "中文|字"),
    ("a|b", "space", "a |b"), ("|", "one␣two", "one two|"),
    ("a|b", "alt-enter", "a\n|b"), ("a|b", "ctrl-j", "a\n|b"),
    ("e|x", "\u{301}", "e\u{301}|x"), ("|", "e\u{301}", "e\u{301}|"), ("|", "か\u{3099}", "か\u{3099}|"),
    ("|", "é", "é|"), ("👩|", "\u{200D}👧", "👩\u{200D}👧|"), ("|", "👍🏽", "👍🏽|"),
    // Within what becomes one grapheme nothing changes places.
    ("|🇫🇷", "🇩🇪", "🇩🇪|🇫🇷"), ("|👦", "👨\u{200D}👩\u{200D}", "👨\u{200D}👩\u{200D}|👦"),
    ("|👦", "👨\u{200D} left", "|👨\u{200D}👦"), ("|👦", "👨\u{200D} right", "👨\u{200D}👦|"),
    ("|\u{301}x", "e", "e|\u{301}x"), ("|\u{301}x", "e backspace", "|\u{301}x"),
    ("|\u{301}x", "e right", "e\u{301}|x"), ("|\u{301}x", "e left", "|e\u{301}x"),
    ("|\u{301}x", "e delete", "e|x"), ("|🇫🇷", "🇩 alt-f", "🇩🇫🇷|"), ("|🇫🇷", "🇩 home", "|🇩🇫🇷"),
    ("a|d", "‹b⏎c›", "ab\nc|d"), ("|", "‹a\r\nb\rc›", "a\nb\nc|"), ("a|", "‹›", "a|"),
    // What isn't the editor's.
    ("a|b", "tab shift-tab enter escape insert pageup pagedown f2 ctrl-r ctrl-x ctrl-g alt-x alt-中", "a|b"),
  ]

  static let motions: [Triple] = [
    ("|", "left right up down home end", "|"), ("abc|", "left", "ab|c"), ("|abc", "left", "|abc"),
    ("ab|c", "right", "abc|"), ("abc|", "right", "abc|"), ("abc|", "ctrl-b ctrl-b", "a|bc"),
    ("|abc", "ctrl-f ctrl-f", "ab|c"), ("中文|", "left", "中|文"), ("|中文", "right", "中|文"),
    ("e\u{301}x|", "left left", "|e\u{301}x"), ("|e\u{301}x", "right", "e\u{301}|x"),
    ("a👩‍👩‍👧‍👦|", "left", "a|👩‍👩‍👧‍👦"), ("|👩‍👩‍👧‍👦a", "right", "👩‍👩‍👧‍👦|a"), ("👍🏽|", "left", "|👍🏽"),
    ("|🇩🇪🇫🇷", "right", "🇩🇪|🇫🇷"), ("🇩🇪🇫🇷|", "left", "🇩🇪|🇫🇷"), ("1️⃣2|", "left left", "|1️⃣2"),
    ("a|\nb", "right", "a\n|b"), ("a\n|b", "left", "a|\nb"), ("a\r\n|b", "left", "a|\r\nb"),
    ("ab\ncd|ef", "home", "ab\n|cdef"), ("ab\ncd|ef", "ctrl-a", "ab\n|cdef"), ("|ab", "home", "|ab"),
    ("a|b\ncd", "end", "ab|\ncd"), ("ab\nc|d\nef", "ctrl-e", "ab\ncd|\nef"), ("ab|", "end", "ab|"),
    ("a|b\r\ncd", "end", "ab|\r\ncd"), ("\n|\n", "home end", "\n|\n"),
    ("abcdefgh ijklm nop|", "home", "|abcdefgh ijklm nop"), ("|abcdefgh ijklm", "end", "abcdefgh ijklm|"),
  ]

  static let words: [Triple] = [
    ("hello big world|", "alt-b", "hello big |world"),
    ("hello big wor|ld", "alt-b alt-b", "hello |big world"),
    ("|hello world", "alt-f", "hello| world"), ("he|llo world", "alt-f alt-f", "hello world|"),
    ("hello|  world", "alt-f", "hello  world|"), ("hello  |world", "alt-b", "|hello  world"),
    ("a b|", "ctrl-left", "a |b"), ("|a b", "ctrl-right", "a| b"), ("a b|", "alt-left", "a |b"),
    ("|a b", "alt-right", "a| b"), ("|", "alt-b alt-f", "|"), ("  |", "alt-b", "|  "),
    ("|  ", "alt-f", "  |"),
    ("我们明年，做什么|", "alt-b", "我们明年，|做什么"), ("我们明年，做什么|", "alt-b alt-b", "我们明年|，做什么"),
    ("|我们明年，做什么", "alt-f", "我们明年|，做什么"), ("|我们Q1目标", "alt-f", "我们|Q1目标"),
    ("|我们Q1目标", "alt-f alt-f", "我们Q1|目标"), ("我们Q1目标|", "alt-b alt-b", "我们|Q1目标"),
    ("ひらがなカタカナ漢字|", "alt-b", "ひらがなカタカナ|漢字"),
    ("ひらがなカタカナ漢字|", "alt-b alt-b", "ひらがな|カタカナ漢字"),
    ("ﾊﾞｰ漢字|", "alt-b alt-b", "|ﾊﾞｰ漢字"), ("人々の|", "alt-b alt-b", "|人々の"), ("|한글 말", "alt-f", "한글| 말"),
    ("|привет мир", "alt-f", "привет| мир"), ("שלום עולם|", "alt-b", "שלום |עולם"),
    ("|ＡＢ１中", "alt-f", "ＡＢ１|中"), ("中\u{3000}文|", "alt-b", "中\u{3000}|文"),
    ("don't|", "alt-b", "don'|t"), ("2027-03-31|", "alt-b alt-b", "2027-03|-31"),
    ("|cafe\u{301} au", "alt-f", "cafe\u{301}| au"), ("cafe\u{301} au|", "alt-b alt-b", "|cafe\u{301} au"),
    ("目标👍🏽👍|", "alt-b", "目标|👍🏽👍"), ("a\nb|", "alt-b alt-b", "|a\nb"), ("|a\nb", "alt-f alt-f", "a\nb|"),
  ]

  static let lines: [Triple] = [
    ("ab\ncd|", "up", "ab|\ncd"), ("a|b\ncd", "down", "ab\nc|d"), ("ab\ncd|", "ctrl-p", "ab|\ncd"),
    ("a|b\ncd", "ctrl-n", "ab\nc|d"), ("a|b", "up", "a|b"), ("a|b", "down", "a|b"),
    ("ab\n\ncd|", "up", "ab\n|\ncd"), ("a\n|", "up", "|a\n"), ("|a\n", "down", "a\n|"),
    ("a\r\nb|", "up", "a|\r\nb"), ("a|\r\nb", "down", "a\r\nb|"),
    // The column is kept until another key.
    ("ab\n\ncd|", "up up", "ab|\n\ncd"), ("abcdef|\nx\nabcdefgh", "down down", "abcdef\nx\nabcdef|gh"),
    ("abcdef|\nx", "down up", "abcdef|\nx"), ("abcdef|\nx\nabc", "down left down", "abcdef\nx\n|abc"),
    ("abcdef|\nx\nabc", "down y down", "abcdef\nxy\nab|c"), ("abcd\nx|", "up up end up down", "abcd\nx|"),
    // By the lines that are seen.
    ("hello big world|", "up", "hello| big world"), ("|hello big world", "down", "hello big |world"),
    ("aaaa bbbb cccccccccc|", "up", "aaaa bbbb| cccccccccc"),
    ("aaaa bbbb cccccccccc|", "up down", "aaaa bbbb cccccccccc|"),
    ("hello big|   world", "down", "hello big   world|"),
    ("ab\nhello big world|", "up up", "ab|\nhello big world"),
    ("hello big| world\nx", "down down", "hello big world\nx|"),
    ("x\nhello big world|", "up up up", "x|\nhello big world"),
    ("一二三四五六七|", "up", "一二|三四五六七"), ("一二三|四五六七", "down", "一二三四五六七|"),
    ("一二三\nabc|", "up", "一|二三\nabc"), ("一二三四，五六|", "up", "一二|三四，五六"),
    ("abcdefghijklmnopqrstuvwxyz|", "up up", "abcdef|ghijklmnopqrstuvwxyz"),
    ("👩‍👩‍👧‍👦👍🏽\nabc|", "up", "👩‍👩‍👧‍👦|👍🏽\nabc"), ("e\u{301}e\u{301}\nab|", "up", "e\u{301}e\u{301}|\nab"),
  ]

  static let deletions: [Triple] = [
    ("abc|", "backspace", "ab|"), ("|a", "backspace", "|a"), ("a|b", "ctrl-h", "|b"),
    ("e\u{301}|", "backspace", "|"),
    ("a👩‍👩‍👧‍👦|", "backspace", "a|"), ("🇩🇪🇫🇷|", "backspace", "🇩🇪|"), ("a\n|b", "backspace", "a|b"),
    ("中文|字", "backspace", "中|字"), ("|abc", "delete", "|bc"), ("|abc", "ctrl-d ctrl-d", "|c"),
    ("abc|", "delete", "abc|"), ("|e\u{301}x", "delete", "|x"), ("a|\nb", "delete", "a|b"),
    ("|👩‍👩‍👧‍👦a", "ctrl-d", "|a"), ("|🇩🇪🇫🇷", "delete", "|🇫🇷"), ("a|\r\nb", "delete", "a|b"),
  ]

  static let kills: [Triple] = [
    ("ab|cd", "ctrl-k", "ab|"), ("ab|\ncd", "ctrl-k", "ab|cd"), ("ab|cd\nef", "ctrl-k", "ab|\nef"),
    ("ab|cd", "ctrl-u", "|cd"), ("x\nab|cd", "ctrl-u", "x\n|cd"), ("x\n|ab", "ctrl-u", "x|ab"),
    ("|ab", "ctrl-u", "|ab"), ("one two|", "ctrl-w", "one |"), ("one two  |", "ctrl-w", "one |"),
    ("目标，增长|", "ctrl-w", "目标，|"), ("目标，增长|", "alt-backspace", "目标，|"),
    ("目标Q1|", "ctrl-w", "目标|"), ("|one two", "alt-d", "| two"), ("one| two", "alt-d", "one|"),
    ("|目标Q1", "alt-d", "|Q1"), ("ab|cd", "ctrl-k ctrl-y", "abcd|"), ("ab|cd", "ctrl-k home ctrl-y", "cd|ab"),
    ("|", "ctrl-y", "|"), ("|一 二", "alt-d end ctrl-y", " 二一|"),
    // One after the other they add up, on the side where they stood.
    ("one two three|", "ctrl-w ctrl-w ctrl-y", "one two three|"),
    ("one two three|", "ctrl-w ctrl-w home ctrl-y", "two three|one "),
    ("|one two", "alt-d alt-d ctrl-y ctrl-y", "one twoone two|"),
    ("one |two", "ctrl-w ctrl-k ctrl-y", "one two|"),
    ("|a\nb\nc", "ctrl-k ctrl-k ctrl-k end ctrl-y", "a\nb|\nc"), ("a\nb|", "ctrl-u ctrl-u ctrl-y", "a\nb|"),
    ("one two|", "ctrl-w left ctrl-w ctrl-y", "one| "), ("a b|", "ctrl-w x ctrl-w ctrl-y", "a x|"),
    ("ab|", "ctrl-u ctrl-u ctrl-k ctrl-y", "ab|"), ("a b c|", "ctrl-w ctrl-y ctrl-w ctrl-y", "a b c|"),
    ("a b c|", "ctrl-w backspace ctrl-w ctrl-y", "a b|"), ("ab|", "backspace ctrl-y", "a|"),
    ("a|b", "ctrl-k ctrl-_ end ctrl-y", "abb|"),
  ]

  static let history: [Triple] = [
    ("x|", "ctrl-_", "x|"), ("x|", "alt-_", "x|"), ("|", "hello ctrl-_", "|"),
    ("|", "hello ctrl-_ alt-_", "hello|"),
    ("|", "hello ctrl-_ alt-/", "hello|"), ("|", "hello␣big␣world ctrl-_", "hello big |"),
    ("|", "hello␣big␣world ctrl-_ ctrl-_", "hello |"),
    ("|", "hello␣big␣world ctrl-_ ctrl-_ ctrl-_ ctrl-_", "|"),
    ("|", "hello,␣world! ctrl-_", "hello, |"), ("|", "目标增长，明年 ctrl-_", "目标增长，|"),
    ("|", "目标Q1 ctrl-_", "目标|"), ("|", "目标Q1 ctrl-_ ctrl-_ alt-_ alt-_", "目标Q1|"),
    ("|", "cafe\u{301}s ctrl-_", "|"), ("|", "👨\u{200D}👩 ctrl-_", "|"), ("|", "a alt-enter b ctrl-_", "a\n|"),
    // A motion, a deletion, a paste begin a step of their own.
    ("|", "ab left c ctrl-_", "a|b"), ("|", "ab left c ctrl-_ ctrl-_", "|"),
    ("|", "ab left right c ctrl-_", "ab|"),
    ("ab|", "backspace backspace ctrl-_", "ab|"), ("|ab", "delete delete ctrl-_", "|ab"),
    ("a|b", "backspace delete ctrl-_", "|b"), ("a|b", "backspace delete ctrl-_ ctrl-_", "a|b"),
    ("ab|", "x backspace ctrl-_", "abx|"), ("ab|", "x backspace y ctrl-_ ctrl-_ ctrl-_", "ab|"),
    ("a|", "‹b⏎c› ctrl-_", "a|"), ("|", "a ‹b› ‹c› ctrl-_", "ab|"), ("|", "a ‹b› c ctrl-_ ctrl-_", "a|"),
    ("one two|", "ctrl-w ctrl-w ctrl-_", "one |"), ("one two|", "ctrl-w ctrl-w ctrl-_ ctrl-_", "one two|"),
    ("one|", "ctrl-w ctrl-y ctrl-y ctrl-_", "one|"), ("ab|cd", "ctrl-k ctrl-_", "ab|cd"),
    ("ab|cd", "ctrl-u ctrl-_", "ab|cd"), ("ab|cd", "ctrl-u ctrl-_ alt-_", "|cd"),
    ("e\u{301}|", "backspace ctrl-_", "e\u{301}|"), ("|🇫🇷", "🇩🇪 ctrl-_", "|🇫🇷"),
    // What was taken back is gone with the next edit, not with a motion.
    ("|", "a ctrl-_ b alt-_", "b|"), ("x|", "a ctrl-_ left alt-_", "xa|"),
    ("|", "a ctrl-_ alt-_ alt-_", "a|"),
    ("|", "a␣b ctrl-_ c ctrl-_ ctrl-_", "|"),
  ]

  static let all = typing + motions + words + lines + deletions + kills + history

  @Test(arguments: all) func keysDoTheirWork(text: String, keys: String, wanted: String) throws {
    var desk = Bench(text)
    try desk.press(keys)
    #expect(desk.scalars == Array(wanted.unicodeScalars), "\(desk.shown)")
  }

  @Test func thereAreManyRows() {
    #expect(Self.all.count > 150)
  }

  @Test(
    arguments: [
      ("a|", "alt-enter ctrl-j", "a|"), ("a|d", "‹b⏎c›", "ab c|d"), ("|", "‹⏎a⏎⏎b⏎›", "a b|"),
      ("a|b", "up down", "a|b"), ("hello big| world", "ctrl-p ctrl-n", "hello big| world"),
    ]) func oneLineStaysOne(text: String, keys: String, wanted: String) throws
  {
    var desk = Bench(text, isMultiline: false, columns: .max)
    try desk.press(keys)
    #expect(desk.shown == wanted)
  }

  @Test(
    arguments: [
      ("abc|", "d", "abcd|", false), ("abcd|", "e", "abcd|", true), ("abc|", "é", "abc|", true),
      ("a|", "中", "a中|", false), ("ab|", "‹cde›", "ab|", true), ("ab|", "‹cd›", "abcd|", false),
      ("abc|", "ctrl-u ctrl-y ctrl-y", "abc|", true), ("abcd|", "alt-enter", "abcd|", true),
      ("abcd|", "x backspace y", "abcy|", false), ("abcdef|", "x", "abcdef|", true),
      ("abcdef|", "backspace", "abcde|", false), ("abcdef|", "ctrl-w ab ctrl-_ ctrl-_", "abcdef|", false),
    ]) func nothingIsLongerThanItsLimit(text: String, keys: String, wanted: String, isFull: Bool) throws
  {
    var desk = Bench(text, limit: 4)
    try desk.press(keys)
    #expect(desk.shown == wanted)
    #expect((desk.outcome == .full) == isFull)
  }

  @Test(
    arguments: [
      ("a|b", "up"), ("a|b", "down"), ("a|\nb", "ctrl-p"), ("a\n|b", "ctrl-n"), ("|a", "left"),
      ("a|", "right"),
      ("a|", "ctrl-k"), ("a|", "ctrl-y"), ("a|", "ctrl-_"), ("a|", "alt-_"), ("|", "backspace"), ("a|", "f5"),
    ]) func aKeyOfWhichNothingComesIsLeftToOthers(text: String, key: String) throws
  {
    var desk = Bench(text)
    try desk.press(key)
    #expect(desk.outcome == .ignored)
    #expect(desk.shown == text)
  }
}

/// An editor under test.
struct Bench {
  private(set) var editor: TextEditor
  var kills = KillText()
  private(set) var outcome = TextEditor.Outcome.ignored
  private let columns: Int

  /// - Parameter marked: the text, with `|` at the insertion point.
  init(_ marked: String, isMultiline: Bool = true, limit: Int = 1000, columns: Int = 10) {
    let parts = marked.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    editor = TextEditor(parts.joined(), isMultiline: isMultiline, limit: limit)
    self.columns = columns
    while editor.before.utf8.count > parts[0].utf8.count { editor.move(.left) }
  }

  mutating func press(_ key: Key) {
    outcome = editor.handle(key, columns: columns, kills: &kills)
  }

  mutating func paste(_ text: String) {
    outcome = editor.insert(text) ? .edited : .full
  }

  /// Presses keys and types and pastes texts, as the triples write them.
  mutating func press(_ tokens: String) throws {
    for token in tokens.unicodeScalars.split(separator: " ").map(String.init) {
      if token.hasPrefix("‹"), token.hasSuffix("›") {
        paste(String(token.dropFirst().dropLast()).replacing("⏎", with: "\n"))
      } else if let key = Key(name: token) {
        press(key)
      } else {
        for scalar in token.unicodeScalars { press(.character(scalar == "␣" ? " " : Character(scalar))) }
      }
    }
  }

  /// The text with `|` at the insertion point.
  var shown: String { editor.before + "|" + editor.after }
  /// The same by scalar, since equal strings may consist of other ones.
  var scalars: [Unicode.Scalar] {
    Array(editor.before.unicodeScalars) + ["|"] + Array(editor.after.unicodeScalars)
  }
}
