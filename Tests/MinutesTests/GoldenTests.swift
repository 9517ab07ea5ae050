import Minutes
import SessionModel
import Testing

/// The worked example, byte for byte; what changes here changes for every reader.
@Suite struct GoldenTests {
  @Test func english() {
    expectLines(WorkedExample.meeting(.english).minutes(.english).markdown(), WorkedExample.english)
  }

  @Test func chinese() {
    expectLines(WorkedExample.meeting(.chinese).minutes(.chinese).markdown(), WorkedExample.chinese)
  }

  /// Tells the first line that differs: a page against a page is hard to read.
  private func expectLines(_ found: String, _ expected: String) {
    let lines = [found, expected].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let difference = zip(lines[0], lines[1]).first { $0 != $1 }
    #expect(difference == nil)
    #expect(found.utf8.elementsEqual(expected.utf8), "\(found)")
  }
}
