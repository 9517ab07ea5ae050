// How people write numbers, in both languages.

extension Number {
  /// Why what was typed can't be taken.
  public enum Problem: Error, Equatable, Sendable {
    /// It isn't written like a number.
    case notUnderstood
    /// `0,5` may be a half or a slip for 0,500.
    case ambiguousComma
    /// More than fifteen digits, or more than six behind the point.
    case tooLong
  }

  /// Reads `1200`, `1,200.5`, `−3`, `$25k`, `10M`, `¥3万`, `12 %`, `１２％`.
  ///
  /// A comma groups thousands and is never a decimal point: `0,5` is refused rather than guessed. A sign of a
  /// currency before and a per cent sign after are passed over; the unit is a field of its own.
  public init(typed text: String) throws(Problem) {
    var characters = text.halfWidth.map(Self.plain).filter { !$0.isWhitespace && $0 != "_" }[...]
    let isNegative = characters.first == "-"
    if isNegative || characters.first == "+" { characters.removeFirst() }
    if let first = characters.first, "$€£¥".contains(first) { characters.removeFirst() }
    if characters.last == "%" { characters.removeLast() }
    var zeros = 0
    if let last = characters.last, let power = Self.suffixes[last] {
      characters.removeLast()
      zeros = power
    }
    let text = String(characters)
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = halves.first, halves.count <= 2, halves.allSatisfy({ !$0.isEmpty }) else {
      throw .notUnderstood
    }
    let groups = first.split(separator: ",", omittingEmptySubsequences: false)
    let fraction = halves.count > 1 ? String(halves[1]) : ""
    guard (groups.map(String.init) + [fraction]).allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }) else {
      throw .notUnderstood
    }
    if groups.count > 1, !(1...3 ~= groups[0].count && groups.dropFirst().allSatisfy { $0.count == 3 }) {
      throw .ambiguousComma
    }
    try self.init(whole: groups.joined(), fraction: fraction, zeros: zeros, isNegative: isNegative)
  }

  private init(whole: String, fraction: String, zeros: Int, isNegative: Bool) throws(Problem) {
    var (whole, fraction) = (whole, fraction[...])
    for _ in 0..<zeros { whole += fraction.isEmpty ? "0" : String(fraction.removeFirst()) }
    while fraction.last == "0" { fraction.removeLast() }
    guard let digits = Int64(whole + fraction),
      let number = Number(digits: isNegative ? -digits : digits, scale: fraction.count)
    else { throw .tooLong }
    self = number
  }

  private static let suffixes: [Character: Int] = [
    // No small m: 15 m is more likely minutes than millions.
    "k": 3, "K": 3, "M": 6, "B": 9, "千": 3, "万": 4, "亿": 8,
  ]

  /// The typographer's minus and the Chinese comma and point made ASCII.
  private static func plain(_ character: Character) -> Character {
    switch character {
    case "−": "-"
    case "、": ","
    case "。": "."
    case "￥": "¥"
    default: character
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}

extension Number.Problem {
  /// One line that says what would be right.
  public func message(for text: String) -> Phrase {
    let shown = String(text.prefix(20))
    switch self {
    case .notUnderstood:
      return Phrase(
        "“\(shown)” isn't a number; write 1200, 12.5 or 25k.", zh: "“\(shown)”不是数字，请写成 1200、12.5 或 3万。")
    case .ambiguousComma:
      return Phrase(
        "“\(shown)”: a comma groups thousands; write 0.5 with a point.",
        zh: "“\(shown)”：逗号用于千位分隔，小数请用点，如 0.5。")
    case .tooLong:
      return Phrase(
        "“\(shown)” is too long; a number has at most 15 digits, 6 of them decimals.",
        zh: "“\(shown)”太长；数字最多 15 位，其中小数最多 6 位。")
    }
  }
}
