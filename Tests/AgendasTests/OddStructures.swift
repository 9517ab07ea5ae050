import Agendas
import SessionModel
import Testing

/// Keys and tables that no agenda needs, but the parser might not survive.
@Suite struct OddStructures {
  private static let pieces = [
    "a", "b.", ".", "\"c\"", "'d'.", " ", "=", " = ", "1", "4.5", "\"x\"", "'''", "\"\"\"", "{", "}", "{a=",
    "{a.b = 1,", ",", "\n", "\r\n", "\r", "\n[a]\n", "\n[[a]]\n", "\n[a.b.c]\n", "\n[[a.b]]\n", "\n[", "]",
    "]]\n", "#", "\\", "1979-05-27", "07:32:00", "0x", "inf", "-", "+", "_", "true", "\t", "\na=1",
    "\na.b=2", "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=1\n", "\u{2028}", "\u{FEFF}", "\u{85}", "é",
  ]

  /// Pieces put together at random, some of them very often; none may end the program.
  @Test(arguments: 0..<20) func areRefusedOrRead(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    for _ in 0..<500 {
      var toml = ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let isRepeated = Int.random(in: 0..<40, using: &random) == 0
        let times = isRepeated ? Int.random(in: 2...2000, using: &random) : 1
        toml += String(repeating: Self.pieces.randomElement(using: &random) ?? "a", count: times)
      }
      do throws(AgendaError) {
        _ = try Agenda(toml: toml, file: "bad.toml")
      } catch {
        #expect(!error.message.english.contains("\n"))
      }
    }
  }

  /// As deep as keys and tables may go, all at once.
  @Test func theDeepestFileIsRead() {
    let key = "a" + String(repeating: ".a", count: 15)
    let value = String(repeating: "{\(key)=", count: 16) + "1" + String(repeating: "}", count: 16)
    let error = #expect(throws: AgendaError.self) {
      try Agenda(toml: "[\(key)]\n\(key) = \(value)\n", file: "bad.toml")
    }
    #expect(error?.message.english.contains("there is no key “a” here") == true)
  }
}
