import GRDB
import SessionModel

/// What became of a meeting that was to be taken in.
public enum Intake: Hashable, Sendable {
  /// The store didn't have it, and does now.
  case new
  /// The store had the beginning of it, and has all of it now.
  case grown
  /// The store had all of it.
  case same
}

extension SQLiteStore {
  /// Takes in a meeting that was kept elsewhere, all or nothing.
  public func takeIn(_ id: MeetingID, _ changes: [Change]) throws(StoreError) -> Intake {
    let intake = try write { database in
      let number = try Self.number(of: id, in: database)
      let stored = try number.map { try Self.changes(of: $0, after: 0, in: database).changes }
      guard let lacking = Self.lacking(stored ?? [], of: changes) else { throw StoreError.diverged(id) }
      if stored != nil, lacking.isEmpty { return Intake.same }
      try add(id, to: database)
      try insert(lacking, into: id, of: database)
      return stored == nil ? .new : .grown
    }
    if intake != .same { wakeFollowers() }
    return intake
  }

  /// What a stored meeting lacks of one that was kept elsewhere, to be put at its end: nothing of one that ended
  /// earlier. `nil` when it has something else, or in another order.
  ///
  /// What was only typed is no part of that order: each store drops a draft when it has a later one. One that
  /// the store still has is as good as any.
  static func lacking(_ stored: [Change], of offered: [Change]) -> [Change]? {
    let kept = stored.filter { !$0.isDraft }
    let lasting = offered.filter { !$0.isDraft }
    guard zip(kept, lasting).allSatisfy(==) else { return nil }
    if lasting.count < kept.count { return [] }
    let last = kept.last.flatMap { last in offered.lastIndex { $0.id == last.id } }
    let known = Set(stored.map(\.id))
    let typed = Set(stored.filter(\.isDraft).flatMap(\.draftKeys))
    return offered[(last.map { $0 + 1 } ?? 0)...].filter { change in
      !known.contains(change.id)
        && !(change.isDraft && change.draftKeys.contains(where: typed.contains))
    }
  }
}
