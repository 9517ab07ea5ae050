import Foundation
import Testing

/// Commands without a screen on a disk that takes nothing: one clear line, the right status, nothing half written.
@Suite(.inLine, .timeLimit(.minutes(3))) struct DiskCommands {
  /// A store on a small disk, with a note in it.
  private struct Place {
    let lodging: Lodging
    let disk: SmallDisk
    let failing: FailingDisk
    var folder: String { disk.path + "/store" }
    var store: String { folder + "/entente.sqlite" }

    static func use(_ body: (Place) async throws -> Void) async throws {
      try await Lodging.use { lodging in
        try await SmallDisk.use(lodging) { disk in
          let place = Place(
            lodging: lodging, disk: disk, failing: try FailingDisk(lodging, files: disk.path + "/"))
          #expect(try place.run(["new", "--no-open", "--title", "Q1"]).status == 0)
          #expect(try place.note("before").status == 0)
          try await body(place)
        }
      }
    }

    func run(_ arguments: [String], at file: String? = nil) throws -> ProcessRun {
      try lodging.run(arguments + ["--file", file ?? store], changes: failing.environment)
    }

    func note(_ text: String) throws -> ProcessRun {
      try run(["note", "--team", "joint", "--kind", "decision", text])
    }

    /// The decisions that are in the store.
    var decisions: [String] {
      get throws {
        let run = try lodging.run("minutes", "--file", store)
        guard run.status == 0 else { throw Complaint("minutes failed: \(run.errors)") }
        let section = run.output.components(separatedBy: "\n## ").first { $0.hasPrefix("Decisions") }
        return (section ?? "").split(separator: "\n").filter { $0.hasPrefix("- ") }.map {
          String($0.dropFirst(2))
        }
      }
    }

    /// All files, but those of which nothing is lost with the processes that made them.
    var names: [String] {
      get throws {
        let all = try FileManager.default.subpathsOfDirectory(atPath: disk.path)
        return all.filter { name in !["-wal", "-shm", "-life", "-here"].contains { name.hasSuffix($0) } }
          .sorted()
      }
    }

    /// Everything that writes, and fails.
    func expectRefusals(_ status: Int32, _ words: String...) throws {
      let before = try names
      let writing: [(ProcessRun, Int32)] = [
        (try run(["note", "--team", "joint", "--kind", "decision", "refused"]), status),
        (try run(["new", "--no-open"]), status),
        (try run(["new", "--no-open"], at: disk.path + "/new.sqlite"), status),
        (try run(["minutes", "--output", disk.path + "/minutes.md"]), status),
        (try run(["doctor", "--rescue", disk.path + "/saved.sqlite"]), status),
      ]
      for (run, status) in writing {
        #expect(run.status == status, "\(run.errors)")
        #expect(run.output == "")
        #expect(
          run.errors.hasPrefix("entente: ") && words.contains { run.errors.contains($0) }, "\(run.errors)")
        #expect(run.errors.filter { $0 == "\n" }.count == 1)
        // What is told is what was asked for, and no file that is there meanwhile.
        #expect(!run.errors.contains(".entente-"), "\(run.errors)")
      }
      // A store without a meeting is as good as none; some room may have been left for that.
      let new = try run(["list", "--json"], at: disk.path + "/new.sqlite")
      #expect(new.status == 0 && new.output.filter { !$0.isWhitespace } == "[]", "\(new.errors)")
      let after = try names.filter { $0 != "new.sqlite" }
      #expect(after == before)
    }

    /// Everything that only reads, and works.
    func expectReading() async throws {
      for command in [["minutes"], ["list"], ["check"]] {
        let run = try run(command)
        #expect(
          [0, 1].contains(run.status) && run.errors == "" && !run.output.isEmpty, "\(command): \(run.errors)")
      }
      let wall = try lodging.terminal("present", "--file", store, changes: failing.environment)
      try await wall.wait(until: "Q1")
      try wall.keys("q")
      #expect(try await wall.end() == 0)
    }

    func expectRecovery(_ decisions: [String] = ["before"]) throws {
      #expect(try note("after").status == 0)
      #expect(try self.decisions == decisions + ["after"])
    }
  }

  @Test func onAFullDisk() async throws {
    try await Place.use { place in
      try place.disk.fill()
      // What fits into the files that are there may still be taken, and then it is.
      var taken = ["before"]
      for number in 0..<200 {
        let run = try place.note("number \(number)")
        if run.status != 0 { break }
        taken.append("number \(number)")
      }
      try place.expectRefusals(74, "no room left", "No space left")
      try await place.expectReading()
      try place.disk.free()
      try place.expectRecovery(taken)
    }
  }

  /// A store is read where nothing may be written, whatever was left beside it.
  @Test(arguments: [false, true]) func onAReadOnlyDisk(isTidy: Bool) async throws {
    try await Place.use { place in
      // The last one to close a store merges its log into it.
      if isTidy {
        let terminal = try place.lodging.terminal("open", "--file", place.store)
        try await terminal.wait(until: "1/9")
        try terminal.keys("q")
        #expect(try await terminal.end() == 0)
      }
      try place.disk.remount(readOnly: true)
      try place.expectRefusals(73, "its disk is read-only", "Read-only file system")
      try await place.expectReading()
      try place.disk.remount(readOnly: false)
      try place.expectRecovery()
    }
  }

  @Test(arguments: [FailingDisk.Fault.write, .sync])
  func onABrokenDisk(fault: FailingDisk.Fault) async throws {
    try await Place.use { place in
      try place.failing.begin(fault)
      try place.expectRefusals(74, "reports a failure", "Input/output error")
      try await place.expectReading()
      try place.failing.end()
      // Not even what was written, and only didn't reach the disk for sure, comes back later.
      try place.expectRecovery()
      #expect(place.failing.falseClaims == "")
    }
  }

  /// A stick's file system gives a file one name only; still nothing takes the place of what is there.
  @Test func onADiskWithoutLinks() async throws {
    try await Place.use { place in
      try place.failing.begin(.oneName)
      let (minutes, saved) = (place.disk.path + "/minutes.md", place.disk.path + "/saved.sqlite")
      for command in [["minutes", "--output", minutes], ["doctor", "--rescue", saved]] {
        let run = try place.run(command)
        #expect(run.status == 0, "\(run.errors)")
        let file = FileManager.default.contents(atPath: command[2])
        let again = try place.run(command)
        #expect(again.status == 73 && again.errors.contains("exists"), "\(again.errors)")
        #expect(FileManager.default.contents(atPath: command[2]) == file)
      }
      #expect(try place.run(["list"], at: saved).output.contains("Q1"))
      #expect(try place.names.filter { $0.contains(".entente-") } == [])
    }
  }

  /// The very first start has nowhere to keep anything.
  @Test func theFirstStartOnAFullDisk() async throws {
    try await Lodging.use { lodging in
      try await SmallDisk.use(lodging) { disk in
        try disk.fill()
        let data = ["XDG_DATA_HOME": disk.path + "/data"]
        let run = try lodging.run("new", "--no-open", changes: data)
        #expect(run.status == 74 && run.errors.contains("no room left"), "\(run.errors)")
        // The form stays, with all that was filled in.
        let terminal = try lodging.terminal(columns: 64, rows: 18, changes: data)
        try await terminal.wait(until: "entente")
        try terminal.keys("n")
        try await terminal.wait(until: "New meeting")
        try terminal.keys("Enter")
        try await terminal.wait(until: "The disk is full.")
        try disk.free()
        try terminal.keys("Enter")
        try await terminal.wait(until: "step 1/9")
        try terminal.keys("q")
        #expect(try await terminal.end() == 0)
      }
    }
  }

  @Test func theFirstStartOnAReadOnlyDisk() async throws {
    try await Lodging.use { lodging in
      try await SmallDisk.use(lodging) { disk in
        try disk.remount(readOnly: true)
        let data = ["XDG_DATA_HOME": disk.path + "/data"]
        let run = try lodging.run("new", "--no-open", changes: data)
        #expect(run.status == 73 && run.errors.contains("its disk is read-only"), "\(run.errors)")
        let list = try lodging.run("list", changes: data)
        #expect(list.status == 0, "\(list.errors)")
      }
    }
  }
}
