import SessionModel

/// Keeps meetings, each as the ordered list of its changes, for any number of front ends at once.
///
/// All calls may come from any thread. They block until they are done; a front end that must not wait keeps
/// its changes through a ``LiveMeeting``.
public protocol MeetingStore: AnyObject, Sendable {
  /// What a list of all meetings shows, the one that changed last first.
  ///
  /// Each summary is cached and made anew only when its meeting has grown.
  func summaries() throws(StoreError) -> [MeetingSummary]

  /// Adds a meeting with its first changes; both are on disk when the call returns.
  ///
  /// Safe to repeat: a meeting that is there already only gets the changes that it lacks.
  func create(_ id: MeetingID, _ changes: [Change]) throws(StoreError)

  /// Takes in a meeting that was kept elsewhere, all or nothing; it is on disk when the call returns.
  ///
  /// A meeting that is there already gets what it lacks, if all that it has comes first and in the same order.
  /// - Throws: ``StoreError/diverged(_:)`` where it has something else, or in another order.
  func takeIn(_ id: MeetingID, _ changes: [Change]) throws(StoreError) -> Intake

  /// Adds changes to a meeting, all or none; they are on disk when the call returns.
  ///
  /// Safe to repeat: a change whose identifier the meeting has already is skipped. A change that types into
  /// a draft removes earlier changes that did nothing but type into the same drafts.
  /// - Throws: ``StoreError/unknownMeeting(_:)`` when there is no such meeting.
  func append(_ changes: [Change], to id: MeetingID) throws(StoreError)

  /// A meeting's changes in the one order in which every front end sees them.
  /// - Parameters:
  ///   - id: the meeting; one that isn't there has no changes.
  ///   - place: leaves out the changes up to this place; 0 asks for all.
  /// - Returns: the changes, and the place of the last one: `place` itself when there are none.
  func changes(of id: MeetingID, after place: Int64) throws(StoreError) -> (changes: [Change], last: Int64)

  /// A meeting as it stands, and the place of its last change; one that isn't there is empty.
  func session(of id: MeetingID) throws(StoreError) -> (session: Session, last: Int64)

  /// The meetings whose identifiers begin with a text, upper and lower case alike, in order of identifier.
  func ids(matching prefix: String) throws(StoreError) -> [MeetingID]

  /// The meeting that a person means.
  /// - Parameter name: an identifier, an unambiguous beginning of one of at least one character, or `latest`;
  ///   `nil` means `latest` too: the meeting that changed last.
  /// - Throws: ``StoreError/noMeetings``, ``StoreError/unknownMeeting(_:)``, ``StoreError/ambiguous(_:_:)``.
  func find(_ name: String?) throws(StoreError) -> MeetingID

  /// Tells whenever a meeting of the store may have changed, through this object or any other front end.
  ///
  /// Costs nothing while nothing changes.
  /// - Parameter onChange: called on a thread of its own, perhaps more often than there are changes; must
  ///   return quickly.
  /// - Returns: what keeps the telling going; it ends when that is released.
  func follow(_ onChange: @escaping @Sendable () -> Void) -> Following

  /// Notes that a front end was alive, so that the time of a clock that nobody stopped is known.
  ///
  /// Meant to be called every second while a clock runs: no transaction, no waiting for the disk, and no
  /// other front end wakes up. A failure is of no consequence but a missing sign.
  func signLife(of id: MeetingID, at moment: Moment)

  /// The last sign of life; `nil` when there is none.
  func lastLife(of id: MeetingID) -> Moment?

  /// Says that a front end has a meeting open, until the result is released or the process dies, however.
  ///
  /// No part of the meeting's changes. Where the store can't be written, and beyond 64 front ends at once, nobody
  /// sees it, and all else works.
  func enter(_ id: MeetingID, as attendance: Attendance) -> Presence

  /// Who has a meeting open in a front end that entered it through another store object, in this process or
  /// another; in order of terminal. A ``LiveMeeting`` tells when that changes.
  func others(at id: MeetingID) -> [Attendance]
}

/// Keeps a ``MeetingStore/follow(_:)`` going until it is released.
public final class Following: Sendable {
  private let stop: @Sendable () -> Void

  /// - Parameter stop: called once, when the last reference is gone; must not wait for the follower.
  public init(stop: @escaping @Sendable () -> Void) {
    self.stop = stop
  }

  deinit { stop() }
}
