/// Tells the texts of a note from its options before the parser looks at them.
///
/// The parser takes a word such as `-5 % churn` for a bundle of short options, and the `h` in it for a cry for help.
enum NoteArguments {
  /// The options that take the next word as their value: the shared ones and those of the command.
  private static let takingValues: Set = ["--file", "--theme", "--lang", "--log-file", "--team", "--kind"]
  private static let flags: Set = [
    "--ascii", "--plain", "--no-plain", "--help", "-h", "--help-hidden", "--version",
  ]

  /// The arguments with the texts of a note after `--`; those of another command as they are.
  static func arranged(_ arguments: [String]) -> [String] {
    guard let command = command(in: arguments), arguments[command] == "note" else { return arguments }
    var options: [String] = []
    var words: [String] = []
    var rest = arguments[command...].dropFirst()
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        break
      }
      if takingValues.contains(word), let value = rest.first, !isLongOption(value) {
        options.append(word + "=" + value)
        rest.removeFirst()
      } else if isOption(word) {
        options.append(word)
      } else {
        words.append(word)
      }
    }
    return arguments[...command] + options + ["--"] + words
  }

  /// The first word that looks like an option of a note and isn't one; `nil` when all is well.
  /// - Parameter arguments: as ``arranged(_:)`` gives them.
  static func unknownOption(in arguments: [String]) -> String? {
    guard let command = command(in: arguments), arguments[command] == "note" else { return nil }
    for word in arguments[command...].dropFirst() where isOption(word) || word == "--" {
      if word == "--" { return nil }
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      if !takingValues.contains(name), !flags.contains(name) { return name }
    }
    return nil
  }

  /// Whether a word looks like an option, known or not: `--kind`, `--kind=goal`, `-h`.
  private static func isOption(_ word: String) -> Bool {
    let characters = Array(word.utf8)
    return isLongOption(word) || characters.count == 2 && word.first == "-" && isLetter(characters[1])
  }

  private static func isLongOption(_ word: String) -> Bool {
    guard word.hasPrefix("--") else { return false }
    let name = word.utf8.dropFirst(2).prefix { $0 != UInt8(ascii: "=") }
    guard let first = name.first, isLetter(first) else { return false }
    return name.allSatisfy {
      isLetter($0) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// The first word that is neither an option nor the value of one.
  private static func command(in arguments: [String]) -> Int? {
    var index = arguments.startIndex
    while index < arguments.endIndex {
      let word = arguments[index]
      if word.first != "-" { return index }
      guard isOption(word) else { return nil }
      index += takingValues.contains(word) ? 2 : 1
    }
    return nil
  }
}
