@testable import TerminalBench

extension PseudoTerminal {
  /// Waits until the program has written a text, at any time.
  func wait(until text: String) async throws {
    try await EndToEndTests.wait(for: "“\(text)”") {
      String(decoding: output.flatMap(\.bytes), as: UTF8.self).contains(text)
    }
  }
}
