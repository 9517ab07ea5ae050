import SessionModel

/// A table as RFC 4180 has it, for spreadsheets: UTF-8 with a byte order mark, without which they take Chinese for
/// something else; lines end with CR LF, a line break inside a cell is a line feed, and quotes are doubled.
struct CSVText {
  private(set) var text = "\u{FEFF}"

  /// Writes a line; `nil` leaves its cell empty.
  mutating func append(_ cells: some Sequence<PlainValue?>) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      switch cell {
      case .text(let typed): text += Self.quoted(Self.disarmed(VisibleText.inert(typed)))
      case .number(let number): text += number.description
      case .day(let day): text += day.iso
      case nil: break
      }
    }
    text += "\r\n"
  }

  /// Quotes what a reader could take apart, also one that takes semicolons or tabs for separators.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: false
      default: true
      }
    }
    if isPlain, text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension CSVText {
  /// Puts an apostrophe before what a spreadsheet would take for a formula: it shows the text as it is then.
  ///
  /// That is what begins with `=`, `+`, `-` or `@`, or with their full-width and small forms, which spreadsheets
  /// of East Asia read alike; white space, quotes and characters of no width before it make no difference. So is
  /// what begins with a tab or a line break. [OWASP, *CSV Injection*]
  static func disarmed(_ text: String) -> String {
    isFormula(text.unicodeScalars) ? "'" + text : text
  }

  private static func isFormula(_ text: String.UnicodeScalarView) -> Bool {
    guard let first = text.first, first != "\t", first != "\n" else { return !text.isEmpty }
    return text.first { !isPassedOver($0) }.map(beginsFormula) ?? false
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫": true
    default: false
    }
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\"", "'", "`", "„", "‚", "「", "『", "＂", "＇": return true
    case "\0"..."\u{7F}": return false
    default:
      let properties = scalar.properties
      let isQuote = [.initialPunctuation, .finalPunctuation].contains(properties.generalCategory)
      return isQuote || properties.isWhitespace || properties.isDefaultIgnorableCodePoint
    }
  }
}
