import Foundation
import GRDB

/// Makes the tables of a new store, or brings those of an older version up to date.
struct Upgrade {
  let path: String
  let schema: Schema
  let patience: Patience

  /// Refuses a file of another program or of a newer version; returns the version, 0 for an empty file.
  static func check(_ database: Database, schema: Schema, at path: String) throws -> Int {
    let version = try Schema.identify(database, at: path) ?? 0
    guard version <= schema.version else { throw StoreError.newer(version: version, at: path) }
    guard version >= 0 else { throw StoreError.damaged(at: path) }
    try Schema.checkObjects(database, isMade: version > 0)
    return version
  }

  /// - Returns: the copy of the store as it was before; `nil` where there was nothing to do, or nothing in it yet.
  func run(on queue: Connection) throws -> String? {
    // Looked at without a lock first: nearly always there is nothing to do.
    let isCurrent = try queue.read { try Self.check($0, schema: schema, at: path) == schema.version }
    if isCurrent { return nil }
    let backup = try queue.write { database -> String? in
      let version = try Self.check(database, schema: schema, at: path)
      // Another process may have done it while this one waited for the lock.
      guard version < schema.version else { return nil }
      let backup = version > 0 ? try backUp(version: version) : nil
      try schema.migrate(database, from: version)
      return backup
    }
    // So that the file itself tells its version, and not its log alone.
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    return backup
  }

  /// Copies the store as it was last committed; the caller's transaction keeps others from changing it.
  /// - Returns: the copy's path.
  private func backUp(version: Int) throws -> String {
    let name = StoreLocation.backup(of: path, version: version)
    // Always the same, so that what an attempt left that was killed is gone after the next.
    let unfinished = name + StoreLocation.unfinished
    remove(unfinished)
    defer { remove(unfinished) }
    // Never into what somebody put there meanwhile.
    guard try StoreFile.make(at: unfinished) else { throw StoreError.notWritable(at: unfinished) }
    let source = try Connection(path, .store(readonly: true, patience: patience))
    let copy = try Connection(unfinished, .store(readonly: false, patience: patience))
    try source.backUp(to: copy)
    try copy.writeWithoutTransaction { database in
      // A backup is one file, to be copied anywhere.
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try source.close()
    try copy.close()
    guard let target = place(for: unfinished, named: name) else { return name }
    guard rename(unfinished, target) == 0 else { throw StoreError.notWritable(at: target) }
    return target
  }

  /// Where a copy goes; `nil` when an earlier attempt, which was killed or failed, has left the same.
  ///
  /// A backup that says anything else is never overwritten: it may be the only good one.
  private func place(for copy: String, named name: String) -> String? {
    var candidate = name
    var count = 1
    while FileIdentity(of: candidate) != nil {
      if FileManager.default.contentsEqual(atPath: candidate, andPath: copy) { return nil }
      count += 1
      candidate = "\(name)-\(count)"
    }
    return candidate
  }

  private func remove(_ copy: String) {
    for file in [copy] + StoreLocation.beside(copy) { unlink(file) }
  }
}
