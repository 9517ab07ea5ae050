// The stored form of operations: an object whose members say which one it is, so that the list of changes
// can be read and written by hand, and so that what a newer version adds can be told apart and kept.

extension Operation: Codable {
  private enum CodingKeys: String, CodingKey {
    case set, of, to, floor, grant, move, draft, texts, undo, redo

    /// Those that say which operation it is.
    static let sorts: [CodingKeys] = [.set, .floor, .grant, .move, .draft, .undo, .redo]
  }

  private struct Grant: Codable {
    var step: Step.ID
    var time: Allotment
  }

  private static let nobody = "nobody"

  /// Reads an operation; one that isn't understood becomes ``unknown(_:)``.
  public init(from decoder: any Decoder) throws {
    self = try (try? Self.known(from: decoder)) ?? .unknown(JSONValue(from: decoder))
  }

  /// Reads an operation from where nobody but this program, or a newer one, should have written it.
  ///
  /// An operation of a sort that isn't known, or about a kind of entry that isn't, is a newer version's and becomes
  /// ``unknown(_:)``.
  /// - Throws: `DecodingError` for one of a known sort that lacks something, or holds something of another type
  ///   or beyond the limits.
  public init(strictlyFrom decoder: any Decoder) throws {
    do {
      self = try Self.known(from: decoder) ?? .unknown(JSONValue(from: decoder))
    } catch is NewerName {
      self = .unknown(try JSONValue(from: decoder))
    }
  }

  /// - Returns: `nil` for a sort that isn't known.
  private static func known(from decoder: any Decoder) throws -> Operation? {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let sorts = CodingKeys.sorts.filter { container.contains($0) }
    guard sorts.count < 2 else {
      throw DecodingError.misreading(
        Phrase("an operation does one thing", zh: "一个操作只做一件事"), at: decoder.codingPath)
    }
    switch sorts.first {
    case .set:
      return .set(
        try container.decodeIfPresent(EntryID.self, forKey: .of),
        try container.decode(Field.self, forKey: .set),
        try container.decodeIfPresent(Value.self, forKey: .to))
    case .floor:
      let isNobody = try container.decode(String.self, forKey: .floor) == nobody
      return .floor(isNobody ? nil : try container.choice(Party.self, or: nobody, forKey: .floor))
    case .grant:
      let grant = try container.decode(Grant.self, forKey: .grant)
      return .grant(step: grant.step, grant.time)
    case .move: return try container.decode(Correction.self, forKey: .move).operation
    case .draft:
      let key = try container.decode(DraftKey.self, forKey: .draft)
      let texts = try container.decodeIfPresent([String: String].self, forKey: .texts)
      return .draft(
        key,
        texts.map { texts in
          Dictionary(
            texts.map { (Field(rawValue: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        })
    case .undo: return .undo(try container.decode(ChangeID.self, forKey: .undo))
    case .redo: return .redo(try container.decode(ChangeID.self, forKey: .redo))
    default: return nil
    }
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
      try container.encode(
        Correction(step: step, from: from, to: to, milliseconds: milliseconds), forKey: .move)
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
