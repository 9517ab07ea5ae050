import SessionModel
import Terminal

extension Canvas {
  /// Purpose, ground rules, who starts, who is there.
  /// - Returns: the rows used.
  mutating func drawOpening(_ session: Session, in area: Rect) -> Int {
    let rules = OpeningText.rules.map { (Phrase("• " + $0.english, zh: "• " + $0.chinese), Role.entry) }
    let lines =
      [(OpeningText.purpose(session), .entry)] + rules + [(OpeningText.starter(session), .question)]
      + OpeningText.attendance(session).map { ($0, .dim) }
    let spare = area.rows > lines.count + 6 ? 1 : 0
    for (index, line) in lines.enumerated() where index + spare < area.rows {
      write(
        line.0[language], line.1, row: area.row + spare + index, column: area.column + 2,
        columns: area.columns - 4)
    }
    return min(area.rows, lines.count + 2 * spare)
  }
}
