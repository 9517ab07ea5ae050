import Campaign
import Foundation
import Testing

@testable import TerminalBench

/// Who may read what the program makes, and that it makes nothing where somebody else wants it.
@Suite(.inLine, .timeLimit(.minutes(5))) struct RightsCampaign {
  @Test(arguments: ["000", "022", "077", "0777"]) func whateverTheUmask(umask: String) async throws {
    try await Lodging.use { lodging in
      let tenant = try Tenant(in: lodging, umask: umask)
      try FileManager.default.createDirectory(
        atPath: tenant.home + "/mine", withIntermediateDirectories: false)
      chmod(tenant.home + "/mine", 0o750)
      tenant.own(tenant.home + "/mine")
      #expect(try tenant.run("new", "--no-open").status == 0)
      let modes = try await tenant.modesWhileOpen()
      for suffix in ["", "-wal", "-shm", "-life", "-here"] { #expect(modes[suffix] == "600", "\(suffix)") }
      #expect(modes["log"] == "600" && modes["editor's folder"] == "700" && modes["editor's file"] == "600")
      for folder in ["/data", "/data/entente"] { #expect(tenant.mode(tenant.home + folder) == "700") }
      // A folder that was there is left as it is, and minutes are as the person's files are.
      #expect(try tenant.run("minutes", "--output", tenant.home + "/mine/m.md").status == 0)
      let usual = String(0o666 & ~(Int(umask, radix: 8) ?? 0), radix: 8)
      #expect(tenant.mode(tenant.home + "/mine/m.md") == usual && tenant.mode(tenant.home + "/mine") == "750")
      #expect(try tenant.run("new", "--no-open", "--file", tenant.home + "/mine/s.sqlite").status == 0)
      #expect(
        tenant.mode(tenant.home + "/mine") == "750" && tenant.mode(tenant.home + "/mine/s.sqlite") == "600")
      // What is replaced stays as private, or as public, as it was.
      for mode in [0o600, 0o640, 0o644] as [mode_t] {
        chmod(tenant.home + "/mine/m.md", mode)
        #expect(try tenant.run("minutes", "--force", "--output", tenant.home + "/mine/m.md").status == 0)
        #expect(tenant.mode(tenant.home + "/mine/m.md") == String(mode, radix: 8))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: tenant.home).sorted() == Tenant.left)
    }
  }

  /// What lies where the program would write, and isn't a file of the person's own.
  private static let snares = ["link", "link to nothing", "hard link", "pipe", "folder"]
  /// Where it would write, and whether the call then fails.
  private static let places = [
    "log", "minutes", "minutes by force", "store-wal", "store-shm", "store-journal", "store-life",
    "store-here",
  ]

  @Test(arguments: snares) func nothingIsWrittenIntoSomebodyElsesFile(snare: String) async throws {
    try await Lodging.use { lodging in
      let tenant = try Tenant(in: lodging)
      #expect(try tenant.run("new", "--no-open").status == 0)
      for place in Self.places {
        let victim = try Snare(snare, at: tenant.path(of: place), of: tenant)
        let run = try tenant.write(at: place)
        // Refused in one line, or done without it.
        #expect([0, 65, 66, 73].contains(run.status), "\(place): \(run.status) \(run.errors)")
        if run.status != 0 { checkOneLine(run.errors, says: "; ") }
        #expect(victim.isUntouched, "\(place) reached the victim")
        victim.remove()
      }
      #expect(try tenant.run("check").status == 1)
      Campaign.note("\(snare) in place of a file", tries: Self.places.count, losses: 0)
    }
  }

  /// Not by the minutes on the command line, by whatever of its names.
  @Test func theStoreIsNeverReplaced() async throws {
    try await Lodging.use { lodging in
      let tenant = try Tenant(in: lodging)
      #expect(try tenant.run("new", "--no-open").status == 0)
      let other = tenant.store + "-format-0-backup"
      for path in [other, tenant.store + "-life", tenant.home + "/name"] {
        _ = FileManager.default.createFile(atPath: path, contents: Data("x".utf8))
      }
      unlink(tenant.home + "/name")
      symlink(tenant.store, tenant.home + "/name")
      for path in [tenant.store, other, tenant.store + "-life", tenant.home + "/name"] {
        let run = try tenant.run("minutes", "--force", "--output", path)
        #expect(run.status == EX_CANTCREAT)
        checkOneLine(run.errors, says: "belongs to the store of the meetings")
      }
      #expect(try tenant.run("list").output.split(separator: "\n").count == 2)
    }
  }

  /// Neither a shell nor anything else takes a word of the editor's name, or of a folder's, for more than a word.
  @Test(arguments: [
    "a b", "$(touch 31337);`touch 31337`|touch 31337&", "-rf", "a'b\"c\\d", "a\nb", "*", "%s%n",
  ])
  func noShellSeesAName(name: String) async throws {
    try await Lodging.use { lodging in
      let tenant = try Tenant(in: lodging)
      #expect(try tenant.run("new", "--no-open").status == 0)
      let folder = tenant.home + "/" + name
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      tenant.own(folder)
      let seen = try await tenant.edit(
        "printf '%s' \"$1\" > \"$HOME/seen\"", temporaryFolder: folder, secret: "top-secret")
      #expect(seen.hasPrefix(folder) && seen.hasSuffix("/note.txt") && !seen.contains("secret"), "\(seen)")
      // mkdtemp's six characters.
      #expect(seen.contains(#/entente-note-[A-Za-z0-9]{6}//#), "\(seen)")
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: tenant.home).allSatisfy { !$0.hasSuffix("31337") }
      )
      let run = try tenant.run("minutes", "--output=" + folder + "/" + name + ".md")
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}
