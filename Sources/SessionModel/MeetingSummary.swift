/// What a list of meetings tells of one.
public struct MeetingSummary: Hashable, Sendable, Codable, Identifiable {
  /// Names the meeting.
  public var id: MeetingID
  /// Its title.
  public var title: String
  /// The day on which it is held.
  public var date: Day?
  /// How far it is.
  public var state: State
  /// How many open ends it has.
  public var openEnds: Int
  /// When it last changed, in milliseconds since 1970-01-01 00:00 UTC.
  public var changed: Int64

  /// Makes a summary from what it tells.
  public init(id: MeetingID, title: String, date: Day?, state: State, openEnds: Int, changed: Int64) {
    self.id = id
    self.title = title
    self.date = date
    self.state = state
    self.openEnds = openEnds
    self.changed = changed
  }

  /// How far a meeting is.
  public enum State: String, Sendable, Codable {
    /// Set up; nobody has spoken, nothing was noted.
    case planned
    /// Under way.
    case draft
    /// Both teams have signed.
    case final
  }
}

extension MeetingSummary {
  /// Sums up a session. A clock that runs counts up to the last change.
  public init(of session: Session) {
    let last = session.log.last { !$0.isDraft }?.moment ?? Moment(wall: 0, clock: 0, boot: 0)
    let hasBegun = session.entryCount > 0 || session.clock.running != nil || !session.clock.turns.isEmpty
    self.init(
      id: session.id, title: session.title, date: session.date,
      state: session.version.isFinal ? .final : hasBegun ? .draft : .planned,
      openEnds: session.openEnds(at: last).count, changed: last.wall)
  }
}
