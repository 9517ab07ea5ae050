import SessionModel

extension SQLiteStore {
  /// Makes a new store with one meeting in it, all or nothing: where a meeting is saved whose own store is out of reach.
  /// - Parameter location: a path at which nothing is yet; folders that are missing are made.
  /// - Throws: ``StoreError/exists(at:)`` when something is there, which stays as it is.
  public static func make(
    at location: String, with id: MeetingID, _ changes: [Change]
  ) throws(StoreError) -> SQLiteStore {
    let path = StoreFile.absolute(location)
    try NewStore.make(at: path) { store throws(StoreError) in try store.create(id, changes) }
    return try SQLiteStore.open(at: path, mode: .writing)
  }
}
