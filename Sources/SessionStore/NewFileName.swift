import Foundation

/// Gives a finished file its name, which nothing has yet.
public enum NewFileName {
  /// - Parameters:
  ///   - name: a path in the same folder or beside it, on the same disk.
  ///   - path: the file, which may keep its present name, too.
  /// - Returns: false when it can't be; `errno` tells why, `EEXIST` when something has the name.
  public static func give(_ name: String, to path: String) -> Bool {
    if link(path, name) == 0 { return true }
    // A stick has no links; there only the look before tells that nobody loses a file.
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { return false }
    var status = stat()
    if lstat(name, &status) == 0 {
      errno = EEXIST
      return false
    }
    return rename(path, name) == 0
  }
}
