import Testing

@testable import Terminal

@Suite("Colour") struct ColorTests {
  @Test(
    "is the nearest that the terminal has",
    arguments: [
      (Color.standard, ColorDepth.direct, -1), (.rgb(18, 52, 86), .direct, 0x123456),
      (.rgb(0, 0, 3), .direct, 8), (.rgb(0, 0, 0), .direct, 8), (.rgb(0, 0, 9), .direct, 9),
      (.indexed(3), .direct, 3), (.indexed(231), .direct, 0xffffff),
      (.rgb(0x1c, 0x1c, 0x1c), .indexed256, 234), (.rgb(255, 255, 255), .indexed256, 231),
      (.rgb(0x87, 0xd7, 0xff), .indexed256, 117), (.rgb(0x86, 0xd8, 0xfe), .indexed256, 117),
      (.indexed(200), .indexed256, 200), (.rgb(255, 0, 0), .ansi16, 9), (.rgb(200, 10, 10), .ansi16, 1),
      (.rgb(0, 0, 0), .ansi16, 0), (.indexed(12), .ansi16, 12), (.indexed(12), .ansi8, 4),
      (.rgb(255, 255, 255), .ansi8, 7), (.indexed(196), .ansi8, 1), (.rgb(1, 2, 3), .none, -1),
    ] as [(Color, ColorDepth, Int32)])
  func nearest(color: Color, depth: ColorDepth, number: Int32) {
    #expect(depth.number(of: color) == number)
  }

  @Test(
    "counts by what terminfo says",
    arguments: [
      (-1, false, ColorDepth.none), (2, false, .none), (8, false, .ansi8), (16, false, .ansi16),
      (88, false, .ansi16), (256, false, .indexed256), (1 << 24, true, .direct),
    ] as [(Int, Bool, ColorDepth)])
  func depth(colors: Int, isDirect: Bool, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, isDirect: isDirect) == depth)
  }

  @Test("stays legible where colours are few", arguments: [ColorDepth.ansi8, .ansi16])
  func legible(depth: ColorDepth) {
    func resolved(_ text: RGB, on ground: RGB) -> ResolvedStyle {
      let colors = [text, ground].map { Color.rgb($0.red, $0.green, $0.blue) }
      return ResolvedStyle(
        Style(foreground: colors[0], background: colors[1], attributes: .bold), depth: depth)
    }
    // The nearest colours would be hard to tell from one another.
    #expect(resolved(RGB(80, 80, 255), on: RGB(18, 18, 18)).foreground == (depth == .ansi8 ? 7 : 12))
    #expect(resolved(RGB(0, 95, 0), on: RGB(238, 238, 238)).foreground == 0)
    // Bold black may be grey, which is hard to see on white; bold yellow on black is seen even better.
    let dark = resolved(RGB(0, 0, 0), on: RGB(255, 255, 255))
    #expect(dark.foreground == 0 && dark.attributes.isEmpty)
    let light = resolved(RGB(205, 205, 0), on: RGB(0, 0, 0))
    #expect(light.foreground == 3 && light.attributes == .bold)
  }

  @Test(
    "contrast is WCAG's",
    arguments: [
      (RGB(0, 0, 0), RGB(255, 255, 255), 21.0), (RGB(119, 119, 119), RGB(255, 255, 255), 4.478),
      (RGB(9, 9, 9), RGB(9, 9, 9), 1.0),
    ] as [(RGB, RGB, Double)])
  func contrast(one: RGB, other: RGB, ratio: Double) {
    #expect(abs(Contrast.ratio(one, other) - ratio) < 0.001)
    #expect(Contrast.ratio(one, other) == Contrast.ratio(other, one))
  }

  @Test(
    "Lab is CIE's",
    arguments: [
      (RGB(255, 255, 255), 100.0, 0.0, 0.0), (RGB(255, 0, 0), 53.24, 80.09, 67.20),
      (RGB(0, 0, 255), 32.30, 79.19, -107.86),
    ] as [(RGB, Double, Double, Double)])
  func lab(color: RGB, lightness: Double, a: Double, b: Double) {
    let lab = Lab(color)
    #expect(abs(lab.lightness - lightness) < 0.05 && abs(lab.a - a) < 0.05 && abs(lab.b - b) < 0.05)
  }

  @Test("red and green come together without the cones between them, greys stay") func vision() {
    let red = RGB(200, 60, 40)
    let green = RGB(110, 120, 30)
    #expect(ColorVision.deuteranopia.distance(red, green) < ColorVision.trichromacy.distance(red, green) / 2)
    for vision in ColorVision.allCases {
      #expect(vision.appearance(of: RGB(128, 128, 128)).distance(to: Lab(RGB(128, 128, 128))) < 1)
    }
  }
}
