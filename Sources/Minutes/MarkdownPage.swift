/// Markdown in the making: blocks with one empty line between them.
///
/// Takes text that is escaped already.
struct MarkdownPage {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    begin()
    text += String(repeating: "#", count: level) + " " + title + "\n"
  }

  mutating func paragraph(_ content: String) {
    begin()
    text += content + "\n"
  }

  /// A bullet list; nothing when it has no items.
  mutating func list(_ items: [MarkdownItem]) {
    guard !items.isEmpty else { return }
    begin()
    for item in items { write(item, indent: "") }
  }

  /// A table; cells to the right of the first `wordColumns` are aligned right.
  mutating func table(_ head: [String], wordColumns: Int, rows: [[String]]) {
    begin()
    write(row: head)
    write(row: head.indices.map { $0 < wordColumns ? "---" : "---:" })
    for row in rows { write(row: row) }
  }

  private mutating func begin() {
    if !text.isEmpty { text += "\n" }
  }

  private mutating func write(row: [String]) {
    text += "| " + row.joined(separator: " | ") + " |\n"
  }

  private mutating func write(_ item: MarkdownItem, indent: String) {
    let inner = indent + "  "
    var lead = indent + "- "
    for line in item.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      text += lead
      text += Substring(line)
      text += "\n"
      lead = inner
    }
    for child in item.children { write(child, indent: inner) }
  }
}

/// An item of a bullet list, with a list below it.
struct MarkdownItem {
  var text: String
  var children: [MarkdownItem]

  init(_ text: String, _ children: [MarkdownItem] = []) {
    self.text = text
    self.children = children
  }
}
