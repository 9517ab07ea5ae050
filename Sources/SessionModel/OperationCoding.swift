// The stored form of operations: an object whose members say which one it is, so that the list of changes
// can be read and written by hand, and so that what a newer version adds can be told apart and kept.

extension Operation: Codable {
  private enum CodingKeys: String, CodingKey {
    case set, of, to, floor, grant, move, draft, texts, undo, redo
  }

  private struct Grant: Codable {
    var step: Step.ID
    var time: Allotment
  }

  private struct Move: Codable {
    var step: Step.ID
    var from: Party
    var to: Party
    var milliseconds: Int64
  }

  private static let nobody = "nobody"

  /// Reads an operation; one that isn't understood becomes ``unknown(_:)``.
  public init(from decoder: any Decoder) throws {
    self = try (try? Self.known(from: decoder)) ?? .unknown(JSONValue(from: decoder))
  }

  private static func known(from decoder: any Decoder) throws -> Operation? {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let field = try container.decodeIfPresent(Field.self, forKey: .set) {
      return .set(
        try container.decodeIfPresent(EntryID.self, forKey: .of), field,
        try container.decodeIfPresent(Value.self, forKey: .to))
    }
    if let floor = try container.decodeIfPresent(String.self, forKey: .floor) {
      if floor == nobody { return .floor(nil) }
      return Party(rawValue: floor).map { .floor($0) }
    }
    if let grant = try container.decodeIfPresent(Grant.self, forKey: .grant) {
      return .grant(step: grant.step, grant.time)
    }
    if let move = try container.decodeIfPresent(Move.self, forKey: .move) {
      guard Limits.milliseconds.contains(move.milliseconds) else { return nil }
      return .move(step: move.step, from: move.from, to: move.to, milliseconds: move.milliseconds)
    }
    if let key = try container.decodeIfPresent(DraftKey.self, forKey: .draft) {
      let texts = try container.decodeIfPresent([String: String].self, forKey: .texts)
      return .draft(
        key,
        texts.map { texts in
          Dictionary(
            texts.map { (Field(rawValue: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        })
    }
    if let change = try container.decodeIfPresent(ChangeID.self, forKey: .undo) { return .undo(change) }
    if let change = try container.decodeIfPresent(ChangeID.self, forKey: .redo) { return .redo(change) }
    return nil
  }

  /// Writes an operation.
  public func encode(to encoder: any Encoder) throws {
    if case .unknown(let value) = self { return try value.encode(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .set(let entry, let field, let value):
      try container.encode(field, forKey: .set)
      try container.encodeIfPresent(entry, forKey: .of)
      try container.encodeIfPresent(value, forKey: .to)
    case .floor(let party):
      try container.encode(party?.rawValue ?? Self.nobody, forKey: .floor)
    case .grant(let step, let time):
      try container.encode(Grant(step: step, time: time), forKey: .grant)
    case .move(let step, let from, let to, let milliseconds):
      try container.encode(Move(step: step, from: from, to: to, milliseconds: milliseconds), forKey: .move)
    case .draft(let key, let texts):
      try container.encode(key, forKey: .draft)
      try container.encodeIfPresent(
        texts.map { texts in
          Dictionary(texts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
        }, forKey: .texts)
    case .undo(let change): try container.encode(change, forKey: .undo)
    case .redo(let change): try container.encode(change, forKey: .redo)
    case .unknown: break
    }
  }
}
