import SessionModel
import Terminal
import Testing
import ThemeLibrary

@testable import Facilitator

/// The screen that shows a theme.
@Suite struct ThemePreviewTests {
  static let sizes = [(40, 12), (64, 18), (80, 24), (99, 50), (100, 30), (120, 20), (160, 50)].map {
    Size(rows: $0.1, columns: $0.0)
  }
  static let cases = sizes.flatMap { size in Language.allCases.map { (size, $0) } }

  private func preview(
    _ theme: Theme = .standard, size: Size = Size(rows: 18, columns: 64), language: Language = .english,
    depth: ColorDepth = .indexed256
  ) -> ThemePreview {
    ThemePreview(
      place: ThemePreview.Place(name: theme.name, index: 1, count: 5), theme: theme, size: size,
      depth: depth, language: language)
  }

  /// All pictures from the top of the page to its end.
  private func pages(_ preview: ThemePreview) -> [Frame] {
    var preview = preview
    var frames = [preview.view()]
    while true {
      _ = preview.handle(.pageDown)
      let next = preview.view()
      if next == frames.last { return frames }
      frames.append(next)
    }
  }

  @Test(arguments: cases) func showsEveryRoleWithItsContrast(size: Size, language: Language) {
    for theme in Theme.builtInNames.compactMap(Theme.builtIn) {
      let frames = pages(preview(theme, size: size, language: language))
      let lines = frames.flatMap { frame in (0..<size.rows).map { frame.row($0) } }
      for pair in ThemeTable(theme, language: language).pairs {
        let isThere = lines.contains {
          $0.contains(" \(pair.role.rawValue)  ") && $0.contains(pair.contrast.text)
        }
        #expect(isThere, "\(theme.name) \(pair.role.rawValue)")
      }
      for distance in ThemeTable(theme, language: language).distances {
        #expect(lines.contains { $0.contains(distance.vision) && $0.contains(distance.figure.text) })
      }
      for frame in frames {
        #expect(frame.size == size && frame.row(0).hasSuffix(" 2/5"))
        #expect(frame.asciiFolded().text.unicodeScalars.allSatisfy { 0x20..<0x7F ~= $0.value || $0 == "\n" })
      }
    }
  }

  /// A theme in which no two roles look the same tells which ones are drawn.
  @Test(arguments: sizes) func theSampleHasAllThatMatters(size: Size) {
    var looks: RoleTable<RoleLook> = [:]
    for (number, role) in Role.allCases.enumerated() {
      looks[role] = RoleLook(background: .rgb(UInt8(number), 1, 1))
    }
    let theme = Theme(name: "rainbow", looks: looks)
    var canvas = Canvas(
      size: Size(rows: 40, columns: size.columns), theme: theme, language: .english, keyMap: .standard)
    let rows = canvas.drawThemeSample()
    #expect(20...30 ~= rows)
    var grounds: Set<Color> = []
    for row in 0..<rows {
      for column in 0..<size.columns { grounds.insert(canvas.frame[row, column].style.background) }
    }
    let wanted: [Role] = [
      .text, .dim, .title, .rail, .railCurrent, .railDone, .question, .teamLeft, .teamRight, .teamJoint,
      .clock, .clockRunning, .clockLow, .clockOver, .footer, .footerKey, .footerOff, .entry, .entrySelected,
      .entryMark, .draft, .input, .status, .statusGood, .statusWarning, .statusError, .overlay,
      .overlayTitle, .border, .openend, .kindGoal, .kindBlocker, .kindHelp, .kindDecision, .kindAction,
    ]
    for role in wanted { #expect(grounds.contains(theme.style(role).background), "\(role.rawValue)") }
  }

  @Test func aFaultIsShownWhileTheThemeStays() {
    var preview = preview(size: Size(rows: 12, columns: 40))
    let before = preview.view()
    preview.problem = Phrase("mine.toml:3: " + String(repeating: "long ", count: 20), zh: "mine.toml:3：长")
    let after = preview.view()
    #expect(after.text.contains("✗ mine.toml:3: long") && after.row(0) == before.row(0))
    #expect(after.row(3) == before.row(3) && after[3, 3].style == before[3, 3].style)
    #expect(after.row(10).contains("long") && after.row(11).contains("q leave"))
    preview.problem = nil
    #expect(preview.view() == before)
  }

  @Test func figuresThatAreTooLowAreMarked() {
    let close = Theme(
      name: "close",
      looks: [
        .text: RoleLook(foreground: .rgb(0x77, 0x77, 0x77), background: .rgb(255, 255, 255)),
        .teamRight: RoleLook(foreground: .rgb(0x79, 0x77, 0x77)),
      ])
    let table = ThemeTable(close, language: .english)
    #expect(table.pairs[0].contrast.text == "4.4:1" && table.pairs.allSatisfy(\.contrast.isTooLow))
    #expect(table.distances.allSatisfy { $0.figure.isTooLow })
    #expect(pages(preview(close, depth: .direct)).contains { $0.text.contains("! 4.4:1") })
    let own = ThemeTable(.plain, language: .chinese)
    #expect(own.pairs.allSatisfy { $0.contrast.text == "终端自带" && !$0.contrast.isTooLow })
    #expect(own.pairs.allSatisfy { $0.text == "default" && $0.ground == "default" && $0.emphasis.isEmpty })
  }

  @Test func pairsAreToldAsTheyAreSeen() throws {
    let theme = Theme(
      name: "t",
      looks: [
        .text: RoleLook(foreground: .rgb(0, 10, 255), background: .indexed(7)),
        .clockOver: RoleLook(on: [.reverse, .bold]),
      ])
    let pairs = ThemeTable(theme, language: .english).pairs
    let over = try #require(pairs.first { $0.role == .clockOver })
    #expect(over.text == "ansi:7" && over.ground == "#000aff" && over.emphasis == "bold reverse")
    #expect(pairs[0].text == "#000aff" && pairs[0].ground == "ansi:7")
  }

  @Test func keysScrollWithinThePageAndAskForTheRest() {
    var preview = preview()
    let top = preview.view()
    for key in [Key.up, .pageUp, .home, .character("k"), .character("x"), .function(5)] {
      #expect(preview.handle(key) == .none && preview.view() == top)
    }
    #expect(preview.handle(.down) == .none && preview.view().row(1) == top.row(2))
    _ = preview.handle(.end)
    let end = preview.view()
    for key in [Key.down, .pageDown, .space, .end] {
      #expect(preview.handle(key) == .none && preview.view() == end)
    }
    // A larger terminal shows the end of a shorter page, and no rows beyond it.
    preview.size = Size(rows: 60, columns: 64)
    #expect(preview.view().row(57).contains("tritanopia") || preview.view().text.contains("tritanopia"))
    let requests: [(Key, ThemePreview.Request)] = [
      (.right, .move(1)), (.character("n"), .move(1)), (.tab, .move(1)), (.left, .move(-1)),
      (.character("N"), .move(-1)), (.backTab, .move(-1)), (.character("q"), .leave), (.escape, .leave),
      (.ctrl("c"), .leave), (.ctrl("z"), .suspend), (.ctrl("l"), .redraw),
    ]
    for (key, request) in requests { #expect(preview.handle(key) == request) }
  }

  @Test(arguments: [(39, 12), (40, 11), (1, 1), (0, 0)]) func aSmallTerminalIsToldSo(columns: Int, rows: Int)
  {
    var preview = preview(size: Size(rows: rows, columns: columns))
    #expect(preview.handle(.pageDown) == .none)
    if rows > 10 { #expect(preview.view().text.contains("entente needs 40×12")) }
  }
}
