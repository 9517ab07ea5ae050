import SessionModel
import Terminal

/// What a name can mean in plain mode: a command of the key map, or a word of plain mode's own.
public enum PlainVerb: Hashable, Sendable {
  /// A command.
  case command(Command)
  /// A word.
  case word(PlainWord)

  /// The name that means it everywhere.
  public var name: String {
    switch self {
    case .command(let command): command.rawValue
    case .word(let word): word.rawValue
    }
  }
}

/// Finds what is meant by a name. The names all come from the key map and from ``PlainWord``, so that a command that
/// is added can be called without more ado.
struct PlainNames {
  private let state: State
  private let verbs: [PlainVerb]

  init(_ state: State) {
    self.state = state
    verbs =
      Command.allCases.filter { $0.places.contains(state.place) }.map(PlainVerb.command)
      + PlainWord.allCases.filter { $0.works(in: state) }.map(PlainVerb.word)
  }

  /// What a name means: one, or the candidates; none when nobody is called so.
  ///
  /// A full name counts most, then a key, then a short name in either language, then the beginning of any name.
  func find(_ typed: String) -> [PlainVerb] {
    let wanted = SearchText.folded(typed).trimmed
    guard !wanted.isEmpty else { return [] }
    if let verb = verbs.first(where: { $0.name == wanted || Self.others($0).contains(wanted) }) {
      return [verb]
    }
    if let command = command(ofKey: typed.trimmed) { return [.command(command)] }
    let exact = verbs.filter { names(of: $0).contains(wanted) }
    return exact.isEmpty ? verbs.filter { names(of: $0).contains { $0.hasPrefix(wanted) } } : exact
  }

  private func command(ofKey typed: String) -> Command? {
    [typed, typed.halfWidth].lazy.compactMap(Key.init(name:)).compactMap {
      state.setting.keyMap.command(for: $0, at: state.place)
    }.first
  }

  private func names(of verb: PlainVerb) -> [String] {
    let phrases: [Phrase] =
      switch verb {
      case .command(let command): [command.short, state.short(command)]
      case .word(let word): [word.name]
      }
    let names = [verb.name] + phrases.flatMap { [$0.english, $0.chinese] }
    return names.map { SearchText.folded($0) }
  }

  /// What it is called elsewhere: by its key on the screens, for one.
  private static func others(_ verb: PlainVerb) -> [String] {
    switch verb {
    case .command(.help): ["帮助"]
    case .word(.nextField): ["tab"]
    case .word(.previousField): ["shift-tab"]
    case .word(.keep): ["enter"]
    case .word(.close): ["esc", "escape"]
    default: []
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
