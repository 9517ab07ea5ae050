/// Ways of seeing colours.
public enum ColorVision: CaseIterable, Sendable {
  /// All three cone types.
  case trichromacy
  /// Without the cones for long waves ("red-blind").
  case protanopia
  /// Without the cones for middle waves ("green-blind").
  case deuteranopia
  /// Without the cones for short waves ("blue-blind").
  case tritanopia

  /// Rows of the matrix for linear RGB at full severity: Machado, Oliveira and Fernandes, "A
  /// physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15 (6), 2009.
  private var matrix: [SIMD3<Double>]? {
    switch self {
    case .trichromacy:
      nil
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// What `color` looks like to somebody who sees this way.
  public func appearance(of color: RGB) -> Lab {
    guard let matrix else { return Lab(color) }
    let linear = color.linear
    let seen = SIMD3(
      (matrix[0] * linear).sum(), (matrix[1] * linear).sum(), (matrix[2] * linear).sum())
    return Lab(linear: seen.clamped(lowerBound: .zero, upperBound: .one))
  }

  /// How far apart two colours look, as a CIE 1976 colour difference.
  public func distance(_ one: RGB, _ other: RGB) -> Double {
    appearance(of: one).distance(to: appearance(of: other))
  }
}
