import Foundation
import GRDB
import GRDBSQLite
import SessionModel
import Synchronization

/// Notices that another program wrote over the store's file while it is open, as `cp BACKUP STORE` does.
///
/// SQLite doesn't: it takes the log for what comes after the file, whatever the file holds by then. But beside a log
/// nothing but a checkpoint writes to the file, and each notes in the log's index how far it means to come before it
/// begins. So a file that has changed under an index that hasn't was changed by somebody else.
final class OverwriteWatch: Sendable {
  private let path: String
  private let state = Mutex(State())

  private struct State {
    /// What was seen last; `nil` when the next sight is to be taken as it is.
    var sight: Sight?
    var isOverwritten = false
  }

  init(_ path: String) {
    self.path = path
  }

  /// Whether the file was written over: then nothing more may be written to it, nor merged into it.
  var isOverwritten: Bool { state.withLock(\.isOverwritten) }

  /// Compares the file with what was seen last.
  /// - Parameter database: a connection to the file that has read from it.
  /// - Throws: ``StoreError/overwritten(at:)`` from the first such writing on.
  func check(_ database: Database) throws {
    let isOverwritten = state.withLock { state in
      let sight = Sight(of: path, database)
      if let sight, let last = state.sight, sight.tells(of: last) { state.isOverwritten = true }
      state.sight = sight
      return state.isOverwritten
    }
    if isOverwritten { throw StoreError.overwritten(at: path) }
  }
}

/// The file and its checkpoints at one moment between two checkpoints.
private struct Sight {
  var file: FileStamp
  var checkpoints: Checkpoints

  /// - Returns: `nil` while a checkpoint is at work, or may still be taken up again.
  init?(of path: String, _ database: Database) {
    guard let before = Checkpoints(of: database), before.isSettled, let file = FileStamp(of: path),
      Checkpoints(of: database) == before
    else { return nil }
    (self.file, checkpoints) = (file, before)
  }

  /// Whether the same file changed since an earlier sight, without a checkpoint.
  func tells(of earlier: Sight) -> Bool {
    file.identity == earlier.file.identity && file != earlier.file && checkpoints == earlier.checkpoints
  }
}

/// How far checkpoints came, as the log's index tells (*WAL-mode File Format*, 2.1, of SQLite).
private struct Checkpoints: Equatable {
  /// Which log it is: each beginning anew has others.
  private var salts: UInt64
  /// The frames that were copied into the file.
  private var done: UInt32
  /// The frames that were to be copied into the file, noted before the copying.
  private var begun: UInt32

  var isSettled: Bool { done == begun }

  /// - Returns: `nil` when the connection has no index.
  init?(of database: Database) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    // It may have been closed meanwhile.
    guard let connection = database.sqliteConnection,
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let methods = file?.pointee.pMethods, methods.pointee.iVersion >= 2,
      let map = methods.pointee.xShmMap
    else { return nil }
    // SQLite has mapped it already, and gives out where. A descriptor of one's own wouldn't do: closing it would drop
    // SQLite's locks.
    var region: UnsafeMutableRawPointer?
    guard map(file, 0, 32 * 1024, 0, &region) == SQLITE_OK, let region else { return nil }
    salts = region.load(fromByteOffset: 32, as: UInt64.self)
    done = region.load(fromByteOffset: 96, as: UInt32.self)
    begun = region.load(fromByteOffset: 128, as: UInt32.self)
  }
}
