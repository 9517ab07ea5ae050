import Foundation

/// A store that gets its name only once it is whole.
enum NewStore {
  /// Makes a store beside its place, fills it, and moves it there.
  static func make<Result>(
    at target: String, _ fill: (SQLiteStore) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let slash = target.lastIndex(of: "/")
    let parent = slash.map { String(target[...$0]) } ?? "./"
    var template = Array("\(parent).entente-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .notWritable(at: target) }
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
    // Not by renaming, which would replace what somebody put there meanwhile.
    guard link(made, target) == 0 else {
      throw errno == EEXIST ? .exists(at: target) : .notWritable(at: target)
    }
    syncFolder(parent)
    return result
  }

  /// The name is on disk once the folder is.
  private static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
