import Foundation

/// The files of a folder, and when each was written: what is read again has become something else.
struct FolderStamp: Equatable {
  private struct File: Equatable {
    let inode: UInt64
    let bytes: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private let files: [String: File]

  /// A folder that isn't there has no files.
  init(of folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    files = names.reduce(into: [:]) { files, name in
      var found = stat()
      guard stat(folder + "/" + name, &found) == 0 else { return }
      #if canImport(Darwin)
        let written = found.st_mtimespec
      #else
        let written = found.st_mtim
      #endif
      files[name] = File(
        inode: UInt64(found.st_ino), bytes: Int64(found.st_size), seconds: written.tv_sec,
        nanoseconds: written.tv_nsec)
    }
  }
}
