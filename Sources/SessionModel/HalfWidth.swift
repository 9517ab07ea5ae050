extension String {
  /// The text with full-width forms made ASCII, as they come from a Chinese keyboard: `５％` is `5%`.
  public var halfWidth: String {
    guard utf8.contains(where: { $0 >= 0xE3 }) else { return self }
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: plain.append(" ")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
