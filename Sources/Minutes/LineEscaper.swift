/// Escapes one line of text; the rules in the order of the CommonMark specification: blocks, then inlines.
struct LineEscaper {
  private let line: [Unicode.Scalar]
  private let startsLine: Bool
  private let place: MarkdownText.Place
  private var written: [Unicode.Scalar] = []

  /// - Parameters:
  ///   - line: a line without line breaks, controls, and white space around it.
  ///   - startsLine: whether the line stands where Markdown looks for headings, lists and other blocks.
  ///   - place: where the text stands that the line is part of.
  init(_ line: [Unicode.Scalar], startsLine: Bool, _ place: MarkdownText.Place) {
    self.line = line
    self.startsLine = startsLine
    self.place = place
  }

  mutating func escaped() -> [Unicode.Scalar] {
    written.reserveCapacity(line.count + 8)
    let marker = startsLine ? blockMarker : place == .heading ? closingMarker : nil
    var index = 0
    while index < line.count {
      let scalar = line[index]
      switch scalar {
      case "*", "_", "~":
        let end = endOfRun(at: index)
        appendRun(index..<end, marker: marker)
        index = end
        continue
      default:
        if index == marker || isSpecial(scalar, at: index) { written.append("\\") }
        written.append(scalar)
      }
      index += 1
    }
    return written
  }

  // MARK: Blocks

  /// The place of the character whose escape keeps the line from starting a block.
  private var blockMarker: Int? {
    guard let first = line.first else { return nil }
    switch first {
    case "#", ">", "[": return 0
    case "=": return line.allSatisfy { $0 == "=" } ? 0 : nil
    case "+": return isSpace(after: 0) ? 0 : nil
    case "*": return isSpace(after: 0) ? 0 : nil
    // A rule of stars or underscores ends in one, which is escaped for standing at the end.
    case "-": return isSpace(after: 0) || isTableRule ? 0 : nil
    case ":", "|": return isTableRule ? 0 : nil
    case "~": return line.starts(with: ["~", "~", "~"]) ? 0 : nil
    case "0"..."9":
      let digits = line.prefix { "0"..."9" ~= $0 }.count
      guard digits < line.count, line[digits] == "." || line[digits] == ")" else { return nil }
      return isSpace(after: digits) ? digits : nil
    default: return nil
    }
  }

  /// `--|:-:`, which would make a table's head of the line above, and `---` a heading.
  private var isTableRule: Bool {
    line.contains("-") && line.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " }
  }

  /// The number signs at a heading's end would be taken for its closing.
  private var closingMarker: Int? {
    let signs = line.reversed().prefix { $0 == "#" }.count
    let start = line.count - signs
    return signs > 0 && (start == 0 || line[start - 1] == " ") ? start : nil
  }

  // MARK: Inlines

  /// What stands before and after the text isn't known here, so that a text's ends count as the worse case.
  private func isSpecial(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    let previous = index > 0 ? line[index - 1] : nil
    let next = index + 1 < line.count ? line[index + 1] : nil
    switch scalar {
    case "`": return true
    case "\\": return next.map(isPunctuation) ?? true
    case "[": return next == "^" || previous == ")"
    case "]": return next == "(" || next == "[" || isAfterTick(index)
    case "<": return next.map { isLetter($0) || $0 == "/" || $0 == "!" || $0 == "?" } ?? false
    case "&": return isEntity(at: index)
    case ":": return previous.map(isLetter) ?? false && line[index...].starts(with: [":", "/", "/"])
    case ".": return isAfterWWW(index)
    case "|": return place == .cell
    default: return false
    }
  }

  /// GitHub's parser takes a task for done when `[x]` stands anywhere in its line, escaped or not.
  private func isAfterTick(_ index: Int) -> Bool {
    index >= 2 && line[index - 2] == "[" && (line[index - 1] == "x" || line[index - 1] == "X")
  }

  private func isEntity(at index: Int) -> Bool {
    let rest = line[(index + 1)...].drop { $0 == "#" }
    let name = rest.prefix { isLetter($0) || "0"..."9" ~= $0 }
    return !name.isEmpty && name.endIndex < line.count && line[name.endIndex] == ";"
  }

  private func isAfterWWW(_ index: Int) -> Bool {
    index >= 3 && line[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  // MARK: Emphasis and strikethrough

  private func endOfRun(at start: Int) -> Int {
    line[start...].firstIndex { $0 != line[start] } ?? line.count
  }

  private mutating func appendRun(_ run: Range<Int>, marker: Int?) {
    // Half a run escaped would leave another run behind, with other neighbours.
    let isEscaped = isDelimiter(run) || marker == run.lowerBound
    for index in run {
      if isEscaped { written.append("\\") }
      written.append(line[index])
    }
  }

  /// Whether a run could open or close emphasis, by what stands beside it.
  private func isDelimiter(_ run: Range<Int>) -> Bool {
    let previous = run.lowerBound > 0 ? line[run.lowerBound - 1] : startsLine ? " " : nil
    let next = run.upperBound < line.count ? line[run.upperBound] : nil
    let isAfterSpace = previous?.properties.isWhitespace ?? false
    let isBeforeSpace = next?.properties.isWhitespace ?? false
    // A strikethrough must be closed by what doesn't follow a space: “~30 %” alone strikes nothing.
    if line[run.lowerBound] == "~" { return !isAfterSpace }
    if isAfterSpace && isBeforeSpace { return false }
    if line[run.lowerBound] == "_" { return !(previous.map(isWord) ?? false && next.map(isWord) ?? false) }
    return true
  }

  // MARK: Characters

  private func isSpace(after index: Int) -> Bool {
    index + 1 == line.count || line[index + 1] == " "
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "!"..."~" ~= scalar && !isLetter(scalar) && !("0"..."9" ~= scalar)
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
