extension Style {
  /// The two colours as they are seen: a reversed style shows its text's colour as the ground.
  public var seen: (text: Color, ground: Color) {
    attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
  }

  /// The contrast ratio of text and ground, 1 to 21; nil where one of them is the terminal's own. Where bold type may
  /// turn brighter, the lesser ratio counts.
  /// - Parameter depth: of the terminal whose nominal colours count; nil for the colours as they are asked for.
  public func contrast(depth: ColorDepth? = nil) -> Double? {
    if let depth { return ResolvedStyle(self, depth: depth).contrast(depth: depth) }
    guard let text = RGB(foreground), let ground = RGB(background) else { return nil }
    guard attributes.contains(.bold), case .indexed(let number) = foreground else {
      return Contrast.ratio(text, ground)
    }
    return Contrast.ratio(text, ground, bold: Int32(number))
  }
}

extension Theme {
  /// The contrast that text needs, at the least: WCAG 2.x, success criterion 1.4.3.
  public static let leastContrast = 4.5
  /// The colour difference that the teams need, at the least, as `Lab.distance(to:)` gives it.
  public static let leastDistance = 20.0

  /// How far apart the two teams look to somebody who sees this way, as a CIE 1976 colour difference: by their
  /// texts or by their grounds, whichever differ more. Nil where both are the terminal's own.
  /// - Parameter depth: of the terminal whose nominal colours count; nil for the colours as they are asked for.
  public func teamDistance(_ vision: ColorVision, depth: ColorDepth? = nil) -> Double? {
    let (left, right) = (seen(.teamLeft, depth), seen(.teamRight, depth))
    return [(left.text, right.text), (left.ground, right.ground)].compactMap { one, other in
      guard let one, let other else { return nil }
      return vision.distance(one, other)
    }.max()
  }

  private func seen(_ role: Role, _ depth: ColorDepth?) -> (text: RGB?, ground: RGB?) {
    let style = style(role)
    guard let depth else { return (RGB(style.seen.text), RGB(style.seen.ground)) }
    let seen = ResolvedStyle(style, depth: depth).seen
    return (depth.color(seen.text), depth.color(seen.ground))
  }
}
