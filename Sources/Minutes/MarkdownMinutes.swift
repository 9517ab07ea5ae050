import SessionModel

/// Writes minutes in Markdown, section by section in the order in which people look for them.
struct MarkdownMinutes {
  let minutes: Minutes
  let session: Session
  let writing: Writing
  var page = MarkdownPage()

  init(of minutes: Minutes) {
    self.minutes = minutes
    session = minutes.session
    writing = Writing(minutes.language, of: minutes.session)
    writeMeeting()
    writeAttendance()
    writeDecisions()
    writeActions()
    writeGoals()
    writeHelp()
    writeBlockers()
    writePriorities()
    writeCustomers()
    writeNotes()
    writeSpeakingTime()
    writeParkedTopics()
    writeOpenEnds()
    writeNextCheckIn()
  }

  var text: String { page.text }
}

// MARK: The meeting

extension MarkdownMinutes {
  private mutating func writeMeeting() {
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
      items.append(labelled(writing.capitalized(field.name), writing.typedName(text)))
    }
    let starter = writing.inlineName(of: session.starter)
    let isChosen = session.starterChoice.map { writing.bracketed(starter, writing($0.name)) } ?? starter
    items.append(labelled(writing(Wording.starts), isChosen))
    items.append(labelled(writing(Wording.status), writing(Wording.draft)))
    page.list(items)
  }

  private mutating func writeAttendance() {
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

  private mutating func writeNextCheckIn() {
    guard let day = session.nextCheckIn else { return }
    page.heading(2, writing(Wording.nextCheckIn))
    page.paragraph(writing.date(day))
  }
}

// MARK: What the sections share

extension MarkdownMinutes {
  /// A section with a list; nothing without items.
  mutating func section(_ title: Phrase, _ items: [MarkdownItem]) {
    guard !items.isEmpty else { return }
    page.heading(2, writing(title))
    page.list(items)
  }

  func labelled(_ label: String, _ text: String) -> MarkdownItem {
    MarkdownItem(writing.labelled(label, text))
  }

  /// Items below the names of the parties that they belong to.
  func byParty(_ entries: [Entry], _ item: (Entry) -> MarkdownItem) -> [MarkdownItem] {
    let groups = Dictionary(grouping: entries, by: \.team)
    return Party.allCases.compactMap { party in
      groups[party].map { MarkdownItem(writing.itemName(of: party), $0.map(item)) }
    }
  }

  /// What an entry says, at the start of a list item.
  func itemText(_ entry: Entry) -> String {
    writing.typed(entry.text, in: .block)
  }

  /// `text, @owner (Team), due 2027-01-31`; the team also where nobody is named.
  func promise(_ entry: Entry, team: Party?) -> String {
    var text = itemText(entry)
    if let owner = owner(of: entry) { text = writing.listed([text, owner]) }
    if let team { text = writing.bracketed(text, writing.inlineName(of: team)) }
    return entry.due.map { writing.listed([text, writing(Wording.due(writing.date($0)))]) } ?? text
  }

  func owner(of entry: Entry) -> String? {
    guard let owner = entry.owner, !owner.isEmpty else { return nil }
    return "@" + writing.typedName(owner)
  }

  /// Who answers for an entry and by when, as far as is known.
  func ownerAndDue(_ entry: Entry) -> [String] {
    [owner(of: entry), entry.due.map { writing(Wording.due(writing.date($0))) }].compactMap(\.self)
  }
}
