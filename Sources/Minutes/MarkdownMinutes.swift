import SessionModel

/// Writes minutes in Markdown, section by section in the order in which people look for them.
struct MarkdownMinutes {
  let minutes: Minutes
  let session: Session
  let writing: Writing
  /// The goals' numbers, by which other sections refer to them.
  let goalNumbers: [EntryID: Int]
  var page = MarkdownPage()

  init(of minutes: Minutes) {
    self.minutes = minutes
    session = minutes.session
    writing = Writing(minutes.language, of: minutes.session)
    let goals = session.entries(.goal)
    goalNumbers = Dictionary(uniqueKeysWithValues: zip(goals.map(\.id), 1...))
  }

  /// The whole page.
  static func text(of minutes: Minutes) -> String {
    var writer = MarkdownMinutes(of: minutes)
    writer.write()
    return writer.page.text
  }

  private mutating func write() {
    writeMeeting()
    writeAttendance()
    writeDecisions()
    writeActions()
    write(session.entries(.goal))
    writeHelp()
    writeBlockers()
    writeLeadStages()
    writeSLA()
    writePriorities()
    writeCustomers()
    writeExperience()
    writeNotes()
    writeSpeakingTime()
    writeParkedTopics()
    writeOpenEnds()
    writeNextCheckIn()
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

  /// A section of lists, each below a heading of its own; what has no items is left out.
  mutating func section(_ title: Phrase, parts: [(title: Phrase, items: [MarkdownItem])]) {
    let parts = parts.filter { !$0.items.isEmpty }
    guard !parts.isEmpty else { return }
    page.heading(2, writing(title))
    for part in parts {
      page.heading(3, writing(part.title))
      page.list(part.items)
    }
  }

  func labelled(_ label: String, _ text: String) -> MarkdownItem {
    MarkdownItem(writing.labelled(label, text))
  }

  func labelled(_ label: Phrase, _ text: String) -> MarkdownItem {
    labelled(writing.capitalized(label), text)
  }

  /// Items below the names of the parties that they belong to.
  func byParty(_ entries: [Entry], _ item: (Entry) -> MarkdownItem) -> [MarkdownItem] {
    let groups = Dictionary(grouping: entries, by: \.team)
    return Party.allCases.compactMap { party in
      groups[party].map { MarkdownItem(writing.itemName(of: party), $0.map(item)) }
    }
  }
}
