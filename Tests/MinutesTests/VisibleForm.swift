/// What of a typed text can be seen once Markdown has folded its white space; written down apart from the
/// program's own rules, so that the two check each other.
enum VisibleForm {
  static func of(_ text: String) -> String {
    folded(text.unicodeScalars.map(visible).joined())
  }

  /// What of it can be seen where white space stays: line breaks of any kind are line feeds.
  static func unfolded(_ text: String) -> String {
    text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
      .unicodeScalars.map { $0 == "\r" ? "\n" : visible($0) }.joined()
  }

  /// White space of Markdown folded; other white space is text.
  static func folded(_ text: String) -> String {
    text.unicodeScalars.split { " \t\n\r".unicodeScalars.contains($0) }.map {
      String(String.UnicodeScalarView($0))
    }
    .joined(separator: " ")
  }

  private static let pictures = Array("␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟".unicodeScalars)

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    if [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFF].contains(scalar.value) { return symbol(scalar) }
    switch scalar {
    case "\t", "\n", "\r": return String(scalar)
    case "\u{85}", "\u{2028}", "\u{2029}": return "\n"
    case "\u{7F}": return "␡"
    case "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}",
      "\u{2069}", "\u{80}"..."\u{9F}":
      return symbol(scalar)
    default: return scalar.value < 0x20 ? String(pictures[Int(scalar.value)]) : String(scalar)
    }
  }

  private static func symbol(_ scalar: Unicode.Scalar) -> String {
    "⟨U+" + String(scalar.value, radix: 16).uppercased() + "⟩"
  }

  /// What stands for a text where only its first line has room.
  static func excerpt(of text: String, characters: Int) -> String {
    let lines = text.unicodeScalars.map(visible).joined().split(whereSeparator: \.isNewline)
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    let seen = lines.map { line in
      line.trimmingPrefix(while: isSpace).reversed().trimmingPrefix(while: isSpace).reversed()
    }.filter { !$0.isEmpty }
    guard let first = seen.first else { return "" }
    let cut = first.count > characters || seen.count > 1
    return folded(String(first.prefix(characters)) + (cut ? "…" : ""))
  }
}
