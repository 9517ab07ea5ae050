import SessionModel

// Where a meeting is saved whose own store is out of reach.

extension SQLiteStore {
  /// Makes a new store with one meeting in it, all or nothing.
  /// - Parameter location: a path at which nothing is yet, in a folder that is there.
  /// - Throws: ``StoreError/exists(at:)`` when something is there, which stays as it is.
  public static func make(
    at location: String, with id: MeetingID, _ changes: [Change]
  ) throws(StoreError) -> SQLiteStore {
    let path = StoreFile.absolute(location)
    try NewStore.make(at: path) { store throws(StoreError) in try store.create(id, changes) }
    return try SQLiteStore.open(at: path, mode: .writing)
  }

  /// Opens a store for a meeting that is in it already, as where another front end has saved it.
  /// - Throws: ``StoreError/exists(at:)`` when anything else is there, which stays as it is.
  public static func open(having id: MeetingID, at location: String) throws(StoreError) -> SQLiteStore {
    let path = StoreFile.absolute(location)
    guard has(id, at: path) else { throw .exists(at: path) }
    return try SQLiteStore.open(at: path, mode: .writing)
  }

  /// Whether there is a store that has a meeting; nothing is made or changed.
  public static func has(_ id: MeetingID, at location: String) -> Bool {
    guard let store = try? SQLiteStore.open(at: location, mode: .reading) else { return false }
    defer { store.close() }
    return (try? store.number(of: id)).flatMap(\.self) != nil
  }
}
