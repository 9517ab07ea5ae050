import Foundation
import Minutes
import SessionModel
import Testing

/// Places and the change to summer time are about what clocks on walls show, not about who spoke how long.
extension TimeCampaign {
  /// The night in which summer time begins or ends where a meeting is set up, ten minutes before.
  struct Night: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// In seconds since 1970-01-01 00:00 UTC.
    var change: Int64
    /// How far the place was ahead of UTC when the meeting was set up, in seconds.
    var offset: Int
    /// The day there.
    var date: String
  }

  static let nights = [
    // 2027-03-28 01:59:59 CET is followed by 03:00:00 CEST.
    Night(testDescription: "summer time begins", change: 1_806_195_600, offset: 3600, date: "2027-03-28"),
    // 2027-10-31 02:59:59 CEST is followed by 02:00:00 CET.
    Night(testDescription: "summer time ends", change: 1_824_944_400, offset: 7200, date: "2027-10-31"),
  ]

  @Test(arguments: nights) func theClockIsChanged(_ night: Night) async throws {
    try await TimedMeeting.use(zone: "Europe/Berlin", at: night.change - 600) { meeting in
      let other = try await meeting.another(in: "Asia/Shanghai")
      try await meeting.give(.left)
      try meeting.clocks.setWall(to: night.change)
      try await meeting.note()
      try await meeting.give(.right, on: other)
      try meeting.check("the change")
      for zone in ["Europe/Berlin", "Asia/Shanghai", "America/New_York"] {
        let document = try meeting.minutes(zone: zone)
        #expect(document.meeting.date?.iso == night.date, "in \(zone)")
        #expect(document.session.utcOffset == night.offset, "in \(zone)")
        // Read on both sides: how long the program takes to say it is no part of what it says.
        let before = meeting.clocks.shown
        let text = try meeting.markup("markdown", zone: zone)
        let now = before...meeting.clocks.shown
        let told = try #require(text.firstMatch(of: /(\d\d):(\d\d):(\d\d) UTC\+(\d)/), "in \(zone):\n\(text)")
        #expect(told.4 == "\(night.offset / 3600)", "in \(zone):\n\(text)")
        #expect(
          Self.seconds(now, ahead: night.offset).contains("\(told.1):\(told.2):\(told.3)"),
          "\(told.0) at \(now) in \(zone)")
      }
    }
  }

  /// The times of day, to the second, that a clock shows meanwhile; each reading is cut to a millisecond.
  private static func seconds(_ time: ClosedRange<Int64>, ahead offset: Int) -> [String] {
    ((time.lowerBound - 1) / 1000...(time.upperBound + 1) / 1000).map { second in
      let local = (second + Int64(offset)) % 86_400
      return [local / 3600, local / 60 % 60, local % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        .joined(separator: ":")
    }
  }
}
