import SessionModel
import Terminal

/// The palette: every command by name.
public struct Palette: Sendable {
  /// What was typed of the name.
  public var query = TextEditor(isMultiline: false, limit: Limits.nameBytes)
  /// The selected command.
  public var selection = 0

  /// The commands that fit what was typed, the best first; all in their groups' order while nothing was.
  func commands(at place: Command.Place, in language: Language) -> [Command] {
    let offered = Command.allCases.filter { $0.places.contains(place) && $0 != .palette }
    guard query.text.contains(where: { !$0.isWhitespace }) else { return offered }
    let fuzzy = Fuzzy(query.text)
    let scored = offered.enumerated().compactMap { index, command -> (Int, Int, Command)? in
      fuzzy.score(in: command.names(in: language)).map { ($0, index, command) }
    }
    return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }
}

extension Command {
  /// What the command can be called, in the screen's language, in English and as the key map writes it; its short
  /// names count more than the words that explain it.
  func names(in language: Language) -> [(name: String, weight: Int)] {
    let short = [short[language], short.english, rawValue] + otherNames
    return short.map { ($0, 20) } + [(help[language], 0), (help.english, 0)]
  }

  /// What people look for it by who know other programs.
  private var otherNames: [String] {
    switch self {
    case .leave: ["quit", "exit", "退出"]
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

extension State {
  /// Where the keys of the screen below an overlay work.
  var place: Command.Place { desk == nil ? .home : .meeting }

  /// Carries out a command of the screen below, or says why it can't be.
  mutating func runHere(_ command: Command) -> [Effect] {
    place == .home ? runAtHome(command) : run(command)
  }

  mutating func handleInPalette(_ key: Key, _ palette: Palette) -> [Effect] {
    var palette = palette
    let commands = palette.commands(at: place, in: setting.language)
    switch key {
    case .escape, .ctrl("c"):
      overlay = nil
      return []
    case .down, .ctrl("n"), .tab: palette.selection = min(commands.count - 1, palette.selection + 1)
    case .up, .ctrl("p"), .backTab: palette.selection = max(0, palette.selection - 1)
    case .enter:
      guard commands.indices.contains(palette.selection) else { return [] }
      overlay = nil
      return runHere(commands[palette.selection])
    default:
      let outcome = palette.query.handle(key, columns: .max, kills: &kills)
      if outcome == .edited { palette.selection = 0 }
      tell(outcome, of: palette.query)
    }
    overlay = .palette(palette)
    return []
  }
}
