/// In which lines a file has its tables and keys; the TOML parser doesn't tell.
package struct TOMLLines {
  private struct Section {
    /// The line of the header; `nil` for what comes before the first.
    var line: Int?
    /// The first line of each key, and of each key within it, by the parts of the way there.
    var keys: [[String]: Int] = [:]

    mutating func note(_ path: [String], line: Int) {
      for count in path.indices.map({ $0 + 1 }) where keys[Array(path.prefix(count))] == nil {
        keys[Array(path.prefix(count))] = line
      }
    }

    /// The line of the innermost part of the way that has one of its own.
    func line(of path: [String]) -> Int? {
      var path = path
      while !path.isEmpty {
        if let line = keys[path] { return line }
        path.removeLast()
      }
      return nil
    }
  }

  private var root = Section()
  private var tables: [String: [Section]] = [:]
  private var current: String?

  /// Scans a text line by line: headers and keys, nothing inside strings of several lines.
  init(_ text: String, _ scan: TOMLScan) {
    // The way from the outer table to the one within it whose keys are read.
    var inner: [String] = []
    // By scalars, since a carriage return and a line feed are one character.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if scan.linesInStrings.contains(number) { continue }
      let line = Substring(line).drop { $0 == " " || $0 == "\t" }
      if line.first == "[" {
        inner = enter(path(line.drop { $0 == "[" || $0 == " " || $0 == "\t" }), line: number)
      } else {
        let path = path(line)
        if !path.isEmpty { note(inner + path, of: current, line: number) }
      }
    }
  }

  /// The line of a key outside all tables, or of the first header of its table; `nil` when there is none.
  package func root(_ key: String) -> Int? { root.keys[[key]] }

  /// The line of a table's key; that of the table where it lacks the key; `nil` when it has none of its own.
  /// - Parameters:
  ///   - table: what the header says.
  ///   - index: which of several tables of the name it is, from 0.
  package func table(_ table: String, _ index: Int = 0, _ key: String? = nil) -> Int? {
    self.table(table, index, key.map { [$0] } ?? [])
  }

  private func table(_ table: String, _ index: Int, _ path: [String]) -> Int? {
    guard let found = tables[table], found.indices.contains(index) else {
      return root.line(of: [table] + path)
    }
    // Of a table that only tables within it have begun, nothing but those has a line.
    return found[index].line(of: path) ?? found[index].line ?? root.keys[[table]]
  }

  /// The line of the way from the root through tables that are there once; `nil` when not even its first part has one.
  package func line(of path: [String]) -> Int? {
    path.first.flatMap { path.count == 1 ? root($0) : table($0, 0, Array(path.dropFirst())) }
  }

  /// - Returns: the way from the table of one name to the one that the header begins.
  private mutating func enter(_ path: [String], line: Int) -> [String] {
    current = path.first
    guard let first = path.first else { return [] }
    root.note([first], line: line)
    let inner = Array(path.dropFirst())
    if inner.isEmpty {
      tables[first, default: []].append(Section(line: line))
    } else {
      note(inner, of: first, line: line)
    }
    return inner
  }

  private mutating func note(_ path: [String], of table: String?, line: Int) {
    guard let table else { return root.note(path, line: line) }
    guard let last = tables[table]?.indices.last else { return root.note([table] + path, line: line) }
    tables[table]?[last].note(path, line: line)
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
