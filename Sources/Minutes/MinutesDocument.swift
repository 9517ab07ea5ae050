import SessionModel

/// The minutes as JSON: one document with the meeting's outcome to read, and its changes to rebuild it from.
///
/// Members are sorted by name and absent ones left out, so that the same session gives the same bytes. All
/// durations are whole milliseconds; moments are milliseconds since 1970-01-01 00:00 UTC; dates are written
/// 2027-01-12, in every language. ``meeting`` is for programs that want results and may ignore
/// ``changes``; ``changes`` alone hold everything, history and half-typed drafts included, and are what a
/// meeting is taken in from.
public struct MinutesDocument: Codable, Hashable, Sendable {
  /// What ``format`` says.
  public static let formatName = "entente-minutes"
  /// The version that this program writes. A reader may ignore members that it doesn't know; whatever would
  /// mislead one that does so raises the version.
  public static let currentVersion = 1

  /// Always ``formatName``.
  public var format: String
  /// The version of the format.
  public var version: Int
  /// The language of default names, questions and reasons.
  public var language: Language
  /// What the meeting came to.
  public var meeting: MeetingRecord
  /// Every change of the meeting, in the order in which they took effect.
  public var changes: [Change]

  /// The minutes of a meeting.
  public init(of minutes: Minutes) {
    format = Self.formatName
    version = Self.currentVersion
    language = minutes.language
    meeting = MeetingRecord(of: minutes)
    changes = minutes.session.log
  }

  /// The meeting, rebuilt from its changes.
  public var session: Session {
    Session(id: meeting.id, changes: changes)
  }
}
