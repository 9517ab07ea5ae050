import SessionModel

/// An event of a whole day.
struct CalendarEvent {
  /// How sure it is, as RFC 5545 says it.
  enum Status: String {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// Names the event in every calendar, whenever it is written.
  var name: String
  var day: Day
  /// How it comes again; `nil` when it doesn't.
  var recurrence: String?
  var summary: String
  var description: String
  var categories: (String, String)?
  var status: Status
  var edits: EditCount
  /// Which meeting of its series tells of it, counted from 1.
  var seriesNumber: Int

  /// The most edits of one meeting that count: 9,999 meetings of a series then stay within the 31 bits that
  /// calendars keep.
  private static let editsOfAMeeting = 200_000

  /// Grows with every edit, and from meeting to meeting of a series.
  private var sequence: Int {
    (seriesNumber - 1) * Self.editsOfAMeeting + min(edits.edits, Self.editsOfAMeeting - 1)
  }

  /// The event's lines. Nobody is invited by it, and it keeps nobody's day from being free.
  func write(to text: inout CalendarText) {
    let stamp = Self.utc(edits.last)
    text.append("BEGIN:VEVENT")
    text.append("UID:\(name)@entente")
    text.append("DTSTAMP:\(stamp)")
    text.append("LAST-MODIFIED:\(stamp)")
    text.append("SEQUENCE:\(sequence)")
    text.append("DTSTART;VALUE=DATE:\(Self.digits(day))")
    if let recurrence { text.append("RRULE:\(recurrence)") }
    text.append("SUMMARY", summary)
    text.append("DESCRIPTION", description)
    if let categories { text.append("CATEGORIES", categories.0, categories.1) }
    text.append("STATUS:\(status.rawValue)")
    text.append("TRANSP:TRANSPARENT")
    text.append("END:VEVENT")
  }

  /// `20270131`
  private static func digits(_ day: Day) -> String {
    day.iso.filter { $0 != "-" }
  }

  /// `20270112T100000Z`
  private static func utc(_ wall: Int64) -> String {
    let wall = min(max(wall, Limits.moments.lowerBound), Limits.moments.upperBound)
    let day = Day(wall: wall, offset: 0)
    let seconds = (wall - Int64(day.number) * 86_400_000) / 1000
    let digits = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Self.digits(day) + "T" + digits.joined() + "Z"
  }
}
