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
    guard try Self.number(of: id, in: database) == nil else { return }
    let row = MeetingRow(number: try Self.next(in: "meeting", of: database), id: id.description)
    try database.cachedStatement(sql: "INSERT INTO meeting (number, id, seal) VALUES (?, ?, ?)")
      .execute(arguments: [row.number, row.id, row.seal])
  }

  /// Adds changes to a meeting, all or none; they are on disk when the call returns.
  public func append(_ changes: [Change], to id: MeetingID) throws(StoreError) {
    guard !changes.isEmpty else { return }
    try write { try insert(changes, into: id, of: $0) }
    wakeFollowers()
  }

  /// The number that AUTOINCREMENT would give to the next row of a table: seals cover it, and must be known before.
  static func next(in table: String, of database: Database) throws -> Int64 {
    let statement = try database.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = ?")
    let last = try Int64.fetchOne(statement, arguments: [table]) ?? 0
    guard 0..<Int64.max ~= last else { throw BrokenSeal() }
    return last + 1
  }

  func insert(_ changes: [Change], into id: MeetingID, of database: Database) throws {
    guard var meeting = try MeetingRow.find(id, in: database) else {
      throw StoreError.unknownMeeting(id.description)
    }
    let writer = OperationWriter()
    let before = meeting.kept
    for change in Drafts.lasting(changes) {
      let keys = try change.draftKeys.map(writer.text)
      let place = try Self.next(in: "change", of: database)
      let draft = change.isDraft ? keys.joined(separator: "\n") : nil
      guard try add(change, at: place, draft, try writer.text(of: change), to: meeting, of: database) else {
        continue
      }
      if draft == nil {
        (meeting.last, meeting.changed) = (place, change.moment.wall)
        meeting.kept += 1
      }
      try supersede(keys, before: place, in: meeting.number, of: database)
    }
    guard meeting.kept > before else { return }
    try database.cachedStatement(
      sql: "UPDATE meeting SET last = ?, changed = ?, kept = ?, seal = ? WHERE number = ?"
    ).execute(arguments: [meeting.last, meeting.changed, meeting.kept, meeting.seal, meeting.number])
  }

  /// - Returns: whether the meeting didn't have the change.
  private func add(
    _ change: Change, at place: Int64, _ draft: String?, _ text: String, to meeting: MeetingRow,
    of database: Database
  ) throws -> Bool {
    let numbers = ChangeNumbers(change, at: place, of: meeting.number)
    var text = text
    let seal = text.withUTF8 { numbers.seal(draft: draft, operations: UnsafeRawBufferPointer($0)) }
    try database.cachedStatement(
      sql: """
        INSERT INTO change (\(ChangeReader.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (meeting, id) DO NOTHING
        """
    ).execute(arguments: [
      numbers.seq, numbers.meeting, numbers.id, numbers.terminal, numbers.wall, numbers.clock, numbers.boot,
      draft,
      text, seal,
    ])
    return database.changesCount == 1
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
  /// The changes without those drafts that a later one of them supersedes.
  ///
  /// Such a draft must not even be stored for a moment. When a batch is repeated whose first attempt did
  /// reach the disk, it would come back after the note that it had become.
  static func lasting(_ changes: [Change]) -> [Change] {
    var typedLater: Set<DraftKey> = []
    var result: [Change] = []
    for change in changes.reversed() {
      let keys = change.draftKeys
      if change.isDraft, typedLater.isSuperset(of: keys) { continue }
      typedLater.formUnion(keys)
      result.append(change)
    }
    return result.reversed()
  }
}
