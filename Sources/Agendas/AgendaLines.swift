/// In which lines an agenda's file has its steps and keys; the TOML parser doesn't tell.
struct AgendaLines {
  private struct Section {
    /// The line of the header; `nil` for what comes before the first.
    var line: Int?
    /// The first line of each key.
    var keys: [String: Int] = [:]
  }

  private var root = Section()
  private var steps: [Section] = []

  /// Scans a text line by line: headers and keys, nothing inside strings of several lines.
  init(_ text: String, _ scan: AgendaScan) {
    // While a table within a step is read, its keys aren't the step's.
    var isInside = false
    // By scalars, since a carriage return and a line feed are one character.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if scan.linesInStrings.contains(number) { continue }
      let line = Substring(line).drop { $0 == " " || $0 == "\t" }
      if line.first == "[" {
        isInside = enter(path(line.drop { $0 == "[" || $0 == " " || $0 == "\t" }), line: number)
      } else if let key = path(line).first, !isInside {
        note(key, line: number)
      }
    }
  }

  /// The line of a key outside all steps, or of the header of its table; `nil` when there is none.
  func root(_ key: String) -> Int? { root.keys[key] }

  /// The line of a step's key; that of the step where it lacks the key; `nil` when it has none of its own.
  /// - Parameter index: which step it is, from 0.
  func step(_ index: Int, _ key: String? = nil) -> Int? {
    guard steps.indices.contains(index) else { return root.keys["step"] }
    return key.flatMap { steps[index].keys[$0] } ?? steps[index].line
  }

  /// - Returns: whether the header begins a table whose keys aren't a step's nor the root's.
  private mutating func enter(_ path: [String], line: Int) -> Bool {
    guard let first = path.first else { return true }
    if first == "step", path.count == 1 {
      steps.append(Section(line: line))
      if root.keys["step"] == nil { root.keys["step"] = line }
      return false
    }
    if first == "step" {
      note(path[1], line: line)
    } else if root.keys[first] == nil {
      root.keys[first] = line
    }
    return true
  }

  private mutating func note(_ key: String, line: Int) {
    if steps.isEmpty {
      if root.keys[key] == nil { root.keys[key] = line }
    } else if steps[steps.count - 1].keys[key] == nil {
      steps[steps.count - 1].keys[key] = line
    }
  }

  /// The parts of a dotted key at the start of a line; none where there is no key.
  private func path(_ line: Substring) -> [String] {
    var parts: [String] = []
    var rest = line
    while let first = rest.first {
      let part: Substring
      if first == "\"" || first == "'" {
        part = rest.dropFirst().prefix { $0 != first }
        rest = rest.dropFirst(part.count + 2)
      } else {
        part = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        rest = rest.dropFirst(part.count)
      }
      if part.isEmpty { break }
      parts.append(String(part))
      rest = rest.drop { $0 == " " || $0 == "\t" }
      guard rest.first == "." else { break }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
    }
    return parts
  }
}
