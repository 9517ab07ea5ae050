import Foundation
import Testing

/// A person in a meeting who types a note and has an editor of a few lines of shell.
struct Writer {
  let lodging: Lodging
  let terminal: Terminal
  /// Where temporary files go.
  let temporary: String
  private let modes: String

  /// Runs a test with a note half-typed in step 2.
  /// - Parameters:
  ///   - script: what the editor does; the file is its last argument.
  ///   - name: what the script's file is called.
  ///   - variables: what names the editor; `SCRIPT` in it stands for the script's path, `FOLDER` for its folder.
  static func use(
    editor script: String, named name: String = "editor", variables: [String: String] = ["EDITOR": "SCRIPT"],
    typing text: String = "half-typed 未完", _ body: (Writer) async throws -> Void
  ) async throws {
    try await Lodging.use { lodging in
      let editor = try lodging.editor(script, named: name)
      let folder = (editor as NSString).deletingLastPathComponent
      let variables = variables.mapValues {
        $0.replacing("SCRIPT", with: editor).replacing("FOLDER", with: folder)
      }
      try await body(try await Writer(variables, text, in: lodging))
    }
  }

  private init(_ variables: [String: String], _ text: String, in lodging: Lodging) async throws {
    self.lodging = lodging
    temporary = try lodging.scratch.make("tmp")
    #expect(try lodging.run("new", "--no-open").status == 0)
    terminal = try lodging.terminal("open", changes: variables.merging(["TMPDIR": temporary]) { $1 })
    try await terminal.wait(until: "step 1/9")
    modes = try terminal.modes
    try terminal.keys("g", "2", "h")
    try await terminal.wait(until: "step 2/9")
    try terminal.keys("i")
    try terminal.type(text)
    try await terminal.wait(until: text)
  }

  func openEditor() throws {
    try terminal.keys("C-x", "C-e")
  }

  /// Waits until the editor's script has made the file `seen`.
  func waitForEditor() async throws {
    try await wait(for: "the editor") { FileManager.default.fileExists(atPath: lodging.home + "/seen") }
  }

  /// What the editor found, when its script notes it there.
  var seen: String {
    get throws { try String(contentsOfFile: lodging.home + "/seen", encoding: .utf8) }
  }

  /// The screen is whole, the terminal ours, and nothing lies about.
  /// - Parameter text: what is in the field now.
  func expectBack(with text: String) async throws {
    let screen = try await terminal.wait(for: "the panel with “\(text)”") {
      $0.below("Marketing · new priority").shows(text)
    }
    for part in ["step 2/9", "Nobody has the floor", "Enter keep"] { #expect(screen.shows(part), "\(part)") }
    #expect(try terminal.isOnAlternateScreen)
    #expect(try terminal.modes == modes)
    #expect(try !terminal.reportsMouse)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
  }

  /// Typing goes on where it was, a paste is a paste, and Enter keeps the note.
  func expectGoingOn(from text: String) async throws {
    try terminal.type(", gone on")
    try terminal.paste("\nto the end")
    try await terminal.wait(until: "to the end")
    try terminal.keys("Enter")
    try await terminal.wait(until: "✓ all kept")
    try await wait(for: "the note in the store") {
      try lodging.minutes().meeting.priorities.map(\.text) == [text + ", gone on\nto the end"]
    }
    #expect(try lodging.minutes().session.drafts.isEmpty)
  }
}

extension Lodging {
  /// Makes a program of a few lines of shell, in which `$file` is the last argument.
  func editor(_ script: String, named name: String = "editor") throws -> String {
    let path = try scratch.make("programs") + "/" + name
    try install("for file; do :; done\n" + script, at: path)
    return path
  }

  /// Makes a program of a few lines of shell.
  func install(_ script: String, at path: String) throws {
    let draft = try scratch.write(Data("#!/bin/sh\n\(script)\n".utf8), to: "\(UUID()).draft")
    // By another process: a program can't start while its file is open for writing, as it would be in whatever
    // process the tests begin meanwhile.
    let run = try ProcessRun("/usr/bin/install", ["-m", "755", draft, path], environment: [:])
    guard run.status == 0 else { throw Complaint("\(path) can't be made: \(run.errors)") }
  }
}
