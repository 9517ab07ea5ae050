import SessionModel

/// What is read out at the opening.
enum OpeningText {
  static func purpose(_ session: Session) -> Phrase {
    let (left, right) = (session.name(of: .left), session.name(of: .right))
    return Phrase(
      "\(left.english) and \(right.english) set their goals together.",
      zh: "\(left.chinese)与\(right.chinese)共同设定目标。")
  }

  /// The ground rules.
  static let rules = [
    Phrase("One room, both teams", zh: "同处一室，两队同在"), Phrase("Equal time for each", zh: "双方时间均等"),
    Phrase("Open books: plans and numbers on the table", zh: "坦诚公开：计划与数字都摆上桌面"),
    Phrase("No blame", zh: "不追责"),
  ]

  /// Who starts, and how that was decided.
  static func starter(_ session: Session) -> Phrase {
    let starter = session.name(of: session.starter)
    let how =
      session.starterChoice.map { Phrase(" (\($0.name.english))", zh: "（\($0.name.chinese)）") }
      ?? Phrase(same: "")
    return Phrase("\(starter.english) starts\(how.english).", zh: "\(starter.chinese)先开始\(how.chinese)。")
  }

  /// Who is there, a line a team.
  static func attendance(_ session: Session) -> [Phrase] {
    Party.teams.compactMap { team in
      let names = session.entries(.attendee, team: team).map(\.text)
      guard !names.isEmpty else { return nil }
      let name = session.name(of: team)
      return Phrase(
        "\(name.english): \(names.joined(separator: ", "))",
        zh: "\(name.chinese)：\(names.joined(separator: "、"))")
    }
  }
}
