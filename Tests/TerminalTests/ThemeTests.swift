import Testing

@testable import Terminal

@Suite("Theme") struct ThemeTests {
  @Test("falls back role by role") func fallback() throws {
    let theme = try Theme(
      toml: """
        name = "t"
        [palette]
        ink = "#010203"
        [roles]
        text = { fg = "ink", bg = "ansi:3" }
        clock = { bold = true }
        "clock.over" = { fg = "#ffffff", bold = false, reverse = true }
        """)
    let text = Style(foreground: .rgb(1, 2, 3), background: .indexed(3))
    #expect(theme.name == "t")
    #expect(theme.style(.text) == text && theme.style("nothing.like.it") == text)
    #expect(theme.style(.clock) == text.adding(.bold) && theme.style(.clockRunning) == text.adding(.bold))
    let over = Style(foreground: .rgb(255, 255, 255), background: .indexed(3), attributes: .reverse)
    #expect(theme.style(.clockOver) == over && theme.style("clock.over.far") == over)
  }

  @Test("of an empty file is plain") func empty() throws {
    #expect(try Theme(toml: "", file: "/x/mine.toml").style(.clockOver) == .plain)
  }

  @Test(
    "tells where it is wrong",
    arguments: [
      ("[roles]\ntext = 3", "t.toml:2: text isn't a table { … }"),
      ("roles = 3", "t.toml:1: [roles] isn't a table"),
      (
        "[roles]\n\n\"clock.over\" = { fg = \"rde\" }",
        "t.toml:3: clock.over asks for rde, which [palette] doesn't have"
      ),
      (
        "[palette]\na = \"#12\"",
        "t.toml:2: a isn't a colour: \"#rrggbb\", \"ansi:0\" to \"ansi:255\" or \"default\""
      ),
      (
        "[palette]\na = \"ansi:256\"",
        "t.toml:2: a isn't a colour: \"#rrggbb\", \"ansi:0\" to \"ansi:255\" or \"default\""
      ),
      (
        "[roles]\ntext = { blink = true }",
        "t.toml:2: text has no blink; there are fg, bg, bold, dim, italic, underline, reverse"
      ),
      ("[roles]\ntext = { bold = 1 }", "t.toml:2: bold of text isn't true or false"),
      ("[roles]\ntext = { fg = 1 }", "t.toml:2: a colour of text isn't a text"),
    ])
  func errors(toml: String, message: String) {
    #expect { try Theme(toml: toml, file: "t.toml") } throws: { "\($0)" == message }
  }

  @Test("tells where the syntax is wrong, harmlessly") func syntax() {
    #expect { try Theme(toml: "a = 1\nb = \u{1B}[31m", file: "t.toml") } throws: { error in
      "\(error)".hasPrefix("t.toml:2: ") && !"\(error)".unicodeScalars.contains { $0.value < 0x20 }
    }
  }

  @Test("is built in", arguments: ["dark", "light", "mono"])
  func builtIn(name: String) {
    #expect(Theme.builtIn(named: name)?.name == name)
    #expect(Theme.builtInNames.contains(name))
    #expect(Theme.builtIn(named: "none") == nil)
  }

  @Test("that is shipped knows the roles it names", arguments: Theme.builtInNames)
  func knownRoles(name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    #expect(Set(theme.roles) == Set(Role.all))
  }

  @Test("that is shipped can be read", arguments: [("dark", 4.5), ("light", 7)])
  func contrast(name: String, least: Double) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for role in theme.roles {
      let style = theme.style(role)
      let text = try #require(RGB(style.foreground))
      let ground = try #require(RGB(style.background))
      #expect(Contrast.ratio(text, ground) >= least, "\(role.name)")
      // Fainter type would take back what the colours give.
      #expect(!style.attributes.contains(.dim), "\(role.name)")
    }
  }

  @Test("that is shipped has colours that most terminals have", arguments: ["dark", "light"])
  func exact(name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for role in theme.roles {
      for color in [theme.style(role).foreground, theme.style(role).background] {
        let number = UInt8(ColorDepth.indexed256.number(of: color))
        #expect(RGB(color) == XtermPalette.color(number), "\(role.name)")
      }
    }
  }

  @Test(
    "that is shipped keeps the teams apart for every eye", arguments: ["dark", "light"], ColorVision.allCases)
  func teams(name: String, vision: ColorVision) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let left = try #require(RGB(theme.style(.teamLeft).foreground))
    let right = try #require(RGB(theme.style(.teamRight).foreground))
    #expect(vision.distance(left, right) >= 20)
  }

  @Test(
    "that is shipped keeps the teams apart where colours are few", arguments: ["dark", "light"],
    [ColorDepth.ansi8, .ansi16])
  func teams(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let numbers = [Role.teamLeft, .teamRight, .text].map {
      ResolvedStyle(theme.style($0), depth: depth).foreground
    }
    #expect(Set(numbers).count == 3)
  }

  @Test("that is shipped says nothing by colour alone where it matters", arguments: Theme.builtInNames)
  func emphasis(name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for (role, plainer) in [
      (Role.entrySelected, Role.entry), (.clockRunning, .clock), (.clockLow, .clockRunning),
      (.clockOver, .clockLow), (.railCurrent, .rail),
      (.statusError, .statusWarning),
    ] {
      #expect(theme.style(role).attributes != theme.style(plainer).attributes, "\(role.name)")
    }
  }
}
