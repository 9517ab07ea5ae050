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

/// An entry laid out as lines.
struct EntryBlock {
  let entry: Entry
  let text: [TextLayout.Line]
  private(set) var details: [TextLayout.Line] = []
  /// The lines after which something is left out, counted from 0.
  private(set) var cuts: Set<Int> = []

  /// The lines that one detail may have.
  private static let mostLines = 4

  /// - Parameter columns: without the mark at the left.
  init(_ entry: Entry, _ known: EntryDetails, _ company: Company?, columns: Int) {
    self.entry = entry
    text = TextLayout.wrap(entry.text, columns: columns)
    for detail in known.lines(of: entry) + (company.map { known.typing(into: entry, $0) } ?? []) {
      let lines = TextLayout.wrap(detail, columns: columns)
      details += lines.prefix(Self.mostLines)
      if lines.count > Self.mostLines { cuts.insert(height - 1) }
    }
  }

  var height: Int { text.count + details.count }

  /// The block with as many lines as there is room for.
  func cut(to rows: Int) -> EntryBlock {
    guard rows < height else { return self }
    var block = self
    block.details = Array(details.prefix(max(0, rows - text.count)))
    block.cuts.insert(min(rows, block.height) - 1)
    return block
  }
}
