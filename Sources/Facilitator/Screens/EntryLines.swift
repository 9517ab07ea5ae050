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
    case .leadStage: "▷"
    case .sla: "§"
    case .priority, .insight, .stall, .note, .attendee: "•"
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

/// Entries laid out as lines, from the bottom up as far as there is room.
struct EntryBlock {
  let entry: Entry
  let text: [TextLayout.Line]
  private(set) var details: [TextLayout.Line]

  /// - Parameter columns: without the mark at the left.
  init(_ entry: Entry, _ known: EntryDetails, _ company: Company?, columns: Int) {
    self.entry = entry
    text = TextLayout.wrap(entry.text, columns: columns)
    let lines = known.lines(of: entry) + (company.map { known.typing(into: entry, $0) } ?? [])
    details = lines.flatMap {
      TextLayout.wrap($0, columns: columns).prefix(4)
    }
  }

  var height: Int { text.count + details.count }

  /// The block with as many details as there is room for.
  func cut(to rows: Int) -> EntryBlock {
    var block = self
    block.details = Array(details.prefix(max(0, rows - text.count)))
    return block
  }
}
