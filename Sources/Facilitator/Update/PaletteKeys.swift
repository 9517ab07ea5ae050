import SessionModel
import Terminal

/// The palette: every command by name.
public struct Palette: Sendable {
  /// What was typed of the name.
  public private(set) var query = TextEditor(isMultiline: false, limit: Limits.nameBytes)
  /// The selected command.
  public var selection = 0

  /// Alters what was typed; of other commands the first one is selected.
  mutating func edit<Outcome>(_ body: (inout TextEditor) -> Outcome) -> Outcome {
    let before = query.text
    let outcome = body(&query)
    if query.text != before { selection = 0 }
    return outcome
  }

  /// The commands that fit what was typed, the best first; all in their groups' order while nothing was.
  func commands(at place: Command.Place, in language: Language) -> [Command] {
    guard query.text.contains(where: { !$0.isWhitespace }) else {
      return Command.allCases.filter { $0.isOffered(at: place) }
    }
    return CommandNames.all(in: language).commands(like: query.text, at: place)
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
    switch key {
    case .escape, .ctrl("c"):
      overlay = nil
      return []
    case .down, .ctrl("n"), .tab:
      let count = palette.commands(at: place, in: setting.language).count
      palette.selection = max(0, min(count - 1, palette.selection + 1))
    case .up, .ctrl("p"), .backTab: palette.selection = max(0, palette.selection - 1)
    case .enter:
      let commands = palette.commands(at: place, in: setting.language)
      guard commands.indices.contains(palette.selection) else { return [] }
      overlay = nil
      return runHere(commands[palette.selection])
    default:
      tell(palette.edit { $0.handle(key, columns: .max, kills: &kills) }, of: palette.query)
    }
    overlay = .palette(palette)
    return []
  }
}
