/// In which lines a file has its tables and keys; the TOML parser doesn't tell.
package struct TOMLLines {
  private struct Section {
    /// The line of the header; `nil` for what comes before the first.
    var line: Int?
    /// The first line of each key.
    var keys: [String: Int] = [:]
  }

  private var root = Section()
  private var tables: [String: [Section]] = [:]
  private var current: String?

  /// Scans a text line by line: headers and keys, nothing inside strings of several lines.
  init(_ text: String, _ scan: TOMLScan) {
    // While a table within a table is read, its keys aren't the outer one's.
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
        note(key, of: current, line: number)
      }
    }
  }

  /// The line of a key outside all tables, or of the first header of its table; `nil` when there is none.
  package func root(_ key: String) -> Int? { root.keys[key] }

  /// The line of a table's key; that of the table where it lacks the key; `nil` when it has none of its own.
  /// - Parameters:
  ///   - table: what the header says.
  ///   - index: which of several tables of the name it is, from 0.
  package func table(_ table: String, _ index: Int = 0, _ key: String? = nil) -> Int? {
    guard let found = tables[table], found.indices.contains(index) else { return root.keys[table] }
    return key.flatMap { found[index].keys[$0] } ?? found[index].line
  }

  /// - Returns: whether the header begins a table whose keys aren't those of a table of one name.
  private mutating func enter(_ path: [String], line: Int) -> Bool {
    guard let first = path.first else { return true }
    if root.keys[first] == nil { root.keys[first] = line }
    if path.count == 1 {
      tables[first, default: []].append(Section(line: line))
      current = first
      return false
    }
    note(path[1], of: first, line: line)
    return true
  }

  private mutating func note(_ key: String, of table: String?, line: Int) {
    guard let table, let last = tables[table]?.indices.last else {
      if table == nil, root.keys[key] == nil { root.keys[key] = line }
      return
    }
    if tables[table]?[last].keys[key] == nil { tables[table]?[last].keys[key] = line }
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
