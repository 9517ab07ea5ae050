import SessionModel
import Terminal

// Commands and the words of plain mode, called by their names.

extension Speech {
  /// A command by its name, with what follows it.
  func command(_ typed: String) -> PlainReading {
    let names = PlainNames(state)
    let typed = typed.trimmed
    let whole = names.find(typed)
    if whole.count == 1 { return mean(whole[0], "", calledBy: typed) }
    // The longest name counts: one may be the beginning of another.
    for count in stride(from: Self.mostWords, to: 0, by: -1) {
      let parts = typed.split(maxSplits: count, whereSeparator: \.isWhitespace).map(String.init)
      guard parts.count > count else { continue }
      let name = parts.dropLast().joined(separator: " ")
      let found = names.find(name)
      if found.count == 1 { return mean(found[0], parts[count].trimmed, calledBy: name) }
    }
    guard !whole.isEmpty else {
      if PlainWord.allCases.contains(where: { $0.name.english == typed || $0.name.chinese == typed }) {
        return PlainReading(
          saying: [Phrase("\(excerpt(typed)) means nothing here.", zh: "\(excerpt(typed))在此无作用。")[language]])
      }
      let help = Command.help.rawValue
      return PlainReading(
        saying: [
          Phrase(
            "There is no command \(excerpt(typed)); \(help) says all.",
            zh: "没有命令\(excerpt(typed))；输入“帮助”了解所有命令。")[
              language]
        ])
    }
    let candidates = whole.map(\.name).joined(separator: comma)
    return PlainReading(
      saying: [
        Phrase("\(excerpt(typed)) may be: \(candidates).", zh: "\(excerpt(typed))可能是：\(candidates)。")[
          language]
      ])
  }

  /// The most words that a name has.
  private static let mostWords = 4

  private func mean(_ verb: PlainVerb, _ rest: String, calledBy name: String) -> PlainReading {
    switch verb {
    case .command(let command): call(command, rest, calledBy: name)
    case .word(let word): mean(word, rest)
    }
  }

  private func call(_ command: Command, _ rest: String, calledBy name: String) -> PlainReading {
    if command == .help, !rest.isEmpty { return explain(rest) }
    if command == .help, state.asksForText { return PlainReading(saying: help) }
    let isTyping = state.overlay == nil && state.desk?.form != nil
    if isTyping, command.worksWhileTyping {
      return rest.isEmpty ? PlainReading(.command(command)) : filled(rest, then: .command(command))
    }
    var reading = isTyping ? PlainReading(.key(.escape), .command(command)) : PlainReading(.command(command))
    guard !rest.isEmpty else { return reading }
    guard takesMore(after: reading, calledBy: name) else {
      let begun = excerpt("\(name) \(rest)")
      return PlainReading(saying: [Phrase("There is no command \(begun).", zh: "没有命令\(begun)。")[language]])
    }
    reading.rest = rest
    return reading
  }

  /// Whether a command asks for something that can follow it on its line: `go-to 5`, `new-note Call Kim`. A single
  /// letter begins no text, for it may be a word of it.
  private func takesMore(after reading: PlainReading, calledBy name: String) -> Bool {
    var after = state
    for message in reading.messages { _ = after.update(message, at: state.now) }
    return after.asksForText ? name.count > 1 || name.contains { !$0.isASCII } : after.overlay != nil
  }

  private func explain(_ name: String) -> PlainReading {
    let commands = PlainNames(state).find(name).compactMap { verb -> Command? in
      if case .command(let command) = verb { command } else { nil }
    }
    return commands.isEmpty ? command(name) : PlainReading(saying: commands.map(about))
  }

  private func mean(_ word: PlainWord, _ rest: String) -> PlainReading {
    switch word {
    case .look: PlainReading(saying: account)
    case .time: PlainReading(saying: state.desk.map { clocks($0.session) } ?? [])
    case .list: list(rest)
    case .select: Int(rest.halfWidth).map(chosen) ?? chosen(0)
    case .quit: quit
    case .close, .end: PlainReading(.key(.escape))
    case .keep: filled(rest, then: .key(.enter))
    case .nextField: filled(rest, then: .key(.tab))
    case .previousField: filled(rest, then: .key(.backTab))
    case .line: broken(rest)
    case .clear: cleared
    }
  }

  private var cleared: PlainReading {
    var reading = PlainReading(.fill(""))
    reading.lines = [Phrase("Emptied.", zh: "已清空。")[language]]
    return reading
  }

  private var quit: PlainReading {
    state.fieldInFocus == nil && state.overlay == nil
      ? PlainReading(.command(.leave)) : PlainReading(.key(.escape), .command(.leave))
  }

  private func list(_ team: String) -> PlainReading {
    guard let desk = state.desk else { return PlainReading(saying: numberedMeetings(state.home.meetings)) }
    if team.isEmpty || !desk.hasColumns { return PlainReading(saying: rows(desk)) }
    let wanted = team.lowercased()
    let party =
      desk.session.team(named: team)
      ?? Party.teams.first { desk.session.name(of: $0)[language].lowercased().hasPrefix(wanted) }
    guard let party else {
      let names = Party.teams.map { name($0, in: desk.session) }.joined(separator: comma)
      return PlainReading(saying: [Phrase("The teams are: \(names).", zh: "团队有：\(names)。")[language]])
    }
    return PlainReading(saying: column(of: party, desk))
  }
}
