/// Where a goal stood at one meeting of its series.
public struct Checkpoint: Hashable, Sendable, Codable {
  /// The meeting.
  public var meeting: MeetingID
  /// The day on which it was held.
  public var day: Day
  /// The metric's value; absent when nobody told it.
  public var actual: Number?
  /// How sure its team was to reach the goal, 0 to 10; absent when nobody said.
  public var confidence: Int?

  /// Makes a checkpoint.
  public init(meeting: MeetingID, day: Day, actual: Number?, confidence: Int?) {
    self.meeting = meeting
    self.day = day
    self.actual = actual
    self.confidence = confidence
  }
}

extension Checkpoint {
  /// Reads a checkpoint; refuses a confidence beyond ``Limits/confidence``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    meeting = try container.decode(MeetingID.self, forKey: .meeting)
    day = try container.decode(Day.self, forKey: .day)
    actual = try container.decodeIfPresent(Number.self, forKey: .actual)
    let isTold = try container.contains(.confidence) && !container.decodeNil(forKey: .confidence)
    confidence = isTold ? try container.whole(Int.self, forKey: .confidence) : nil
    guard confidence.map(Limits.confidence.contains) ?? true else {
      throw DecodingError.misreading(
        .within(Limits.confidence), at: container.codingPath + [CodingKeys.confidence])
    }
  }
}
