import Foundation
import Testing

@Suite(.inLine) struct ReadmeTests {
  /// The table of keys is the program's own, and can't grow old.
  @Test func theKeysAreThoseOfTheProgram() async throws {
    let path = Programs.packageRoot + "/README.md"
    let readme = try #require(FileManager.default.contents(atPath: path), "README.md at the top")
    let text = String(decoding: readme, as: UTF8.self)
    let start = try #require(text.range(of: "<!-- keys -->"), "<!-- keys --> before the table")
    let end = try #require(
      text.range(of: "<!-- /keys -->", range: start.upperBound..<text.endIndex), "<!-- /keys --> after it")
    let table = text[start.upperBound..<end.lowerBound].trimmingCharacters(in: .newlines)
    try await Lodging.use { lodging in
      let keys = try lodging.run("keys", "--markdown", "--lang", "en")
      #expect(keys.status == 0)
      #expect(keys.output.contains("| "))
      #expect(keys.output.trimmingCharacters(in: .newlines) == table)
    }
  }
}
