import Foundation
import SessionModel

/// A store that gets its name only once it is whole.
enum NewStore {
  /// Makes a store beside its place, fills it, and moves it there.
  /// - Throws: ``StoreError/exists(at:)`` when something is there, which stays as it is;
  ///   ``StoreError/noFolder(at:)`` when its folder isn't there: a slip of the hand must not make one. Whatever goes
  ///   wrong is told of the target, which is what a person knows of.
  static func make<Result>(
    at target: String, _ fill: (SQLiteStore) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard !target.utf8.contains(0) else { throw .notWritable(at: target) }
    guard target.utf8.count <= Limits.pathBytes else { throw .tooLong(at: target) }
    guard !StoreLocation.isReserved(target) else { throw .reserved(at: target) }
    // SQLite would take a file of such a name for its own.
    for file in [target] + StoreLocation.beside(target) where isTaken(file) { throw .exists(at: target) }
    let parent = StoreFile.folder(of: target)
    guard FileIdentity(of: parent) != nil || errno != ENOENT else { throw .noFolder(at: target) }
    guard let workshop = Workshop(in: parent) else { throw StoreFile.failure(at: target) }
    defer { workshop.close() }
    let result: Result
    do throws(StoreError) {
      let store = try SQLiteStore.open(at: workshop.store, mode: .writing)
      defer { store.close() }
      result = try fill(store)
    } catch {
      throw error.told(of: target)
    }
    guard NewFileName.give(target, to: workshop.store) else {
      throw errno == EEXIST ? .exists(at: target) : StoreFile.failure(at: target)
    }
    syncFolder(parent)
    return result
  }

  /// Whether there is something at a path, also a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The name is on disk once the folder is.
  private static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// A folder in which a store is made; locked meanwhile, so that one that a killed program left is known for it.
private struct Workshop {
  private let path: String
  private let descriptor: Int32
  /// The store that is made.
  var store: String { path + "/" + Unfinished.store }

  /// - Parameter folder: where, ending with a slash.
  /// - Returns: `nil` when it can't be made; `errno` tells why.
  init?(in folder: String) {
    Unfinished.removeAbandoned(in: folder)
    while true {
      var template = Array((folder + Unfinished.template).utf8CString)
      guard mkdtemp(&template) != nil else { return nil }
      let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      // The umask may forbid the owner too.
      chmod(path, 0o700)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor >= 0, Unfinished.claim(descriptor) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      let error = errno
      if descriptor >= 0 { Foundation.close(descriptor) }
      // Somebody may have taken it for abandoned before it was locked.
      guard descriptor >= 0 || error == ENOENT else {
        rmdir(path)
        errno = error
        return nil
      }
    }
  }

  /// Takes it away, and what is left in it.
  func close() {
    StoreLocation.remove(store)
    rmdir(path)
    Foundation.close(descriptor)
  }
}
