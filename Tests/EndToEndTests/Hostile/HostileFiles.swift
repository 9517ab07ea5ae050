import Foundation
import HostileTexts

/// A person's files with hostile names and contents.
enum HostileFiles {
  static func writeConfiguration(in lodging: Lodging, _ text: String) throws {
    _ = try lodging.scratch.make("home/config/entente")
    _ = try lodging.scratch.write(Data(text.utf8), to: "home/config/entente/config.toml")
  }

  /// Agendas, themes and templates: some that can be used, and say hostile things; some that can't.
  static func write(in lodging: Lodging, _ texts: [HostileText]) throws {
    for folder in ["agendas", "themes", "templates"] {
      _ = try lodging.scratch.make("home/config/entente/" + folder)
    }
    for (number, hostile) in texts.enumerated() {
      let agenda = """
        [[step]]
        id = "s\(number)"
        name = \(quoted(hostile.text))
        question = \(quoted(hostile.text))
        minutes = 5
        """
      let files = [
        "agendas/a\(number).toml": agenda, "agendas/\(hostile.fileName).toml": agenda,
        "agendas/b\(number).toml": "questions = \(quoted(hostile.text))\n",
        "themes/a\(number).toml": "inherits = \"dark\"\nabout = \(quoted(hostile.text))\n",
        "themes/\(hostile.fileName).toml": hostile.text,
        "templates/\(hostile.fileName).mustache": hostile.text,
      ]
      for (name, text) in files {
        _ = try lodging.scratch.write(Data(text.utf8), to: "home/config/entente/" + name)
      }
    }
  }

  /// A text as a TOML string that holds just it.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map {
        "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count)
          + String($0.value, radix: 16)
      }.joined() + "\""
  }
}
