import Foundation
import GRDB
import SessionModel

extension StoreError {
  /// Says in our words what went wrong below.
  init(_ error: any Error, at path: String, mode: SQLiteStore.Mode) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, at: path, mode: mode)
    // A value that our tables can't hold.
    case is RowDecodingError, is BrokenSeal: self = .damaged(at: path)
    default: self = .other(Phrase("“\(error)”", zh: "“\(error)”"))
    }
  }

  private init(_ error: DatabaseError, at path: String, mode: SQLiteStore.Mode) {
    if error.extendedResultCode == .SQLITE_READONLY_DBMOVED {
      self = .takenAway(from: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(at: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(at: path)
    case .SQLITE_NOTADB: self = .notADatabase(at: path)
    // Our statements are always the same; what they miss is missing in the file.
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .damaged(at: path)
    case .SQLITE_IOERR: self = .asTheDiskSays(at: path, mode: mode)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = mode == .reading ? .notReadable(at: path) : .unwritable(at: path)
    default: self = .other(.saidBySQLite(error.message ?? String(describing: error.resultCode)))
    }
  }
}

extension StoreError {
  /// SQLite tells a disk that is full or read-only from one that is broken only in some places.
  fileprivate static func asTheDiskSays(at path: String, mode: SQLiteStore.Mode) -> StoreError {
    var disk = statvfs()
    if statvfs(StoreFile.folder(of: path), &disk) == 0, disk.f_bavail == 0 { return .full(at: path) }
    let isReadOnly = mode == .writing && unwritable(at: path) == .readOnlyDisk(at: path)
    return isReadOnly ? .readOnlyDisk(at: path) : .diskFailure(at: path)
  }
}

extension Phrase {
  /// SQLite's own words, which are English, quoted as such.
  static func saidBySQLite(_ words: String) -> Phrase {
    Phrase("SQLite says “\(words)”", zh: "SQLite 报告“\(words)”")
  }
}
