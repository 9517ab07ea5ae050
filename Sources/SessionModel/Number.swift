/// An exact decimal number, as people write targets, baselines and promises: 12.5, 1,200, $25k.
///
/// At most fifteen digits, six of them behind the point, so that sums of a meeting never round. Written and
/// stored without superfluous zeros, so that equal numbers are equal texts.
public struct Number: Hashable, Sendable {
  /// The digits as a whole number; ``scale`` of them stand behind the point.
  public let digits: Int64
  /// How many digits stand behind the point, 0 to ``Number/maximumScale``.
  public let scale: Int

  /// The most digits behind the point.
  public static let maximumScale = 6
  /// The most digits in all.
  public static let maximumLength = 15
  /// All numbers lie between this one's negative and it.
  public static let maximumDigits: Int64 = 999_999_999_999_999

  /// A whole number; one beyond the range is the last within it.
  public init(_ whole: Int64) {
    self.init(unchecked: min(max(whole, -Self.maximumDigits), Self.maximumDigits), scale: 0)
  }

  /// A number from its digits.
  /// - Returns: `nil` with more than fifteen digits, or more than six behind the point.
  public init?(digits: Int64, scale: Int) {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    guard 0...Self.maximumScale ~= scale, digits.magnitude <= UInt64(Self.maximumDigits) else { return nil }
    self.init(unchecked: digits, scale: scale)
  }

  private init(unchecked digits: Int64, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  static func powerOfTen(_ exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Number: Comparable {
  /// Orders by size, whatever the number of digits behind the point.
  public static func < (left: Self, right: Self) -> Bool {
    let scale = max(left.scale, right.scale)
    let aligned = { (number: Self) in Int128(number.digits) * Int128(powerOfTen(scale - number.scale)) }
    return aligned(left) < aligned(right)
  }
}

extension Number: CustomStringConvertible {
  /// The stored form: `-1200.5`.
  public var description: String { written(separator: "") }

  /// The number as people read it: `1,200.5`, in both languages alike.
  public var text: String { written(separator: ",") }

  private func written(separator: String) -> String {
    let size = digits.magnitude
    let power = UInt64(Self.powerOfTen(scale))
    let whole = String(size / power)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += separator }
      grouped.append(digit)
    }
    let fraction = scale > 0 ? "." + pad(Int(size % power), scale) : ""
    return (digits < 0 ? "-" : "") + grouped + fraction
  }
}

extension Number: Codable {
  /// Reads the stored form, a text, so that no reader of JSON rounds it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = Number(stored: text) else {
      throw DecodingError.misreading(
        Phrase(
          "a number is a text like 1200.5, of at most 15 digits, 6 of them behind the point",
          zh: "数字是形如 1200.5 的文本，最多 15 位，其中小数最多 6 位"),
        at: decoder.codingPath)
    }
    self = number
  }

  /// Writes the stored form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Reads digits with at most one point and a sign: at most fifteen, of which six behind the point.
  init?(stored text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.allSatisfy({ !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
      parts.joined().utf8.count <= Self.maximumLength, let digits = Int64(parts.joined())
    else { return nil }
    let scale = parts.count > 1 ? parts[1].utf8.count : 0
    guard scale <= Self.maximumScale else { return nil }
    self.init(digits: isNegative ? -digits : digits, scale: scale)
  }
}
