import Foundation

extension PlaceCircumstances {
  /// Looks at a file or folder.
  init(_ kind: Kind, at path: String) {
    self.kind = kind
    self.path = path
    var status = stat()
    // A link that leads nowhere is in the way all the same.
    guard (!kind.isCompanion && stat(path, &status) == 0) || lstat(path, &status) == 0 else {
      found = nil
      isWritable = Self.mayWrite(in: Self.existing(above: path))
      return
    }
    found = Found(
      rights: UInt16(truncatingIfNeeded: status.st_mode & 0o777), isReadable: access(path, R_OK) == 0,
      form: Self.form(status, isCompanion: kind.isCompanion))
    // SQLite puts its own files beside the store.
    isWritable = access(path, W_OK) == 0 && Self.mayWrite(in: Self.folder(of: path))
  }

  private static func form(_ status: stat, isCompanion: Bool) -> Found.Form {
    switch status.st_mode & S_IFMT {
    case S_IFREG: isCompanion && status.st_nlink > 1 ? .link : .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private static func mayWrite(in folder: String) -> Bool {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    return access(folder, W_OK | X_OK) == 0
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The innermost thing that is there on the way to a path.
  static func existing(above path: String) -> String {
    var path = path
    repeat { path = folder(of: path) } while access(path, F_OK) != 0 && path != "/" && path != "."
    return path
  }
}
