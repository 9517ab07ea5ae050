import SessionModel
import Terminal

extension Color {
  /// How a theme's file writes colours.
  static let forms = Phrase(
    "\"#rrggbb\", \"ansi:0\" to \"ansi:255\" or \"default\"",
    zh: "\"#rrggbb\"、\"ansi:0\" 到 \"ansi:255\" 或 \"default\"")

  /// `#rrggbb`, `ansi:0` to `ansi:255`, or `default`.
  init?(themeValue text: String) {
    if text == "default" {
      self = .standard
    } else if text.hasPrefix("ansi:"), text.utf8.dropFirst(5).allSatisfy({ 0x30...0x39 ~= $0 }),
      let number = UInt8(text.dropFirst(5))
    {
      self = .indexed(number)
    } else if text.hasPrefix("#"), text.utf8.count == 7, text.utf8.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xff), UInt8(value & 0xff))
    } else {
      return nil
    }
  }
}

extension UInt8 {
  /// Whether the ASCII character is a digit of a hexadecimal number.
  fileprivate var isHexDigit: Bool {
    0x30...0x39 ~= self || 0x41...0x46 ~= self || 0x61...0x66 ~= self
  }
}
