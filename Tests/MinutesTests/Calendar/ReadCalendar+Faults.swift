import SessionModel

extension ReadCalendar {
  /// What isn't an event for each entry with a due day, saying what was typed.
  func faults(of session: Session) -> [String] {
    var faults: [String] = []
    if longestLine > 75 { faults.append("a line of \(longestLine) bytes") }
    let dated = session.entries(EntryKind.allCases).filter {
      $0.kind?.fields.contains(.due) == true && $0.due != nil
    }
    let names = Set(dated.map { name(of: $0, in: session) })
    if Set(events.map(\.uid)).count != events.count { faults.append("two events of one name") }
    let others = events.filter { !names.contains($0.uid) }
    if others.contains(where: { !$0.uid.hasSuffix("-\(session.series)@entente") }) {
      faults.append("events that nothing asks for: \(others.map(\.uid))")
    }
    return faults + dated.flatMap { self.faults(of: $0, in: session) }
  }

  private func name(of entry: Entry, in session: Session) -> String {
    "\(entry.id)-\(entry[.origin]?.text ?? session.id.description)@entente"
  }

  private func faults(of entry: Entry, in session: Session) -> [String] {
    guard let event = self[name(of: entry, in: session)] else { return ["\(entry.id) isn't there"] }
    let text = VisibleForm.unfolded(entry.text)
    let excerpt = VisibleForm.excerpt(of: entry.text, characters: 80)
    let checks: [(Bool, String)] = [
      (event.start == entry.due?.iso, "starts on \(event.start)"),
      (
        text.isEmpty || event.description.unicodeScalars.starts(with: (text + "\n").unicodeScalars),
        event.description
      ),
      (VisibleForm.folded(event.summary).contains(excerpt.isEmpty ? "（" : excerpt), event.summary),
      (!event.summary.contains("\n"), event.summary), (event.categories.count == 2, "\(event.categories)"),
      (event.transparency == "TRANSPARENT" && event.stamp == event.modified, "\(event)"),
      (event.sequence > 0, "\(event.sequence)"),
    ]
    return checks.filter { !$0.0 }.map {
      "\(entry.id): \($0.1.debugDescription) for \(text.debugDescription)"
    }
  }
}
