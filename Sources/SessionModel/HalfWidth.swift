extension String {
  /// The text with full-width forms made ASCII, as they come from a Chinese keyboard: `５％` is `5%`.
  public var halfWidth: String {
    guard utf8.contains(where: { $0 >= 0xE3 }) else { return self }
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars { plain.append(scalar.halfWidth) }
    return String(plain)
  }
}

extension Unicode.Scalar {
  /// The ASCII form of a full-width one; any other as it is.
  public var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
}
