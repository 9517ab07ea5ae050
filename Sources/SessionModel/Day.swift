/// A date of the Gregorian calendar without a time: due dates, the meeting's day, the next check-in.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  /// Makes a day from its distance to 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// A day from year, month and day of the month; `nil` where the calendar has none, such as 30 February.
  ///
  /// Years 1 to 9999, so that the ISO form always has four digits.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    self.init(number: Self.count(year: year, month: month, day: day))
    // 2027-02-30 counts on into March: what comes back differs from what went in.
    guard (self.year, self.month, self.day) == (year, month, day) else { return nil }
  }

  /// Reads `2027-03-31`.
  public init?(iso text: String) {
    var (year, month, day, count) = (0, 0, 0, 0)
    for byte in text.utf8 {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch count {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9:
        guard 0...9 ~= digit else { return nil }
        if count < 4 {
          year = year * 10 + digit
        } else if count < 7 {
          month = month * 10 + digit
        } else {
          day = day * 10 + digit
        }
      default: return nil
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day on which a moment falls at a place.
  /// - Parameters:
  ///   - milliseconds: since 1970-01-01 00:00 UTC.
  ///   - offset: seconds that the place is ahead of UTC, summer time included.
  public init(wall milliseconds: Int64, offset: Int) {
    let local = milliseconds + Int64(offset) * 1000
    number = Int((Double(local) / 86_400_000).rounded(.down))
  }

  /// The year, 1 to 9999 for all that people write.
  public var year: Int { civil.year }
  /// The month, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }
  /// The day of the week, 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }
  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (month - 1) / 3 + 1 }

  /// `2027-03-31`.
  public var iso: String {
    let (year, month, day) = civil
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
  }

  /// The day some days later, or earlier with a negative number.
  public func adding(days: Int) -> Day {
    Day(number: number + days)
  }

  /// The day some months later; the last of the month where that month is shorter.
  public func adding(months: Int) -> Day {
    let count = year * 12 + month - 1 + months
    for last in stride(from: day, to: 27, by: -1) {
      if let day = Day(year: count / 12, month: count % 12 + 1, day: last) { return day }
    }
    return Day(year: count / 12, month: count % 12 + 1, day: min(day, 28)) ?? self
  }

  // Counting from March puts the leap day last in its year: Howard Hinnant, *chrono-Compatible Low-Level
  // Date Algorithms*, 2013.
  private static func count(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}

extension Day: Comparable {
  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }
}

extension Day: Codable {
  /// Reads the ISO form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.misreading(
        Phrase("a date of the calendar is written like 2027-03-31", zh: "日期须存在，写作 2027-03-31"),
        at: decoder.codingPath)
    }
    self = day
  }

  /// Writes the ISO form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A whole number with leading zeros.
func pad(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
