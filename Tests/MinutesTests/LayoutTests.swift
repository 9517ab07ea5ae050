import Foundation
import Minutes
import SessionModel
import Testing

/// What a Markdown linter asks for, line length aside: markdownlint's rules by their numbers.
@Suite struct LayoutTests {
  @Test(arguments: Language.allCases) func workedExampleIsTidy(language: Language) {
    expectTidy(WorkedExample.meeting(language).minutes(language).markdown())
  }

  @Test(arguments: 0..<20) func randomNotesStayTidy(seed: UInt64) {
    var random = IdentifierSource(seed: seed &+ 1000)
    var notes: [String: String] = [:]
    for place in Places.names { notes[place] = HostileNotes.random(&random) }
    let meeting = Places.meeting { notes[$0] ?? "" }
    expectTidy(meeting.minutes(seed.isMultiple(of: 2) ? .english : .chinese).markdown())
  }

  private func expectTidy(_ markdown: String) {
    let lines = markdown.components(separatedBy: "\n")
    #expect(markdown.hasSuffix("\n") && !markdown.hasSuffix("\n\n"), "MD047")
    #expect(!markdown.contains("\n\n\n"), "MD012")
    for line in lines {
      #expect(line.last != " ", "MD009: \(line)")
      #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "MD010: \(line)")
    }
    expectHeadings(lines)
    expectBlankLines(lines.dropLast())
  }

  private func expectHeadings(_ lines: [String]) {
    let headings = lines.filter { $0.hasPrefix("#") }
    #expect(headings.first?.hasPrefix("# ") == true, "MD041")
    #expect(headings.count { $0.hasPrefix("# ") } == 1, "MD025")
    #expect(Set(headings.map { $0.drop { $0 == "#" } }).count == headings.count, "MD024")
    let levels = headings.map { $0.prefix { $0 == "#" }.count }
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "MD001") }
    for heading in headings {
      #expect(heading.last.map { !".,;:!。，；：！".contains($0) } == true, "MD026: \(heading)")
    }
  }

  /// MD022, MD032, MD058: headings, lists and tables stand alone.
  private func expectBlankLines(_ lines: ArraySlice<String>) {
    let kinds = lines.map { line -> String in
      if line.isEmpty { return "" }
      if line.hasPrefix("- ") || line.hasPrefix("  ") { return "list" }
      if line.hasPrefix("| ") && line.hasSuffix(" |") { return "table" }
      return line.hasPrefix("#") ? "heading" : "text"
    }
    for (kind, next) in zip(kinds, kinds.dropFirst()) where kind != next || kind == "heading" {
      #expect(kind.isEmpty || next.isEmpty, "\(kind) beside \(next)")
    }
  }
}
