/// A random 64-bit name of one thing, written as thirteen characters of Crockford's base 32.
///
/// The phantom type keeps a meeting's identifier from being handed to something that wants an entry's.
/// Identifiers are made by an ``IdentifierSource``, whose seed comes from outside.
public struct Identifier<Subject>: Hashable, Sendable {
  /// The identifier as a number.
  public let bits: UInt64

  /// Makes an identifier from its number.
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// Reads the thirteen characters that ``description`` writes; upper case is accepted too.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 13 else { return nil }
    var bits: UInt64 = 0
    for character in text.lowercased().utf8 {
      guard let digit = crockfordAlphabet.firstIndex(of: character) else { return nil }
      guard bits.leadingZeroBitCount >= 5 else { return nil }
      bits = bits << 5 | UInt64(digit)
    }
    self.bits = bits
  }
}

extension Identifier: CustomStringConvertible {
  /// Thirteen lower-case characters; the same number always gives the same text.
  public var description: String {
    String(
      decoding: stride(from: 60, through: 0, by: -5).map { crockfordAlphabet[Int(bits >> UInt64($0) & 31)] },
      as: UTF8.self)
  }
}

extension Identifier: Comparable {
  /// Orders by number, which is also the order of the texts.
  public static func < (left: Self, right: Self) -> Bool {
    left.bits < right.bits
  }
}

extension Identifier: Codable {
  /// Reads the thirteen-character form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let identifier = Self(text) else {
      throw DecodingError.misreading(
        Phrase("an identifier is 13 characters of 0-9 and a-z", zh: "标识符由 13 个 0-9 和 a-z 的字符组成"),
        at: decoder.codingPath)
    }
    self = identifier
  }

  /// Writes the thirteen-character form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Names a meeting.
public typealias MeetingID = Identifier<Session>
/// Names an entry of a meeting.
public typealias EntryID = Identifier<Entry>
/// Names one change in a meeting's list.
public typealias ChangeID = Identifier<Change>
/// Names one running front end; every start of the program has its own.
public typealias TerminalID = Identifier<TerminalMark>

/// Stands for a running front end in the type of ``TerminalID``; it has no values.
public enum TerminalMark {}

/// Makes identifiers from a seed: the model has no randomness of its own.
///
/// SplitMix64 (Steele, Lea, Flood: *Fast Splittable Pseudorandom Number Generators*, 2014), so that two
/// sources with different random seeds practically never meet.
public struct IdentifierSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// - Parameter seed: a number of full 64-bit randomness for real use, any fixed one in a test.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next random number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A new identifier of whatever kind is asked for.
  public mutating func make<Subject>() -> Identifier<Subject> {
    Identifier(bits: next())
  }
}

private let crockfordAlphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
