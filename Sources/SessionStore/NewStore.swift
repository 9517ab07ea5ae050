import Foundation
import SessionModel

/// A store that gets its name only once it is whole.
enum NewStore {
  /// Makes a store beside its place, fills it, and moves it there; folders that are missing are made.
  /// - Throws: ``StoreError/exists(at:)`` when something is there, which stays as it is.
  static func make<Result>(
    at target: String, _ fill: (SQLiteStore) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard !target.utf8.contains(0) else { throw .notWritable(at: target) }
    guard target.utf8.count <= Limits.pathBytes else { throw .tooLong(at: target) }
    guard !StoreLocation.isReserved(target) else { throw .reserved(at: target) }
    // SQLite would take a file of such a name for its own.
    for file in [target] + StoreLocation.beside(target) where isTaken(file) { throw .exists(at: target) }
    try StoreFile.makeFolders(for: target)
    let parent = StoreFile.folder(of: target)
    var template = Array("\(parent).entente-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw StoreFile.failure(at: target) }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let made = folder + "/store"
    defer {
      for suffix in ["", "-wal", "-shm", "-life", "-here"] { unlink(made + suffix) }
      rmdir(folder)
    }
    let store = try SQLiteStore.open(at: made, mode: .writing)
    let result: Result
    do {
      defer { store.close() }
      result = try fill(store)
    }
    guard NewFileName.give(target, to: made) else {
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
