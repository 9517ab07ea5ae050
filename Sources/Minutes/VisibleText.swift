// What people paste may hold characters that move a cursor, turn the direction of what follows, or end a
// document early. They become symbols that can be seen; everything else is left as it was typed.

/// Takes typed text apart into lines in which every character can be seen.
enum VisibleText {
  /// The lines of a text, white space around each dropped, empty lines at start and end too.
  ///
  /// Indentation would make code blocks of notes, and Markdown shows none anyway.
  static func lines(of text: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if isLineBreak(scalar) {
        // CR LF is one line break.
        if !(isAfterReturn && scalar == "\n") {
          lines.append(trimmed(line))
          line = []
        }
      } else {
        append(scalar, to: &line)
      }
      isAfterReturn = scalar == "\r"
    }
    lines.append(trimmed(line))
    return Array(lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed())
  }

  /// The lines of a text as one, for names.
  static func folded(_ text: String) -> String {
    if isLine(text) { return text }
    var folded = String.UnicodeScalarView()
    for line in lines(of: text) where !line.isEmpty {
      if !folded.isEmpty { folded.append(" ") }
      folded.append(contentsOf: line)
    }
    return String(folded)
  }

  /// A text with a line feed for each line break, and with every character to be seen; white space stays as it
  /// was typed.
  static func inert(_ text: String) -> String {
    // Most texts have nothing to look at twice.
    guard !text.unicodeScalars.allSatisfy({ isShown($0) || $0 == "\n" || $0 == "\t" }) else { return text }
    var inert = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        inert.append(scalar)
      } else if isLineBreak(scalar) {
        if !(isAfterReturn && scalar == "\n") { inert.append("\n") }
      } else {
        append(scalar, to: &inert)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(inert)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a text is one line in which every character can be seen, without white space around it.
  static func isLine(_ text: String) -> Bool {
    text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
      && text.unicodeScalars.allSatisfy(isShown)
  }

  /// Whether a character can be seen as it is and ends no line.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    0x20..<0x7F ~= scalar.value || (scalar.value > 0x7F && !isHidden(scalar) && !isLineBreak(scalar))
  }

  private static func append(
    _ scalar: Unicode.Scalar, to line: inout some RangeReplaceableCollection<Unicode.Scalar>
  ) {
    switch scalar.value {
    case 0x09: line.append(" ")
    case 0x00..<0x20: line.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: line.append("\u{2421}")
    case 0x20..<0x7F: line.append(scalar)
    default:
      if isHidden(scalar) {
        line.append(contentsOf: "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩".unicodeScalars)
      } else {
        line.append(scalar)
      }
    }
  }

  /// Controls beyond ASCII, what overrides or isolates the direction of text (Unicode Standard Annex 9), and
  /// what Unicode promises never to be a character. Direction marks and joiners stay: scripts need them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func trimmed(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard line.first == " " || line.last == " " else { return line }
    return Array(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
