import Foundation

/// A disk of some megabytes in memory, which can be filled up and made read-only for real.
struct SmallDisk: Sendable {
  let path: String
  private var filler: String { path + "/filler" }

  /// Runs a test on a disk of its own.
  ///
  /// A machine that doesn't let the tests mount one can't run them, and must not seem to have passed them.
  static func use<Result>(_ lodging: Lodging, _ body: (SmallDisk) async throws -> Result) async throws
    -> Result
  {
    let disk = SmallDisk(path: try lodging.scratch.make("disk"))
    do {
      try call("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.path)
    } catch {
      throw Complaint(
        "\(error)These tests mount a small disk: run them as root, or as unshare --user --map-root-user --mount "
          + "swift test")
    }
    // Whoever is still there keeps it until its end.
    defer { try? call("umount", "--lazy", disk.path) }
    return try await body(disk)
  }

  /// Takes the last byte that is free.
  func fill() throws {
    let file = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Complaint("\(filler) can't be made") }
    defer { close(file) }
    let block = [UInt8](repeating: 1, count: 4096)
    while write(file, block, block.count) > 0 {}
    guard errno == ENOSPC else { throw Complaint("the disk isn't full: \(String(cString: strerror(errno)))") }
  }

  /// Gives back what was taken.
  func free() throws {
    guard unlink(filler) == 0 else { throw Complaint("\(filler) can't be removed") }
  }

  /// Makes it read-only, or writable again; nobody may have a file of it open to write.
  func remount(readOnly: Bool) throws {
    try Self.call("mount", "-o", "remount,\(readOnly ? "ro" : "rw")", path)
  }

  private static func call(_ program: String, _ arguments: String...) throws {
    let run = try ProcessRun("/usr/bin/" + program, arguments, environment: ["LC_ALL": "C"])
    guard run.status == 0 else { throw Complaint("\(program) failed: \(run.errors)") }
  }

}
