extension Style {
  /// The two colours as they are seen: a reversed style shows its text's colour as the ground.
  public var seen: (text: Color, ground: Color) {
    attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
  }

  /// The contrast ratio of text and ground, 1 to 21, by the nominal colours of terminals of a depth; nil where one
  /// of them is the terminal's own. Where bold type may turn brighter, the lesser ratio counts.
  public func contrast(depth: ColorDepth = .direct) -> Double? {
    ResolvedStyle(self, depth: depth).contrast(depth: depth)
  }
}

extension Theme {
  /// The contrast that text needs, at the least: WCAG 2.x, success criterion 1.4.3.
  public static let leastContrast = 4.5
  /// The colour difference that the teams need, at the least, as `Lab.distance(to:)` gives it.
  public static let leastDistance = 20.0

  /// How far apart the two teams look to somebody who sees this way, as a CIE 1976 colour difference: by their
  /// texts or by their grounds, whichever differ more. Nil where both are the terminal's own.
  public func teamDistance(_ vision: ColorVision, depth: ColorDepth = .direct) -> Double? {
    let left = ResolvedStyle(style(.teamLeft), depth: depth).seen
    let right = ResolvedStyle(style(.teamRight), depth: depth).seen
    return [(left.text, right.text), (left.ground, right.ground)].compactMap { one, other in
      guard let one = depth.color(one), let other = depth.color(other) else { return nil }
      return vision.distance(one, other)
    }.max()
  }
}
