import Foundation
import GRDB
import GRDBSQLite
import SessionModel
import Synchronization

/// Notices what other programs do to the files of an open store, and SQLite doesn't: that the file is written over, as
/// `cp BACKUP STORE` does, and that its log or the log's index is taken away.
///
/// SQLite takes the log for what comes after the file, whatever the file holds by then. But beside a log nothing but a
/// checkpoint writes to the file, and each notes in the log's index how far it means to come before it begins. So a file
/// that has changed under an index that hasn't was changed by somebody else.
///
/// Log and index stay for as long as anybody has the store open. Whoever opens it when one of them is gone makes it anew,
/// and then two parties write one file and don't know of each other.
final class StoreWatch: Sendable {
  private let path: String
  private let identity: FileIdentity?
  /// Whether what is read is a private copy, which nobody else knows: then only that the file itself is there counts.
  let isOfCopy: Bool
  private let state = Mutex(State())

  private struct State {
    /// The log and its index as they were first seen.
    var log: FileIdentity?
    var index: FileIdentity?
    /// What was seen last; `nil` when the next sight is to be taken as it is.
    var sight: Sight?
    /// What can't be mended.
    var end: StoreError?
  }

  init(_ path: String, isCopy: Bool) {
    self.path = path
    isOfCopy = isCopy
    identity = FileIdentity(of: path)
  }

  /// Whether nothing more may be written to the file, nor merged into it.
  var isOver: Bool { state.withLock { $0.end != nil } }

  /// Compares the files with what was seen before.
  /// - Parameter database: a connection to the file that has read from it.
  /// - Throws: ``StoreError/overwritten(at:)`` and ``StoreError/logGone(at:)``.
  func check(_ database: Database) throws {
    // Of a file that was taken away as a whole its own absence is told.
    guard FileIdentity(of: path) == identity else { throw StoreError.takenAway(from: path) }
    if isOfCopy { return }
    let trouble = state.withLock { state in
      if state.end == nil { state.end = look(database, &state) }
      let log = FileIdentity(of: path + "-wal")
      if state.log == nil { state.log = log }
      return state.end ?? (log == state.log ? nil : .logGone(at: path + "-wal"))
    }
    if let trouble { throw trouble }
  }

  private func look(_ database: Database, _ state: inout State) -> StoreError? {
    let index = FileIdentity(of: path + "-shm")
    if state.index == nil { state.index = index }
    if index != state.index { return .logGone(at: path + "-shm") }
    let sight = Sight(of: path, database)
    defer { state.sight = sight }
    guard let sight, let last = state.sight, sight.tells(of: last) else { return nil }
    return .overwritten(at: path)
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
