import SessionModel
import Terminal
import Testing

@testable import entente

/// One thing at a time is otherwise than it should be; the doctor finds that, and nothing else.
@Suite struct FindingTests {
  @Test func allIsWell() {
    let findings = Circumstances.well.findings
    #expect(findings.allSatisfy { $0.verdict == .good })
    #expect(
      findings.map(\.name.english) == [
        "terminal", "colours", "size", "characters", "wide characters", "pastes", "clipboard",
        "function keys",
        "Esc key", "store", "signs of life", "who is here", "disk", "integrity", "config.toml", "agendas",
        "themes",
      ])
  }

  @Test(arguments: Case.terminal + Case.between + Case.text + Case.files) func isFound(_ one: Case) throws {
    let findings = one.circumstances.findings
    let found = try #require(findings.first { $0.name.english == one.finding })
    #expect(found.verdict == one.verdict, "\(found)")
    let told = found.what.english + "\n" + (found.todo?.english ?? "")
    for text in one.says { #expect(told.contains(text), "“\(text)” in: \(told)") }
    let others = findings.filter {
      $0.verdict != .good && $0.name.english != one.finding && !one.besides.contains($0.name.english)
    }
    #expect(others.isEmpty, "\(others)")
    // Whatever isn't good has a word of what to do; the store's own words have it in what is so.
    if found.verdict != .good, one.finding != "integrity" { #expect(found.todo != nil) }
  }

  @Test(arguments: Case.terminal + Case.between + Case.text + Case.files) func isToldInBothLanguages(
    _ one: Case
  ) {
    for finding in one.circumstances.findings {
      for phrase in [finding.name, finding.what] + (finding.todo.map { [$0] } ?? []) {
        for text in [phrase.english, phrase.chinese] {
          #expect(!text.isEmpty && !text.contains { $0.isNewline })
        }
        // English stops in a Chinese line are what was forgotten in it.
        #expect(!phrase.chinese.contains("; ") && !phrase.chinese.contains(", "), "\(phrase.chinese)")
      }
    }
  }

  @Test func withoutATerminalTheRestIsLookedAt() {
    var circumstances = Circumstances.well
    circumstances.terminal = nil
    circumstances.writesToTerminal = false
    circumstances.environment["TMUX"] = "/tmp/tmux,1,0"
    #expect(
      circumstances.findings.map(\.name.english) == [
        "terminal", "characters", "wide characters", "store", "signs of life", "who is here", "disk",
        "integrity",
        "config.toml", "agendas", "themes",
      ])
    #expect(circumstances.findings[0].what.english.contains("left out are its kind, colours, size"))
    #expect(circumstances.findings.allSatisfy { $0.verdict == .good && $0.sample.isEmpty })
  }

  @Test func theRulerIsForEyesAtTheTerminal() throws {
    let sample = { (circumstances: Circumstances) in
      circumstances.findings.first { $0.name.english == "wide characters" }?.sample ?? []
    }
    let lines = sample(.well)
    #expect(lines == ["中 é 😀 — … “ |", "------------- |"])
    #expect(TextWidth.columns(of: try #require(lines.first)) == lines.last?.count)
    for change in [{ $0.writesToTerminal = false }, { $0.isASCII = true }, { $0.terminal = nil }]
      as [(inout Circumstances) -> Void]
    {
      var other = Circumstances.well
      change(&other)
      #expect(sample(other).isEmpty)
    }
  }
}
