import SessionModel
import Terminal

extension Canvas {
  /// Which goal supports which: every goal of both teams with its letter, and arrows to the other team's.
  mutating func drawGoalMap(_ scroll: Int, _ state: State, _ layout: Layout) {
    guard let session = state.desk?.session else { return }
    let area = box(
      Phrase("Which goal supports which", zh: "目标之间的支持关系")[language],
      in: Rect(row: 0, column: 0, rows: size.rows - 1, columns: min(size.columns, 100)))
    let lines = goalMap(session, columns: area.columns)
    let start = max(0, min(scroll, lines.count - area.rows))
    for (index, line) in lines.dropFirst(start).prefix(area.rows).enumerated() {
      write(line.text, line.role, row: area.row + index, column: area.column, columns: area.columns)
    }
    drawFooter(
      [
        ("↑ ↓", Phrase("scroll", zh: "滚动")[language]),
        (Key.escape.label, Phrase("close", zh: "关闭")[language]),
      ], layout)
  }

  private func goalMap(_ session: Session, columns: Int) -> [(text: String, role: Role)] {
    let parties = Party.allCases
    let goals = parties.flatMap { session.entries(.goal, team: $0) }
    let labels = parties.reduce(into: [EntryID: String]()) { labels, party in
      let mark = session.name(of: party)[language].prefix(1).uppercased()
      for (index, goal) in session.entries(.goal, team: party).enumerated() {
        labels[goal.id] = "\(mark)\(index + 1)"
      }
    }
    let supporters = Dictionary(grouping: goals.filter { session.goalSupported(by: $0) != nil }) {
      session.goalSupported(by: $0)?.id
    }
    var lines: [(String, Role)] = []
    for party in parties {
      let own = goals.filter { $0.team == party }
      guard !own.isEmpty else { continue }
      lines.append((session.name(of: party)[language], .team(party)))
      for goal in own {
        lines += TextLayout.wrap("\(labels[goal.id] ?? "") \(goal.text)", columns: columns).prefix(2).map {
          (String($0.text), .overlay)
        }
        if let target = session.goalSupported(by: goal) {
          lines.append(
            ("   → \(labels[target.id] ?? "") \(target.text.onOneLine)", .overlayTitle))
        } else {
          lines.append(
            ("   ○ " + Phrase("supports none of the other team's", zh: "不支持对方的任何目标")[language], .openend))
        }
        for supporter in supporters[goal.id] ?? [] {
          lines.append(
            ("   ← \(labels[supporter.id] ?? "") \(supporter.text.onOneLine)", .overlay))
        }
      }
    }
    return lines
  }
}
