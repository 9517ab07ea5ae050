/// Tells texts that people can see from those that only a computer can.
///
/// This is the one place that knows which characters aren't what they seem. What each room does about them is the
/// room's own: a name is compared by what can be seen of it, a line for people has symbols in their stead, JSON
/// escapes them.
public enum Visibility {
  /// What a character is to whoever looks at a text.
  public enum Sight: Sendable {
    /// It has a shape.
    case seen
    /// It is a gap within a line.
    case blank
    /// It goes to a new line: line feed, return, and Unicode's own.
    case lineBreak
    /// A terminal may act on it: the other controls, with the tab.
    case control
    /// It overrides, embeds or isolates the direction of what follows (Unicode Standard Annex 9).
    case turning
    /// It joins, parts, directs or varies what is beside it, as scripts and emoji need it, or does nothing at all.
    case silent
    /// Unicode promises that it will never be a character.
    case noCharacter
  }

  /// What a character is to whoever looks at a text.
  public static func sight(of scalar: Unicode.Scalar) -> Sight {
    switch scalar.value {
    // Most texts are of these, which need no look into Unicode's tables: ASCII, Latin, kana and ideographs.
    case 0x21..<0x7F, 0xAE..<0x300, 0x3041..<0x3097, 0x4E00..<0xA000: .seen
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x00..<0x20, 0x7F..<0xA0: .control
    case 0x202A...0x202E, 0x2066...0x2069: .turning
    // A Braille pattern without dots is a blank in all but its category.
    case 0x20, 0x2800: .blank
    case 0xFDD0...0xFDEF: .noCharacter
    // Notes between lines, which only who lays out pages knows to read.
    case 0xFFF9...0xFFFB: .silent
    default: rareSight(of: scalar)
    }
  }

  private static func rareSight(of scalar: Unicode.Scalar) -> Sight {
    if scalar.value & 0xFFFE == 0xFFFE { return .noCharacter }
    // Not all of the category of formats: some of it has a shape, such as the Arabic sign for a number.
    if scalar.properties.isDefaultIgnorableCodePoint { return .silent }
    return scalar.properties.generalCategory == .spaceSeparator ? .blank : .seen
  }

  /// Whether a text has a character that can be seen.
  public static func hasSomethingToSee(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { sight(of: $0) == .seen }
  }

  /// What can be seen of a text, by which names are told apart: only its characters with a shape, and one blank
  /// between words.
  public static func seen(_ text: String) -> String {
    let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch sight(of: scalar) {
      case .seen: scalar
      case .blank: " "
      default: nil
      }
    }
    return scalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// What stands for a character that has no shape: `␛`, or its number as in `⟨U+202E⟩`.
  public static func symbol(of scalar: Unicode.Scalar) -> String {
    // The pictures of the controls lie in their order.
    let picture = scalar.value < 0x20 ? 0x2400 + scalar.value : scalar.value == 0x7F ? 0x2421 : nil
    return picture.flatMap(Unicode.Scalar.init).map { String($0) }
      ?? "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
  }

  /// A text of unknown origin for one line of a message: whatever has no shape and is no blank is a symbol.
  public static func inert(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch sight(of: scalar) {
      case .seen, .blank: line.append(scalar)
      default: line.append(contentsOf: symbol(of: scalar).unicodeScalars)
      }
    }
    return String(line)
  }
}
