import Foundation
import SessionModel
import Terminal
import Testing
import ThemeLibrary

/// A person's own themes beside the built-in ones.
@Suite struct LibraryTests {
  @Test func withoutAFolderThereAreTheBuiltInOnes() throws {
    let library = ThemeLibrary(folder: "/nowhere")
    #expect(library.names == Theme.builtInNames && library.has("mono") && !library.has("mine"))
    #expect(try library.theme(named: "mine") == nil)
  }

  @Test func ownThemesComeAfterByName() throws {
    try withThemes(["b": "", "a": "about = \"Mine\"\n", ".c": "", "dark": ""]) { library in
      #expect(library.names == Theme.builtInNames + ["a", "b"])
      #expect(library.has("a") && library.path(of: "a") == library.folder + "/a.toml")
      let own = try #require(try library.theme(named: "a"))
      #expect(own.path == library.folder + "/a.toml" && own.about == Phrase(same: "Mine"))
      for name in [".c", "../a", "a.toml", "", "/a", "a\0", "x"] {
        #expect(!library.has(name) && library.path(of: name) == nil)
        #expect(try library.theme(named: name) == nil)
      }
      #expect(try library.theme(named: "dark")?.theme.style(.text) == .plain)
    }
  }

  @Test(arguments: [
    ([:], "/.config/entente/themes"), (["HOME": "/h"], "/h/.config/entente/themes"),
    (["HOME": "/h", "XDG_CONFIG_HOME": "/c"], "/c/entente/themes"),
    (["HOME": "/h", "XDG_CONFIG_HOME": "c"], "/h/.config/entente/themes"),
  ]) func theStandardFolderFollowsXDG(environment: [String: String], folder: String) {
    #expect(ThemeLibrary.standardFolder(environment: environment) == folder)
  }

  /// What is in the folder and is no text that could be read.
  @Test func whatIsNoFileOfTextIsToldSo() throws {
    try withThemes(["large": "#" + String(repeating: "x", count: 64 * 1024), "fits": ""]) { library in
      let files = FileManager.default
      let path = { (name: String) in "\(library.folder)/\(name).toml" }
      try files.createDirectory(atPath: path("folder"), withIntermediateDirectories: true)
      try files.createSymbolicLink(atPath: path("link"), withDestinationPath: "nowhere")
      mkfifo(path("pipe"), 0o600)
      try Data([0x23, 0xFF, 0xFE, 0x0A]).write(to: URL(filePath: path("latin")))
      try Data("#".utf8).write(to: URL(filePath: path("a\u{1B}b")))
      try Data("#".utf8).write(to: URL(filePath: path(" a")))
      try String(repeating: "#", count: 64 * 1024).write(
        toFile: path("fits"), atomically: false, encoding: .utf8)
      for (name, reason) in [
        ("folder", "it can't be read"), ("link", "it can't be read"), ("pipe", "it can't be read"),
        ("large", "it is larger than 64 KiB"), ("latin", "it isn't text in UTF-8"),
        ("a\u{1B}b", "a theme's file has a name without control characters"),
        (" a", "a theme's file has a name with single blanks"),
      ] {
        #expect(library.has(name))
        let error = try #require(problem(with: name, in: library))
        #expect(error.file == path(name) && error.line == nil)
        #expect(error.reason.english.hasPrefix(reason), "\(error.reason.english)")
      }
      #expect(problem(with: "fits", in: library) == nil)
    }
  }

  @Test func whatMayNotBeReadIsToldSo() throws {
    try withThemes(["closed": ""]) { library in
      chmod(library.folder + "/closed.toml", 0)
      // Root may read everything.
      let error = problem(with: "closed", in: library)
      #expect((error?.reason.english.hasPrefix("it can't be read") == true) != (geteuid() == 0))
    }
  }

  private static let pieces = [
    "[palette]\n", "[roles]\n", "[roles.text]\n", "inherits = \"dark\"\n", "text = { fg = \"ink\" }\n",
    "ink = \"#000000\"\n",
    "fg = \"", "bold = true\n", "clock.over = {", "\"clock.over\" = ", "}", "{", "\"", "'", "[", "]", "=",
    ".", "\n", "\r\n", "\0",
    "#", "about = { en = \"x\", ", "\u{1B}", "é", "\u{2028}", "ansi:1", "default", "1", "true", ",",
    "a.b.c = ", "\"\"\"",
  ]

  /// Whatever a file says, it is a theme or an error in one line.
  @Test(arguments: 0..<20) func whateverIsWrittenIsReadOrRefused(seed: UInt64) throws {
    var random = IdentifierSource(seed: seed)
    for _ in 0..<60 {
      var toml = ""
      for _ in 0..<Int.random(in: 1...25, using: &random) {
        let isRepeated = Int.random(in: 0..<40, using: &random) == 0
        let times = isRepeated ? Int.random(in: 2...2000, using: &random) : 1
        toml += String(repeating: Self.pieces.randomElement(using: &random) ?? "a", count: times)
      }
      try withThemes(["bad": toml]) { library in
        let error = problem(with: "bad", in: library)
        #expect(error?.message.english.contains("\n") != true)
      }
    }
  }
}
