import Terminal
import Testing
import ThemeLibrary

/// What a theme takes from another one.
@Suite struct InheritanceTests {
  private let text = "text = { fg = \"ink\", bg = \"#000000\" }\n"

  private func theme(_ files: [String: String], _ name: String = "mine") throws -> Theme {
    try withThemes(files) { try #require(try $0.theme(named: name)?.theme) }
  }

  @Test func anEmptyFileIsPlain() throws {
    let mine = try theme(["mine": ""])
    #expect(Role.allCases.allSatisfy { mine.style($0) == .plain })
    #expect(mine.name == "mine")
  }

  @Test func whatIsntSaidIsTheOtherThemes() throws {
    let mine = try theme(["mine": "inherits = \"light\"\n"])
    let light = try #require(Theme.builtIn(named: "light"))
    #expect(Role.allCases.allSatisfy { mine.style($0) == light.style($0) })
  }

  @Test func aRoleThatIsSaidAgainIsSaidWhole() throws {
    let mine = try theme(["mine": "inherits = \"dark\"\n[roles]\n\"clock.over\" = { fg = \"good\" }\n"])
    let dark = Theme.standard
    let expected = Style(
      foreground: .rgb(0x87, 0xd7, 0x87), background: dark.style(.text).background, attributes: [])
    #expect(mine.style(.clockOver) == expected && mine.style(.clockLow) == dark.style(.clockLow))
  }

  @Test func aColourThatIsSaidAgainColoursWhatIsInherited() throws {
    let files = [
      "base": "[palette]\nink = \"#010101\"\n[roles]\n" + text + "title = { bold = true }\n",
      "mine": "inherits = \"base\"\n[palette]\nink = \"#020202\"\n",
      "yours": "inherits = \"mine\"\n[roles]\ndim = { bg = \"ink\" }\n",
    ]
    #expect(try theme(files, "base").style(.title).foreground == .rgb(1, 1, 1))
    #expect(try theme(files).style(.title).foreground == .rgb(2, 2, 2))
    let yours = try theme(files, "yours")
    #expect(yours.style(.dim).background == .rgb(2, 2, 2) && yours.style(.title).attributes == .bold)
  }

  @Test func aFallbackIsTheHeirs() throws {
    let files = [
      "base": "[roles]\nclock = { bold = true }\n\"clock.over\" = { reverse = true }\n",
      "mine": "inherits = \"base\"\n[roles]\nclock = { underline = true }\n",
    ]
    #expect(try theme(files).style(.clockOver).attributes == [.underline, .reverse])
  }

  @Test func aFileCanBuildOnTheBuiltInThemeWhosePlaceItTakes() throws {
    let dark = "inherits = \"dark\"\n[palette]\nink = \"#ffffff\"\n"
    let files = ["dark": dark, "mine": "inherits = \"dark\"\n", "broken": "x"]
    for name in ["dark", "mine"] {
      let style = try theme(files, name).style(.text)
      #expect(style.foreground == .rgb(255, 255, 255) && style.background == .rgb(0x1c, 0x1c, 0x1c))
    }
    // A built-in theme stays what it is, whatever its parent's name means elsewhere.
    #expect(try theme(files, "light") == Theme.builtIn(named: "light"))
    #expect(try theme(["dark": "x"], "light") == Theme.builtIn(named: "light"))
    // The way to the built-in one may be longer.
    let around = ["dark": "inherits = \"mine\"\n", "mine": "inherits = \"dark\"\n"]
    #expect(try theme(around, "dark").style(.text) == Theme.standard.style(.text))
  }

  @Test func circlesAreToldWhereTheyClose() throws {
    let files = [
      "a": "inherits = \"b\"\n", "b": "\ninherits = \"c\"\n", "c": "\n\ninherits = \"b\"\n",
      "d": "inherits = \"d\"\n",
    ]
    try withThemes(files) { library in
      for (name, file, line) in [("a", "c", 3), ("b", "c", 3), ("c", "b", 2), ("d", "d", 1)] {
        let error = try #require(problem(with: name, in: library))
        #expect(error.file == "\(library.folder)/\(file).toml" && error.line == line)
        #expect(error.reason.english.contains("leads back to itself"))
      }
    }
  }

  @Test func aFaultOfWhatIsInheritedIsToldWhereItIs() throws {
    let files = ["mine": "inherits = \"base\"\n", "base": "\n[roles]\ntext = { fg = \"x\" }\n"]
    try withThemes(files) { library in
      let error = try #require(problem(with: "mine", in: library))
      #expect(error.file == library.folder + "/base.toml" && error.line == 3)
    }
    // Unless the heir has the colour.
    let mended = files.merging(["mine": "inherits = \"base\"\n[palette]\nx = \"#030303\"\n"]) { $1 }
    #expect(try theme(mended).style(.text).foreground == .rgb(3, 3, 3))
  }

  /// The theme itself comes before what it inherits; a colour that may stand in a file that can't be read is nobody's fault.
  @Test(arguments: [
    ("[palette]\na = 3\n", "[palette]\nb = 3\n", "mine", 3),
    ("[roles]\ntext = { fg = \"x\" }\n", "[palette]\nb = 3\n", "mine", 3),
    ("[roles]\ntext = { fg = \"b\" }\n", "[palette]\nb = 3\n", "base", 2),
    ("[roles]\ntext = { fg = \"b\" }\n", "[palete]\nb = \"#000000\"\n", "base", 1),
    ("[roles]\ntext = { fg = \"b\" }\n", "\n[palette\nb = \"#000000\"\n", "base", 2),
    ("[roles]\ntext = { fg = \"b\" }\n", "inherits = \"nothing\"\n", "base", 1),
    ("[palette]\na = 3\n", "x", "mine", 3),
  ]) func faultsOfTheHeirComeFirst(heir: String, base: String, file: String, line: Int) throws {
    try withThemes(["mine": "inherits = \"base\"\n" + heir, "base": base]) { library in
      let error = try #require(problem(with: "mine", in: library))
      #expect(
        error.file == "\(library.folder)/\(file).toml" && error.line == line, "\(error.message.english)")
    }
  }

  @Test func onlyWhatCanBeInheritedIsOffered() throws {
    let files = [
      "a": "inherits = \"nothing\"\n", "b": "inherits = \"a\"\n", "c": "x", "d": "inherits = \"light\"\n",
      "mono": "inherits = \"a\"\n",
    ]
    try withThemes(files) { library in
      let error = try #require(problem(with: "a", in: library))
      #expect(error.reason.english.hasSuffix("there are dark, light, contrast, terminal, d"))
      #expect(library.usableNames == ["dark", "light", "contrast", "terminal", "d"])
    }
  }

  @Test func longLinesEnd() throws {
    var files: [String: String] = ["t8": ""]
    for index in 1..<8 { files["t\(index)"] = "inherits = \"t\(index + 1)\"\n" }
    files["t0"] = "inherits = \"t1\"\n"
    try withThemes(files) { library in
      #expect(problem(with: "t1", in: library) == nil)
      let error = try #require(problem(with: "t0", in: library))
      #expect(error.file == library.folder + "/t7.toml" && error.line == 1)
      #expect(error.reason.english.hasPrefix("8 themes inherit one from the other"))
    }
  }
}
