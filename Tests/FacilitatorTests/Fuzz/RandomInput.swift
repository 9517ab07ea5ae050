import SessionModel
import Terminal

@testable import Facilitator

/// Keys, texts and sizes at random, with enough sense in their order that every corner is come to.
struct RandomInput {
  /// Keys that are pressed next, one after the other.
  private var planned: [Key] = []

  private static let keys: [Key] =
    KeyMap.standardBindings.flatMap { $0.1 }.compactMap(Key.init(name:))
    + [
      .escape, .enter, .enter, .tab, .backTab, .backspace, .delete, .home, .end, .pageUp, .pageDown,
      .ctrl("a"), .ctrl("b"), .ctrl("c"), .ctrl("e"), .ctrl("k"), .ctrl("n"), .ctrl("p"), .ctrl("u"),
      .ctrl("w"),
      .ctrl("x"), .ctrl("y"), .ctrl("z"), .ctrl("_"), .alt("_"), .alt("b"), .alt("f"), .alt("d"),
      .alt(.enter),
      .alt(.backspace), Key(.left, .control), Key(.right, .control), Key(.insert), Key(.function(40)),
    ]
  private static let characters: [Character] =
    Array("abcdefgh 0123456789 !?=*#@\\:./%+-，。！？＝＊＃＠：界线索转化率é한каأ")
    + ["\u{301}", "👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "\u{200B}", "\u{202E}", "\u{1100}", "e\u{301}", "☃\u{FE0F}"]
  private static let texts = [
    "two\nlines\u{1B}[31m\u{0}", "three\n\nlines\r\nand a tab\t", "一行\n两行 5 %", "@Ada due:fri !budget why",
    "",
    " ", "@", "\u{301}", "\u{202E}right to left\u{2028}\u{85}", "5", "2027-03-31", "25k", "👨‍👩‍👧‍👦👩‍🚀🇫🇷🇩",
    "因为。“引号”：截止：周五", "！数据 缺失", "#goal raise x by 5 %", "Zwölf Boxkämpfer",
    String(repeating: "long", count: 60), String(repeating: "很长的一句话，", count: 80),
    String(repeating: "a\u{301}\u{302}\u{303}\u{304}\u{305}", count: 20),
    String(repeating: "x", count: 70_000),
  ]
  private static let words = [
    "und", "age", "min", "kind", "step", "goal", "ada", "界", "线索", "x", "zzz", "note",
  ]
  private static let sizes = [(80, 24), (100, 30), (64, 18), (40, 12), (120, 40), (96, 28), (300, 90)]

  /// The next key.
  mutating func key(for state: State, using random: inout IdentifierSource) -> Key {
    if planned.isEmpty, Int.random(in: 0..<12, using: &random) == 0 { plan(using: &random) }
    if !planned.isEmpty { return planned.removeFirst() }
    let isAtHome = state.desk == nil && state.setup == nil && state.overlay == nil
    if isAtHome, Bool.random(using: &random) {
      return .character(["n", "n", "f", "d"].randomElement(using: &random) ?? "n")
    }
    let isTyping = state.desk?.form != nil || state.setup != nil
    if isTyping, Int.random(in: 0..<3, using: &random) > 0 {
      return .character(Self.characters.randomElement(using: &random) ?? "x")
    }
    return Self.keys.randomElement(using: &random) ?? .escape
  }

  /// A way through some screens, as a person would go it.
  private mutating func plan(using random: inout IdentifierSource) {
    let word = Self.words.randomElement(using: &random) ?? "x"
    let digit = String(Int.random(in: 1...9, using: &random))
    let downs = Array(repeating: Key.down, count: Int.random(in: 0..<6, using: &random))
    switch Int.random(in: 0..<14, using: &random) {
    case 0: planned = typed("/" + word) + [.enter] + downs + [.enter]
    case 1: planned = typed(":" + word) + downs + [.enter]
    case 2: planned = [.escape, .escape] + typed("g" + digit)
    case 3:
      planned =
        typed("g") + downs + typed(["J", "K", "x", "+", "-", "\n"].randomElement(using: &random) ?? "x")
    case 4: planned = typed("C") + downs + [.enter]
    case 5: planned = typed("G" + digit)
    case 6: planned = typed("M") + downs + [.pageDown, .escape]
    case 7: planned = typed("R") + downs + typed("e")
    case 8: planned = typed("w") + downs + [.tab] + typed(word) + [.enter] + typed("y")
    case 9: planned = [.escape] + typed("i" + word) + [.enter, .enter, .escape]
    case 10: planned = [.escape] + typed(["b", "r", "d", "t", "v", "I"].randomElement(using: &random) ?? "b")
    case 11: planned = [.escape] + typed("e") + [.tab, .tab] + typed(digit) + [.enter]
    case 12:
      planned =
        [.escape, .escape]
        + typed(["aA", "AA", "uu", "q", "qn", "qy", "qq", "F", "S"].randomElement(using: &random) ?? "q")
    default:
      planned =
        [.escape] + downs + typed(["s", "J", "K", "x", "c", "n", "N"].randomElement(using: &random) ?? "n")
    }
  }

  private func typed(_ text: String) -> [Key] {
    text.map { $0 == "\n" ? .enter : .character($0) }
  }

  /// A text to paste.
  func text(using random: inout IdentifierSource) -> String {
    Self.texts.randomElement(using: &random) ?? ""
  }

  /// A size from 1×1 to 300×90, mostly one that people have.
  func size(using random: inout IdentifierSource) -> Size {
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      return Size(
        rows: Int.random(in: 1...11, using: &random), columns: Int.random(in: 1...39, using: &random))
    case 1:
      return Size(
        rows: Int.random(in: 12...18, using: &random), columns: Int.random(in: 40...66, using: &random))
    case 2: return Size(rows: 1, columns: 1)
    case 3: return Size(rows: 90, columns: 300)
    case 4, 5:
      return Size(
        rows: Int.random(in: 1...90, using: &random), columns: Int.random(in: 1...300, using: &random))
    default:
      let (columns, rows) = Self.sizes.randomElement(using: &random) ?? (80, 24)
      return Size(rows: rows, columns: columns)
    }
  }
}
