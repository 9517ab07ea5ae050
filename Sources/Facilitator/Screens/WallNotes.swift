import SessionModel
import Terminal

/// What the wall shows below a step's entries: what is being typed, as it is typed, and who waits for help.
struct WallNotes {
  /// How long after the last key a text still counts as being typed, in milliseconds.
  static let typingLasts: Int64 = 30_000
  /// The rows that a text being typed takes at most: its end is what is new.
  private static let typedRows = 3

  private let typed: [(head: String, text: String)]
  private let help: [Span]
  private let helpHeading: String

  /// A text, and how it looks.
  typealias Span = (text: String, role: Role)

  init(_ desk: Desk, _ state: State) {
    let (session, language) = (desk.session, state.setting.language)
    typed = state.beingTyped.map { Self.telling($0, session, state.company, language) }
    // On the board every request stands beside its reply anyway.
    let open = session.step.view == .board ? EntryList() : session.list([.help]).only { $0.reply == nil }
    help = open.map { request in
      let team = session.name(of: request.team)[language] + language.colon
      return ("? " + team + request.text.onOneLine, .kindHelp)
    }
    helpHeading = Phrase("Open help requests (\(open.count))", zh: "待答复的求助（\(open.count)）")[language]
  }

  /// `✎ Sales · goal: `, or `✎ Sales’ note taker, “the entry”: `; and the text.
  private static func telling(
    _ draft: Draft, _ session: Session, _ company: Company?, _ language: Language
  ) -> (String, String) {
    switch draft.key.slot {
    case .new(_, let team, let kind):
      let head = "✎ \(session.name(of: team)[language]) · \(kind.name[language])\(language.colon)"
      return (head, draft.texts[.text] ?? "")
    case .entry(let id):
      let who = company?.name(of: draft.key.terminal)[language] ?? ""
      let entry = TextLayout.clip(session[id]?.text.onOneLine ?? "", columns: 24)
      return ("✎ \(who) · “\(entry)”\(language.colon)", draft.news(in: session) ?? "")
    }
  }

  /// The lines, what is typed first.
  /// - Parameter rows: how many there may be.
  func lines(columns: Int, rows: Int) -> [Span] {
    let room = max(1, rows - (help.isEmpty ? 0 : 1))
    // The latest is what people look at.
    let lines: [Span] = typed.reversed().reduce([]) { lines, typed in
      let left = min(Self.typedRows, room - lines.count)
      return left > 0 ? end(of: typed, columns: max(2, columns), rows: left) + lines : lines
    }
    guard !help.isEmpty, rows - lines.count > 0 else { return lines }
    // With room for one line only, the heading says how many there are.
    let shown = help.prefix(max(0, rows - lines.count - 1))
    let hidden = shown.isEmpty ? 0 : help.count - shown.count
    return lines + [(helpHeading + (hidden > 0 ? " · +\(hidden)" : ""), .question)] + shown
  }

  /// Who types, and the end of the text.
  private func end(of typed: (head: String, text: String), columns: Int, rows: Int) -> [Span] {
    let lines = TextLayout.wrap(typed.head + typed.text, columns: columns).map {
      (String($0.text), Role.draft)
    }
    if lines.count <= rows { return lines }
    return [(typed.head + "…", .draft)] + lines.suffix(rows - 1)
  }
}

extension State {
  /// What somebody who is here has typed at lately and not kept yet, the latest last.
  var beingTyped: [Draft] {
    guard let desk else { return [] }
    // Where nobody else can be seen, nobody can be missed.
    let here = Set(desk.others.map(\.terminal) + [setting.terminal])
    return desk.session.draftsInOrder.filter {
      now.elapsed(since: $0.moment) < WallNotes.typingLasts
        && (desk.others.isEmpty || here.contains($0.key.terminal))
    }
  }
}

extension Desk {
  /// How many of the last changes are looked through for what is being discussed.
  private static let lookBack = 100

  /// The entry of the present step that somebody is editing, or that was altered last: what the room talks about.
  var underDiscussion: EntryID? {
    let edited = others.compactMap(\.entry).first(where: isShowing)
    return edited
      ?? session.log.suffix(Self.lookBack).reversed().lazy.compactMap(\.entry).first(where: isShowing)
  }
}

extension Draft {
  /// What is typed into an entry that is there already: the first text that differs.
  func news(in session: Session) -> String? {
    newsField(in: session).flatMap { texts[$0] }
  }

  /// The first field into which something else was typed than the entry has.
  func newsField(in session: Session) -> Field? {
    guard case .entry(let id) = key.slot, let entry = session[id] else { return nil }
    return texts.keys.sorted { $0.rawValue < $1.rawValue }.first { texts[$0] != entry[$0]?.typed }
  }
}
