/// Why a stored text, number or object can't be what it should be, for the person whose file it is in.
///
/// Comes as the underlying error of a `DecodingError`, which tells the place.
public struct Misreading: Error, Hashable, Sendable {
  /// What would be right, in a few words without a full stop.
  public let reason: Phrase
}

extension DecodingError {
  /// A value at the decoder's place that can't be used.
  static func misreading(_ reason: Phrase, at path: [any CodingKey]) -> DecodingError {
    .dataCorrupted(
      Context(
        codingPath: path, debugDescription: reason.english, underlyingError: Misreading(reason: reason)))
  }
}

/// A name that this version doesn't know, where a newer one may have added it.
struct NewerName: Error {}

extension Phrase {
  /// Says which names there are.
  package static func oneOf(_ names: [String]) -> Phrase {
    Phrase(
      "one of these is wanted here: \(names.joined(separator: ", "))",
      zh: "此处需要其中之一：\(names.joined(separator: "、"))")
  }

  /// Says which whole numbers there are.
  package static func within(_ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted here",
      zh: "此处需要 \(range.lowerBound) 到 \(range.upperBound) 的整数")
  }
}

extension KeyedDecodingContainer {
  /// Reads one of a set of names to which no newer version adds any.
  /// - Parameter others: names that are looked for elsewhere.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, or others: String..., forKey key: Key
  ) throws -> Choice {
    guard let choice = Choice(rawValue: try decode(String.self, forKey: key)) else {
      throw DecodingError.misreading(
        .oneOf(Choice.allCases.map(\.rawValue) + others), at: codingPath + [key])
    }
    return choice
  }

  /// Reads one of a fixed set of names.
  /// - Throws: ``NewerName`` for a text that isn't one of them.
  func name<Choice: RawRepresentable<String>>(_ type: Choice.Type, forKey key: Key) throws -> Choice {
    guard let choice = Choice(rawValue: try decode(String.self, forKey: key)) else { throw NewerName() }
    return choice
  }

  /// Reads a whole number. Of one with a fraction, or of more than 64 bits, the decoder itself tells no place.
  package func whole<Integer: FixedWidthInteger & Decodable>(
    _ type: Integer.Type, forKey key: Key
  ) throws -> Integer {
    do {
      return try decode(type, forKey: key)
    } catch {
      switch error {
      case DecodingError.keyNotFound, DecodingError.typeMismatch, DecodingError.valueNotFound: throw error
      default:
        throw DecodingError.misreading(
          Phrase("a whole number of 64 bits is wanted here", zh: "此处需要 64 位整数"), at: codingPath + [key])
      }
    }
  }
}
