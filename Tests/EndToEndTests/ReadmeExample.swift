import Foundation
import Testing

/// The README's example is the file that is compiled here, to the letter, and does what it says.
@Suite struct ReadmeExample {
  @Test func theExampleInTheReadmeIsTheOneThatWorks() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let example = try String(contentsOf: here.appending(path: "LibraryExample.swift"), encoding: .utf8)
    #expect(readme.contains("<!-- example -->\n```swift\n\(example)```\n<!-- /example -->"))
  }

  @Test func theExampleWorks() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-example-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let minutes = try minutesOfANewMeeting(storedAt: folder.appending(path: "example.sqlite").path)
    #expect(minutes.contains("Raise conversion"))
  }
}
