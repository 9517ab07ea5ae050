import Foundation

@testable import TerminalBench

extension Tenant {
  /// What lies in the home after the umask's test.
  static let left = ["data", "editor", "log", "mine", "seen"]

  /// Opens the meeting on a terminal, with a log, and lets an editor look at its file.
  /// - Returns: the modes of all files there are then, by what they are.
  func modesWhileOpen() async throws -> [String: String] {
    var modes: [String: String] = [:]
    let seen = try await edit(
      "stat -c %a \"$1\" \"${1%/*}\" > \"$HOME/seen\"", temporaryFolder: home, secret: "x"
    ) {
      for suffix in ["", "-wal", "-shm", "-life", "-here"] { modes[suffix] = self.mode(self.store + suffix) }
      modes["log"] = self.mode(self.home + "/log")
    }
    let lines = seen.split(separator: "\n").map(String.init)
    guard lines.count == 2 else { throw Complaint("the editor saw \(seen)") }
    (modes["editor's file"], modes["editor's folder"]) = (lines[0], lines[1])
    return modes
  }

  /// Runs the meeting, gives the floor, and edits a note in an editor.
  /// - Parameters:
  ///   - script: what the editor does; it makes the file `seen` in the home.
  ///   - secret: what is typed before.
  ///   - look: called while the meeting is open.
  /// - Returns: what is in `seen`.
  func edit(
    _ script: String, temporaryFolder: String, secret: String, look: () -> Void = {}
  ) async throws -> String {
    let editor = home + "/editor"
    try lodging.install("umask 077\n\(script)", at: editor)
    let words = command(["open", "--log-file", home + "/log"])
    let terminal = try PseudoTerminal(
      words[0], Array(words.dropFirst()),
      environment: environment.merging(["EDITOR": "'\(editor)'", "TMPDIR": temporaryFolder]) { $1 },
      columns: 100, rows: 30)
    defer { terminal.end() }
    let start = Time.now()
    try terminal.waitForSilence(of: 200, after: start)
    for keys in [" ", "g2", "i", secret, "\u{18}\u{5}"] {
      let before = Time.now()
      try terminal.write(keys.utf8)
      try terminal.waitForSilence(of: 100, after: before)
    }
    let file = home + "/seen"
    try await wait(for: "the editor") { (FileManager.default.contents(atPath: file)?.count ?? 0) > 0 }
    // Life is signed once a second.
    try await wait(for: "a sign of life") { self.mode(self.store + "-life") != nil }
    look()
    terminal.end()
    _ = try terminal.waitForEnd()
    try await removeEditorsFolder(in: temporaryFolder)
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  /// A killed program may leave it, when it was killed before it took it away.
  private func removeEditorsFolder(in folder: String) async throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix("entente-note-") {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// Where the program writes at a place.
  func path(of place: String) -> String {
    switch place {
    case "log": home + "/log"
    case "minutes", "minutes by force": home + "/m.md"
    default: store + place.dropFirst("store".count)
    }
  }

  /// Makes the program write at a place.
  func write(at place: String) throws -> ProcessRun {
    switch place {
    case "log": try run("open", "--plain", "--log-file", path(of: place))
    case "minutes": try run("minutes", "--output", path(of: place))
    case "minutes by force": try run("minutes", "--force", "--output", path(of: place))
    case "store-life", "store-here": try run("open", "--plain")
    default: try run("note", "--team", "joint", "--kind", "note", "x")
    }
  }
}
