/// Tells texts that people can see from those that only a computer can.
public enum Visibility {
  /// Whether a text has a character that can be seen.
  ///
  /// White space can't be, nor can controls, and what only joins, directs or varies other characters. Among other
  /// characters these may stand: scripts and emoji need them.
  public static func hasSomethingToSee(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains(where: canBeSeen)
  }

  private static func canBeSeen(_ scalar: Unicode.Scalar) -> Bool {
    // Most texts begin with a letter, which needs no look into Unicode's tables.
    if 0x21..<0x7F ~= scalar.value { return true }
    // A Braille pattern without dots is a blank in all but its category.
    if scalar.value == 0x2800 || scalar.properties.isDefaultIgnorableCodePoint { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
