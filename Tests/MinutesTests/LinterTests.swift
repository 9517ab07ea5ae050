import Foundation
import Minutes
import SessionModel
import Templates
import Testing

/// The word of a Markdown linter, markdownlint's `mdl`, with its default rules; the length of lines aside, since a
/// note's line is as long as it was typed.
@Suite struct LinterTests {
  /// MD007 is set to the two columns that this linter's successors ask for by default, and CommonMark for an item
  /// after “- ”; three, which this one asks for, they refuse.
  private static let rules = ["all", "exclude_rule 'MD013'", "rule 'MD007', :indent => 2"]

  /// These look for patterns in the text that readers see, whatever markup it has: a note that says “http://x” or
  /// “(a)[b]” can't be shown as it was typed and please them.
  private static let rulesOnText = ["MD011", "MD022", "MD034", "MD037"].map { "exclude_rule '\($0)'" }

  @Test func hasNothingToSayOfMeetings() throws {
    var pages: [String] = []
    for language in Language.allCases {
      pages += try written(WorkedExample.meeting(language), language)
      pages += try written(TestMeeting([.title: .text("Nothing yet")]), language)
      pages += try written(Places.meeting { "Plain words of \($0)" }, language)
    }
    #expect(try faults(of: pages, Self.rules) == "")
    // It was asked, and answers.
    #expect(try faults(of: ["# x\n\ny \n"], Self.rules).contains("0.md:3: MD009"))
  }

  /// All hostile notes at the places in turn, and random ones.
  @Test func hasNothingToSayOfHostileNotes() throws {
    var random = IdentifierSource(seed: 5)
    var pages: [String] = []
    let (places, notes) = (Places.names, HostileNotes.all)
    for (turn, start) in stride(from: 0, to: notes.count, by: places.count / 2).enumerated() {
      let language = Language.allCases[turn % 2]
      var typed: [String: String] = [:]
      for (index, place) in places.enumerated() { typed[place] = notes[(start + index) % notes.count] }
      pages += try written(Places.meeting { [typed] in typed[$0] ?? "" }, language)
      for place in places { typed[place] = HostileNotes.random(&random) }
      pages += try written(Places.meeting { [typed] in typed[$0] ?? "" }, language)
    }
    #expect(try faults(of: pages, Self.rules + Self.rulesOnText) == "")
    // It read to the end, where the last page is a bad one.
    #expect(try faults(of: pages + ["# x\n\ny \n"], Self.rules + Self.rulesOnText).contains(": MD009"))
  }

  /// Both forms that are built in.
  private func written(_ meeting: TestMeeting, _ language: Language) throws -> [String] {
    let summary = try #require(try TemplateLibrary(folder: "/nowhere").template("summary", for: language))
    let minutes = meeting.minutes(language)
    return [minutes.markdown(withFrontMatter: true), try summary.text(of: minutes)]
  }

  /// What the linter says, with the lines that it says it of. It is asked once for all pages: it starts slowly.
  private func faults(of pages: [String], _ rules: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, page) in pages.enumerated() {
      try Data(page.utf8).write(to: folder.appendingPathComponent("\(index).md"))
    }
    let style = folder.appendingPathComponent("style.rb")
    try Data(rules.joined(separator: "\n").utf8).write(to: style)
    let words = ["mdl", "--ignore-front-matter", "--style", style.path, folder.path]
    // Silence counts only from one that ended well: it may have failed on a page.
    if (try? Tool.run(words, package: "ruby-mdl")) != nil { return "" }
    let told = String(decoding: try Tool.run(words, package: "ruby-mdl", isFailureTold: true), as: UTF8.self)
    let lines = told.split(separator: "\n").filter { $0.contains(": MD") }
    guard !lines.isEmpty else { return "mdl failed" }
    return lines.prefix(20).map { line in
      let parts = line.dropFirst(folder.path.utf8.count + 1).split(separator: ":", maxSplits: 2)
      let page = parts[0].split(separator: ".").first.flatMap { Int($0) }.map { pages[$0] } ?? ""
      let shown = page.split(separator: "\n", omittingEmptySubsequences: false)
      let number = (parts.dropFirst().first.flatMap { Int($0) } ?? 1) - 1
      return "\(line): \(shown.indices.contains(number) ? shown[number] : "")"
    }.joined(separator: "\n")
  }
}
