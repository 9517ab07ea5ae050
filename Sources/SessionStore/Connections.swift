import GRDB
import SessionModel
import Synchronization

/// The open connections to one file: one that writes, and one that reads meanwhile.
///
/// GRDB's own pool would set `synchronous` to NORMAL and write to the file merely to open it.
final class Connections: Sendable {
  private let path: String
  private let patience: Patience
  private let writersPatience: Patience
  private let writer: Connection?
  private let line: WaitingLine?
  private let reader: Mutex<Connection?>
  /// The copy of the store as it was before it was brought up to date; `nil` where there was no need.
  let backup: String?
  /// What was copied, where a store of an older format is read.
  private let original: FileStamp?
  private let watch: StoreWatch

  /// Opens a store to write, bringing it up to date first.
  /// - Parameter known: what it is open to read with already.
  init(
    writing path: String, schema: Schema, patience seconds: Double, readingWith known: Connection? = nil
  ) throws {
    self.path = path
    patience = Patience(seconds: seconds)
    writersPatience = Patience(seconds: seconds)
    if known == nil, let log = FileSize.of(path + "-wal"), log > 0 {
      // The log may hold a newer version than the file's header tells. A connection that may write would
      // merge it into the file on closing, before anybody knew whose it is.
      let probe = try Connection(path, .store(readonly: true, patience: patience))
      _ = try probe.read { try Upgrade.check($0, schema: schema, at: path) }
    }
    let configuration = Configuration.store(readonly: false, patience: writersPatience)
    let writer = try Connection(path, configuration)
    backup = try Upgrade(path: path, schema: schema, patience: patience).run(on: writer)
    try writer.writeWithoutTransaction { database in
      guard try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal" else {
        throw StoreError.other(
          Phrase(
            "its disk can't be shared among terminals; name a local file with --file",
            zh: "所在的磁盘不支持多个终端共用；请用 --file 指定本地文件"))
      }
      // What was reported as kept must survive the power going out, too.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA fullfsync = 1")
      try database.execute(sql: "PRAGMA checkpoint_fullfsync = 1")
      try database.execute(sql: "PRAGMA journal_size_limit = 4194304")
    }
    self.writer = writer
    line = WaitingLine(at: path + "-wal")
    reader = Mutex(known)
    original = nil
    watch = StoreWatch(path, isCopy: false)
    try writer.writeWithoutTransaction(watch.check)
  }

  /// Opens a store to read; `nil` when it was never finished, and so is as good as absent.
  init?(reading path: String, schema: Schema, patience seconds: Double) throws {
    self.path = path
    patience = Patience(seconds: seconds)
    writersPatience = Patience(seconds: seconds)
    let stamp = FileStamp(of: path)
    var queue = try ReadOnly.connect(to: path, patience: patience)
    let (version, mode) = try queue.read { database in
      let version = try Upgrade.check(database, schema: schema, at: path)
      return (version, try String.fetchOne(database, sql: "PRAGMA journal_mode"))
    }
    if version == 0 { return nil }
    let isOlder = version < schema.version
    if isOlder { queue = try ReadOnly.upgradedCopy(of: path, from: version, schema, patience: patience) }
    writer = nil
    line = nil
    reader = Mutex(queue)
    original = isOlder ? stamp : nil
    backup = nil
    watch = StoreWatch(path, isCopy: isOlder || mode != "wal")
  }

  /// Whether a store of an older format is still as it was when it was copied.
  var isUpToDate: Bool { original == nil || original == FileStamp(of: path) }

  /// What a writer of the same file may read with: nothing that is a copy.
  var sharedReader: Connection? { watch.isOfCopy ? nil : reader.withLock(\.self) }

  /// Runs a reading body on one state of the store.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let queue = try reader.withLock { reader in
      if let reader { return reader }
      let opened = try Connection(path, .store(readonly: true, patience: patience))
      reader = opened
      return opened
    }
    return try queue.read { database in try watched(queue, database) { try body(database) } }
  }

  /// Runs a body within a transaction; on disk when the call returns.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard let writer, let line else { throw StoreError.notWritable(at: path) }
    do {
      return try writer.writeWithoutTransaction { database in
        try watch.check(database)
        line.wait(with: writersPatience)
        defer { line.leave() }
        return try watched(writer, database) {
          try database.inImmediateTransaction {
            line.leave()
            return try body(database)
          }
        }
      }
    } catch let error as DatabaseError
      where [.SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC].contains(error.extendedResultCode)
    {
      try? writer.write(Self.overwriteUnsynced)
      throw error
    }
  }

  /// Runs a body whose outcome counts only if nothing befell the files meanwhile, which an error may come from: what is
  /// read of a file that was deleted would pass for what is kept, and SQLite reports success of writing to it.
  private func watched<Result>(
    _ connection: Connection, _ database: Database, _ body: () throws -> Result
  ) throws -> Result {
    let result = Swift.Result(catching: body)
    if case .success = result { connection.noteUse() }
    if connection.isUsed { try watch.check(database) }
    return try result.get()
  }

  /// Writes a transaction that alters nothing over one whose sync failed.
  ///
  /// SQLite takes that one back for all who have the store open; but it stands in the log as if it were whole, and the
  /// next process to find the log would bring it back: what was told to have failed would be there, and what is in
  /// memory alone would pass for what is on disk, since a kernel doesn't sync again what it failed to sync once.
  private static func overwriteUnsynced(_ database: Database) throws {
    try database.execute(sql: "PRAGMA user_version = \(try Schema.version(of: database))")
  }

  /// Starts a body that writes what could be had again; whether it succeeds is of no consequence.
  func writeSometime(_ body: @escaping @Sendable (Database) throws -> Void) {
    writer?.startWriting { database in
      // Nobody should wait for a lock on account of it.
      try? self.writersPatience.suspended {
        try database.inTransaction(.immediate) {
          try body(database)
          return .commit
        }
      }
    }
  }

  func close() {
    if watch.isOver {
      reader.withLock { $0?.abandon() }
      writer?.abandon()
      return
    }
    try? reader.withLock { try $0?.close() }
    try? writer?.close()
  }
}

extension Configuration {
  static func store(readonly: Bool, patience: Patience) -> Configuration {
    var configuration = Configuration()
    configuration.label = "entente.store"
    configuration.readonly = readonly
    configuration.busyMode = patience.mode
    configuration.prepareDatabase { database in
      // The file may come from anywhere: nothing that its schema says is run.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    return configuration
  }
}

extension Database {
  /// Runs a body within a transaction that has the lock for writing before it begins.
  fileprivate func inImmediateTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    try beginTransaction(.immediate)
    do {
      let result = try body()
      try commit()
      return result
    } catch {
      // What is thrown tells more than a rollback that fails after it.
      if isInsideTransaction { try? rollback() }
      throw error
    }
  }
}
