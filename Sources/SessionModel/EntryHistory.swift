/// What one change wrote into one field of an entry.
public struct EntryVersion: Hashable, Sendable, Identifiable {
  /// Names a version of an entry.
  public struct ID: Hashable, Sendable {
    /// The change that wrote it.
    public let change: ChangeID
    /// The field that it wrote.
    public let field: Field
  }

  /// Names the version.
  public let id: ID
  /// Which terminal wrote it.
  public let terminal: TerminalID
  /// When it was written.
  public let moment: Moment
  /// What was written; `nil` cleared the field.
  public let value: Value?
  /// Whether it was taken back.
  public let isUndone: Bool
  /// Whether it is what the field holds now.
  public let holds: Bool
}

extension Field {
  /// What is set by commands rather than typed: where an entry stands and comes from, and who agrees to it.
  fileprivate static let placing: Set<Field> = [
    .kind, .team, .step, .order, .deleted, .agreedLeft, .agreedRight, .origin, .since, .history,
  ]
}

extension Session {
  /// All that was ever written into an entry, the newest first: also what somebody else's later text took the
  /// place of, and what was taken back.
  public func history(of id: EntryID) -> [EntryVersion] {
    guard let entry = self[id] else { return [] }
    let versions = entry.registers.list.filter { !Field.placing.contains($0.field) }.flatMap {
      field, register in
      register.writes.indices.compactMap { index in
        version(at: index, of: register, field)
      }
    }
    let place = { (version: EntryVersion) in self.position(of: version.id.change) ?? 0 }
    return versions.sorted {
      (place($1), $0.id.field.rawValue) < (place($0), $1.id.field.rawValue)
    }
  }

  /// Whether anything of an entry was written more than once.
  public func hasEarlierVersions(of id: EntryID) -> Bool {
    let versions = history(of: id)
    return versions.count > Set(versions.map(\.id.field)).count
  }

  /// The operations that put a version of an entry back; none where it holds already.
  public func restoring(_ version: EntryVersion, of id: EntryID) -> [Operation] {
    editing(id, [version.id.field: version.value])
  }

  /// A write as a version; `nil` where the same change wrote once more after it.
  private func version(at index: Int, of register: Register, _ field: Field) -> EntryVersion? {
    let write = register.writes[index]
    guard let change = change(write.change),
      !register.writes[(index + 1)...].contains(where: { $0.change == write.change })
    else { return nil }
    return EntryVersion(
      id: EntryVersion.ID(change: change.id, field: field), terminal: change.terminal, moment: change.moment,
      value: write.value, isUndone: write.isUndone,
      holds: index == register.writes.lastIndex { !$0.isUndone })
  }
}
