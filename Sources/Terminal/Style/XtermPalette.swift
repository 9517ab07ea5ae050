/// xterm's 256 colours as sRGB, from its `256colres.h` and the defaults of its first sixteen.
enum XtermPalette {
  private static let first16: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The colour with this number. The user may have other ones for 0–15.
  static func color(_ number: UInt8) -> RGB {
    let number = Int(number)
    if number < 16 { return first16[number] }
    if number >= 232 {
      let level = UInt8(8 + 10 * (number - 232))
      return RGB(level, level, level)
    }
    let cube = number - 16
    return RGB(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }

  /// The number within `range` whose colour looks nearest to `color`; the lowest of equals.
  static func nearest(to color: RGB, in range: ClosedRange<UInt8>) -> UInt8 {
    // As with all of the built-in themes; to reckon how colours look takes a thousand times as long.
    if let same = range.first(where: { self.color($0) == color }) { return same }
    let wanted = Lab(color)
    var best = range.lowerBound
    var least = Double.infinity
    for number in range {
      let distance = wanted.distance(to: Lab(self.color(number)))
      if distance < least {
        best = number
        least = distance
      }
    }
    return best
  }
}
