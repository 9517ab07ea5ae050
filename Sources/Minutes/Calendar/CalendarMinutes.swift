import SessionModel

/// When the teams look at their goals again, and what is due by when, as a calendar of RFC 5545.
///
/// All of it are events of a whole day, since most calendars show no others, and in no time zone, since a due day is
/// the same wherever one looks at it. The same entry is the same event in every meeting of a series.
struct CalendarMinutes {
  let session: Session
  let plain: PlainFields
  let writing: Writing
  let edits: EditCounts
  /// The day of the meeting.
  let date: Day?
  /// `Meeting: Q1 2027 joint goals (2027-01-12)`
  let origin: String

  /// The calendar; `nil` when nothing has a date, since a calendar must have something in it.
  static func text(of minutes: Minutes) -> String? {
    let calendar = CalendarMinutes(of: minutes)
    let events = calendar.checkIns + calendar.dueDays
    guard !events.isEmpty else { return nil }
    var text = CalendarText()
    text.append("BEGIN:VCALENDAR")
    text.append("VERSION:2.0")
    text.append("PRODID:-//entente//minutes//\(Phrase("EN", zh: "ZH")[minutes.language])")
    text.append("CALSCALE:GREGORIAN")
    for event in events { event.write(to: &text) }
    text.append("END:VCALENDAR")
    return text.text
  }

  private init(of minutes: Minutes) {
    session = minutes.session
    plain = PlainFields(of: minutes)
    let writing = plain.writing
    edits = EditCounts(of: minutes.session)
    date = minutes.date
    let title = VisibleText.folded(minutes.session.title)
    origin = writing.labelled(
      writing(Wording.meeting), minutes.date.map { writing.bracketed(title, writing.date($0)) } ?? title)
    self.writing = writing
  }

  /// A text on one line, cut where it is long; in a word that there is nothing to see, when there isn't.
  func line(_ text: String) -> String {
    let line = Excerpt.of(text)
    return line.isEmpty ? writing(Wording.noText) : line
  }
}
