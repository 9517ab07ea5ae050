/// Makes typed text safe to stand in Markdown: it is shown as it was typed, and nothing around it changes.
///
/// A backslash goes only before what Markdown would otherwise act on, so that the source reads well too:
/// `snake_case`, `2 * 3`, `#12` within a line and `a < b` stay as they are. The rules are those of CommonMark
/// 0.31 and of GitHub's dialect (tables, task lists, strikethrough, footnotes, links that need no markup).
/// E-mail addresses are the exception: no escape keeps GitHub from linking them, and the link's text is what
/// was typed.
///
/// Line breaks stay line breaks of the same paragraph, written as a backslash at the end of the line. White
/// space around a line is dropped, as Markdown does. Controls, and characters that turn the direction of
/// what follows, become visible: `␛`, `⟨U+202E⟩`.
public enum MarkdownText {
  /// Where a text stands.
  public enum Place: Sendable {
    /// At the start of a paragraph or a list item; may have several lines.
    case block
    /// After other words of a paragraph or list item; may have several lines.
    case inline
    /// In a heading, after other words or first; line breaks become spaces.
    case heading
    /// In a table; line breaks become spaces.
    case cell
  }

  /// A text as it is written at a place; empty when nothing of it can be seen.
  ///
  /// In a list item, whoever writes the item must indent all lines but the first.
  public static func escaped(_ text: String, in place: Place) -> String {
    if isPlain(text) { return text }
    switch place {
    case .block, .inline:
      return lines(VisibleText.lines(of: text), isBlock: place == .block)
    case .heading, .cell:
      return lines(VisibleText.lines(of: VisibleText.folded(text)), isBlock: false, place)
    }
  }

  /// A text on one line: line breaks become spaces. It isn't escaped yet.
  public static func folded(_ text: String) -> String {
    VisibleText.folded(text)
  }

  private static func lines(_ lines: [[Unicode.Scalar]], isBlock: Bool, _ place: Place = .block) -> String {
    var written = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { written.append(contentsOf: ["\\", "\n"]) }
      var escaper = LineEscaper(line, startsLine: isBlock || index > 0, place)
      written.append(contentsOf: escaper.escaped())
    }
    return String(written)
  }

  /// Whether a text has nothing to look at twice: most notes are a line of words.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first), bytes.last != UInt8(ascii: " ") else { return false }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      // Scripts whose characters start with these bytes have no controls among them.
      case 0x80...0xC1, 0xC3...0xDF, 0xE3...0xEE: break
      // Dashes, quotation marks and the ellipsis, U+2010 to U+2027.
      case 0xE2:
        guard next == 0x80, index + 2 < bytes.count, 0x90...0xA7 ~= bytes[index + 2] else { return false }
      // Full-width forms, U+FF00 to U+FF7F.
      case 0xEF: guard next == 0xBC || next == 0xBD else { return false }
      // “http://” would be a link, and so would “www.”
      case UInt8(ascii: ":"): guard next != UInt8(ascii: "/") else { return false }
      case UInt8(ascii: "."): guard bytes[index - 1] | 0x20 != UInt8(ascii: "w") else { return false }
      default: guard isLetter(byte) || isPlainPunctuation(byte) else { return false }
      }
      index += 1
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Space, digits and `,;()?'"/%-+`, none of which does anything within a line that begins with a letter.
  private static func isPlainPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x22, 0x25, 0x27...0x29, 0x2B...0x2D, 0x2F...0x39, 0x3B, 0x3F: true
    default: false
    }
  }
}
