import SessionModel

/// A form in which minutes are handed over. The raw values are those of the command line.
public enum MinutesFormat: String, CaseIterable, Sendable {
  /// For people: CommonMark with GitHub's tables and task lists.
  case markdown
  /// For programs, and for taking the meeting elsewhere: see ``MinutesDocument``.
  case json

  /// The ending of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .json: "json"
    }
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
