import Foundation

/// What a file lies on.
enum FileSystem {
  /// Bytes that the person may still write there; `nil` when the system doesn't say.
  static func free(at path: String) -> Int64? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    let (bytes, overflow) = Int64(clamping: status.f_bavail).multipliedReportingOverflow(
      by: Int64(clamping: status.f_frsize))
    return overflow ? .max : bytes
  }

  #if os(Linux)
    /// The network file system, by name; `nil` on a local one.
    static func network(at path: String) -> String? {
      let mounts = FileManager.default.contents(atPath: "/proc/self/mounts") ?? Data()
      return network(at: path, mounts: String(decoding: mounts, as: UTF8.self))
    }
  #else
    /// The network file system, by name; `nil` on a local one.
    static func network(at path: String) -> String? {
      var status = statfs()
      guard statfs(path, &status) == 0, status.f_flags & UInt32(MNT_LOCAL) == 0 else { return nil }
      return withUnsafeBytes(of: status.f_fstypename) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
  #endif
}

extension FileSystem {
  /// SQLite's log is shared by memory, and two machines share none.
  private static let networks: Set = [
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "fuse.ceph", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs",
    "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
  ]

  /// The network file system that a full path lies on.
  /// - Parameter mounts: as fstab(5) has them: a line each of device, place, type and more.
  static func network(at path: String, mounts: String) -> String? {
    var found: (place: String, type: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3 else { continue }
      let place = unescaped(fields[1])
      let isAbove = place == "/" || path == place || path.hasPrefix(place + "/")
      // Of two at one place the later one covers the other.
      if isAbove, place.utf8.count >= found?.place.utf8.count ?? 0 { found = (place, String(fields[2])) }
    }
    return found.flatMap { networks.contains($0.type) ? $0.type : nil }
  }

  /// Blanks, tabs, line feeds and backslashes are written as octal numbers.
  private static func unescaped(_ place: Substring) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")].reduce(String(place)) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}

/// The processes that this one comes from.
enum Ancestors {
  /// Whether a program of this name is among them; false where the system doesn't tell.
  static func include(_ name: String) -> Bool {
    var process = getppid()
    // No chain of shells is that long; a number that is used again must not lead round in a circle.
    for _ in 0..<32 where process > 1 {
      guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return false }
      // The name stands in brackets, and may have brackets itself.
      let text = String(decoding: data, as: UTF8.self)
      guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")") else { return false }
      if text[text.index(after: open)..<close] == name { return true }
      let fields = text[text.index(after: close)...].split(separator: " ")
      guard fields.count > 1, let parent = pid_t(fields[1]) else { return false }
      process = parent
    }
    return false
  }
}
