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

  init(_ desk: Desk, _ now: Moment, _ language: Language) {
    let session = desk.session
    typed = session.beingTyped(at: now).map { draft in
      Self.telling(draft, session, language)
    }
    // On the board every request stands beside its reply anyway.
    let open = session.step.view == .board ? EntryList() : session.list([.help]).only { $0.reply == nil }
    help = open.map { request in
      let team = session.name(of: request.team)[language] + language.colon
      return ("? " + team + request.text.replacing("\n", with: " "), .kindHelp)
    }
    helpHeading = Phrase("Open help requests (\(open.count))", zh: "待答复的求助（\(open.count)）")[language]
  }

  /// `✎ Sales · goal: `, and the text.
  private static func telling(_ draft: Draft, _ session: Session, _ language: Language) -> (String, String) {
    let (team, kind, text): (Party, Phrase, String) =
      switch draft.key.slot {
      case .new(_, let team, let kind): (team, kind.name, draft.texts[.text] ?? "")
      case .entry(let id):
        (session[id]?.team ?? .joint, Phrase("edit", zh: "修改"), draft.news(in: session) ?? "")
      }
    return ("✎ \(session.name(of: team)[language]) · \(kind[language])\(language.colon)", text)
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

extension Session {
  /// What was typed at lately and isn't kept yet, the latest last.
  func beingTyped(at now: Moment) -> [Draft] {
    drafts.values.filter { now.elapsed(since: $0.moment) < WallNotes.typingLasts }
      .sorted { ($0.moment.wall, $0.key.terminal) < ($1.moment.wall, $1.key.terminal) }
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
