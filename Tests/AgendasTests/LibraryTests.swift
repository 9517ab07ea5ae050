import Agendas
import Foundation
import SessionModel
import Testing

/// A person's own agendas beside the built-in ones.
@Suite struct LibraryTests {
  private func withFolder(_ files: [String: String], _ body: (AgendaLibrary) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-agendas-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try body(AgendaLibrary(folder: folder.path))
  }

  private let short = "[[step]]\nuse = \"closing\"\nminutes = 4\n"

  @Test func withoutAFolderThereAreTheBuiltInOnes() throws {
    let library = AgendaLibrary(folder: "/nowhere")
    #expect(library.names == Agenda.builtInNames)
    let (agendas, problems) = library.all()
    #expect(agendas.map(\.name) == Agenda.builtInNames && problems.isEmpty)
    #expect(agendas.allSatisfy { $0.path == nil && $0.questions == .byTeam })
    let mine = try library.agenda(named: "mine")
    #expect(mine == nil)
  }

  @Test func ownAgendasComeAfterByName() throws {
    try withFolder(["b.toml": short, "a.toml": short, "c.txt": short, ".d.toml": short]) { library in
      #expect(library.names == Agenda.builtInNames + ["a", "b"])
      let own = try #require(try library.agenda(named: "a"))
      #expect(own.path == library.folder + "/a.toml")
      #expect(own.agenda().name == "a" && own.agenda().milliseconds == 240_000)
      for name in ["c", ".d", "../a", "a.toml", ""] {
        let found = try library.agenda(named: name)
        #expect(found == nil)
      }
    }
  }

  @Test func anOwnAgendaTakesThePlaceOfABuiltInOne() throws {
    try withFolder(["joint-90.toml": short]) { library in
      #expect(library.names == Agenda.builtInNames)
      let own = try #require(try library.agenda(named: "joint-90"))
      #expect(own.agenda().milliseconds == 240_000)
      #expect(library.all().agendas.map { $0.path == nil } == [false, true, true])
    }
  }

  @Test func brokenOnesDontKeepOthersFromBeingListed() throws {
    try withFolder(["a.toml": "x", "b.toml": short, "joint-60.toml": "[[step]]\nuse = \"no\"\nminutes = 1"]) {
      library in
      let (agendas, problems) = library.all()
      #expect(agendas.map(\.name) == ["joint-90", "check-in-30", "b"])
      #expect(problems.map(\.file) == ["joint-60.toml", "a.toml"].map { library.folder + "/" + $0 })
      #expect(problems.map(\.line) == [2, 1])
      #expect(throws: AgendaError.self) { try library.agenda(named: "joint-60") }
    }
  }

  @Test func whatIsNoTextFileIsRefusedAtOnce() throws {
    try withFolder(["long.toml": "#" + String(repeating: "x", count: 256 * 1024)]) { library in
      let folder = URL(filePath: library.folder)
      try Data([0x61, 0xFF, 0xFE]).write(to: folder.appending(path: "bytes.toml"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "folder.toml"), withIntermediateDirectories: true)
      #expect(mkfifo(folder.appending(path: "pipe.toml").path, 0o600) == 0)
      try short.write(
        to: folder.appending(path: String(repeating: "n", count: 61) + ".toml"), atomically: true,
        encoding: .utf8)
      let (agendas, problems) = library.all()
      #expect(agendas.map(\.name) == Agenda.builtInNames)
      #expect(
        problems.map(\.reason.english) == [
          "it isn't text in UTF-8; save it as such", "it can't be read; make it a file that you may read",
          "it is larger than 256 KiB; make it shorter",
          "an agenda's file has a name of up to 60 characters; choose another",
          "it can't be read; make it a file that you may read",
        ])
      #expect(problems.allSatisfy { $0.line == nil && $0.message.english.hasPrefix(library.folder) })
    }
  }

  @Test func namesThatCantBeTypedAreRefusedForWhatTheyAre() throws {
    try withFolder(["a\u{1}b.toml": short, "a  b.toml": short, "\u{200B}.toml": short, "a b.toml": short]) {
      library in
      let (agendas, problems) = library.all()
      #expect(agendas.map(\.name) == Agenda.builtInNames + ["a b"])
      #expect(
        problems.map(\.reason.english) == [
          "an agenda's file has a name without control characters; choose another",
          "an agenda's file has a name with single blanks, and none around it; choose another",
          "an agenda's file has a name that can be seen; choose another",
        ])
    }
  }

  /// Eight times as many files may take eight times as long, and not 64 times.
  @Test func aLongListIsMadeInOneGo() throws {
    func fastest(_ count: Int) throws -> Duration {
      let files = Dictionary(uniqueKeysWithValues: (0..<count).map { ("a\($0).toml", short) })
      var fastest: Duration?
      try withFolder(files) { library in
        for _ in 0..<3 {
          let time = ContinuousClock().measure { _ = library.all() }
          fastest = fastest.map { min($0, time) } ?? time
        }
        #expect(library.all().agendas.count == count + Agenda.builtInNames.count)
      }
      return try #require(fastest)
    }
    let (few, many) = (try fastest(250), try fastest(2000))
    #expect(many < few * 24, "\(few) for 250 files, \(many) for 2000")
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/entente/agendas"),
    (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/entente/agendas"),
    (["HOME": "/h"], "/h/.config/entente/agendas"),
  ]) func theFolderIsThatOfTheSpecification(environment: [String: String], folder: String) {
    #expect(AgendaLibrary.standardFolder(environment: environment) == folder)
  }
}
