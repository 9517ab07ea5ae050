import SessionModel

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
      if Visibility.sight(of: scalar) == .lineBreak {
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
      } else if Visibility.sight(of: scalar) == .lineBreak {
        if !(isAfterReturn && scalar == "\n") { inert.append("\n") }
      } else {
        append(scalar, to: &inert)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(inert)
  }

  /// Whether a text is one line in which every character can be seen, without white space around it.
  static func isLine(_ text: String) -> Bool {
    text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
      && text.unicodeScalars.allSatisfy(isShown)
  }

  /// Whether a character can be seen as it is and ends no line. Direction marks and joiners stay: scripts need them.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch Visibility.sight(of: scalar) {
    case .seen, .blank, .silent: true
    case .lineBreak, .control, .turning, .noCharacter: false
    }
  }

  private static func append(
    _ scalar: Unicode.Scalar, to line: inout some RangeReplaceableCollection<Unicode.Scalar>
  ) {
    if isShown(scalar) {
      line.append(scalar)
    } else if scalar == "\t" {
      line.append(" ")
    } else {
      line.append(contentsOf: Visibility.symbol(of: scalar).unicodeScalars)
    }
  }

  private static func trimmed(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard line.first == " " || line.last == " " else { return line }
    return Array(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
