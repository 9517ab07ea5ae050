import Foundation
import SessionStore

/// A file that is being written, until it is given its name.
///
/// It is a neighbour of what it becomes, and locked while somebody writes it. One that isn't locked is what a
/// killed program left behind; the next one that writes to the folder removes it.
struct UnfinishedFile {
  private static let prefix = ".entente-"
  private static let unique = "XXXXXX"

  /// Open for writing.
  let descriptor: Int32
  /// Its name for the time being, as C wants it.
  let path: [CChar]

  /// Makes one that only its owner can read.
  /// - Parameter folder: where, ending with a slash.
  /// - Returns: `nil` when it can't be made; `errno` tells why.
  init?(in folder: String) {
    Self.removeAbandoned(in: folder)
    while true {
      var template = Array((folder + Self.prefix + Self.unique).utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { return nil }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      // Somebody may have taken it for abandoned before it was locked. Where there are no locks, nobody does.
      let isOurs = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
      var status = stat()
      if isOurs, fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        (self.descriptor, path) = (descriptor, template)
        return
      }
      Foundation.close(descriptor)
    }
  }

  /// Gives it its name; `errno` tells why it can't be.
  func name(_ name: String, replacing: Bool) -> Bool {
    replacing
      ? rename(path, name) == 0
      : NewFileName.give(
        name, to: String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// Lets go of it, and takes away its name for the time being.
  func close() {
    unlink(path)
    Foundation.close(descriptor)
  }

  private static func removeAbandoned(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) && name.utf8.count == (prefix + unique).utf8.count {
      let found = open(folder + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard found >= 0 else { continue }
      defer { Foundation.close(found) }
      var status = stat()
      guard fstat(found, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        flock(found, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlink(folder + name)
    }
  }
}
