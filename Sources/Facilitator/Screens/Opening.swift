import SessionModel
import Terminal

extension Canvas {
  /// Purpose, ground rules, who starts, who is there.
  /// - Returns: the rows used.
  mutating func drawOpening(_ session: Session, in area: Rect) -> Int {
    let left = session.name(of: .left)
    let right = session.name(of: .right)
    var lines: [(Phrase, Role)] = [
      (
        Phrase(
          "\(left.english) and \(right.english) set their goals together.",
          zh: "\(left.chinese)与\(right.chinese)共同设定目标。"),
        .entry
      ),
      (Phrase("• One room, both teams", zh: "• 同处一室，两队同在"), .entry),
      (Phrase("• Equal time for each", zh: "• 双方时间均等"), .entry),
      (Phrase("• Open books: plans and numbers on the table", zh: "• 坦诚公开：计划与数字都摆上桌面"), .entry),
      (Phrase("• No blame", zh: "• 不追责"), .entry),
    ]
    let starter = session.name(of: session.starter)
    let how =
      session.starterChoice.map { Phrase(" (\($0.name.english))", zh: "（\($0.name.chinese)）") }
      ?? Phrase(same: "")
    lines.append(
      (
        Phrase("\(starter.english) starts\(how.english).", zh: "\(starter.chinese)先开始\(how.chinese)。"),
        .question
      ))
    for team in Party.teams {
      let names = session.entries(.attendee, team: team).map(\.text)
      guard !names.isEmpty else { continue }
      let name = session.name(of: team)
      lines.append(
        (
          Phrase(
            "\(name.english): \(names.joined(separator: ", "))",
            zh: "\(name.chinese)：\(names.joined(separator: "、"))"), .dim
        ))
    }
    let spare = area.rows > lines.count + 6 ? 1 : 0
    for (index, line) in lines.enumerated() where index + spare < area.rows {
      write(
        line.0[language], line.1, row: area.row + spare + index, column: area.column + 2,
        columns: area.columns - 4)
    }
    return min(area.rows, lines.count + 2 * spare)
  }
}
