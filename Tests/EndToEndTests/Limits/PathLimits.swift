import Foundation
import SessionModel
import Testing

// How long a store's path may be.

extension LimitCampaign {
  /// A path of so many bytes, in folders that are there.
  private static func path(of count: Int, in folder: String) throws -> String {
    var path = folder
    while count - path.utf8.count > 120 { path += "/" + String(repeating: "d", count: 99) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path + "/" + String(repeating: "s", count: count - path.utf8.count - 1)
  }

  @Test func theLongestPath() async throws {
    try await Lodging.use { lodging in
      let longest = try Self.path(of: Limits.pathBytes, in: lodging.home)
      let calls = [["new", "--no-open"], ["list"], ["note", "--team", "Sales", "--kind", "goal", "x"]]
      for call in calls {
        for (says, language) in [("at most 460 bytes", Language.english), ("最多 460 字节", .chinese)] {
          let run = try lodging.run(call + ["--file", longest + "s"] + language.option)
          #expect(run.status == 73)
          checkOneLine(run.errors, says: says)
        }
      }
      for call in calls {
        let run = try lodging.run(call + ["--file", longest])
        #expect(run.status == 0, "\(run.errors)")
      }
    }
  }

  /// A name that doesn't fit leaves the one that was there, and nothing is lost until there is one that does.
  @Test(arguments: [
    (Language.english, "That doesn't fit: at most 460 bytes."), (.chinese, "放不下：此处最多 460 字节。"),
  ])
  func theLongestPathThatIsTyped(language: Language, says: String) async throws {
    try await TroubledMeeting.use(language) { meeting in
      try await meeting.befall(.deleted)
      let longest = try Self.path(of: Limits.pathBytes, in: meeting.lodging.home)
      try meeting.terminal.keys("F8")
      try await meeting.terminal.wait(until: "-q1.sqlite")
      try meeting.terminal.keys("C-e", "C-u")
      try meeting.terminal.paste(longest + "s")
      try await meeting.terminal.wait(for: "the refusal") { $0.shows(says) && !$0.shows("sss") }
      try meeting.terminal.paste(longest)
      try await meeting.terminal.wait(until: "sss")
      try meeting.terminal.type("s")
      try await meeting.terminal.wait(until: says)
      try meeting.terminal.keys("Enter")
      try await wait(for: "the new file") {
        (try? meeting.record(in: longest)) == meeting.typed
      }
    }
  }
}
