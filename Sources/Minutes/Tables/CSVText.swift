import SessionModel

/// A table as RFC 4180 has it, for spreadsheets: UTF-8 with a byte order mark, without which they take Chinese for
/// something else; lines end with CR LF, a line break inside a cell is a line feed, and quotes are doubled.
struct CSVText {
  private var bytes: [UInt8] = Array("\u{FEFF}".utf8)

  /// The lines so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a line; `nil` leaves its cell empty.
  mutating func append(_ cells: [PlainValue?]) {
    for index in cells.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cells[index] {
      case .text(let typed): append(text: Self.disarmed(VisibleText.inert(typed)))
      case .number(let number): bytes += number.description.utf8
      case .day(let day): bytes += day.iso.utf8
      case nil: break
      }
    }
    bytes += "\r\n".utf8
  }

  /// Quotes what a reader could take apart, also one that takes semicolons or tabs for separators.
  private mutating func append(text: String) {
    let quote = UInt8(ascii: "\"")
    guard Self.wantsQuotes(text.utf8) else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static func wantsQuotes(_ text: String.UTF8View) -> Bool {
    if text.first == UInt8(ascii: " ") || text.last == UInt8(ascii: " ") { return true }
    return text.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A: true
      default: false
      }
    }
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
