import SessionModel

// When the teams look at what they want and promise.

extension CalendarMinutes {
  /// The next check-in, which comes again as often as the meeting says; and for goals and SLA commitments that are
  /// looked at more or less often, one event for each such cadence, beginning one turn after the meeting.
  var checkIns: [CalendarEvent] {
    let looked = session.entries(.goal, .sla).filter { $0.kind == .sla || !$0.isSettled }
    let groups = Dictionary(grouping: looked) { $0.cadence ?? session.cadence }
    let usual = session.cadence
    let next = session.nextCheckIn ?? firstDay(of: usual)
    let others = Cadence.allCases.filter { $0 != usual && groups[$0] != nil }
    return [next.map { checkIn("check-in", on: $0, usual, groups[usual] ?? []) }].compactMap(\.self)
      + others.compactMap { cadence in
        firstDay(of: cadence).map { checkIn(cadence.rawValue, on: $0, cadence, groups[cadence] ?? []) }
      }
  }

  /// One turn after the meeting; `nil` where that is beyond the years that a calendar can write.
  private func firstDay(of cadence: Cadence?) -> Day? {
    date.flatMap { cadence?.day(after: $0) }.flatMap { $0.year <= 9999 ? $0 : nil }
  }

  /// It gathers what the whole meeting says, so every edit of the meeting is one of it.
  private func checkIn(
    _ name: String, on day: Day, _ cadence: Cadence?, _ entries: [Entry]
  ) -> CalendarEvent {
    let checkIn = writing(Wording.checkIn)
    let what = cadence.map { writing.bracketed(checkIn, writing($0.name)) } ?? checkIn
    let looked = entries.map { entry in
      writing.labelled(writing.name(of: entry.team), line(entry.text))
    }
    return CalendarEvent(
      name: "\(name)-\(session.series)", day: day, recurrence: cadence?.recurrence(from: day),
      summary: writing.labelled(what, line(session.title)),
      description: (looked + [origin]).joined(separator: "\n"), edits: edits.meeting,
      seriesNumber: session.seriesNumber)
  }
}
