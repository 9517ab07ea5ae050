import Terminal
import Testing

@Suite struct LineAssemblerTests {
  /// Bytes in pieces of any size give the same lines.
  @Test(
    arguments: [
      ("one\ntwo\r\n\nrest", ["one", "two", ""], "rest"), ("", [], nil), ("\n\n", ["", ""], nil),
      ("12345678\n123456789\n1234567890123\nok\n", ["12345678", "!", "!", "ok"], nil),
      ("12345678\r\n", ["12345678"], nil), ("123456789012", [], "!"),
      ("一二\n", ["一二"], nil), ("\u{0}\u{1B}[2J\n", ["\u{0}\u{1B}[2J"], nil),
    ] as [(String, [String], String?)])
  func lines(text: String, lines: [String], rest: String?) {
    for size in 1...14 {
      var assembler = LineAssembler(limit: 8)
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        assembler.add(bytes.prefix(size))
        bytes = bytes.dropFirst(size)
      }
      var found: [String] = []
      while let line = assembler.next() { found.append(told(line)) }
      #expect(found == lines)
      #expect(assembler.rest().map(told) == rest)
      #expect(assembler.rest() == nil)
    }
  }

  @Test func whatIsNotUTF8IsReplaced() {
    var assembler = LineAssembler(limit: 8)
    assembler.add([0xFF, 0x61, 0xC3, 0x0A])
    #expect(assembler.next() == .text("\u{FFFD}a\u{FFFD}"))
  }

  private func told(_ line: LineAssembler.Line) -> String {
    switch line {
    case .text(let text): text
    case .tooLong: "!"
    }
  }
}
