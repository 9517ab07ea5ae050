import Foundation
import Minutes
import SessionModel
import Testing

/// Places and the change to summer time are about what clocks on walls show, not about who spoke how long.
extension TimeCampaign {
  /// Where a meeting is set up, and the night in which summer time begins or ends there.
  struct Night: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// A second before the change, in seconds since 1970-01-01 00:00 UTC.
    var eve: Int64
    /// What the minutes say of times after the change, in the zone in which the meeting was set up.
    var time: String
    var offset: Int
    var date: Day
  }

  static let nights = [
    // 2027-03-28 01:59:59 CET is followed by 03:00:00 CEST.
    Night(
      testDescription: "summer time begins", eve: 1_806_195_599, time: "02:00:0", offset: 3600,
      date: Day(year: 2027, month: 3, day: 28) ?? Day(wall: 0, offset: 0)),
    // 2027-10-31 02:59:59 CEST is followed by 02:00:00 CET.
    Night(
      testDescription: "summer time ends", eve: 1_824_944_399, time: "03:00:0", offset: 7200,
      date: Day(year: 2027, month: 10, day: 31) ?? Day(wall: 0, offset: 0)),
  ]

  @Test(arguments: nights) func theClockIsChanged(_ night: Night) async throws {
    try await TimedMeeting.use(zone: "Europe/Berlin", at: night.eve) { meeting in
      let other = try await meeting.another(in: "Asia/Shanghai")
      try await meeting.give(.left)
      try meeting.clocks.stepWall(by: 2)
      try await meeting.note()
      try await meeting.give(.right, on: other)
      try meeting.check("the change")
      for zone in ["Europe/Berlin", "Asia/Shanghai", "America/New_York"] {
        let document = try meeting.minutes(zone: zone)
        #expect(document.meeting.date == night.date, "in \(zone)")
        #expect(document.session.utcOffset == night.offset, "in \(zone)")
        let text = try meeting.markup("markdown", zone: zone)
        #expect(text.contains("\(night.time)"), "in \(zone):\n\(text)")
        #expect(text.contains(" UTC+\(night.offset / 3600)"), "in \(zone):\n\(text)")
      }
    }
  }
}
