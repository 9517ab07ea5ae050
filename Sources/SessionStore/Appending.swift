import Foundation
import GRDB
import SessionModel

extension SQLiteStore {
  /// Adds a meeting with its first changes; both are on disk when the call returns.
  public func create(_ id: MeetingID, _ changes: [Change]) throws(StoreError) {
    try write { database in
      try add(id, to: database)
      try insert(changes, into: id, of: database)
    }
    wakeFollowers()
  }

  /// Adds a meeting without changes, if it isn't there.
  func add(_ id: MeetingID, to database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO meeting (id) VALUES (?) ON CONFLICT (id) DO NOTHING")
      .execute(arguments: [id.description])
  }

  /// Adds changes to a meeting, all or none; they are on disk when the call returns.
  public func append(_ changes: [Change], to id: MeetingID) throws(StoreError) {
    guard !changes.isEmpty else { return }
    try write { try insert(changes, into: id, of: $0) }
    wakeFollowers()
  }

  func insert(_ changes: [Change], into id: MeetingID, of database: Database) throws {
    guard let meeting = try Self.number(of: id, in: database) else {
      throw StoreError.unknownMeeting(id.description)
    }
    let writer = OperationWriter()
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO change (meeting, id, terminal, wall, clock, boot, draft, operations)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (meeting, id) DO NOTHING
        """)
    var outcome: (place: Int64, wall: Int64)?
    for change in Drafts.lasting(changes) {
      let keys = try Drafts.keys(of: change).map(writer.text)
      let moment = change.moment
      try insert.execute(arguments: [
        meeting, Int64(bitPattern: change.id.bits), Int64(bitPattern: change.terminal.bits), moment.wall,
        moment.clock, Int64(bitPattern: moment.boot), change.isDraft ? keys.joined(separator: "\n") : nil,
        try writer.text(of: change),
      ])
      guard database.changesCount == 1 else { continue }
      let place = database.lastInsertedRowID
      if !change.isDraft { outcome = (place, moment.wall) }
      try supersede(keys, before: place, in: meeting, of: database)
    }
    guard let outcome else { return }
    try database.cachedStatement(sql: "UPDATE meeting SET last = ?, changed = ? WHERE number = ?")
      .execute(arguments: [outcome.place, outcome.wall, meeting])
  }

  /// Removes the earlier drafts of all these keys, or of any one of them.
  private func supersede(
    _ keys: [String], before place: Int64, in meeting: Int64, of database: Database
  ) throws {
    guard !keys.isEmpty else { return }
    let delete = try database.cachedStatement(
      sql: "DELETE FROM change WHERE meeting = ? AND draft = ? AND seq < ?")
    for key in Set(keys + [keys.joined(separator: "\n")]) {
      try delete.execute(arguments: [meeting, key, place])
    }
  }

  /// Followers see the log's file being written before the change can be read; this tells them that it can, and
  /// that who is here has changed.
  func wakeFollowers() {
    utimensat(AT_FDCWD, path + "-wal", nil, 0)
  }
}

/// Which changes are nothing but drafts of something typed later.
enum Drafts {
  /// What a change types into, each once, in a fixed order.
  static func keys(of change: Change) -> [DraftKey] {
    var keys: [DraftKey] = []
    for case .draft(let key, _) in change.operations where !keys.contains(key) { keys.append(key) }
    return keys
  }

  /// The changes without those drafts that a later one of them supersedes.
  ///
  /// Such a draft must not even be stored for a moment. When a batch is repeated whose first attempt did
  /// reach the disk, it would come back after the note that it had become.
  static func lasting(_ changes: [Change]) -> [Change] {
    var typedLater: Set<DraftKey> = []
    var result: [Change] = []
    for change in changes.reversed() {
      let keys = keys(of: change)
      if change.isDraft, typedLater.isSuperset(of: keys) { continue }
      typedLater.formUnion(keys)
      result.append(change)
    }
    return result.reversed()
  }
}
