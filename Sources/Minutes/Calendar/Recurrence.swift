import SessionModel

extension Cadence {
  /// The rule of RFC 5545 by which a day comes again: the last of the month where a month is shorter.
  ///
  /// The rule's own way with a 31st is to leave shorter months out. −1 is the last day, which every calendar knows;
  /// for a 29th or 30th it is the last one of all days from the 28th on.
  /// - Parameter day: the day of the month that it is about, 1 to 31.
  func recurrence(onDayOfMonth day: Int) -> String {
    switch self {
    case .weekly: "FREQ=WEEKLY"
    case .fortnightly: "FREQ=WEEKLY;INTERVAL=2"
    case .monthly: "FREQ=MONTHLY" + Self.dayOfMonth(day)
    case .quarterly: "FREQ=MONTHLY;INTERVAL=3" + Self.dayOfMonth(day)
    }
  }

  private static func dayOfMonth(_ day: Int) -> String {
    switch day {
    case ...28: ""
    case 31: ";BYMONTHDAY=-1"
    default: ";BYMONTHDAY=" + (28...day).map { String($0) }.joined(separator: ",") + ";BYSETPOS=-1"
    }
  }
}
