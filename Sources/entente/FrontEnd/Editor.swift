import Foundation
import SessionModel

/// The editor that the person has chosen for all programs, `$VISUAL` or `$EDITOR`.
struct Editor {
  /// Its file.
  let path: String
  /// What it is called by, and its options.
  let words: [String]

  /// Those that are tried when none was chosen, in this order.
  private static let usual = ["vi", "nano", "vim", "emacs"]

  /// Finds the editor.
  /// - Throws: ``Failure`` when it can't be understood, or isn't there.
  init(_ environment: [String: String]) throws(Failure) {
    let names = ["VISUAL", "EDITOR"]
    guard let name = names.first(where: { environment[$0]?.contains { !$0.isWhitespace } == true }) else {
      self = try Self.usual(environment["PATH"])
      return
    }
    words = try Self.words(of: environment[name] ?? "", name)
    guard let path = words.first.flatMap({ ProgramSearch.find($0, environment["PATH"]) }) else {
      let command = Self.shown(words.first ?? "")
      throw Failure(
        Phrase("There is no program “\(command)”; put \(name) right.", zh: "没有程序“\(command)”；请改正 \(name)。"),
        status: EX_UNAVAILABLE)
    }
    self.path = path
  }

  private init(path: String, words: [String]) {
    self.path = path
    self.words = words
  }

  /// What it is called in a line for the person.
  var name: String { Self.shown(words.first ?? path) }

  private static func usual(_ folders: String?) throws(Failure) -> Editor {
    for name in usual {
      if let path = ProgramSearch.find(name, folders) { return Editor(path: path, words: [name]) }
    }
    throw Failure(
      Phrase(
        "There is no editor: set EDITOR to the name of one, such as nano.",
        zh: "没有编辑器：请把 EDITOR 设为编辑器的名称，例如 nano。"
      ), status: EX_UNAVAILABLE)
  }

  /// The words of a command: parted by blanks, but not between quotes. Nothing else has a meaning.
  private static func words(of command: String, _ name: String) throws(Failure) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else {
      throw Failure(
        Phrase("A quotation mark in \(name) isn't closed.", zh: "\(name) 中的引号没有成对。"), status: EX_USAGE)
    }
    if let word { words.append(word) }
    return words
  }

  private static func shown(_ command: String) -> String {
    let name = command.split(separator: "/").last.map(String.init) ?? command
    return name.count > 20 ? name.prefix(19) + "…" : name
  }
}
