import GRDB
import SessionModel
import Synchronization

/// Keeps all meetings in one SQLite file that any number of processes may have open.
public final class SQLiteStore: MeetingStore {
  /// What a store is opened for.
  public enum Mode: Sendable {
    /// To read what there is: nothing is made or changed, a store that isn't there is an empty one, and one of an older
    /// format is read from a copy. Only that somebody entered a meeting is noted beside it.
    case reading
    /// To read and write; what is missing is made.
    case writing
  }

  let path: String
  let presences: PresenceFile
  private let schema: Schema
  private let patience: Double
  private let state: Mutex<State>

  private struct State {
    var mode: Mode
    var life: LifeFile
    var opened: (connections: Connections, hold: OpenFile?)?
    /// Those that were asked for, seldom more than two.
    var numbers: [(id: MeetingID, number: Int64)] = []
    var isClosed = false
  }

  /// Opens a store.
  ///
  /// In writing mode the file is made if need be, for its owner alone, and one of an older format brought up
  /// to date after a backup beside it. Whatever else is found there is refused and left as it is.
  /// - Parameter location: a path; a relative one starts at the present working directory.
  public static func open(at location: String, mode: Mode) throws(StoreError) -> SQLiteStore {
    try SQLiteStore(at: location, mode: mode, schema: .current, patience: 3)
  }

  /// - Parameter patience: seconds to wait for another process's lock.
  package init(at location: String, mode: Mode, schema: Schema, patience: Double) throws(StoreError) {
    path = StoreFile.absolute(location)
    self.schema = schema
    self.patience = patience
    presences = PresenceFile(path: StoreLocation.presenceFile(of: path))
    let life = LifeFile(path: StoreLocation.lifeFile(of: path), isWritable: mode == .writing)
    state = Mutex(State(mode: mode, life: life))
    let opened = try connect(mode)
    state.withLock { $0.opened = opened }
  }

  /// What it is open for now.
  var mode: Mode { state.withLock(\.mode) }
  /// The signs of life beside it.
  var life: LifeFile { state.withLock(\.life) }

  /// The copy of the store as it was, if it was brought up to date when writing began; a full path.
  public var backup: String? { state.withLock { $0.opened?.connections.backup } }

  /// Goes over to writing, as if it had been opened for that. For who reads first, so that what comes to nothing leaves
  /// the store as it was.
  public func startWriting() throws(StoreError) {
    let former = state.withLock { $0.opened?.connections }
    let opened = try connect(.writing, readingWith: former?.sharedReader)
    state.withLock { state in
      state.mode = .writing
      state.life = LifeFile(path: StoreLocation.lifeFile(of: path), isWritable: true)
      state.opened = opened
    }
  }

  deinit { close() }

  /// Lets go of the file. Calls that come later fail; those of other store objects don't.
  public func close() {
    let connections = state.withLock { state in
      state.isClosed = true
      defer { state.opened = nil }
      return state.opened?.connections
    }
    connections?.close()
  }

  /// What an integrity check finds wrong with the store, each without a full stop; empty when it is sound.
  public func problems() throws(StoreError) -> [Phrase] {
    do {
      let found = try read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } ?? []
      return found == ["ok"] ? [] : found.map(Phrase.saidBySQLite)
    } catch .damaged {
      // So badly that the check itself comes to an end.
      return [Phrase("the file is malformed", zh: "文件结构已损坏")]
    }
  }

  /// - Returns: `nil` when there is nothing to open, which only a reader meets.
  private func connect(
    _ mode: Mode, readingWith reader: Connection? = nil
  ) throws(StoreError) -> (Connections, OpenFile?)? {
    var isMade = false
    let (file, hold) = try OpenFiles.enter(path) { isOpen throws(StoreError) -> StoreFile in
      let file = try StoreFile.inspect(path, mode: mode, isOpen: isOpen)
      if case .ours(let version) = file, version > schema.version {
        throw .newer(version: version, at: path)
      }
      // Before SQLite takes it for the log's end, and merges what is before.
      if case .ours = file, LogCheck.isDamaged(path) { throw .damaged(at: path) }
      if mode == .writing {
        if file == .absent { isMade = try StoreFile.make(at: path) }
        guard StoreFile.isWritable(path) else { throw StoreFile.failure(at: path) }
      }
      return file
    }
    switch (mode, file) {
    case (.reading, .absent), (.reading, .empty): return nil
    case (.reading, _):
      let connections = try translating {
        try Patience.persist(seconds: patience) {
          try Connections(reading: path, schema: schema, patience: patience)
        }
      }
      return connections.map { ($0, hold) }
    case (.writing, _):
      do throws(StoreError) {
        let connections = try translating {
          try Patience.persist(seconds: patience) {
            try Connections(writing: path, schema: schema, patience: patience, readingWith: reader)
          }
        }
        return (connections, hold)
      } catch {
        // Another process that waits for the same file loses nothing by it, and is told.
        if isMade, error.isOfDisk { StoreFile.discard(path) }
        throw error
      }
    }
  }

  /// The connections; a reader of a store that wasn't there, or has a copy that is out of date, looks again each time.
  private func connections() throws(StoreError) -> Connections? {
    let (opened, isClosed) = state.withLock { ($0.opened?.connections, $0.isClosed) }
    if isClosed { throw .other(Phrase("it was closed", zh: "它已被关闭")) }
    if let opened, opened.isUpToDate { return opened }
    guard let made = try connect(mode) else { return nil }
    return state.withLock { state in
      if state.opened?.connections.isUpToDate != true { state.opened = made }
      return state.opened?.connections
    }
  }

  /// Runs a reading body on one state of the store; `nil` when there is no store yet.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result? {
    guard let connections = try connections() else { return nil }
    return try translating { try connections.read(body) }
  }

  /// Runs a body within a transaction that is on disk when the call returns.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    guard mode == .writing, let connections = try connections() else { throw .notWritable(at: path) }
    return try translating {
      try connections.write { database in
        // Another process may have brought the store up to a format that this one knows nothing of.
        let version = try Schema.version(of: database)
        guard version == schema.version else { throw StoreError.newer(version: version, at: path) }
        return try body(database)
      }
    }
  }

  /// Starts a body whose success is of no consequence.
  func writeSometime(_ body: @escaping @Sendable (Database) throws -> Void) {
    try? connections()?.writeSometime(body)
  }

  /// A meeting's number within this file; `nil` when there is no such meeting.
  func number(of id: MeetingID) throws(StoreError) -> Int64? {
    if let known = state.withLock({ $0.numbers.first { $0.id == id }?.number }) { return known }
    guard let found = try read({ try Self.number(of: id, in: $0) }), let number = found else { return nil }
    state.withLock { $0.numbers.append((id, number)) }
    return number
  }

  static func number(of id: MeetingID, in database: Database) throws -> Int64? {
    try MeetingRow.find(id, in: database)?.number
  }

  private func translating<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do { return try body() } catch { throw StoreError(error, at: path, mode: mode) }
  }
}
