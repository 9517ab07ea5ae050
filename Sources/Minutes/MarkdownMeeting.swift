import SessionModel

// When and where the teams met, who was there, and when they meet again.

extension MarkdownMinutes {
  mutating func writeMeeting() {
    // The words before the title keep it from being the same as another heading, the date after it from
    // ending in a full stop.
    let title = MarkdownText.escaped(session.title, in: .heading)
    let head = title.isEmpty ? writing(Wording.minutes) : writing.labelled(writing(Wording.minutes), title)
    page.heading(1, minutes.date.map { writing.bracketed(head, writing.date($0)) } ?? head)

    page.heading(2, writing(Wording.meeting))
    var items: [MarkdownItem] = []
    for (field, text) in [
      (Field.period, session.period), (.place, session.place), (.facilitator, session.facilitator),
      (.noteTaker, session.noteTaker), (.agenda, session.agenda.name),
    ] {
      guard let text, !text.isEmpty else { continue }
      items.append(labelled(field.name, writing.typedName(text)))
    }
    let starter = writing.inlineName(of: session.starter)
    let isChosen = session.starterChoice.map { writing.bracketed(starter, writing($0.name)) } ?? starter
    items.append(labelled(Wording.starts, isChosen))
    page.list(items + timeZone + series + version)
  }

  /// In which zone times are told, where the meeting knows it.
  private var timeZone: [MarkdownItem] {
    session.utcOffset.map { [MarkdownItem(writing(Wording.times(UTCOffset.name($0))))] } ?? []
  }

  /// Which check-in it is, in a meeting that follows another one: the first meeting of the series is none.
  private var series: [MarkdownItem] {
    let number = session.seriesNumber
    guard session.follows != nil, number > 1 else { return [] }
    let title = session[.seriesTitle]?.text.map { writing.typedName($0) }
    return [labelled(Wording.series, writing(Wording.checkIn(number - 1, of: title)))]
  }

  /// The version, and who put their names to just this.
  private var version: [MarkdownItem] {
    let version = session.version
    let state = version.isFinal ? Wording.final : Wording.draft
    let text = writing.listed([writing(Wording.version(version.number)), writing(state)])
    let signed = Party.teams.filter { session.signature(of: $0) == .holds }
    let names = writing.names(signed.map { writing.inlineName(of: $0) })
    return [labelled(Wording.version, text)] + (signed.isEmpty ? [] : [labelled(Wording.signedBy, names)])
  }

  mutating func writeAttendance() {
    let items = Party.allCases.compactMap { party -> MarkdownItem? in
      let attendees = session.entries(.attendee, team: party)
      let (present, absent) = (names(of: attendees, present: true), names(of: attendees, present: false))
      let parts = (present.isEmpty ? [] : [present]) + (absent.isEmpty ? [] : [absent])
      guard !parts.isEmpty else { return nil }
      return labelled(writing.itemName(of: party), parts.joined(separator: " – "))
    }
    section(Wording.attendance, items)
  }

  private func names(of attendees: [Entry], present: Bool) -> String {
    let names = writing.names(attendees.filter { $0.isPresent == present }.map { writing.typedName($0.text) })
    return present || names.isEmpty ? names : writing.labelled(writing(Wording.absent), names)
  }

  mutating func writeNextCheckIn() {
    let day = session.nextCheckIn.map { writing.date($0) }
    let cadence = session.cadence.map { writing($0.name) }
    let parts = [day, day == nil ? cadence.map(sentence) : cadence].compactMap(\.self)
    guard !parts.isEmpty else { return }
    page.heading(2, writing(Wording.nextCheckIn))
    page.paragraph(writing.listed(parts))
  }

  private func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
