/// What a field can hold.
///
/// In JSON an object with one member that names the type, such as `{"text": "…"}` or `{"day": "2027-03-31"}`.
public enum Value: Hashable, Sendable {
  /// A text, or the stored name of a choice.
  case text(String)
  /// A date.
  case day(Day)
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// An exact decimal number.
  case number(Number)
  /// Where a goal stood at the meetings before this one, oldest first.
  case checkpoints([Checkpoint])
  /// Another entry.
  case entry(EntryID)
  /// An agenda with all its steps.
  case agenda(Agenda)
  /// A value of a newer version, kept as it came.
  case unknown(JSONValue)
}

extension Value: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case text, day, flag, integer, number, checkpoints, entry, agenda
  }

  /// The member that names the type in JSON, such as `text`; `nil` for a value of a newer version.
  public var type: String? {
    let key: CodingKeys? =
      switch self {
      case .text: .text
      case .day: .day
      case .flag: .flag
      case .integer: .integer
      case .number: .number
      case .checkpoints: .checkpoints
      case .entry: .entry
      case .agenda: .agenda
      case .unknown: nil
      }
    return key?.rawValue
  }

  /// Reads the one-member object; an unknown member is kept, not refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let keys = container.allKeys
    // Which of two would count must not be left to chance.
    guard keys.count < 2 else {
      throw DecodingError.misreading(
        Phrase("a value is of one type", zh: "一个值只有一种类型"), at: decoder.codingPath)
    }
    switch keys.first {
    case .text: self = .text(try container.decode(String.self, forKey: .text))
    case .day: self = .day(try container.decode(Day.self, forKey: .day))
    case .flag: self = .flag(try container.decode(Bool.self, forKey: .flag))
    case .integer: self = .integer(try container.whole(Int.self, forKey: .integer))
    case .number: self = .number(try container.decode(Number.self, forKey: .number))
    case .checkpoints: self = .checkpoints(try container.decode([Checkpoint].self, forKey: .checkpoints))
    case .entry: self = .entry(try container.decode(EntryID.self, forKey: .entry))
    case .agenda: self = .agenda(try container.decode(Agenda.self, forKey: .agenda))
    case nil: self = .unknown(try JSONValue(from: decoder))
    }
  }

  /// Writes the one-member object.
  public func encode(to encoder: any Encoder) throws {
    if case .unknown(let value) = self { return try value.encode(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .text(let text): try container.encode(text, forKey: .text)
    case .day(let day): try container.encode(day, forKey: .day)
    case .flag(let flag): try container.encode(flag, forKey: .flag)
    case .integer(let number): try container.encode(number, forKey: .integer)
    case .number(let number): try container.encode(number, forKey: .number)
    case .checkpoints(let points): try container.encode(points, forKey: .checkpoints)
    case .entry(let entry): try container.encode(entry, forKey: .entry)
    case .agenda(let agenda): try container.encode(agenda, forKey: .agenda)
    case .unknown: break
    }
  }
}
