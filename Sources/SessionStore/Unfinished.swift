import Foundation

/// Files, and folders of stores, that are being made beside what they become.
///
/// Each is locked while somebody makes it. One that isn't is what a killed program left behind; the next one that
/// makes something in the same folder removes it.
public enum Unfinished {
  private static let prefix = ".entente-"
  private static let unique = "XXXXXX"

  /// The name that one has meanwhile, as `mkstemp` and `mkdtemp` want it.
  public static let template = prefix + unique
  /// What a store is called in its folder.
  static let store = "store"

  /// Locks one that was just made.
  /// - Returns: false when somebody took it for abandoned before that; it is gone then, or will be.
  public static func claim(_ descriptor: Int32) -> Bool {
    // Where there are no locks, nobody takes it.
    let isOurs = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
    var status = stat()
    return isOurs && fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Removes what killed programs of this user left in a folder.
  /// - Parameter folder: a path that ends with a slash.
  public static func removeAbandoned(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) && name.utf8.count == template.utf8.count {
      removeIfAbandoned(folder + name)
    }
  }

  private static func removeIfAbandoned(_ path: String) {
    let found = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard found >= 0 else { return }
    defer { close(found) }
    var status = stat()
    guard fstat(found, &status) == 0, status.st_uid == geteuid(), flock(found, LOCK_EX | LOCK_NB) == 0 else {
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: unlink(path)
    case S_IFDIR:
      StoreLocation.remove(path + "/" + store)
      // Stays where there is anything else in it.
      rmdir(path)
    default: break
    }
  }
}
