import Foundation
import SessionModel
import SessionStore

/// Where a meeting could be kept whose store is out of reach.
struct Elsewhere {
  /// Where the store is.
  let store: String
  let environment: [String: String]

  /// Bytes that a place must have free to be worth trying.
  private static let room: UInt64 = 16 * 1024 * 1024

  /// Files of a name, each in another folder: first those in which another terminal has saved the meeting, then those
  /// that aren't there yet, on another disk than the store if there is one.
  func places(for name: String, of meeting: MeetingID) -> [String] {
    let folders = [environment["HOME"], environment["TMPDIR"], "/var/tmp", "/tmp"].compactMap(\.self)
      .filter { $0.hasPrefix("/") && Self.isOfUse($0) }
    let disk = Self.disk(of: store)
    let (near, far) = (
      folders.filter { Self.disk(of: $0) == disk }, folders.filter { Self.disk(of: $0) != disk }
    )
    let places = (far + near).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return places.map { $0 + name }.filter { isSaved(meeting, at: $0) }
      + places.map { Self.free(name, in: $0) }
  }

  /// Whether this person's own terminal has saved a meeting in a file: in a folder that all may write, others could
  /// have put one there.
  private func isSaved(_ meeting: MeetingID, at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_uid == geteuid() && isOther(path)
      && SQLiteStore.has(meeting, at: path)
  }

  /// Whether a file is none of the store's that is out of reach.
  func isOther(_ path: String) -> Bool { !StoreLocation.belongs(path, toStoreAt: store) }

  /// A typed path in full.
  func full(_ typed: String) -> String {
    StoreLocation.resolved(TypedPath.expanded(typed, environment))
  }

  private static func free(_ name: String, in folder: String) -> String {
    let (stem, ending) = (name as NSString).pathParts
    var candidate = folder + name
    var count = 1
    while OutputFile.exists(candidate) {
      count += 1
      candidate = "\(folder)\(stem)-\(count)\(ending)"
    }
    return candidate
  }

  private static func isOfUse(_ folder: String) -> Bool {
    var status = statvfs()
    guard access(folder, W_OK | X_OK) == 0, statvfs(folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) >= room
  }

  /// The disk that a file is on, or would be.
  private static func disk(of path: String) -> UInt64? {
    var status = stat()
    var path = path
    while stat(path, &status) != 0 {
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
      path = String(path[..<slash])
    }
    return UInt64(truncatingIfNeeded: status.st_dev)
  }
}

extension NSString {
  /// The name without its ending, and the ending with its dot.
  fileprivate var pathParts: (stem: String, ending: String) {
    (deletingPathExtension, pathExtension.isEmpty ? "" : "." + pathExtension)
  }
}
