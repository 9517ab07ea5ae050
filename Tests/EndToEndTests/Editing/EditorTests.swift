import Foundation
import SessionStore
import Testing

/// A note goes to `$EDITOR` and comes back, also when the editor doesn't.
@Suite(.inLine, .timeLimit(.minutes(3))) struct EditorTests {
  @Test func whatTheEditorWritesIsTheNote() async throws {
    let script =
      #"cp "$file" seen; ls -ld "${file%/*}" "$file" >> seen; printf 'a line more 一行\r\n' >> "$file""#
    try await Writer.use(editor: script) { writer in
      try writer.openEditor()
      try await writer.expectBack(with: "a line more 一行")
      let seen = try writer.seen.split(separator: "\n").map(String.init)
      #expect(seen[0] == "half-typed 未完")
      #expect(seen[1].hasPrefix("drwx------"))
      #expect(seen[2].hasPrefix("-rw-------"))
      #expect(seen[2].hasSuffix("/note.txt"))
      try await writer.expectGoingOn(from: "half-typed 未完\na line more 一行")
    }
  }

  /// An entry that is there: opened at once, and Enter keeps what came back.
  @Test func aSelectedEntryIsEdited() async throws {
    try await Writer.use(editor: #"echo 'rewritten' > "$file""#) { writer in
      try writer.terminal.keys("Enter", "Escape")
      try await writer.terminal.wait(until: "? keys")
      try writer.terminal.keys("E")
      try await writer.terminal.wait(for: "the entry's panel") {
        $0.below("Marketing · priority").shows("rewritten")
      }
      try writer.terminal.keys("Enter")
      try await wait(for: "the entry in the store") {
        try writer.lodging.minutes().meeting.priorities.map(\.text) == ["rewritten"]
      }
    }
  }

  @Test(arguments: [
    ("exit 3", "editor failed with status 3"), ("kill -KILL $$", "editor was ended by signal 9"),
    ("rm \"$file\"", "The editor left no file"),
    (#"printf 'not \377 text' > "$file""#, "What the editor wrote isn't UTF-8"),
    (#"head -c 71680 /dev/zero | tr '\0' x > "$file""#, "What the editor wrote is longer than 64 KiB"),
    (#"echo lost > "$file"; stty raw -echo; printf '\033[?1049h\033[?1000h'; kill -KILL $$"#, "signal 9"),
  ]) func aFailureIsToldAndCostsNothing(script: String, message: String) async throws {
    try await Writer.use(editor: script) { writer in
      try writer.openEditor()
      try await writer.terminal.wait(until: "✗ ")
      let screen = try await writer.terminal.wait(until: message)
      #expect(screen.shows("the text is as it was."))
      try await writer.expectBack(with: "half-typed 未完")
      try await writer.expectGoingOn(from: "half-typed 未完")
    }
  }

  @Test(arguments: [
    ("no-such-editor", "There is no program “no-such-editor”"),
    ("/nowhere/ed -x", "There is no program “ed”"), ("/tmp", "There is no program “tmp”"),
    ("'SCRIPT", "A quotation mark in EDITOR isn't closed"),
  ]) func anEditorThatIsntThereIsTold(command: String, message: String) async throws {
    try await Writer.use(editor: "", variables: ["EDITOR": command]) { writer in
      try writer.openEditor()
      try await writer.terminal.wait(until: message)
      try await writer.expectBack(with: "half-typed 未完")
      try await writer.expectGoingOn(from: "half-typed 未完")
    }
  }

  /// Words are parted as one expects, and nothing is expanded.
  @Test func theCommandMayHaveOptions() async throws {
    let script = #"printf '<%s>' "$@" | sed "s|$file|FILE|" > seen"#
    try await Writer.use(editor: script, variables: ["EDITOR": #" SCRIPT --flag 'a  b' --x="$HOME;c" '' "#]) {
      writer in
      try writer.openEditor()
      try await writer.waitForEditor()
      try await writer.expectBack(with: "half-typed 未完")
      #expect(try writer.seen == "<--flag><a  b><--x=$HOME;c><><FILE>")
    }
  }

  /// `$VISUAL` comes first; without either, a usual editor is looked for.
  @Test(arguments: [
    ["VISUAL": "SCRIPT", "EDITOR": "false"], ["VISUAL": " ", "EDITOR": "nano", "PATH": "FOLDER"],
    ["PATH": "FOLDER"],
  ]) func theEditorIsFound(by variables: [String: String]) async throws {
    try await Writer.use(editor: #"echo found >> "$file""#, named: "nano", variables: variables) { writer in
      try writer.openEditor()
      try await writer.expectBack(with: "found")
    }
  }

  @Test func withoutAnyEditorItSaysWhatToDo() async throws {
    try await Writer.use(editor: "", variables: ["PATH": "/nowhere:FOLDER"]) { writer in
      try writer.openEditor()
      try await writer.terminal.wait(until: "There is no editor: set EDITOR")
      try await writer.expectBack(with: "half-typed 未完")
    }
  }

  /// Ctrl-C is the editor's; Ctrl-Z, where no shell could call back, goes on at once.
  @Test func theKeysOfSignalsAreTheEditors() async throws {
    let script = #"trap 'echo interrupted >> "$file"; exit 0' INT; touch seen; while :; do sleep 0.1; done"#
    try await Writer.use(editor: script) { writer in
      try writer.openEditor()
      try await writer.waitForEditor()
      try writer.terminal.keys("C-z")
      try writer.terminal.keys("C-c")
      try await writer.expectBack(with: "interrupted")
      try await writer.expectGoingOn(from: "half-typed 未完\ninterrupted")
    }
  }

  /// A clock that runs while the editor is open isn't taken for one whose program died: signs of life go on.
  @Test func theClockRunsOn() async throws {
    let script = #"touch seen; while [ ! -e go ]; do sleep 0.1; done; echo more >> "$file""#
    try await Writer.use(editor: script) { writer in
      try writer.terminal.keys("F2")
      try await writer.terminal.wait(until: "has the floor")
      try writer.openEditor()
      try await writer.waitForEditor()
      let store = try SQLiteStore.open(at: writer.lodging.store, mode: .reading)
      defer { store.close() }
      let meeting = try store.find("latest")
      let opened = wallClock()
      for seconds in 1...3 {
        try await wait(for: "sign of life \(seconds)") {
          (store.lastLife(of: meeting)?.wall ?? 0) > opened + Int64(seconds) * 1000
        }
      }
      #expect(FileManager.default.createFile(atPath: writer.lodging.home + "/go", contents: nil))
      let screen = try await writer.terminal.wait(until: "more")
      #expect(screen.shows("has the floor") && !screen.shows("Nobody has the floor"))
      #expect(try writer.lodging.minutes().meeting.speaking.running != nil)
    }
  }

  /// What another terminal does meanwhile is there on return.
  @Test func theStoreIsFollowedMeanwhile() async throws {
    let script = "touch seen; while [ ! -e go ]; do sleep 0.1; done"
    try await Writer.use(editor: script) { writer in
      try writer.openEditor()
      try await writer.waitForEditor()
      let run = try writer.lodging.run("note", "--team", "Sales", "--kind", "priority", "From elsewhere")
      #expect(run.status == 0, "\(run.errors)")
      #expect(FileManager.default.createFile(atPath: writer.lodging.home + "/go", contents: nil))
      try await writer.terminal.wait(until: "From elsewhere")
      try await writer.expectBack(with: "half-typed 未完")
    }
  }

  /// The terminal may have another size when the editor gives it back.
  @Test func anotherSizeIsTakenUp() async throws {
    let script = "touch seen; while [ ! -e go ]; do sleep 0.1; done"
    try await Writer.use(editor: script) { writer in
      try writer.openEditor()
      try await writer.waitForEditor()
      try writer.terminal.resize(columns: 100, rows: 30)
      #expect(FileManager.default.createFile(atPath: writer.lodging.home + "/go", contents: nil))
      // Not at once: what was shown before the editor is shown again first.
      try await writer.terminal.wait(for: "the footer in the last row") { screen in
        screen.lines.lastIndex { $0.contains("Enter keep") } == 29
      }
      try await writer.expectBack(with: "half-typed 未完")
    }
  }
}
