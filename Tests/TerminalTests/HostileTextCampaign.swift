import HostileTexts
import SessionModel
import Testing

@testable import Terminal

@Suite struct HostileTextCampaign {
  /// Every character that Unicode has or may get below its third plane, and those for tags and special purposes.
  @Test(arguments: 0..<0x22) func noCharacterGoesOutThatActs(chunk: UInt32) {
    // The last two chunks stand for the planes of special purpose and of private use.
    let start = chunk < 0x20 ? chunk << 12 : chunk == 0x20 ? 0xE0000 : 0x10F000
    for scalar in (start..<start + 0x1000).compactMap({ Unicode.Scalar($0) }) {
      for text in [String(scalar), "a" + String(scalar)] {
        let shown = displayable(text)
        let harm = Harm.of(shown) + shown.unicodeScalars.filter { !Self.hasShape($0) }.map { "\($0.value)" }
        #expect(harm.isEmpty, "\(scalar.value)")
      }
    }
  }

  /// What draws and what tells names apart know the same characters, though neither room knows the other.
  private static func hasShape(_ scalar: Unicode.Scalar) -> Bool {
    [.seen, .blank].contains(Visibility.sight(of: scalar))
  }

  @Test(arguments: HostileText.all + HostileText.some(400, seed: 20_270_112))
  func textsAreInert(hostile: HostileText) {
    #expect(Harm.of(displayable(hostile.text)).isEmpty)
    #expect(displayable(hostile.text).hasPrefix("z"))
    #expect(Harm.of(Visibility.inert(hostile.text)).isEmpty)
  }

  /// Twice the text takes twice the time, and a note's worth a moment; a cell holds a base and four marks.
  @Test(arguments: HostileText.floods) func aFloodTakesAMoment(hostile: HostileText) {
    let clock = ContinuousClock()
    var frame = Frame(size: Size(rows: 24, columns: 80))
    let time = clock.measure {
      let lines = TextLayout.wrap(hostile.text, columns: 60)
      for (row, line) in lines.prefix(24).enumerated() {
        frame.write(line.text, at: Position(row: row, column: 0))
      }
      _ = displayable(hostile.text)
      _ = TextWidth.columns(of: hostile.text)
    }
    #expect(time < .milliseconds(1500), "\(hostile.name): \(time)")
    #expect(frame.rows.joined().allSatisfy { $0.glyph.scalars.count <= Glyph.capacity })
  }
}
