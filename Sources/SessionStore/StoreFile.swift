import Foundation
import SessionModel

/// A file as the system knows it, whatever it is called.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// - Returns: `nil` when there is no file at the path, links followed.
  public init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  fileprivate init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

/// What tells that a file was written to: it changes with each writing.
struct FileStamp: Equatable {
  let identity: FileIdentity
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// - Returns: `nil` when there is no file at the path.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let written = status.st_mtimespec
    #else
      let written = status.st_mtim
    #endif
    identity = FileIdentity(status)
    (size, seconds, nanoseconds) = (Int64(status.st_size), written.tv_sec, written.tv_nsec)
  }
}

/// How large a file is.
enum FileSize {
  /// In bytes; `nil` when there is none.
  static func of(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}

/// What is found where a store should be, without SQLite and without touching anything.
enum StoreFile: Equatable {
  /// Nothing is there.
  case absent
  /// A file without a byte: as good as absent.
  case empty
  /// A store, of this version of the format.
  case ours(version: Int)
  /// A store that this process has open, and has looked at before.
  case known

  /// - Parameter isOpen: whether this process has a file open. Such a file isn't opened again: closing it
  ///   would drop all locks of the process on it (POSIX), those of SQLite among them.
  static func inspect(
    _ path: String, mode: SQLiteStore.Mode, isOpen: (FileIdentity) -> Bool
  ) throws(StoreError) -> StoreFile {
    guard !path.utf8.contains(0) else { throw mode.unreachable(path) }
    guard path.utf8.count <= Limits.pathBytes else { throw .tooLong(at: path) }
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw mode.unreachable(path) }
      try checkThatNoLogIsThere(path)
      return .absent
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(at: path) }
    for file in StoreLocation.beside(path) where !isOwnOrAbsent(file) { throw .notOurs(at: file) }
    if isOpen(FileIdentity(status)) { return .known }
    if status.st_size == 0 {
      try checkThatNoLogIsThere(path)
      return .empty
    }
    return try identify(header(of: path), at: path)
  }

  /// SQLite would delete what it takes for the log of a file that is new; it may be all that is left of one.
  private static func checkThatNoLogIsThere(_ path: String) throws(StoreError) {
    if let log = FileSize.of(path + "-wal"), log > 0 { throw .headless(at: path) }
  }

  /// Whether what SQLite would write to is no pipe, link, or other name of somebody's file.
  private static func isOwnOrAbsent(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG && status.st_nlink <= 1
  }

  private static func header(of path: String) throws(StoreError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .notReadable(at: path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw errno == EIO ? .diskFailure(at: path) : .notReadable(at: path) }
    return Array(bytes.prefix(count))
  }

  /// The header's fields are described in *Database File Format*, 1.3, of SQLite.
  private static func identify(_ header: [UInt8], at path: String) throws(StoreError) -> StoreFile {
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
      throw .notADatabase(at: path)
    }
    let number = { (offset: Int) in header[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    guard number(68) == UInt32(bitPattern: Schema.applicationID) else { throw .notOurs(at: path) }
    return .ours(version: Int(Int32(bitPattern: number(60))))
  }

  /// Makes an empty file with mode 0600, and the folders on the way to it with mode 0700.
  ///
  /// A file that is there already stays as it is.
  /// - Returns: whether it was made.
  @discardableResult
  static func make(at path: String) throws(StoreError) -> Bool {
    guard !StoreLocation.isReserved(path) else { throw .reserved(at: path) }
    try makeFolders(for: path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw failure(at: path)
    }
    // The mode that is asked for is less what the umask forbids; the owner's rights must not be.
    fchmod(descriptor, 0o600)
    close(descriptor)
    return true
  }

  /// Makes the folders on the way to a file, with mode 0700.
  static func makeFolders(for path: String) throws(StoreError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    try makeFolder(String(path[..<slash]), for: path)
  }

  private static func makeFolder(_ folder: String, for path: String) throws(StoreError) {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      try makeFolder(String(folder[..<slash]), for: path)
    }
    guard mkdir(folder, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw failure(at: path)
    }
    chmod(folder, 0o700)
  }

  /// What `errno` says of a file that couldn't be made.
  static func failure(at path: String) -> StoreError {
    switch errno {
    case ENOSPC, EDQUOT: .full(at: path)
    case EIO: .diskFailure(at: path)
    case EROFS: .readOnlyDisk(at: path)
    default: .notWritable(at: path)
    }
  }

  /// Whether SQLite could write the file and put its own files beside it; `errno` tells why not.
  static func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0 && access(folder(of: path), W_OK | X_OK) == 0
  }

  /// The folder that a file is in.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Removes a file that was made and came to nothing, if it has nothing in it yet.
  static func discard(_ path: String) {
    guard FileSize.of(path) == 0 else { return }
    for file in [path] + StoreLocation.beside(path) { unlink(file) }
  }

  /// The full path of a name, whether something is there or not, and not where a link of that name leads.
  static func named(_ file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return absolute(".") + "/" + file }
    return absolute(slash == file.startIndex ? "/" : String(file[..<slash])) + file[slash...]
  }

  /// A location as a full path: SQLite takes a name that begins with `file:` for a URI, and keeps the log
  /// beside the file that a link leads to.
  static func absolute(_ location: String) -> String {
    if let real = text(realpath(location, nil)) { return real }
    if location.hasPrefix("/") { return location }
    // Where the working directory has no name that can be written, it is named as such.
    return (text(getcwd(nil, 0)) ?? ".") + "/" + location
  }

  /// The text of a path that C allocated; `nil` when there is none, or its bytes aren't UTF-8: mended, it would be the
  /// name of another file.
  private static func text(_ path: UnsafeMutablePointer<CChar>?) -> String? {
    defer { free(path) }
    return path.flatMap { String(validatingCString: $0) }
  }
}

extension SQLiteStore.Mode {
  fileprivate func unreachable(_ path: String) -> StoreError {
    self == .reading ? .notReadable(at: path) : .notWritable(at: path)
  }
}
