import SessionModel

// The rows of a step, numbered as `select` takes them.

extension Speech {
  /// What a step shows: both teams' columns, or its list.
  func rows(_ desk: Desk) -> [String] {
    let session = desk.session
    guard desk.hasColumns else { return listRows(desk) }
    let joint = session.entries(EntryKind.notes, team: .joint, step: session.step.id)
    if joint.isEmpty, Party.teams.allSatisfy({ desk.column(of: $0).isEmpty }) {
      return [Phrase("Nothing is noted here yet.", zh: "此处还没有记录。")[language]]
    }
    return Party.teams.flatMap { column(of: $0, desk) }
      + (joint.isEmpty ? [] : [heading(.joint, joint.count, session)])
      + joint.map { description(ofColumn: $0, desk) }
  }

  /// A team's column.
  func column(of team: Party, _ desk: Desk) -> [String] {
    let entries = desk.column(of: team)
    return [heading(team, entries.count, desk.session)]
      + entries.enumerated().map { "\($0.offset + 1). " + description(ofColumn: $0.element, desk) }
  }

  private func heading(_ party: Party, _ count: Int, _ session: Session) -> String {
    let entries = self.count(count, Phrase("entry", zh: "条"), Phrase("entries", zh: "条"))
    return sentence(name(party, in: session) + comma + entries[language])
  }

  /// An entry in a column, where its team is known; its kind is told where it isn't what is asked.
  private func description(ofColumn entry: Entry, _ desk: Desk) -> String {
    let kind = entry.kind ?? .note
    let known = kind == desk.newNoteKind ? "" : capitalized(kind.name[language]) + language.colon
    return known + description(entry, in: desk.session)
  }

  private func listRows(_ desk: Desk) -> [String] {
    let items = desk.items
    guard !items.isEmpty else { return [spoken(keyMap.hintForEmptyList(in: desk.session))] }
    return items.enumerated().map { "\($0.offset + 1). " + row($0.element, desk.session) }
  }

  /// A row of a list.
  func row(_ item: ListItem, _ session: Session) -> String {
    switch item {
    case .checkIn:
      let day = session.nextCheckIn?.iso ?? Phrase("not set", zh: "未定")[language]
      let cadence = session.cadence.map { comma + $0.name[language] } ?? ""
      return sentence(capitalized(Field.nextCheckIn.name[language]) + language.colon + day + cadence)
    case .signOff: return signOff(session).map(\.text).joined(separator: space)
    case .openEnd(let end):
      let team = end.party == .joint ? "" : name(end.party, in: session) + language.colon
      return capitalized(team + end.rule.name[language]) + language.colon
        + sentence(line(end.subject[language]))
    case .entry(let id):
      guard let entry = session[id] else { return "" }
      let kind = entry.kind ?? .note
      let team = entry.team == .joint ? "" : name(entry.team, in: session) + comma
      return capitalized(team + kind.name[language]) + language.colon + description(entry, in: session)
    }
  }

  /// Who has signed, and which version it is.
  func signOff(_ session: Session) -> [SpokenPart] {
    let teams = Party.teams.map { team in
      let name = session.name(of: team)
      let text =
        switch session.signature(of: team) {
        case .holds: Phrase("\(name.english) has signed.", zh: "\(name.chinese)已签字。")
        case .lapsed: Phrase("\(name.english) signed before an edit.", zh: "\(name.chinese)在修改前签过字。")
        case .none: Phrase("\(name.english) has not signed.", zh: "\(name.chinese)尚未签字。")
        }
      return SpokenPart(team.rawValue, line(text[language]))
    }
    let version = session.version
    let text =
      version.isFinal
      ? Phrase("Version \(version.number), final.", zh: "第 \(version.number) 版，定稿。")
      : Phrase("Version \(version.number), draft.", zh: "第 \(version.number) 版，草稿。")
    return teams + [SpokenPart("version", text[language])]
  }

  /// The selected row, with its place; `nil` when there is none.
  var selected: String? {
    guard let desk = state.desk else {
      guard let meeting = state.selectedMeeting else { return nil }
      return self.meeting(meeting)
    }
    guard !desk.hasColumns else {
      guard let entry = desk.selectedInColumn else { return nil }
      return capitalized(label(entry, in: desk.session)[language]) + language.colon
        + description(entry, in: desk.session)
    }
    let items = desk.items
    guard let item = desk.selectedItem, let index = items.firstIndex(of: item) else {
      return nil
    }
    var text =
      Phrase("\(index + 1) of \(items.count). ", zh: "第 \(index + 1)/\(items.count) 行，")[language]
      + row(item, desk.session)
    if case .openEnd(let end) = item { text += space + end.rule.why[language] }
    return text
  }

  /// A meeting on the home screen.
  func meeting(_ meeting: MeetingSummary) -> String {
    let open = Phrase(
      meeting.openEnds == 1 ? "1 open end" : "\(meeting.openEnds) open ends", zh: "\(meeting.openEnds) 项未决")
    let parts = [line(meeting.title), meeting.date?.iso, meeting.state.name[language], open[language]]
    return sentence(parts.compactMap(\.self).joined(separator: comma))
  }
}

extension State {
  /// The selected meeting of the home screen.
  var selectedMeeting: MeetingSummary? {
    home.meetings.indices.contains(home.selection) ? home.meetings[home.selection] : nil
  }
}
