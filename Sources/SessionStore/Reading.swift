import GRDB
import SessionModel

extension SQLiteStore {
  /// A meeting's changes in the one order in which every front end sees them.
  public func changes(
    of id: MeetingID, after place: Int64
  ) throws(StoreError) -> (changes: [Change], last: Int64) {
    guard let meeting = try number(of: id) else { return ([], place) }
    return try read { database in
      // Places are never given twice: a store that has given fewer than are known was put back as it once was.
      guard try Self.next(in: "change", of: database) > place else { throw StoreError.overwritten(at: path) }
      return try Self.changes(of: meeting, after: place, in: database)
    } ?? ([], place)
  }

  /// A meeting as it stands, and the place of its last change.
  public func session(of id: MeetingID) throws(StoreError) -> (session: Session, last: Int64) {
    let empty = (Session(id: id), Int64(0))
    guard let meeting = try number(of: id) else { return empty }
    return try read { try Self.session(id, meeting, in: $0) } ?? empty
  }

  static func session(
    _ id: MeetingID, _ number: Int64, in database: Database
  ) throws -> (session: Session, last: Int64) {
    let kept = try MeetingRow.kept(number, in: database)
    var last: Int64 = 0
    let session = try Handover.session(id, count: Int(clamping: kept)) { take in
      last = try forEachChange(of: number, after: 0, expecting: kept, in: database, take)
    }
    return (session, last)
  }

  static func changes(
    of meeting: Int64, after place: Int64, in database: Database
  ) throws -> (changes: [Change], last: Int64) {
    // A part of them says nothing about those that are missing.
    let kept = place == 0 ? try MeetingRow.kept(meeting, in: database) : nil
    var changes: [Change] = []
    let last = try forEachChange(of: meeting, after: place, expecting: kept, in: database) {
      changes.append($0)
    }
    return (changes, last)
  }

  /// - Parameter expected: how many changes that aren't drafts there must be; `nil` where that isn't known.
  /// - Returns: the place of the last change.
  private static func forEachChange(
    of meeting: Int64, after place: Int64, expecting expected: Int64?, in database: Database,
    _ body: (Change) -> Void
  ) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: "SELECT \(ChangeReader.columns) FROM change WHERE meeting = ? AND seq > ? ORDER BY seq")
    let rows = try Row.fetchCursor(statement, arguments: [meeting, place])
    let reader = ChangeReader()
    var (last, kept) = (place, Int64(0))
    while let row = try rows.next() {
      let found = try reader.change(from: row)
      guard found.seq > last else { throw BrokenSeal() }
      last = found.seq
      if !found.isDraft { kept += 1 }
      body(found.change)
    }
    if let expected, expected != kept { throw BrokenSeal() }
    return last
  }
}

/// Finding meetings by what people call them.
extension SQLiteStore {
  /// The meetings whose identifiers begin with a text, upper and lower case alike, in order of identifier.
  public func ids(matching prefix: String) throws(StoreError) -> [MeetingID] {
    let low = prefix.lowercased()
    // Identifiers are ASCII, so that a tilde comes after all that begin alike.
    let found = try read {
      try MeetingRow.all("NOT INDEXED WHERE id >= ? AND id < ? ORDER BY id", low, low + "~", in: $0)
    }
    return (found ?? []).compactMap { MeetingID($0.id) }
  }

  /// The meeting that a person means: an identifier, an unambiguous beginning, or `latest`.
  public func find(_ name: String?) throws(StoreError) -> MeetingID {
    guard let name, name.lowercased() != "latest" else { return try latest() }
    // The usual case of an identifier in full looks at no other meeting.
    if let id = MeetingID(name), try number(of: id) != nil { return id }
    let candidates = name.isEmpty ? [] : try ids(matching: name)
    if let only = candidates.first, candidates.count == 1 { return only }
    throw candidates.isEmpty ? .unknownMeeting(name) : .ambiguous(name, candidates)
  }

  private func latest() throws(StoreError) -> MeetingID {
    let found = try read { try MeetingRow.all("ORDER BY changed DESC, number DESC LIMIT 1", in: $0) }
    guard let id = found?.first.flatMap({ MeetingID($0.id) }) else { throw .noMeetings }
    return id
  }
}

/// Signs of life and presences. Where the store can't be read, there are none.
extension SQLiteStore {
  /// Notes that a front end was alive.
  public func signLife(of id: MeetingID, at moment: Moment) {
    guard let number = knownNumber(of: id) else { return }
    life.write(moment, for: number)
  }

  /// The last sign of life; `nil` when there is none.
  public func lastLife(of id: MeetingID) -> Moment? {
    knownNumber(of: id).flatMap(life.read)
  }

  /// Says that a front end has a meeting open, until the result is released.
  public func enter(_ id: MeetingID, as attendance: Attendance) -> Presence {
    let seat = Seat(in: presences, at: id)
    let show = { @Sendable [self] (attendance: Attendance) in
      if seat.show(attendance) { wakeFollowers() }
    }
    show(attendance)
    return Presence(show: show) { [self] in if seat.leave() { wakeFollowers() } }
  }

  /// Who has a meeting open in a front end that entered it through another store object.
  public func others(at id: MeetingID) -> [Attendance] {
    presences.others(at: id)
  }

  private func knownNumber(of id: MeetingID) -> Int64? {
    (try? number(of: id)) ?? nil
  }

  /// Tells whenever a meeting of the store may have changed.
  public func follow(_ onChange: @escaping @Sendable () -> Void) -> Following {
    LogFollower.follow(path + "-wal", onChange)
  }
}
