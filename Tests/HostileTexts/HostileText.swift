/// Texts that would do something to a terminal, to a reader's eye or to a program that takes them for less than they
/// are. Sequences hold the number 31337, which no program of ours has a use for, so that one that got through is known.
public struct HostileText: Sendable, CustomStringConvertible {
  /// What it would do.
  public let name: String
  /// The text itself, with something to be seen at its start.
  public let text: String

  /// What every text has in it to be seen, so that a test can tell that it was shown at all.
  public static let sign = "zq"

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = Self.sign + "x" + text
  }

  /// What it would do.
  public var description: String { name }

  /// As much of it as the system lets stand in an argument or a variable: all but NUL.
  public var word: String { String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" })) }

  /// As much of it as can be a file's name.
  public var fileName: String {
    let scalars = word.unicodeScalars.map { $0 == "/" ? "\u{2215}" : $0 }
    var name = String.UnicodeScalarView()
    var bytes = 0
    for scalar in scalars {
      bytes += UTF8.width(scalar)
      if bytes > 180 { break }
      name.append(scalar)
    }
    return String(name)
  }

  /// All short ones: each fits a name.
  public static let all: [HostileText] =
    controls + sequences + directions + silent + [
      HostileText("marks without a letter", "\u{301}\u{302}\u{20DD}\u{489}"),
      HostileText("marks on the next line", "\n\u{301}\u{302}"),
      HostileText("emoji that grow", "👩‍👩‍👧‍👦\u{200D}\u{1F3FD}\u{FE0F}🏴\u{E0067}\u{E007F}❤️‍🔥"),
      HostileText("never a character", "\u{FFFD}" + scalars(0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF)),
      HostileText("of private use and not assigned", scalars(0xE000, 0xF0000, 0x378, 0x3FFFD)),
      HostileText("a shell's signs", "$(touch 31337);`touch 31337`|touch 31337&'\"\\ >31337"),
      HostileText("a format's signs", "%n%s%31337d%@ \\(31337) {{{31337}}} ${31337}"),
      HostileText("a path", "/../../../31337/.\\..\\~"),
      HostileText("markup", "<script>31337</script> [a](javascript:31337) &#x1b;[31337m"),
    ]

  private static let controls = [
    HostileText("NUL", "\0a\0"),
    HostileText("controls of C0", scalars(Array(1..<0x20)) + "\u{7F}"),
    HostileText("controls of C1", scalars(Array(0x80..<0xA0))),
    HostileText("line ends of all kinds", "a\rb\r\nc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h"),
    HostileText("another character set", "\u{E}qqq\u{F}\u{1B}(0lqk\u{1B}N\u{1B}O"),
    HostileText("backspaces over it", "a\u{8}\u{8}\u{8}\rb"),
  ]

  private static let sequences = [
    HostileText("a colour", "\u{1B}[31337ma\u{1B}[38;2;1;2;31337m"),
    HostileText("the cursor elsewhere", "\u{1B}[31337;1H\u{1B}[2J\u{1B}[3J\u{1B}D\u{1B}M"),
    HostileText("the second screen", "\u{1B}[?1049h\u{1B}[?31337h\u{1B}[?1000h\u{1B}[?2004l"),
    HostileText("the title", "\u{1B}]0;31337\u{7}\u{1B}]2;31337\u{1B}\\"),
    HostileText("the clipboard", "\u{1B}]52;c;MzEzMzc=\u{7}\u{1B}]52;c;?\u{1B}\\"),
    HostileText("a link", "\u{1B}]8;;http://31337\u{1B}\\a\u{1B}]8;;\u{1B}\\"),
    HostileText("an answer to be typed", "\u{1B}[6n\u{1B}[c\u{1B}[21t\u{1B}P$q\"p31337\u{1B}\\\u{5}"),
    HostileText("a device's own", "\u{1B}P+q31337\u{1B}\\\u{1B}_G31337\u{1B}\\\u{1B}^31337\u{1B}\\"),
    HostileText("a sequence of C1", "\u{9B}31337m\u{9D}0;31337\u{9C}\u{90}$q31337\u{9C}\u{9E}\u{9F}"),
    HostileText("past tmux", "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;MzEzMzc=\u{7}\u{1B}\\"),
    HostileText("the end of a paste", "\u{1B}[201~\u{1B}[200~a\u{1B}[201~"),
    HostileText("a reset", "\u{1B}c\u{1B}[!p\u{1B}#8"),
    HostileText("a half of one", "\u{1B}["),
  ]

  private static let directions = [
    HostileText("overrides of direction", "\u{202E}cod.exe\u{202D}a\u{202C}"),
    HostileText("embeddings", "\u{202A}a\u{202B}b\u{202C}\u{202C}"),
    HostileText("isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{2069}"),
    HostileText("marks of direction", "\u{200E}a\u{200F}b\u{61C}שלום"),
  ]

  private static let silent = [
    HostileText("what has no width", "a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}f\u{AD}g\u{34F}"),
    HostileText(
      "what looks like nothing", "\u{115F}\u{1160}\u{17B4}\u{180E}\u{2061}\u{206F}\u{3164}\u{FFA0}\u{2800}"),
    HostileText(
      "variants and tags", "a\u{FE00}\u{FE0F}\u{E0001}\u{E0041}\u{E01EF}\u{180B}\u{FFF9}\u{FFFB}\u{1D173}"),
  ]

  private static func scalars(_ values: UInt32...) -> String { scalars(values) }

  private static func scalars(_ values: [UInt32]) -> String {
    String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar($0) }))
  }

  /// All of them, several in one text, for what takes long with each.
  public static func packs(of count: Int) -> [HostileText] {
    stride(from: 0, to: all.count, by: count).map { start in
      let some = all[start...].prefix(count)
      return HostileText(some.map(\.name).joined(separator: ", "), some.map(\.text).joined())
    }
  }

  // MARK: At random

  /// A text of pieces of all of them.
  /// - Parameter characters: the most of them, since a name holds no more.
  public static func random(
    upTo characters: Int = 60, using random: inout some RandomNumberGenerator
  ) -> HostileText {
    var text = ""
    while text.count < characters, Int.random(in: 0..<12, using: &random) > 0 {
      let whole = all.randomElement(using: &random)?.text ?? ""
      let scalars = Array(whole.unicodeScalars)
      let start = Int.random(in: 0..<max(1, scalars.count), using: &random)
      let piece = scalars[start...].prefix(Int.random(in: 1...8, using: &random))
      text.unicodeScalars.append(contentsOf: piece)
      if Bool.random(using: &random) {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return HostileText("at random", String(text.prefix(characters)))
  }

  /// As many as wanted of all of them and then random ones.
  public static func some(_ count: Int, seed: UInt64) -> [HostileText] {
    var generator = SplitMix(state: seed)
    return all.shuffled(using: &generator).prefix(count)
      + (0..<max(0, count - all.count)).map { _ in random(using: &generator) }
  }

  // MARK: Floods

  /// Texts as long as a note may be, that stand in a handful of cells.
  public static let floods = [
    HostileText("64 KiB of marks on a letter", String(repeating: "\u{301}", count: 32_000)),
    HostileText("64 KiB without width", String(repeating: "\u{200B}", count: 21_000)),
    HostileText("64 KiB of joiners", String(repeating: "\u{200D}", count: 21_000)),
    HostileText("64 KiB of one family", String(repeating: "👩\u{200D}", count: 9_000)),
    HostileText("64 KiB of flags", String(repeating: "🇩", count: 16_000)),
    HostileText("64 KiB of a syllable", String(repeating: "\u{1100}", count: 21_000)),
    HostileText("64 KiB of overrides", String(repeating: "\u{202E}", count: 21_000)),
    HostileText("64 KiB of NUL", String(repeating: "\0", count: 65_000)),
    HostileText("64 KiB of lines", String(repeating: "\n", count: 65_000)),
    HostileText("64 KiB of blanks", String(repeating: " ", count: 65_000)),
    HostileText("64 KiB of one word", String(repeating: "x", count: 65_000)),
  ]
}

/// A generator whose every run is the same (SplitMix64).
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that begins at a seed.
  public init(state: UInt64) { self.state = state }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
