import SessionModel
import Terminal

extension EntryKind {
  /// A mark that tells the kind without colour.
  var mark: String {
    switch self {
    case .goal: "◆"
    case .initiative: "→"
    case .blocker: "!"
    case .help: "?"
    case .decision: "="
    case .action: "*"
    case .parked: "&"
    case .works: "+"
    case .worksNot: "-"
    case .priority, .leadStage, .insight, .stall, .sla, .note, .attendee: "•"
    }
  }

  var role: Role {
    switch self {
    case .goal: .kindGoal
    case .blocker: .kindBlocker
    case .help: .kindHelp
    case .decision: .kindDecision
    case .action: .kindAction
    default: .entryMark
    }
  }
}

extension Session {
  /// What is known of an entry besides its text, one line a thing.
  func details(of entry: Entry, _ language: Language) -> [String] {
    var lines: [String] = []
    if let why = entry.why { lines.append(Phrase("why: \(why)", zh: "原因：\(why)")[language]) }
    if let goal = entry.goal.flatMap({ contains($0) ? self[$0] : nil }) {
      lines.append(Phrase("for: \(goal.text)", zh: "对应目标：\(goal.text)")[language])
    }
    if entry.kind == .help { lines.append(reply(to: entry, language)) }
    var facts: [String] = []
    if let kind = entry.blockerKind { facts.append(kind.name[language]) }
    if entry.kind == .blocker, entry.blockerStatus != .open {
      facts.append(entry.blockerStatus.name[language])
    }
    if entry.kind != .help { facts += promise(of: entry, language) }
    if entry.isDone { facts.append(Field.done.name[language]) }
    if entry.isReviewed { facts.append(Field.reviewed.name[language]) }
    if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
    for draft in drafts.values where draft.key.slot == .entry(entry.id) {
      lines.append("✎ " + (draft.texts[.text] ?? ""))
    }
    return lines
  }

  /// The other team's answer, in a line.
  func reply(to entry: Entry, _ language: Language) -> String {
    guard let reply = entry.reply else { return Phrase("no reply yet", zh: "尚未答复")[language] }
    let head = name(of: entry.team.other)[language] + language.colon + reply.name[language]
    let words = entry.reason.map { " — " + $0 } ?? ""
    return ([head + words] + promise(of: entry, language)).joined(separator: " · ")
  }

  private func promise(of entry: Entry, _ language: Language) -> [String] {
    var facts: [String] = []
    if let owner = entry.owner { facts.append("@" + owner) }
    if let due = entry.due { facts.append(Field.due.name[language] + " " + due.iso) }
    return facts
  }
}

/// Entries laid out as lines, from the bottom up as far as there is room.
struct EntryBlock {
  let entry: Entry
  let text: [TextLayout.Line]
  let details: [TextLayout.Line]

  /// - Parameter columns: without the mark at the left.
  init(_ entry: Entry, _ session: Session, _ language: Language, columns: Int) {
    self.entry = entry
    text = TextLayout.wrap(entry.text, columns: columns)
    details = session.details(of: entry, language).flatMap { TextLayout.wrap($0, columns: columns).prefix(3) }
  }

  var height: Int { text.count + details.count }
}
