/// When something happened, told twice: by the wall clock for people, by the machine's running clock for durations.
///
/// The wall clock may be set back and forth during a meeting; the running clock (time since the machine
/// started, suspend included) may not. Moments of one boot are compared by the running clock, so that a
/// corrected wall clock takes no one's speaking time; across boots only the wall clock is left.
public struct Moment: Hashable, Sendable, Codable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var wall: Int64
  /// Milliseconds since the machine started, time asleep included.
  public var clock: Int64
  /// Which start of which machine ``clock`` counts from.
  public var boot: UInt64

  /// Makes a moment from its three readings.
  public init(wall: Int64, clock: Int64, boot: UInt64) {
    self.wall = wall
    self.clock = clock
    self.boot = boot
  }

  /// Milliseconds from an earlier moment to this one; 0 when that one wasn't earlier.
  public func elapsed(since earlier: Moment) -> Int64 {
    max(0, boot == earlier.boot ? clock - earlier.clock : wall - earlier.wall)
  }

  /// This moment, some milliseconds later.
  public func advanced(by milliseconds: Int64) -> Moment {
    Moment(wall: wall + milliseconds, clock: clock + milliseconds, boot: boot)
  }
}

extension Moment {
  /// Reads the three readings; refuses those beyond ``Limits/moments``, with which sums could overflow.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let reading = { (key: CodingKeys) in
      let milliseconds = try container.whole(Int64.self, forKey: key)
      guard Limits.moments.contains(milliseconds) else {
        throw DecodingError.misreading(
          Phrase("no meeting was at \(milliseconds) ms", zh: "不会有会议在 \(milliseconds) 毫秒"),
          at: container.codingPath + [key])
      }
      return milliseconds
    }
    wall = try reading(.wall)
    clock = try reading(.clock)
    boot = try container.whole(UInt64.self, forKey: .boot)
  }
}
