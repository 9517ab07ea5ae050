import SessionModel

/// Reads a date as people write it.
enum DayReader {
  /// What a text says of a date.
  enum Reading: Equatable {
    /// A date.
    case day(Day)
    /// Written like a date, but the calendar has none such: 2027-02-30.
    case noSuchDay
    /// Nothing that is known as a date.
    case notUnderstood
  }

  /// Reads `2027-03-31`, `2027-3-31`, `2027/3/31`, `2027年3月31日`, `3月31日`, `+10d`, `+2w`, `fri`, `Friday`, `周五`.
  ///
  /// Without a year it is the next such day; a weekday is the next one after today. Day and month are never
  /// guessed from their order alone, so `3/4` isn't understood.
  static func read(_ text: String, today: Day) -> Reading {
    let text = String(text.lowercased().halfWidth.filter { !$0.isWhitespace })
    if let number = weekday(text) {
      let ahead = (number - today.weekday + 7) % 7
      return .day(today.adding(days: ahead == 0 ? 7 : ahead))
    }
    if let days = distance(text) { return .day(today.adding(days: days)) }
    return calendarDay(text, today: today)
  }

  private static func distance(_ text: String) -> Int? {
    guard text.first == "+", let unit = text.last, let days = ["d": 1, "天": 1, "w": 7, "周": 7][unit],
      let count = Int(text.dropFirst().dropLast()), 0...999 ~= count
    else { return nil }
    return count * days
  }

  private static func calendarDay(_ text: String, today: Day) -> Reading {
    let separators: Set<Character> = ["-", "/", "年", "月", "日"]
    let parts = text.split { separators.contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, !text.hasPrefix("-") else { return .notUnderstood }
    if numbers.count == 3, parts[0].count == 4 {
      return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map(Reading.day) ?? .noSuchDay
    }
    if numbers.count == 2, text.contains("月") {
      let days = [today.year, today.year + 1].compactMap { Day(year: $0, month: numbers[0], day: numbers[1]) }
      return days.first { $0 >= today }.map(Reading.day) ?? .noSuchDay
    }
    return .notUnderstood
  }

  private static func weekday(_ text: String) -> Int? {
    let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    if text.count >= 3, let found = english.firstIndex(where: { $0.hasPrefix(text) }) { return found }
    for prefix in ["周", "星期", "礼拜"] where text.hasPrefix(prefix) {
      let day = text.dropFirst(prefix.count)
      if day == "天" { return 6 }
      return ["一", "二", "三", "四", "五", "六", "日"].firstIndex { $0 == day }
    }
    return nil
  }
}
