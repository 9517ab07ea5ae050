import SessionModel

// When the teams look at what they want and promise.

extension CalendarMinutes {
  /// The next check-in, which comes again as often as the meeting says; and for goals and SLA commitments that are
  /// looked at more or less often, one event for each such cadence. A cadence without a day that was agreed begins
  /// one turn after the meeting, tentatively.
  var checkIns: [CalendarEvent] {
    let looked = session.entries(.goal, .sla).filter { $0.kind == .sla || !$0.isSettled }
    let groups = Dictionary(grouping: looked) { $0.cadence ?? session.cadence }
    let usual = session.cadence
    let others = Cadence.allCases.filter { $0 != usual && groups[$0] != nil }
    return [checkIn("check-in", agreed: session.nextCheckIn, usual, groups[usual] ?? [])].compactMap(\.self)
      + others.compactMap { checkIn($0.rawValue, agreed: nil, $0, groups[$0] ?? []) }
  }

  /// It gathers what the whole meeting says, so every edit of the meeting is one of it.
  /// - Returns: `nil` without a day or a cadence, and where that is beyond the years that a calendar can write.
  private func checkIn(
    _ name: String, agreed: Day?, _ cadence: Cadence?, _ entries: [Entry]
  ) -> CalendarEvent? {
    let turn = date.flatMap { cadence?.day(after: $0) }.flatMap { $0.year <= 9999 ? $0 : nil }
    guard let day = agreed ?? turn else { return nil }
    let checkIn = writing(Wording.checkIn)
    let what = cadence.map { writing.bracketed(checkIn, writing($0.name)) } ?? checkIn
    let looked = entries.map { entry in
      writing.labelled(writing.name(of: entry.team), line(entry.text))
    }
    return CalendarEvent(
      name: "\(name)-\(session.series)", day: day,
      // A turn after the 31st may be the 28th, and the one after that the 31st again.
      recurrence: cadence?.recurrence(onDayOfMonth: (agreed ?? date ?? day).day),
      summary: writing.labelled(what, line(session.title)),
      description: (looked + [origin]).joined(separator: "\n"),
      status: agreed == nil ? .tentative : .confirmed, edits: edits.meeting,
      seriesNumber: session.seriesNumber)
  }
}
