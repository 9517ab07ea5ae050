// The stored form of the places that are typed into.

extension DraftKey.Slot: Codable {
  private enum CodingKeys: String, CodingKey { case entry, new }
  private enum EntryKeys: String, CodingKey { case id = "_0" }
  private enum NewKeys: String, CodingKey { case step, team, kind }

  /// Reads the stored form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if container.contains(.entry) {
      let entry = try container.nestedContainer(keyedBy: EntryKeys.self, forKey: .entry)
      self = .entry(try entry.decode(EntryID.self, forKey: .id))
    } else {
      guard container.contains(.new) else { throw NewerName() }
      let new = try container.nestedContainer(keyedBy: NewKeys.self, forKey: .new)
      self = .new(
        step: try new.decode(String.self, forKey: .step), team: try new.choice(Party.self, forKey: .team),
        kind: try new.name(EntryKind.self, forKey: .kind))
    }
  }

  /// Writes the stored form: an object with one member, `entry` or `new`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .entry(let id):
      var entry = container.nestedContainer(keyedBy: EntryKeys.self, forKey: .entry)
      try entry.encode(id, forKey: .id)
    case .new(let step, let team, let kind):
      var new = container.nestedContainer(keyedBy: NewKeys.self, forKey: .new)
      try new.encode(step, forKey: .step)
      try new.encode(team, forKey: .team)
      try new.encode(kind, forKey: .kind)
    }
  }
}
