import Foundation
import SessionStore

/// A file that is being written, until it is given its name: a neighbour of what it becomes.
struct UnfinishedFile {
  /// Open for writing.
  let descriptor: Int32
  /// Its name for the time being, as C wants it.
  let path: [CChar]

  /// Makes one that only its owner can read.
  /// - Parameter folder: where, ending with a slash.
  /// - Returns: `nil` when it can't be made; `errno` tells why.
  init?(in folder: String) {
    Unfinished.removeAbandoned(in: folder)
    while true {
      var template = Array((folder + Unfinished.template).utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { return nil }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      if Unfinished.claim(descriptor) {
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
}
