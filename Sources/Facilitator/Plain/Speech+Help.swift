import SessionModel
import Terminal

// All commands by name, with what each does and why one is off.

extension Speech {
  /// The commands that work here, and the words of plain mode.
  var help: [String] {
    let words = PlainWord.allCases.filter { $0.works(in: state) }.map(about)
    let groups = Command.Group.allCases.flatMap { group -> [String] in
      let commands = Command.allCases.filter { $0.group == group && isOffered($0) }
      return commands.isEmpty ? [] : [sentence(group.name[language])] + commands.map(about)
    }
    return [sentence(hint)] + words + groups
  }

  private var hint: String {
    state.asksForText
      ? Phrase(
        "Here a line is text; a line that begins with a colon is a command, and with two, text after all",
        zh: "此处一行即为内容；以冒号开头的是命令，以两个冒号开头的仍是内容")[language]
      : Phrase(
        "Call a command by its name, the beginning of it, its short name or its key",
        zh: "输入命令的名称、名称的开头、简称或按键")[language]
  }

  /// While text is asked for, only what can be done without leaving it is told of.
  private func isOffered(_ command: Command) -> Bool {
    guard command.places.contains(state.place) else { return false }
    return state.asksForText ? state.desk?.form != nil && command.worksWhileTyping : true
  }

  /// A command: `pass-floor, pass, Space: Pass the floor to the other team`.
  func about(_ command: Command) -> String {
    // An empty line is no command of a meeting's, though Enter is a key of one.
    let keys = keyMap.keys(for: command).filter { state.desk == nil || $0 != .enter }.map(spoken)
    let names = [command.rawValue, state.short(command)[language]] + keys
    let head = names.reduce(into: [String]()) { names, name in
      if !names.contains(where: { $0.lowercased() == name.lowercased() && name.count > 1 }) {
        names.append(name)
      }
    }.joined(
      separator: comma)
    let reason = state.reasonOff(command).map { Phrase(" Off: ", zh: "不可用：")[language] + $0[language] } ?? ""
    return head + language.colon + sentence(command.help[language]) + reason
  }

  /// A key by a name that is a word: arrows have signs elsewhere.
  private func spoken(_ key: Key) -> String {
    key.label.unicodeScalars.allSatisfy(\.isASCII) ? key.label : capitalized(key.name)
  }

  private func about(_ word: PlainWord) -> String {
    let name = word.name[language]
    let head = name == word.rawValue ? name : name + comma + word.rawValue
    return head + language.colon + sentence(word.help[language])
  }
}
