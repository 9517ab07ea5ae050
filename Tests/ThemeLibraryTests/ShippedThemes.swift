import Testing
import ThemeLibrary

@testable import Terminal

/// The promises that every built-in theme keeps, reckoned for every role.
@Suite("A shipped theme") struct ShippedThemes {
  /// The least contrast that each promises; more than the least of all in those for projectors.
  static let contrasts = Theme.builtInNames.map { ($0, ["light", "contrast"].contains($0) ? 7 : 4.5) }
  static let colored = Theme.builtInNames.filter { $0 != "mono" }
  static let exact = colored.filter { $0 != "terminal" }

  private func theme(_ name: String) throws -> Theme { try #require(Theme.builtIn(named: name)) }

  @Test("is there by its name") func names() {
    #expect(Theme.builtInNames == ["dark", "light", "contrast", "terminal", "mono"])
    #expect(Theme.standard.name == "dark" && Theme.builtIn(named: "none") == nil)
  }

  @Test("says what it is", arguments: Theme.builtInNames) func about(name: String) throws {
    let listed = try #require(try ThemeLibrary(folder: "/nowhere").theme(named: name))
    #expect(listed.name == name && listed.theme.name == name && listed.path == nil)
    let about = try #require(listed.about)
    #expect(!about.english.isEmpty && about.chinese.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value })
  }

  @Test(
    "can be read where there are many colours", arguments: contrasts, [nil, ColorDepth.direct, .indexed256])
  func contrast(promise: (name: String, least: Double), depth: ColorDepth?) throws {
    let theme = try theme(promise.name)
    for role in Role.allCases {
      if let contrast = theme.style(role).contrast(depth: depth) {
        #expect(contrast >= promise.least, "\(role.rawValue)")
      }
    }
  }

  @Test("can be read where there are few", arguments: Theme.builtInNames, [ColorDepth.ansi8, .ansi16])
  func fewColors(name: String, depth: ColorDepth) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      if let contrast = theme.style(role).contrast(depth: depth) {
        #expect(contrast >= 3, "\(role.rawValue): \(contrast)")
      }
    }
  }

  @Test("has both colours of a pair, or neither", arguments: Theme.builtInNames)
  func wholePairs(name: String) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      let style = theme.style(role)
      #expect((style.foreground == .standard) == (style.background == .standard), "\(role.rawValue)")
      // Fainter type would take back what the colours give.
      #expect(!style.attributes.contains(.dim), "\(role.rawValue)")
    }
  }

  @Test("paints all of its ground, if it has one", arguments: exact) func ground(name: String) throws {
    let theme = try theme(name)
    #expect(Role.allCases.allSatisfy { theme.style($0).contrast() != nil })
  }

  @Test("has colours that most terminals have", arguments: exact) func colors(name: String) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      for color in [theme.style(role).foreground, theme.style(role).background] {
        let number = UInt8(ColorDepth.indexed256.number(of: color))
        #expect(RGB(color) == XtermPalette.color(number), "\(role.rawValue)")
      }
    }
  }

  @Test("for the terminal's own colours has no others") func ownColors() throws {
    let (terminal, mono) = (try theme("terminal"), try theme("mono"))
    let own = Set((0..<16).map { Color.indexed($0) } + [.standard])
    for role in Role.allCases {
      let style = terminal.style(role)
      #expect(own.contains(style.foreground) && own.contains(style.background), "\(role.rawValue)")
      #expect(mono.style(role).foreground == .standard && mono.style(role).background == .standard)
    }
  }

  @Test(
    "keeps the teams apart for every eye on every terminal", arguments: colored,
    [nil, ColorDepth.direct, .indexed256, .ansi16, .ansi8].flatMap { depth in
      ColorVision.allCases.map { (depth, $0) }
    })
  func teams(name: String, sight: (depth: ColorDepth?, vision: ColorVision)) throws {
    let distance = try theme(name).teamDistance(sight.vision, depth: sight.depth)
    #expect(try #require(distance) >= 20)
  }

  /// The roles that mean something more than another one.
  private static let emphasised: [(Role, Role)] = [
    (.entrySelected, .entry), (.clockRunning, .clock), (.clockLow, .clockRunning), (.clockOver, .clockLow),
    (.railCurrent, .rail), (.statusError, .statusWarning), (.statusWarning, .statusGood), (.title, .text),
    (.question, .text), (.openend, .entry), (.draft, .entry), (.footerKey, .footer),
    (.overlayTitle, .overlay),
  ]

  @Test("says nothing by colour alone where it matters", arguments: Theme.builtInNames)
  func emphasis(name: String) throws {
    let theme = try theme(name)
    for (role, plainer) in Self.emphasised {
      let styles = [role, plainer].map { ResolvedStyle(theme.style($0), depth: .none) }
      #expect(styles.allSatisfy { $0.foreground == -1 && $0.background == -1 })
      #expect(styles[0].attributes != styles[1].attributes, "\(role.rawValue)")
    }
  }
}
