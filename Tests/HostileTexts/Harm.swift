/// Tells what of a text a terminal would act on, or show as what it isn't; written down apart from the program's own
/// rules, so that the two check each other.
public enum Harm {
  /// Whether a character may not be among what is shown.
  public static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    // Soft hyphen, joiners, fillers, marks and overrides of direction, invisible operators, variants, tags.
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// What is harmful of a text; nothing when it is inert.
  public static func of(_ text: some StringProtocol) -> [String] {
    text.unicodeScalars.filter(isHarmful).map(name)
  }

  /// What is harmful of the JSON that a program wrote: its own line breaks aren't.
  public static func ofLines(_ text: some StringProtocol) -> [String] {
    text.unicodeScalars.filter { isHarmful($0) && $0 != "\n" && $0 != "\r" }.map(name)
  }

  static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
