import Foundation
import SessionModel

extension SQLiteStore {
  /// Makes a new store with one meeting in it, all or nothing: where a meeting is saved whose own store is out of reach.
  /// - Parameter location: a path at which nothing is yet.
  /// - Throws: ``StoreError/exists(at:)`` when something is there, which stays as it is.
  public static func make(
    at location: String, with id: MeetingID, _ changes: [Change]
  ) throws(StoreError) -> SQLiteStore {
    let path = StoreFile.absolute(location)
    guard !path.utf8.contains(0) else { throw .notWritable(at: path) }
    // SQLite would take a file of such a name for its own.
    let suffixes = ["-wal", "-shm", "-journal"]
    guard suffixes.allSatisfy({ FileIdentity(of: path + $0) == nil }), try StoreFile.make(at: path) else {
      throw .exists(at: path)
    }
    do throws(StoreError) {
      let store = try SQLiteStore.open(at: path, mode: .writing)
      try store.create(id, changes)
      return store
    } catch {
      // Nobody else can know of a file that this call made.
      for suffix in [""] + suffixes { unlink(path + suffix) }
      throw error
    }
  }
}
