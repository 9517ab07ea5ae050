/// Markdown read out: without the marks of headings, lists and tables.
enum MarkdownSpeech {
  /// A line as it is said; `nil` for one that is all marks.
  static func line(_ markdown: String) -> String? {
    var text = markdown[...]
    while text.first == " " { text.removeFirst() }
    if text.first == "|" { return row(text) }
    for mark in ["- [ ] ", "- [x] ", "- ", "### ", "## ", "# "] where text.hasPrefix(mark) {
      text.removeFirst(mark.count)
      break
    }
    return text.isEmpty ? nil : String(text)
  }

  private static func row(_ text: Substring) -> String? {
    let cells = text.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty && $0 != "–" }
    return cells.allSatisfy { $0.allSatisfy { "-:".contains($0) } } ? nil : cells.joined(separator: ", ")
  }
}
