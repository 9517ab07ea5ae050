import Foundation

/// What somebody put where the program would write, so that it writes into a file of theirs or waits for ever.
struct Snare {
  private let path: String
  private let victim: String
  private static let contents = Data("somebody's own\n".utf8)

  init(_ kind: String, at path: String, of tenant: Tenant) throws {
    self.path = path
    victim = tenant.home + "/victim"
    unlink(path)
    _ = FileManager.default.createFile(atPath: victim, contents: Self.contents)
    tenant.own(victim)
    switch kind {
    case "link": symlink(victim, path)
    case "link to nothing": symlink(victim + "-of-the-link", path)
    case "hard link": link(victim, path)
    case "pipe": mkfifo(path, 0o600)
    default: mkdir(path, 0o700)
    }
    tenant.own(path)
  }

  /// Whether the victim is as it was, and nothing was made where a link leads to.
  var isUntouched: Bool {
    FileManager.default.contents(atPath: victim) == Self.contents
      && !FileManager.default.fileExists(atPath: victim + "-of-the-link")
  }

  func remove() {
    for path in [path, victim] where rmdir(path) != 0 { unlink(path) }
  }
}
