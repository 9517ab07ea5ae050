import Foundation
import Testing

/// The doctor as a person or a script calls it; what it finds in which circumstances is tested by itself.
@Suite(.inLine, .timeLimit(.minutes(3))) struct DoctorOutput {
  private struct Line: Decodable {
    var name: String
    var verdict: String
    var what: String
    var todo: String?
  }

  private func lines(_ run: ProcessRun) throws -> [String: Line] {
    let lines = try JSONDecoder().decode([Line].self, from: Data(run.output.utf8))
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.name, $0) })
  }

  @Test func leavesNothingBehind() async throws {
    try await Lodging.use { lodging in
      let run = try lodging.run("doctor")
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output.contains("✓ terminal:"))
      #expect(run.output.contains("not there: the first meeting makes it"))
      #expect(run.output.hasSuffix("\nAll is well.\n"))
      #expect(!run.output.utf8.contains(0x1B))
      #expect(try FileManager.default.contentsOfDirectory(atPath: lodging.home) == [])
    }
  }

  @Test func isPlainEnglishWhereNothingElseCanBeShown() async throws {
    try await Lodging.use { lodging in
      for (options, locale) in [([], "C"), (["--ascii"], "C.UTF-8")] {
        let run = try lodging.run(["doctor", "--lang", "zh-Hans"] + options, changes: ["LC_ALL": locale])
        #expect(run.status == 0)
        #expect(run.output.contains("+ integrity:") && run.output.utf8.allSatisfy { $0 < 0x80 })
      }
    }
  }

  @Test func isAnArrayInJSON() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let run = try lodging.run("doctor", "--json", "--lang", "zh-Hans")
      #expect(run.status == 0)
      let lines = try lines(run)
      #expect(lines["integrity"]?.verdict == "good")
      #expect(lines["integrity"]?.what == "完好；1 个会议，1 处更改")
      #expect(lines["store"]?.what == lodging.store + "，0600")
    }
  }

  /// What is broken is a fault, told in its own words, and the file stays as it is.
  @Test(arguments: [
    (60, [0, 0, 0, 99] as [UInt8], "written by a newer entente"), (68, [1, 2, 3, 4], "another program"),
    (0, [1, 2, 3, 4], "isn't a store of meetings"),
    (4096, [UInt8](repeating: 0xFF, count: 64), "damaged"),
  ]) func aStoreThatCannotBeRead(place: Int, bytes: [UInt8], says: String) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      var data = try #require(FileManager.default.contents(atPath: lodging.store))
      data.replaceSubrange(place..<place + bytes.count, with: bytes)
      let broken = try lodging.scratch.write(data, to: "home/broken.sqlite")
      let run = try lodging.run("doctor", "--json", "--file", broken)
      #expect(run.status == 1 && run.errors.isEmpty)
      let integrity = try #require(try lines(run)["integrity"])
      #expect(integrity.verdict == "fault" && integrity.what.contains(says), "\(integrity)")
      #expect(FileManager.default.contents(atPath: broken) == data)
    }
  }

  /// What lies in the place of the store, or of a file beside it, is told with advice that fits.
  @Test func whatIsNoFileOfItsOwn() async throws {
    try await Lodging.use { lodging in
      let null = try lodging.run("doctor", "--file", "/dev/null")
      #expect(null.status == 1 && null.output.contains("--file or ENTENTE_FILE"), "\(null.output)")
      #expect(!null.output.contains("chmod") && !null.output.contains("--rescue"), "\(null.output)")
      #expect(try lodging.run("new", "--no-open").status == 0)
      for ending in ["-life", "-here", "-wal"] { unlink(lodging.store + ending) }
      #expect(symlink("/etc/passwd", lodging.store + "-here") == 0)
      #expect(mkfifo(lodging.store + "-life", 0o644) == 0)
      #expect(link(lodging.store, lodging.store + "-wal") == 0)
      let run = try lodging.run("doctor", "--json")
      let lines = try lines(run)
      for (name, verdict) in [
        ("who is here", "shortfall"), ("signs of life", "shortfall"), ("store's files", "fault"),
      ] {
        let line = try #require(lines[name])
        #expect(line.verdict == verdict && line.todo?.contains("move it away") == true, "\(line)")
      }
    }
  }

  @Test func whatIsWrongInSettingsIsToldWithItsLine() async throws {
    try await Lodging.use { lodging in
      for folder in ["home/config", "home/config/entente", "home/config/entente/agendas"] {
        _ = try lodging.scratch.make(folder)
      }
      _ = try lodging.scratch.write(
        Data("\n[keys]\nfoo = \"x\"\n".utf8), to: "home/config/entente/config.toml")
      _ = try lodging.scratch.write(Data("x = 1\n".utf8), to: "home/config/entente/agendas/mine.toml")
      let run = try lodging.run("doctor", "--json")
      #expect(run.status == 1)
      let lines = try lines(run)
      #expect(lines["config.toml"]?.verdict == "fault")
      #expect(lines["config.toml"]?.what.contains("config.toml:3: there is no command “foo”") == true)
      #expect(lines["agendas"]?.verdict == "shortfall")
      #expect(lines["agendas"]?.what.contains("mine.toml:1: ") == true)
    }
  }

  @Test func looksAtTheTerminalAndAsksTmux() async throws {
    try await Lodging.use { lodging in
      let first = try lodging.terminal(running: ["/bin/sh"])
      let socket = try lodging.tmux.run([
        "display-message", "-p", "-t", first.name, "#{socket_path},#{pid},0",
      ])
      try lodging.tmux.run(["set", "-s", "escape-time", "321"])
      let (terminal, status) = try await lodging.terminalRun(
        columns: 100, rows: 40, running: [lodging.entente, "doctor"],
        changes: ["TMUX": socket.trimmingCharacters(in: .whitespacesAndNewlines)])
      #expect(status == 0)
      let screen = try terminal.screen
      for text in [
        "100×40", "tmux keeps it for 321 ms", "(set-clipboard external)", "0 faults, 2 shortfalls.",
      ] {
        #expect(screen.shows(text), "\(screen.text)")
      }
      // The bars of the ruler's two lines, by the columns of tmux.
      let ends = screen.lines.filter { $0.hasSuffix(" |") }.map(ScreenText.columns(of:))
      #expect(ends.count == 2 && ends.first == ends.last, "\(screen.text)")
    }
  }

  /// A tmux that doesn't answer, or never stops, holds nobody up, and nothing of it is left behind.
  @Test(arguments: [
    "sleep 900 & echo $! >>$pids; wait", "exec yes", "sleep 900 & echo $! >>$pids; echo external 500",
    "exit 1",
    "echo garbage",
  ])
  func anOddTmuxIsNotWaitedFor(script: String) async throws {
    try await Lodging.use { lodging in
      let pids = lodging.home + "/pids"
      let tmux = try lodging.editor("pids=\(pids); echo $$ >>$pids; \(script)", named: "tmux")
      let folder = (tmux as NSString).deletingLastPathComponent
      let (terminal, status) = try await lodging.terminalRun(
        columns: 100, rows: 40, running: [lodging.entente, "doctor"],
        changes: ["TMUX": "/tmp/none,1,0", "PATH": folder + ":/usr/bin:/bin"])
      #expect(status == 0)
      let screen = try terminal.screen
      #expect(screen.shows("shortfall"), "\(screen.text)")
      let processes = try String(contentsOfFile: pids, encoding: .utf8).split(separator: "\n").compactMap {
        pid_t($0)
      }
      #expect(!processes.isEmpty)
      try await wait(for: "the end of \(script)") { processes.allSatisfy { kill($0, 0) != 0 } }
    }
  }
}
