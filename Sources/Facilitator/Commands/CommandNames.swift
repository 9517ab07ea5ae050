import SessionModel

/// What all commands can be called in a language, as letters of it are looked for.
struct CommandNames {
  private let names: [(command: Command, names: [FuzzyName])]

  private init(in language: Language) {
    names = Command.allCases.map { command in
      (command, command.names(in: language).map { FuzzyName($0.name, weight: $0.weight) })
    }
  }

  // Made when a letter is typed for the first time, and good for all that follow.
  private static let english = CommandNames(in: .english)
  private static let chinese = CommandNames(in: .chinese)

  static func all(in language: Language) -> CommandNames {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The commands of a place that fit what was typed, the best first; among equals, in their groups' order.
  func commands(like query: String, at place: Command.Place) -> [Command] {
    let fuzzy = Fuzzy(query)
    let scored = names.enumerated().compactMap { index, named -> (Int, Int, Command)? in
      guard named.command.isOffered(at: place) else { return nil }
      return fuzzy.score(in: named.names).map { ($0, index, named.command) }
    }
    return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }
}

extension Command {
  /// Whether the palette has the command.
  func isOffered(at place: Place) -> Bool { self != .palette && places.contains(place) }

  /// What the command can be called, in the screen's language, in English and as the key map writes it; its short
  /// names count more than the words that explain it.
  fileprivate func names(in language: Language) -> [(name: String, weight: Int)] {
    let short = [short[language], short.english, rawValue] + otherNames
    let names = short.map { ($0, 20) } + [(help[language], 0), (help.english, 0)]
    // On an English screen most would be there twice.
    return names.enumerated().filter { index, name in !names[..<index].contains { $0.0 == name.0 } }
      .map(\.element)
  }

  /// What people look for it by who know other programs.
  private var otherNames: [String] {
    switch self {
    case .leave: ["quit", "exit", "finish", "end meeting", "退出", "结束会议"]
    case .moreTime: ["more time", "增加时间"]
    case .lessTime: ["less time", "减少时间"]
    case .newBlocker: ["obstacle", "阻碍"]
    case .writeMinutes: ["export", "导出"]
    case .delete: ["remove", "移除"]
    case .find: ["search", "搜索"]
    case .newParked: ["parking lot", "停车场"]
    default: []
    }
  }
}
