import SessionModel

extension KeyMap {
  /// One line of the key reference.
  public struct Line: Sendable, Equatable {
    /// The keys, as people see them.
    public var keys: [String]
    /// What they do.
    public var help: String
  }

  /// The key reference: every command that has a key, by group, and the keys inside a note.
  public func reference(in language: Language) -> [(group: String, lines: [Line])] {
    let groups = Command.Group.allCases.map { group in
      let lines = Command.allCases.filter { $0.group == group && !keys(for: $0).isEmpty }
        .map { Line(keys: labels(for: $0), help: $0.help[language]) }
      return (group.name[language], lines)
    }
    return groups + [(EditorKeys.heading[language], EditorKeys.lines(in: language))]
  }

  /// The key reference as a Markdown table, as the README shows it.
  public func markdown(in language: Language) -> String {
    let head = Phrase("| key | does |", zh: "| 按键 | 作用 |")[language]
    let rows = reference(in: language).flatMap { group in
      ["| **\(group.group)** | |"]
        + group.lines.map { line in
          "| " + line.keys.map { "`\($0)`" }.joined(separator: " ") + " | \(line.help) |"
        }
    }
    return ([head, "| --- | --- |"] + rows).joined(separator: "\n") + "\n"
  }
}
