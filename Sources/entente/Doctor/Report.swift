import SessionModel
import Terminal

/// The findings as lines for a person: a mark, the name, what is so; below it what to do.
struct Report {
  var findings: [Finding]
  var language: Language
  /// Whether anything but ASCII can be shown.
  var showsUnicode: Bool
  /// Columns of the terminal that it goes to; `nil` for a file or a pipe, where no line is broken.
  var columns: Int?

  var lines: [String] {
    let lines = findings.flatMap(lines(of:)) + ["", summary]
    return showsUnicode ? lines : lines.map(asciiFolded)
  }

  private func lines(of finding: Finding) -> [String] {
    let name = finding.name[language] + language.colon
    let head = mark(finding.verdict) + " " + TextLayout.pad(name, columns: nameColumns)
    var lines = broken(finding.what[language], after: head)
    let margin = String(repeating: " ", count: TextWidth.columns(of: head))
    lines += finding.sample.map { margin + $0 }
    if let todo = finding.todo { lines += broken(todo[language], after: margin + "→ ") }
    return lines
  }

  private var nameColumns: Int {
    findings.map { TextWidth.columns(of: $0.name[language] + language.colon) }.max() ?? 0
  }

  private func mark(_ verdict: Finding.Verdict) -> String {
    switch verdict {
    case .good: showsUnicode ? "✓" : "+"
    case .shortfall: "!"
    case .fault: showsUnicode ? "✗" : "X"
    }
  }

  /// A text broken into lines that stand under one another.
  private func broken(_ text: String, after head: String) -> [String] {
    let text = displayable(text)
    let used = TextWidth.columns(of: head)
    // Where hardly anything is left beside the names, a line that the terminal breaks reads better.
    guard let columns, columns - used >= Self.leastColumns else { return [head + text] }
    let margin = String(repeating: " ", count: used)
    return TextLayout.wrap(text, columns: columns - used).enumerated().map { index, line in
      (index == 0 ? head : margin) + line.text.trimmingSuffix(while: \.isWhitespace)
    }
  }

  private static let leastColumns = 24

  private var summary: String {
    let count = { (verdict: Finding.Verdict) in findings.count { $0.verdict == verdict } }
    let (faults, shortfalls) = (count(.fault), count(.shortfall))
    if faults + shortfalls == 0 { return Phrase("All is well.", zh: "一切正常。")[language] }
    return Phrase(
      "\(faults) \(faults == 1 ? "fault" : "faults"), \(shortfalls) \(shortfalls == 1 ? "shortfall" : "shortfalls").",
      zh: "\(faults) 个故障，\(shortfalls) 处不足。")[language]
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !isUnwanted($0) }) else { return "" }
    return self[...last]
  }
}
