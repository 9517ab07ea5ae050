import SessionModel

/// A form in which minutes are handed over. The raw values are those of the command line.
public enum MinutesFormat: String, CaseIterable, Sendable {
  /// For people: CommonMark with GitHub's tables and task lists.
  case markdown
  /// For programs, and for taking the meeting elsewhere: see ``MinutesDocument``.
  case json
  /// For spreadsheets: goals, actions, help and SLA as one table.
  case csv
  /// For calendars: check-ins and due dates.
  case ics

  /// The ending of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .json: "json"
    case .csv: "csv"
    case .ics: "ics"
    }
  }

  /// The form that the ending of a file's name asks for, in capitals or not; `nil` when it is another one.
  public init?(ofFile name: String) {
    let name = name.lowercased()
    guard let format = Self.allCases.first(where: { name.hasSuffix("." + $0.fileExtension) }) else {
      return nil
    }
    self = format
  }

  /// A file's name without the ending of one of the forms.
  public static func stem(of name: String) -> String {
    guard let format = MinutesFormat(ofFile: name) else { return name }
    return String(name.dropLast(format.fileExtension.count + 1))
  }
}

/// What a meeting came to, for people who want decisions and actions first.
///
/// Minutes tell what was agreed, not who said what. They follow from the session alone: the same session gives
/// the same bytes, on whatever machine and whenever. Two things from outside count: the language; and, only
/// while somebody's clock runs, the moment up to which it counts. Times are those of the meeting's place.
public struct Minutes: Sendable {
  /// The meeting.
  public let session: Session
  /// Up to when a clock counts that still runs.
  public let now: Moment
  /// The language of all that nobody typed.
  public let language: Language
  /// Seconds that the meeting's place is ahead of UTC, summer time included; −43,200 to 50,400. The meeting's own,
  /// wherever the minutes are written.
  public let utcOffset: Int

  /// Prepares the minutes of a meeting.
  /// - Parameters:
  ///   - session: the meeting.
  ///   - now: up to when a running clock counts; without effect when none runs.
  ///   - language: the language of all that nobody typed.
  ///   - seconds: what the place is ahead of UTC of a meeting that doesn't know it, as those of earlier versions
  ///     don't. It dates a meeting that has no date of its own, and tells up to which time of day a running clock
  ///     was counted.
  public init(of session: Session, at now: Moment, language: Language, utcOffset seconds: Int) {
    self.session = session
    self.now = now
    self.language = language
    utcOffset = session.utcOffset ?? seconds
  }

  /// The minutes in Markdown, ending with one line break.
  ///
  /// Whatever was typed stays the text of the place where it was typed: see ``MarkdownText``. Dates are
  /// written 2027-01-12 in English, which no reader takes for December, and 2027年1月12日 in Chinese. Sections
  /// without content are left out, except for decisions and action items, whose absence is worth knowing.
  /// - Parameter withFrontMatter: whether title, date, teams and version stand before it in YAML, for programs.
  public func markdown(withFrontMatter: Bool = false) -> String {
    (withFrontMatter ? frontMatter + "\n" : "") + MarkdownMinutes.text(of: self)
  }

  /// What programs ask of a page before they show it: title, date, teams, language, version and state, in YAML
  /// between two lines of hyphens.
  public var frontMatter: String {
    FrontMatter(of: self).text
  }
}

extension Minutes {
  /// The minutes in one of the forms; `nil` for a calendar in which there would be nothing.
  /// - Throws: `EncodingError` when JSON can't hold a number of a newer version.
  public func text(in format: MinutesFormat) throws -> String? {
    switch format {
    case .markdown: markdown()
    case .json: try json()
    case .csv: csv()
    case .ics: ics()
    }
  }

  /// Goals, actions, requests for help and SLA commitments as a table for spreadsheets (RFC 4180, UTF-8 with a byte
  /// order mark), with headings in the minutes' language.
  ///
  /// One table, a line for each entry, whose kind stands in the first column: so it can be sorted and filtered by
  /// owner or date across all kinds. Dates are written 2027-01-31 and numbers 1200.5 in both languages, which
  /// spreadsheets of both read as dates and numbers. All else is text: one that a spreadsheet would take for a
  /// formula has an apostrophe before it, and characters that can't be seen are written as symbols: `␛`. Line
  /// breaks inside a text stay, as line feeds.
  public func csv() -> String {
    CSVMinutes.text(of: self)
  }

  /// The check-ins, and the due days of goals, initiatives, blockers, promised help, decisions and actions, as a
  /// calendar (RFC 5545); `nil` when nothing has a date.
  ///
  /// Taken in again, also from a later meeting of the series, it updates what was taken in before. What was dropped,
  /// declined or left as it is, is cancelled; what is done has a tick before it. What was deleted or lost its date
  /// since isn't there, and stays in calendars until somebody deletes it.
  public func ics() -> String? {
    CalendarMinutes.text(of: self)
  }

  /// Why there is no calendar, and what to do.
  public static let nothingForCalendar = Phrase(
    "Nothing in the meeting has a date yet; set a due date or the next check-in, then write the calendar.",
    zh: "会议中还没有任何日期；请先设定截止日期或下次跟进，再导出日历。")
}

extension Minutes {
  /// The day of the meeting: the one it was given, else the one on which it was set up.
  var date: Day? {
    session.heldOn(utcOffset: utcOffset)
  }
}

extension Session {
  func heldOn(utcOffset seconds: Int) -> Day? {
    date ?? log.first.map { Day(wall: $0.moment.wall, offset: utcOffset ?? seconds) }
  }
}
