import SessionModel

// By which day something is to be done.

extension CalendarMinutes {
  private static let kinds = EntryKind.allCases.filter { $0.fields.contains(.due) }

  /// An event for each entry that has a due day. What was given up is cancelled; what lost its day or was deleted
  /// isn't there, and stays in calendars as it was taken in.
  var dueDays: [CalendarEvent] {
    session.entries(Self.kinds).compactMap { entry in entry.due.map { event(of: entry, on: $0) } }
  }

  private func event(of entry: Entry, on day: Day) -> CalendarEvent {
    let kind = entry.kind ?? .note
    let team = writing.name(of: entry.team)
    let parties = plain.addressee(of: entry).map { "\(team) → \($0)" } ?? team
    let owner = entry.owner.map { VisibleText.folded($0) }
    let remarks = [writing(kind.name), parties] + [owner].compactMap(\.self)
    let summary = writing.bracketed(line(entry.text), writing.listed(remarks))
    let meeting = entry[.origin]?.text.flatMap { MeetingID($0) } ?? session.id
    return CalendarEvent(
      name: "\(entry.id)-\(meeting)", day: day,
      summary: entry.outlook == .kept ? "✓ " + summary : summary,
      description: ((entry.text.isEmpty ? [] : [entry.text]) + facts(of: entry, kind) + [origin]).joined(
        separator: "\n"),
      categories: (writing.capitalized(kind.name), team),
      status: entry.outlook == .givenUp ? .cancelled : .confirmed, edits: edits[entry.id],
      seriesNumber: session.seriesNumber)
  }

  /// What is known besides the text and the day, a line each; a goal's figures say more together.
  private func facts(of entry: Entry, _ kind: EntryKind) -> [String] {
    let figures = kind == .goal ? writing.levels(of: entry) : nil
    let apart: Set<Field> = figures == nil ? [.text, .due] : [.text, .due, .baseline, .target, .unit]
    let facts = kind.toldFields.filter { !apart.contains($0) }.compactMap { field in
      plain.said(field, of: entry).map { cell in
        let said =
          switch cell {
          case .text(let text): text
          case .number(let number): number.text
          case .day(let day): writing.date(day)
          }
        return writing.labelled(writing.capitalized(field.label), said)
      }
    }
    return [figures].compactMap(\.self) + facts
  }
}

/// What has become of something that was to be done by a day.
private enum Outlook {
  case open
  case kept
  case givenUp
}

extension Entry {
  fileprivate var outlook: Outlook {
    switch kind {
    case .help where reply == .declined: return .givenUp
    case .goal, .help, .decision, .action:
      switch progress {
      case .done: return .kept
      case .dropped: return .givenUp
      case .ongoing, nil: return .open
      }
    case .blocker:
      switch blockerStatus {
      case .resolved: return .kept
      // It stays as it is, so nothing is to be done by its day any more.
      case .accepted: return .givenUp
      case .open: return .open
      }
    default: return .open
    }
  }
}
