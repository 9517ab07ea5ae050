import Foundation

/// A person without the superuser's rights, who runs the program under a umask of theirs.
struct Tenant {
  let lodging: Lodging
  let umask: String
  /// A folder that is theirs.
  let home: String
  private let program: String

  /// - Parameter umask: in octal.
  init(in lodging: Lodging, umask: String = "022") throws {
    self.lodging = lodging
    self.umask = umask
    // Tests may lie where only the superuser may look.
    program = lodging.scratch.path + "/entente"
    if !FileManager.default.fileExists(atPath: program) {
      // Not by this process: a program can't be run while a child of another test holds it open for writing.
      let copy = try ProcessRun("/bin/cp", [lodging.entente, program], environment: [:])
      guard copy.status == 0 else { throw Complaint("the program can't be copied: \(copy.errors)") }
    }
    home = try lodging.scratch.make("tenant")
    if geteuid() == 0 {
      chmod(lodging.scratch.path, 0o711)
      chown(home, Self.user, Self.user)
    }
  }

  /// Whom Debian and others call nobody.
  private static let user: uid_t = 65534

  var store: String { home + "/data/entente/entente.sqlite" }

  var environment: [String: String] {
    lodging.environment.merging([
      "HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
      "TMPDIR": home, "TERM": "xterm-256color",
    ]) { $1 }
  }

  /// The words by which the program is run as that person.
  func command(_ arguments: [String]) -> [String] {
    let lesser = ["/usr/bin/setpriv", "--reuid", "\(Self.user)", "--regid", "\(Self.user)", "--clear-groups"]
    return (geteuid() == 0 ? lesser : []) + ["/bin/sh", "-c", "umask $0; exec \"$@\"", umask, program]
      + arguments
  }

  func run(_ arguments: String..., changes: [String: String] = [:]) throws -> ProcessRun {
    // What waits for the other end of a pipe must not hold up all tests.
    try ProcessRun(
      "/usr/bin/timeout", ["10"] + command(arguments), environment: environment.merging(changes) { $1 })
  }

  /// The mode of something of theirs, links not followed; `nil` when it isn't there.
  func mode(_ path: String) -> String? {
    var found = stat()
    return lstat(path, &found) == 0 ? String(found.st_mode & 0o7777, radix: 8) : nil
  }

  /// Gives them what the test made.
  func own(_ path: String) {
    if geteuid() == 0 { lchown(path, Self.user, Self.user) }
  }
}
